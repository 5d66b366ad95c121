import { z } from 'zod'
import { addDaysTo, IsoDate } from '../../../shared/dates.ts'
import { IroId, MeetingId } from '../../../shared/records/ids.ts'
import { type Db, read, write } from '../sql.ts'
import { type World, workingDay } from './world.ts'

const soon = read(
  z.object({ id: MeetingId, scheduledFor: IsoDate }),
  `SELECT id, scheduledFor FROM meeting WHERE status = 'booked' AND scheduledFor BETWEEN :fromOn AND :untilOn
  ORDER BY scheduledFor, id`,
)
const iros = read(
  z.object({ id: IroId, name: z.string() }),
  'SELECT id, name FROM iro WHERE endedOn IS NULL ORDER BY startedOn, id',
)
const insertBooking = write(`
  INSERT INTO booking (id, meetingId, what, state, forOn, saidBy, saidOn)
  VALUES (:id, :meetingId, :what, 'booked', :forOn, :saidBy, :saidOn)`)
const insertLeave = write(
  'INSERT INTO iroLeave (id, iroId, fromOn, untilOn, reason) VALUES (:id, :iroId, :fromOn, :untilOn, :reason)',
)

/** How far ahead the county's business support has booked clerks and rooms, in working days. */
const bookedAhead = 8
const businessSupport = 'Priya Nair'

/** Ticks what is booked for the meetings of the next days, a few forgotten, and gives three IROs days away. */
export function enterDiary(world: World): void {
  const { db, random, today } = world
  const saidOn = workingDay(world, -2)
  for (const { id, scheduledFor } of soon.all(db, { fromOn: today, untilOn: workingDay(world, bookedAhead) }))
    for (const what of ['clerk', 'room'] as const)
      if (!random.chance(0.1))
        insertBooking(db, {
          id: random.id(),
          meetingId: id,
          what,
          forOn: scheduledFor,
          saidBy: businessSupport,
          saidOn,
        })
  enterLeave(world, db)
}

function enterLeave({ random, ...world }: World, db: Db): void {
  const away = [
    { from: 3, days: 0, reason: 'training' },
    { from: 15, days: 6, reason: 'annual' },
    { from: 6, days: 2, reason: 'annual' },
  ]
  const names = iros.all(db, {})
  for (const [at, { from, days, reason }] of away.entries()) {
    const iroId = names[at]?.id
    const fromOn = workingDay(world, from)
    if (iroId) insertLeave(db, { id: random.id(), iroId, fromOn, untilOn: addDaysTo(fromOn, days), reason })
  }
}
