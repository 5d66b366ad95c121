import { describe, expect, it } from 'vitest'
import { ifEscalated, stagesAhead } from '../../../../../renderer/features/alerts/page/ahead.ts'
import { IsoDate } from '../../../../../shared/dates.ts'
import { concernStanding } from '../../../../../shared/rules/alert-stages.ts'
import { defaultRuleSettings } from '../../../../../shared/rules/settings.ts'
import { makeCalendar } from '../../../../../shared/rules/working-days.ts'

const day = (text: string) => IsoDate.parse(text)
const raised = { raisedOn: day('2019-04-15'), firstStage: 'teamManager' } as const

/** Sent on the day it was raised, Mon 15 Apr 2019, with these challenge meetings in the calendar. */
function sentAtEaster(...meetings: string[]) {
  const rules = { calendar: makeCalendar({}), settings: defaultRuleSettings, today: day('2019-04-15') }
  const standing = concernStanding(raised, [{ kind: 'sent', on: day('2019-04-15') }], {
    ...rules,
    challengeDays: meetings.map(day),
  })
  return { rules, standing }
}

describe('the challenge meeting a concern would come to', () => {
  // QA-01 to QA-03: Wed 24 Apr, Wed 1 May, Thu 9 May.
  it('is the first after the stages before it, not the first in the calendar', () => {
    const { rules, standing } = sentAtEaster('2019-06-20', '2019-05-23', '2019-04-25')
    expect(stagesAhead(standing, rules).map(({ due }) => due?.dueBy)).toEqual([
      '2019-05-01',
      '2019-05-09',
      '2019-05-23',
    ])
  })

  it('is none on the last day of the stage before, which has until its end to answer', () => {
    const { rules, standing } = sentAtEaster('2019-05-09', '2019-06-20')
    expect(stagesAhead(standing, rules).at(-1)?.due?.dueBy).toBe('2019-06-20')
  })

  it('is not known where the calendar ends before', () => {
    const { rules, standing } = sentAtEaster('2019-04-25')
    expect(stagesAhead(standing, rules).at(-1)?.due).toBeNull()
  })

  it('is the next one where it is put there today', () => {
    const { rules, standing } = sentAtEaster('2019-05-23', '2019-04-25')
    const { due } = ifEscalated(standing, { toStage: 'assistantDirector', on: rules.today }, rules)
    expect(due?.dueBy).toBe('2019-04-25')
  })
})
