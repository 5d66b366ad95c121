import { describe, expect, it } from 'vitest'
import { type AlertSigns, alertWording, likelyTheme } from '../../../shared/records/alert-wording.ts'

const nothing: AlertSigns = {
  who: 'Nia',
  isVisitMissed: false,
  report: null,
  overdue: null,
  isDecisionOpen: false,
  isPermanenceMissing: false,
}
const late = { name: 'Care plan', title: 'care plan late', isStillWanted: false }

describe('the theme of a new alert', () => {
  it.each([
    ['none where nothing stands out', {}, null, null],
    ['visits where one was missed', { isVisitMissed: true }, 'child', 'visits'],
    [
      'the report it was begun from, whatever else is late',
      { isVisitMissed: true, overdue: 'Second review' },
      'report',
      'reportsLate',
    ],
    [
      'a late report of the meeting before a missed visit',
      { isVisitMissed: true, report: late },
      'meeting',
      'reportsLate',
    ],
    ['the duty where a meeting is overdue', { overdue: 'Second review', isDecisionOpen: true }, null, 'statutoryDuty'],
    ['drift where the plan for permanence is missing', { isPermanenceMissing: true }, null, 'drift'],
  ] as const)('is %s', (_name, signs, source, theme) => {
    expect(likelyTheme({ ...nothing, ...signs }, source)).toBe(theme)
  })
})

describe('the words of a new alert', () => {
  it('ask for a report only while it can still come', () => {
    expect(alertWording({ ...nothing, report: late }).reportsLate.askedFor).toBe(
      'Why the care plan was late, and what will bring the next one in time',
    )
    expect(alertWording({ ...nothing, report: { ...late, isStillWanted: true } }).reportsLate.askedFor).toBe(
      'The care plan before the meeting, and what will bring the next one in time',
    )
  })

  it('have none for what only the person knows', () => {
    expect(alertWording(nothing).other).toEqual({ title: '', askedFor: '' })
  })
})
