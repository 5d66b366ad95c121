import { useMemo } from 'react'
import type { IsoDate } from '../../shared/dates.ts'
import type { RuleContext } from '../../shared/rules/due-date.ts'
import { makeCalendar } from '../../shared/rules/working-days.ts'
import { useAppQuery } from '../api.ts'

/** What a preview needs to ask the rules; the record works the answer out again when the form is sent. */
export type RulesNow = RuleContext & { readonly today: IsoDate }

/** The county's calendar and settings, and today; undefined until the session has said. */
export function useRulesNow(): RulesNow | undefined {
  const session = useAppQuery('session.current', {}).data
  return useMemo(() => {
    if (!session) return undefined
    const { settings, today } = session
    return { today, settings, calendar: makeCalendar({ closures: settings.closures }) }
  }, [session])
}
