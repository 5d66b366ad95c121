import { describe, expect, it } from 'vitest'
import { dueStatus, fromLimit, isLate } from '../../../shared/rules/due-status.ts'
import { day } from '../day.ts'
import { england } from './context.ts'

type Given = { dueBy: string; today: string; bookedFor?: string; heldOn?: string; lateReason?: string }

function statusOf({ dueBy, today, bookedFor, heldOn, lateReason }: Given) {
  return dueStatus({
    dueBy: day(dueBy),
    planBy: england.lastWorkingDayOnOrBefore(day(dueBy)),
    bookedFor: bookedFor === undefined ? null : day(bookedFor),
    heldOn: heldOn === undefined ? null : day(heldOn),
    lateReason: lateReason ?? null,
    today: day(today),
    calendar: england,
    soonWorkingDays: 10,
  })
}

const today = 'Mon 23 Nov 2026'

describe('the status of a meeting', () => {
  it.each([
    [{ dueBy: 'Fri 20 Nov 2026', today }, 'overdue', '1 working day late'],
    [{ dueBy: 'Mon 9 Nov 2026', today }, 'overdue', '10 working days late'],
    [{ dueBy: 'Fri 20 Nov 2026', today: 'Sat 21 Nov 2026' }, 'overdue', '1 day late'],
    [
      { dueBy: 'Fri 20 Nov 2026', today, bookedFor: 'Wed 2 Dec 2026' },
      'overdue',
      '1 working day late, booked for 2 Dec',
    ],
    [
      { dueBy: 'Fri 20 Nov 2026', today, bookedFor: 'Thu 19 Nov 2026' },
      'overdue',
      '1 working day late, booked for 19 Nov, not recorded as held',
    ],
    [{ dueBy: 'Fri 20 Nov 2026', today, lateReason: 'Interpreter ill' }, 'lateWithReason', 'Late, reason given'],
    [{ dueBy: 'Mon 23 Nov 2026', today }, 'dueSoon', 'Not booked, due today'],
    [{ dueBy: 'Tue 24 Nov 2026', today }, 'dueSoon', 'Not booked, 1 working day left'],
    [{ dueBy: 'Tue 1 Dec 2026', today }, 'dueSoon', 'Not booked, 6 working days left'],
    [{ dueBy: 'Mon 7 Dec 2026', today }, 'dueSoon', 'Not booked, 10 working days left'],
    [{ dueBy: 'Tue 8 Dec 2026', today }, 'planned', 'Not booked'],
    [{ dueBy: 'Sun 29 Nov 2026', today: 'Fri 27 Nov 2026' }, 'dueSoon', 'Not booked, today is the last working day'],
    [{ dueBy: 'Sun 29 Nov 2026', today: 'Sat 28 Nov 2026' }, 'dueSoon', 'Not booked, no working days left'],
    [{ dueBy: 'Mon 7 Dec 2026', today, bookedFor: 'Wed 2 Dec 2026' }, 'planned', 'Booked for 2 Dec'],
    [{ dueBy: 'Mon 7 Dec 2026', today, bookedFor: 'Mon 7 Dec 2026' }, 'planned', 'Booked for 7 Dec'],
    [{ dueBy: 'Mon 7 Dec 2026', today, bookedFor: today }, 'planned', 'Booked for today'],
    [
      { dueBy: 'Mon 7 Dec 2026', today, bookedFor: 'Wed 9 Dec 2026' },
      'dueSoon',
      'Booked 2 working days after the due date',
    ],
    [
      { dueBy: 'Mon 7 Dec 2026', today, bookedFor: 'Tue 8 Dec 2026' },
      'dueSoon',
      'Booked 1 working day after the due date',
    ],
    [
      { dueBy: 'Mon 7 Dec 2026', today, bookedFor: 'Thu 19 Nov 2026' },
      'dueSoon',
      'Booked for 19 Nov, not recorded as held',
    ],
    [{ dueBy: 'Fri 20 Nov 2026', today, heldOn: 'Thu 19 Nov 2026' }, 'held', 'Held Thu 19 Nov'],
    [{ dueBy: 'Thu 19 Nov 2026', today, heldOn: 'Thu 19 Nov 2026' }, 'held', 'Held Thu 19 Nov'],
    [{ dueBy: 'Tue 17 Nov 2026', today, heldOn: 'Thu 19 Nov 2026' }, 'held', 'Held Thu 19 Nov, 2 working days late'],
    [
      { dueBy: 'Tue 17 Nov 2026', today, heldOn: 'Thu 19 Nov 2026', lateReason: 'Snow' },
      'lateWithReason',
      'Held Thu 19 Nov, late, reason given',
    ],
  ])('given %j is %s: “%s”', (given: Given, status, text) => {
    expect(statusOf(given)).toMatchObject({ status, text })
  })

  it('asks for a reason when a meeting is or was late and none is given', () => {
    expect(statusOf({ dueBy: 'Fri 20 Nov 2026', today }).needsReason).toBe(true)
    expect(statusOf({ dueBy: 'Tue 17 Nov 2026', today, heldOn: 'Thu 19 Nov 2026' }).needsReason).toBe(true)
    expect(statusOf({ dueBy: 'Fri 20 Nov 2026', today, lateReason: ' ' }).needsReason).toBe(true)
    expect(statusOf({ dueBy: 'Fri 20 Nov 2026', today, lateReason: 'Snow' }).needsReason).toBe(false)
    expect(statusOf({ dueBy: 'Mon 23 Nov 2026', today }).needsReason).toBe(false)
  })

  it.each([
    ['Mon 21 Jan 2019', 'Fri 1 Feb 2019', '9 working days late'],
    ['Thu 8 Aug 2019', 'Thu 29 Aug 2019', '14 working days late'],
    ['Sat 29 Feb 2020', 'Sun 1 Mar 2020', '1 day late'],
    ['Mon 13 May 2019', 'Wed 8 May 2019', '5 days early'],
    ['Mon 13 May 2019', 'Mon 13 May 2019', 'On the day'],
  ])('sets a meeting due %s and held %s beside its limit: %s', (dueBy, heldOn, text) => {
    expect(fromLimit(day(dueBy), day(heldOn), england)).toBe(text)
  })

  it('takes the due date itself as in time', () => {
    expect(isLate(day('Mon 23 Nov 2026'), null, day(today))).toBe(false)
    expect(isLate(day('Fri 20 Nov 2026'), null, day(today))).toBe(true)
    expect(isLate(day('Fri 20 Nov 2026'), day('Fri 20 Nov 2026'), day(today))).toBe(false)
  })
})
