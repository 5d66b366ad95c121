import { type ChildFacts, clocksOf } from '../../../shared/rules/child-due-dates.ts'
import type { DueDate, RuleContext } from '../../../shared/rules/due-date.ts'
import { defaultRuleSettings, type RuleSettings } from '../../../shared/rules/settings.ts'
import { makeCalendar } from '../../../shared/rules/working-days.ts'

/** England's calendar without local closures. */
export const england = makeCalendar({})

/** The default settings, except those named. */
export function aContext(changes: Partial<RuleSettings>): RuleContext {
  return { calendar: england, settings: { ...defaultRuleSettings, ...changes } }
}

/** The meetings due for a child, soonest first: of clocks that one meeting answers, the soonest. */
export const dueDatesOf = (facts: ChildFacts, context: RuleContext): DueDate[] =>
  clocksOf(facts, context).clocks.filter(({ isBinding }) => isBinding)
