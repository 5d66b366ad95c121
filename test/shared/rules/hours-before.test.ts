import { describe, expect, it } from 'vitest'
import { hours24Before, type ReportLead } from '../../../shared/rules/hours-before.ts'
import { day } from '../day.ts'
import { england } from './context.ts'

const literally: ReportLead = { lead: '24h' }
const byWorkingDay: ReportLead = { lead: 'workingDay', calendar: england }
const at = (on: string, time: string | null) => ({ on: day(on), time })

describe('CAL-06: 24 hours before a meeting', () => {
  it.each([
    ['Tue 12 Jun 2018', '13:59', 'Wed 13 Jun 2018', '14:00', 'inTime'],
    ['Tue 12 Jun 2018', '14:00', 'Wed 13 Jun 2018', '14:00', 'inTime'],
    ['Tue 12 Jun 2018', '14:01', 'Wed 13 Jun 2018', '14:00', 'late'],
    ['Sun 10 Jun 2018', '09:00', 'Mon 11 Jun 2018', '09:30', 'inTime'],
    ['Mon 22 Apr 2019', '09:00', 'Tue 23 Apr 2019', '10:00', 'inTime'],
    ['Wed 13 Jun 2018', '08:00', 'Wed 13 Jun 2018', '14:00', 'late'],
    // The clocks go forward in the night: by the wall clock it is still a day.
    ['Sat 30 Mar 2019', '10:00', 'Sun 31 Mar 2019', '10:00', 'inTime'],
  ])('received %s %s for %s %s: %s', (on, time, meetingOn, startsAt, timing) => {
    expect(hours24Before(at(on, time), at(meetingOn, startsAt), literally)).toBe(timing)
  })

  it.each([
    ['Sun 10 Jun 2018', '09:00', 'Mon 11 Jun 2018', '09:30', 'late'],
    ['Fri 8 Jun 2018', '09:30', 'Mon 11 Jun 2018', '09:30', 'inTime'],
    ['Thu 18 Apr 2019', '10:00', 'Tue 23 Apr 2019', '10:00', 'inTime'],
    ['Thu 18 Apr 2019', '10:01', 'Tue 23 Apr 2019', '10:00', 'late'],
    ['Mon 22 Apr 2019', '09:00', 'Tue 23 Apr 2019', '10:00', 'late'],
  ])('as one working day, received %s %s for %s %s: %s', (on, time, meetingOn, startsAt, timing) => {
    expect(hours24Before(at(on, time), at(meetingOn, startsAt), byWorkingDay)).toBe(timing)
  })

  it('cannot be measured when a time is not known, and is not late for it', () => {
    expect(hours24Before(at('Mon 11 Jun 2018', null), at('Wed 13 Jun 2018', '14:00'), literally)).toBe('notMeasurable')
    expect(hours24Before(at('Mon 11 Jun 2018', '09:00'), at('Wed 13 Jun 2018', null), literally)).toBe('notMeasurable')
    expect(hours24Before(null, at('Wed 13 Jun 2018', '14:00'), literally)).toBe('notReceived')
  })
})
