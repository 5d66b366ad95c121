import { addDaysTo, addMonthsTo, IsoDate, weekdayOf } from '../../../shared/dates.ts'
import { write } from '../sql.ts'
import type { World } from './world.ts'

const insert = write(`
  INSERT INTO challengeMeeting (id, kind, meetsOn, startsAt, place, present, note, isHeld)
  VALUES (:id, :kind, :meetsOn, :startsAt, :place, :present, :note, :isHeld)`)

/** A meeting of the pre-challenge or the challenge round. */
export type ChallengeMeeting = {
  readonly id: string
  readonly kind: 'preChallenge' | 'challenge'
  readonly meetsOn: IsoDate
  readonly isHeld: boolean
}

const kinds = [
  {
    kind: 'preChallenge',
    startsAt: '10:00',
    place: 'County Hall, room 4',
    present: 'Helen Marsh; the IROs with cases on the list; business support',
  },
  {
    kind: 'challenge',
    startsAt: '14:00',
    place: 'County Hall, committee room 2',
    present: 'Caroline Hythe; Anthony Redgrave; Helen Marsh; Paul Okonkwo',
  },
] as const

/**
 * Enters the monthly meetings of eighteen months back and six ahead: the challenge meeting on the third Thursday, the
 * pre-challenge meeting on the Tuesday of the week before. The oldest come first.
 */
export function enterChallengeMeetings({ db, random, today, rules }: World): ChallengeMeeting[] {
  const months = Array.from({ length: 25 }, (_, index) => addMonthsTo(firstOfMonth(today), index - 18))
  return months.flatMap((month) => {
    const thursday = thirdThursday(month)
    return kinds.map(({ kind, ...about }) => {
      const day = kind === 'challenge' ? thursday : addDaysTo(thursday, -9)
      const meetsOn = rules.calendar.lastWorkingDayOnOrBefore(day)
      const meeting = { id: random.id(), kind, meetsOn, isHeld: meetsOn < today }
      const note = meeting.isHeld ? 'Minutes agreed at the next meeting.' : ''
      insert(db, { ...about, ...meeting, present: meeting.isHeld ? about.present : '', note })
      return meeting
    })
  })
}

const firstOfMonth = (day: IsoDate): IsoDate => IsoDate.parse(`${day.slice(0, 7)}-01`)

function thirdThursday(first: IsoDate): IsoDate {
  const toThursday = (4 - weekdayOf(first) + 7) % 7
  return addDaysTo(first, toThursday + 14)
}
