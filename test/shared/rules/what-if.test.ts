import { describe, expect, it } from 'vitest'
import { IsoDate } from '../../../shared/dates.ts'
import type { MeetingKind } from '../../../shared/records/meeting-kind.ts'
import type { ChildFacts } from '../../../shared/rules/child-due-dates.ts'
import { defaultRuleSettings } from '../../../shared/rules/settings.ts'
import { afterHolding } from '../../../shared/rules/what-if.ts'
import { makeCalendar } from '../../../shared/rules/working-days.ts'
import { dueDatesOf } from './context.ts'

const day = (text: string) => IsoDate.parse(text)
const context = { calendar: makeCalendar({}), settings: defaultRuleSettings }
const nothing: ChildFacts = { bornOn: null, expectedOn: null, care: null, plan: null, enquiry: null, hsb: null }
/** Looked after since 7 September, first review held 1 October, moved without a plan on 9 November 2026. */
const care: ChildFacts['care'] = {
  startedOn: day('2026-09-07'),
  isShortBreaksOnly: false,
  reviewsHeld: [{ heldOn: day('2026-10-01'), restartsClock: true }],
  isReviewHistoryComplete: true,
  unplannedMovesOn: [day('2026-11-09')],
  adoption: null,
}
const dueAfter = (facts: ChildFacts, kind: MeetingKind, heldOn: string) =>
  dueDatesOf(afterHolding(facts, { kind, heldOn: day(heldOn) }), context).map(({ label, dueBy }) => `${label} ${dueBy}`)

describe('afterHolding', () => {
  it('makes a 28-day review the second one, so the next is six months on', () => {
    expect(dueDatesOf({ ...nothing, care }, context)[0]).toMatchObject({ ruleId: 'LAC-05', dueBy: '2026-12-07' })
    expect(dueAfter({ ...nothing, care }, 'roa', '2026-12-02')).toEqual(['Third review 2027-06-02'])
  })

  it('takes an initial conference to make a plan', () => {
    const enquiry = { strategyDiscussionsOn: [day('2026-11-16')], transferNotifiedOn: null }
    expect(dueAfter({ ...nothing, enquiry }, 'icpc', '2026-12-03')).toEqual(['First review conference 2027-03-03'])
  })

  it('counts a review conference and an HSB meeting from the day they are held', () => {
    const plan = { startedOn: day('2026-05-07'), conferencesHeld: [], isConferenceHistoryComplete: true }
    expect(dueAfter({ ...nothing, plan }, 'rcpc', '2026-08-04')).toEqual(['Review conference 2027-02-04'])
    const hsb = { startedOn: day('2026-09-01'), meetingsHeld: [] }
    expect(dueAfter({ ...nothing, hsb }, 'hsbReview', '2026-12-01')).toEqual(['HSB review meeting 2027-06-01'])
  })

  it('changes nothing for a list the child is not in', () => {
    for (const kind of ['roa', 'rcpc', 'hsbReview'] as const) expect(dueAfter(nothing, kind, '2026-12-01')).toEqual([])
  })
})
