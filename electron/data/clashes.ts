import { z } from 'zod'
import { formatDay, IsoDate, isWeekend } from '../../shared/dates.ts'
import { Iro } from '../../shared/records/iro.ts'
import { LeaveReason, leaveReasonLabels } from '../../shared/records/leave.ts'
import { Meeting } from '../../shared/records/meeting.ts'
import { clashBetween } from '../../shared/rules/meeting-clashes.ts'
import type { Context } from '../context.ts'
import { grouped } from './grouped.ts'
import { type ReadDb, read } from './sql.ts'

/** A meeting as it is or might be booked; `id` is null for one that is not kept yet. */
export type WantedMeeting = Pick<Meeting, 'kind' | 'startsAt' | 'place' | 'iroId'> & {
  readonly id: Meeting['id'] | null
  readonly on: IsoDate
}

const at = z.object({ at: z.number() })
// Each statement looks up the chair's rows of that day by their index, for a whole list at once; CROSS JOIN keeps SQLite
// from reading every booked meeting for each.
const wanted = `json_each(:wanted) j`
const chair = `json_extract(j.value, '$.iroId')`
const day = `json_extract(j.value, '$.on')`
const others = read(
  at.extend(Meeting.pick({ kind: true, startsAt: true, place: true }).shape),
  `SELECT j.key AS at, m.kind, m.startsAt, m.place FROM ${wanted} CROSS JOIN meeting m ON m.iroId = ${chair}
    AND m.scheduledFor = ${day} AND m.status = 'booked' AND m.id IS NOT json_extract(j.value, '$.id')
  WHERE m.startsAt IS NOT NULL ORDER BY j.key, m.startsAt, m.id`,
)
const leave = read(
  at.extend({ reason: LeaveReason }),
  `SELECT j.key AS at, l.reason FROM ${wanted} CROSS JOIN iroLeave l ON l.iroId = ${chair}
  WHERE ${day} BETWEEN l.fromOn AND l.untilOn`,
)
const chairs = read(
  at.extend(Iro.pick({ name: true, startedOn: true, endedOn: true }).shape),
  `SELECT j.key AS at, i.name, i.startedOn, i.endedOn FROM ${wanted} CROSS JOIN iro i ON i.id = ${chair}`,
)

/** What speaks against each meeting in the chair's diary: another one, too little time between two places, leave. */
export function chairWarnings(db: ReadDb, meetings: readonly WantedMeeting[], context: Context): string[][] {
  const asked = { wanted: JSON.stringify(meetings) }
  const chairOf = new Map(chairs.all(db, asked).map((row) => [row.at, row]))
  const othersOf = grouped(others.all(db, asked), (row) => row.at)
  const leaveOf = new Map(leave.all(db, asked).map((row) => [row.at, row.reason]))
  return meetings.map((meeting, index) => {
    const found = chairOf.get(index)
    if (found === undefined) return []
    const { name } = found
    const reason = leaveOf.get(index)
    return [
      ...postWarnings(found, meeting.on),
      ...(reason ? [`${name} is away that day: ${leaveReasonLabels[reason].toLowerCase()}.`] : []),
      ...(othersOf.get(index) ?? []).flatMap((other) => clashWarning(name, meeting, { other, context })),
    ]
  })
}

type Chair = Pick<Iro, 'name' | 'startedOn' | 'endedOn'>

function postWarnings({ name, startedOn, endedOn }: Chair, on: IsoDate): string[] {
  if (on < startedOn) return [`${name} is not in post before ${formatDay(startedOn)}.`]
  return endedOn !== null && on > endedOn ? [`${name} is in post only until ${formatDay(endedOn)}.`] : []
}

type Beside = { other: Pick<Meeting, 'kind' | 'startsAt' | 'place'>; context: Context }

function clashWarning(name: string, meeting: WantedMeeting, { other, context }: Beside): string[] {
  const clash = clashBetween(meeting, other, context.settings)
  if (clash === null) return []
  if (clash.kind === 'overlap') return [`${name} has another meeting at ${other.startsAt} that day.`]
  const between = clash.minutes === 0 ? 'no time' : `only ${clash.minutes} minutes`
  return [`${name} has ${between} between this meeting and the one at ${other.startsAt}, ${other.place}.`]
}

/** What speaks against the day itself: a weekend, a bank holiday, or a day the council is closed. */
export function dayWarnings(on: IsoDate, { calendar }: Context): string[] {
  const text = formatDay(on)
  if (isWeekend(on)) return [`${text} is at the weekend.`]
  const closed = closedOn(on, calendar)
  if (closed === null) return []
  return [
    closed.isBankHoliday ? `${text} is a bank holiday: ${closed.name}.` : `${text} is a day the council is closed.`,
  ]
}

/** Why a day from Monday to Friday is no working day; null when it is one. */
export function closedOn(on: IsoDate, calendar: Context['calendar']): { name: string; isBankHoliday: boolean } | null {
  const holiday = calendar.bankHolidayOn(on)
  if (holiday !== null) return { name: holiday, isBankHoliday: true }
  return isWeekend(on) || calendar.isWorkingDay(on) ? null : { name: 'Council closed', isBankHoliday: false }
}

const busy = read(
  z.object({ on: IsoDate }),
  `SELECT DISTINCT scheduledFor AS "on" FROM meeting
  WHERE iroId = :iroId AND status = 'booked' AND scheduledFor BETWEEN :fromOn AND :untilOn AND id IS NOT :meetingId`,
)
const away = read(
  z.object({ fromOn: IsoDate, untilOn: IsoDate }),
  'SELECT fromOn, untilOn FROM iroLeave WHERE iroId = :iroId AND fromOn <= :untilOn AND untilOn >= :fromOn',
)
const post = read(Iro.pick({ startedOn: true, endedOn: true }), 'SELECT startedOn, endedOn FROM iro WHERE id = :iroId')

type Diary = { iroId: Iro['id']; fromOn: IsoDate; untilOn: IsoDate; meetingId: Meeting['id'] | null }

/** Whether a chair has something on a day of a stretch already: a meeting other than this one, leave, or not in post. */
export function diaryOf(db: ReadDb, { iroId, fromOn, untilOn, meetingId }: Diary): (day: IsoDate) => boolean {
  const days = new Set(busy.all(db, { iroId, fromOn, untilOn, meetingId }).map(({ on }) => on))
  const leaves = away.all(db, { iroId, fromOn, untilOn })
  const { startedOn, endedOn } = post.get(db, { iroId }) ?? { startedOn: fromOn, endedOn: null }
  return (on) =>
    days.has(on) ||
    on < startedOn ||
    (endedOn !== null && on > endedOn) ||
    leaves.some((one) => one.fromOn <= on && on <= one.untilOn)
}
