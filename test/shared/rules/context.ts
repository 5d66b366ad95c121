import type { RuleContext } from '../../../shared/rules/due-date.ts'
import { defaultRuleSettings, type RuleSettings } from '../../../shared/rules/settings.ts'
import { makeCalendar } from '../../../shared/rules/working-days.ts'

/** England's calendar without local closures. */
export const england = makeCalendar({})

/** The default settings, except those named. */
export function aContext(changes: Partial<RuleSettings>): RuleContext {
  return { calendar: england, settings: { ...defaultRuleSettings, ...changes } }
}
