import { describe, expect, it } from 'vitest'
import type { MeetingKind } from '../../../shared/records/meeting-kind.ts'
import { isPast, type ReportContext, receiptOutcome, reportDue } from '../../../shared/rules/report-receipt.ts'
import { day } from '../day.ts'
import { england } from './context.ts'

const literally: ReportContext = { calendar: england, lead: '24h' }
const byWorkingDay: ReportContext = { calendar: england, lead: 'workingDay' }
const at = (on: string, time: string | null = null) => ({ on: day(on), time })
const meeting = (kind: MeetingKind, on: string, time: string | null = '10:00') => ({ kind, ...at(on, time) })
const receivers = ['chair', 'parents'] as const

describe('CP-05: the report to an initial conference, 1 working day before', () => {
  it.each([
    ['Wed 9 May 2018', 'Tue 8 May 2018'],
    ['Tue 8 May 2018', 'Fri 4 May 2018'],
    ['Tue 23 Apr 2019', 'Thu 18 Apr 2019'],
    ['Thu 27 Dec 2018', 'Mon 24 Dec 2018'],
    ['Mon 6 Jun 2022', 'Wed 1 Jun 2022'],
    ['Tue 20 Sep 2022', 'Fri 16 Sep 2022'],
  ])('for %s it is due %s, with the chair and with the parents', (on, due) => {
    for (const receiver of receivers)
      expect(reportDue(meeting('icpc', on), receiver, literally)).toEqual({ ruleId: 'CP-05', on: day(due), time: null })
  })
})

describe('CP-06: the report to a review conference, 3 working days before', () => {
  it.each([
    ['Thu 10 May 2018', 'Fri 4 May 2018'],
    ['Wed 24 Apr 2019', 'Wed 17 Apr 2019'],
    ['Thu 3 Jan 2019', 'Fri 28 Dec 2018'],
    ['Tue 12 May 2020', 'Wed 6 May 2020'],
    ['Wed 8 Jun 2022', 'Wed 1 Jun 2022'],
    ['Wed 10 May 2023', 'Thu 4 May 2023'],
  ])('for %s it is due %s, with the chair and with the parents', (on, due) => {
    for (const receiver of receivers)
      expect(reportDue(meeting('rcpc', on), receiver, literally)).toEqual({ ruleId: 'CP-06', on: day(due), time: null })
  })

  it.each([
    ['Fri 4 May 2018', '23:59', 'beforeInTime'],
    ['Fri 4 May 2018', null, 'beforeInTime'],
    ['Sat 5 May 2018', null, 'beforeLate'],
    ['Wed 9 May 2018', '09:00', 'beforeLate'],
    ['Thu 10 May 2018', '08:00', 'onTheDay'],
    ['Fri 11 May 2018', null, 'notReceived'],
  ])('received %s %s for Thu 10 May 2018: %s', (on, time, outcome) => {
    for (const receiver of receivers)
      expect(receiptOutcome(at(on, time), meeting('rcpc', 'Thu 10 May 2018'), { ...literally, receiver })).toBe(outcome)
  })

  it('is not received when nobody has it', () => {
    for (const receiver of receivers)
      expect(receiptOutcome(null, meeting('rcpc', 'Thu 10 May 2018'), { ...literally, receiver })).toBe('notReceived')
  })
})

describe('LAC-11: plan and assessment 24 hours before a review', () => {
  it.each([
    ['Tue 12 Jun 2018', '13:59', 'Wed 13 Jun 2018', '14:00', 'beforeInTime', 'beforeInTime'],
    ['Tue 12 Jun 2018', '14:00', 'Wed 13 Jun 2018', '14:00', 'beforeInTime', 'beforeInTime'],
    ['Tue 12 Jun 2018', '14:01', 'Wed 13 Jun 2018', '14:00', 'beforeLate', 'beforeLate'],
    ['Sun 10 Jun 2018', '09:00', 'Mon 11 Jun 2018', '09:30', 'beforeInTime', 'beforeLate'],
    ['Mon 22 Apr 2019', '09:00', 'Tue 23 Apr 2019', '10:00', 'beforeInTime', 'beforeLate'],
    ['Thu 18 Apr 2019', '10:00', 'Tue 23 Apr 2019', '10:00', 'beforeInTime', 'beforeInTime'],
    ['Wed 13 Jun 2018', '09:00', 'Wed 13 Jun 2018', '14:00', 'onTheDay', 'onTheDay'],
    ['Thu 14 Jun 2018', '09:00', 'Wed 13 Jun 2018', '14:00', 'notReceived', 'notReceived'],
  ])('received %s %s for %s %s: %s, and as one working day %s', (on, time, meetingOn, startsAt, literal, working) => {
    const review = meeting('roa', meetingOn, startsAt)
    expect(receiptOutcome(at(on, time), review, { ...literally, receiver: 'chair' })).toBe(literal)
    expect(receiptOutcome(at(on, time), review, { ...byWorkingDay, receiver: 'chair' })).toBe(working)
  })

  it('is due at the same clock time the day before, or the working day before', () => {
    const review = meeting('adoptionReview', 'Tue 23 Apr 2019')
    expect(reportDue(review, 'chair', literally)).toEqual({ ruleId: 'LAC-11', ...at('Mon 22 Apr 2019', '10:00') })
    expect(reportDue(review, 'chair', byWorkingDay)).toEqual({ ruleId: 'LAC-11', ...at('Thu 18 Apr 2019', '10:00') })
  })

  it('cannot be measured without both times', () => {
    const chair = { ...literally, receiver: 'chair' } as const
    const came = at('Mon 11 Jun 2018')
    expect(receiptOutcome(came, meeting('roa', 'Wed 13 Jun 2018'), chair)).toBe('notMeasurable')
    const timed = at('Mon 11 Jun 2018', '09:00')
    expect(receiptOutcome(timed, meeting('roa', 'Wed 13 Jun 2018', null), chair)).toBe('notMeasurable')
  })

  it('asks nothing of the parents, nor of anybody for an HSB meeting', () => {
    expect(reportDue(meeting('roa', 'Wed 13 Jun 2018'), 'parents', literally)).toBeNull()
    for (const receiver of receivers)
      expect(receiptOutcome(null, meeting('hsbReview', 'Wed 13 Jun 2018'), { ...literally, receiver })).toBeNull()
  })
})

describe('the moment a report is due', () => {
  it('has passed only after it: the next minute, or the next day where any time of the day will do', () => {
    const day12 = day('Tue 12 Jun 2018')
    expect(isPast(at('Tue 12 Jun 2018', '14:00'), { on: day12, time: '14:00' })).toBe(false)
    expect(isPast(at('Tue 12 Jun 2018', '14:00'), { on: day12, time: '14:01' })).toBe(true)
    expect(isPast(at('Tue 12 Jun 2018'), { on: day12, time: '23:59' })).toBe(false)
    expect(isPast(at('Mon 11 Jun 2018'), { on: day12, time: '00:00' })).toBe(true)
  })
})
