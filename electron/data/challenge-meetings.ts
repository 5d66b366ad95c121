import { v7 } from 'uuid'
import type { z } from 'zod'
import { formatDay, type IsoDate } from '../../shared/dates.ts'
import { AppError, conflict } from '../../shared/errors.ts'
import {
  type AddChallengeMeetings,
  type ChallengeKind,
  type ChallengeMeeting,
  challengeKindLabels,
  type LateForChallenge,
  type MonthlyAsked,
  type MonthlyDay,
  type MoveChallengeMeeting,
  type MoveEffectAsked,
} from '../../shared/records/challenge.ts'
import { RecordId } from '../../shared/records/ids.ts'
import type { SavedRecord } from '../../shared/records/meeting-record.ts'
import { monthlyMeetings } from '../../shared/rules/monthly-meetings.ts'
import type { Context } from '../context.ts'
import { listAlerts } from './alert-rows.ts'
import { challengeMeetings, hasWords, trackerState } from './challenge-rows.ts'
import { entryAt, meetingIn } from './challenge-tracker.ts'
import { refusal } from './refusal.ts'
import { type Db, type ReadDb, write } from './sql.ts'

const insert = write(`
  INSERT INTO challengeMeeting (id, kind, meetsOn, startsAt, place) VALUES (:id, :kind, :meetsOn, :startsAt, :place)`)
const move = write(`
  UPDATE challengeMeeting SET meetsOn = :meetsOn, startsAt = :startsAt, place = :place, version = version + 1
  WHERE id = :id AND version = :version`)
const clearAgenda = write('DELETE FROM trackerEntry WHERE challengeMeetingId = :id')
const remove = write('DELETE FROM challengeMeeting WHERE id = :id AND version = :version')

/** The days of a series to look at before it is added; a month that has a meeting of the kind keeps it. */
export function monthlyDays(db: ReadDb, { kind, which, weekday, fromOn, months }: MonthlyAsked, context: Context) {
  const taken = new Set(ofKind(db, kind).map(({ meetsOn }) => meetsOn.slice(0, 7)))
  const days = monthlyMeetings({ which, weekday }, { fromOn, months, calendar: context.calendar })
  return days.map((day): MonthlyDay => ({ ...day, isThere: taken.has(day.on.slice(0, 7)) }))
}

/** Puts meetings into the calendar; refused whole where one of them is there already. */
export function addChallengeMeetings(
  db: Db,
  { kind, days, startsAt, place }: AddChallengeMeetings,
  { calendar }: Context,
): { added: number } {
  const all = [...new Set(days)]
  for (const meetsOn of all) {
    // A day the calendar does not reach is refused here, or no alert that waits for it could be shown.
    calendar.isWorkingDay(meetsOn)
    refuseTaken(db, { kind, meetsOn, field: 'days', id: null })
    insert(db, { id: RecordId.parse(v7()), kind, meetsOn, startsAt, place })
  }
  return { added: all.length }
}

/**
 * Open alerts that would have no challenge meeting within their 20 working days, with a meeting on another day or taken
 * out of the calendar (QA-04, QA-05); the soonest limit first, those newly too late before those that are anyway.
 */
export function moveEffect(db: ReadDb, { id, meetsOn }: MoveEffectAsked, context: Context): LateForChallenge[] {
  const moved = challengeMeetings(db).find((meeting) => meeting.id === id)
  if (moved?.kind !== 'challenge') return []
  const others = ofKind(db, 'challenge').filter((meeting) => meeting.id !== id)
  const then = [...others.map((meeting) => meeting.meetsOn), ...(meetsOn === null ? [] : [meetsOn])].toSorted()
  const challengeOn = then.find((day) => day >= context.today) ?? null
  return listAlerts(db, { iroId: null, which: 'open', childId: null }, context)
    .flatMap(({ id: alertId, number, title, children, standing }): LateForChallenge[] => {
      if (!standing || (challengeOn !== null && challengeOn <= standing.limit.dueBy)) return []
      const { limit, isChallengeTooLate: isLateAlready } = standing
      return [{ alertId, number, title, children, limitOn: limit.dueBy, challengeOn, isLateAlready }]
    })
    .toSorted((a, b) => Number(a.isLateAlready) - Number(b.isLateAlready) || a.limitOn.localeCompare(b.limitOn))
}

/** Gives a meeting another day, time or place; what is on its agenda goes with it. */
export function moveChallengeMeeting(
  db: Db,
  { id, version, meetsOn, startsAt, place }: MoveChallengeMeeting,
  context: Context,
): z.infer<typeof SavedRecord> {
  const { kind, isHeld } = meetingIn(trackerState(db, context), id)
  if (isHeld && meetsOn > context.today)
    throw refusal('meetsOn', 'This meeting is marked as held, so its day cannot be after today.')
  context.calendar.isWorkingDay(meetsOn)
  refuseTaken(db, { kind, meetsOn, field: 'meetsOn', id })
  if (move(db, { id, version, meetsOn, startsAt, place }) === 0) throw conflict('This meeting')
  return { savedAt: context.now }
}

/** Takes a meeting out of the calendar; refused while minutes hang on it. What waits for it goes on to the next. */
export function removeChallengeMeeting(
  db: Db,
  { id, version }: { id: RecordId; version: number },
  context: Context,
): null {
  const state = trackerState(db, context)
  const { isHeld, present, note } = meetingIn(state, id)
  const entries = state.tracked.map((one) => entryAt(one, id))
  if (isHeld || present !== '' || note !== '' || entries.some((entry) => entry && hasWords(entry)))
    throw new AppError({ code: 'rule', message: 'This meeting has minutes, so it stays in the calendar.' })
  clearAgenda(db, { id })
  if (remove(db, { id, version }) === 0) throw conflict('This meeting')
  return null
}

const ofKind = (db: ReadDb, kind: ChallengeKind): ChallengeMeeting[] =>
  challengeMeetings(db).filter((meeting) => meeting.kind === kind)

type Wanted = { kind: ChallengeKind; meetsOn: IsoDate; field: string; id: RecordId | null }

function refuseTaken(db: ReadDb, { kind, meetsOn, field, id }: Wanted): void {
  if (!ofKind(db, kind).some((meeting) => meeting.meetsOn === meetsOn && meeting.id !== id)) return
  const what = challengeKindLabels[kind].toLowerCase()
  throw refusal(field, `There is a ${what} on ${formatDay(meetsOn)} already. Choose another day.`)
}
