import { v7 } from 'uuid'
import { z } from 'zod'
import { AppError, notFound } from '../../shared/errors.ts'
import type {
  AtMeeting,
  ChallengeMeeting,
  MoveEntry,
  NewTrackerTheme,
  WriteChallengeMeeting,
  WriteEntry,
} from '../../shared/records/challenge.ts'
import { RecordId } from '../../shared/records/ids.ts'
import type { SavedRecord } from '../../shared/records/meeting-record.ts'
import type { Context } from '../context.ts'
import { hasWords, type Tracked, type TrackerState, trackerState } from './challenge-rows.ts'
import { entryAt, itemsAt, meetingIn } from './challenge-tracker.ts'
import { noteEdit } from './edits.ts'
import { refuseFuture } from './refusal.ts'
import { type Db, read, write } from './sql.ts'

type Saved = z.infer<typeof SavedRecord>

const insertItem = write(
  'INSERT INTO trackerItem (id, alertId, theme, title, addedOn) VALUES (:id, :alertId, :theme, :title, :addedOn)',
)
const insert = write(`
  INSERT INTO trackerEntry (id, itemId, challengeMeetingId, position) VALUES (:id, :itemId, :meetingId, :position)`)
const place = write('UPDATE trackerEntry SET position = :position, version = version + 1 WHERE id = :id')
const update = write(`
  UPDATE trackerEntry SET discussion = :discussion, decision = :decision, action = :action, ownerName = :ownerName,
    dueBy = :dueBy, doneOn = :doneOn, version = version + 1 WHERE id = :id`)
const remove = write('DELETE FROM trackerEntry WHERE id = :id')
const mark = write(
  'UPDATE alert SET isForPreChallenge = 1, version = version + 1 WHERE id = :id AND isForPreChallenge = 0',
)
const updateMeeting = write(`
  UPDATE challengeMeeting SET present = :present, note = :note, isHeld = :isHeld, version = version + 1 WHERE id = :id`)
const entryIds = read(
  z.object({ id: RecordId }),
  'SELECT id FROM trackerEntry WHERE challengeMeetingId = :meetingId ORDER BY position, id',
)

/** Puts an alert that is offered on the tracker; it comes up at the next pre-challenge meeting by itself. */
export function takeAlert(db: Db, { alertId }: { alertId: RecordId }, context: Context): Saved {
  trackedIn(trackerState(db, context), alertId)
  mark(db, { id: alertId })
  return { savedAt: context.now }
}

/** Puts a theme on the tracker, and on a meeting’s agenda where one is named. */
export function addTheme(db: Db, { title, theme, meetingId }: NewTrackerTheme, context: Context): { id: RecordId } {
  const id = RecordId.parse(v7())
  insertItem(db, { id, alertId: null, theme, title, addedOn: context.today })
  if (meetingId === null) return { id }
  const state = trackerState(db, context)
  const meeting = meetingIn(state, meetingId)
  const one = trackedIn(state, id)
  const count = keepAgenda(db, meeting, { state, context })
  if (!itemsAt(meeting, state, context).includes(one)) addEntry(db, one, { meetingId, position: count + 1, context })
  noted(db, meetingId, { what: `Added “${title}”`, context })
  return { id }
}

/** Puts a case or theme of the tracker, or an alert offered for it, at the end of a meeting’s agenda. */
export function putOnAgenda(db: Db, { meetingId, subjectId }: AtMeeting, context: Context): Saved {
  const before = trackerState(db, context)
  const { subject } = trackedIn(before, subjectId)
  if (itemsAt(meetingIn(before, meetingId), before, context).some((one) => one.subject.subjectId === subjectId))
    throw new AppError({ code: 'rule', message: `“${subject.title}” is on this agenda already.` })
  mark(db, { id: subjectId })
  const state = trackerState(db, context)
  const meeting = meetingIn(state, meetingId)
  const one = trackedIn(state, subjectId)
  const count = keepAgenda(db, meeting, { state, context })
  // An alert that was only offered waits for the next pre-challenge meeting as soon as it is on the tracker.
  if (!itemsAt(meeting, state, context).includes(one)) addEntry(db, one, { meetingId, position: count + 1, context })
  return noted(db, meetingId, { what: `Added “${subject.title}”`, context })
}

/** Takes an item off an agenda somebody put it on; what was said stays, and what is carried comes by itself. */
export function takeOffAgenda(db: Db, { meetingId, subjectId }: AtMeeting, context: Context): Saved {
  const state = trackerState(db, context)
  meetingIn(state, meetingId)
  const one = trackedIn(state, subjectId)
  const entry = entryAt(one, meetingId)
  if (entry && hasWords(entry))
    throw new AppError({ code: 'rule', message: 'This meeting has spoken of it, so it stays in the minutes.' })
  if (entry) remove(db, { id: entry.id })
  const left = trackerState(db, context)
  if (itemsAt(meetingIn(left, meetingId), left, context).some(({ subject }) => subject.subjectId === subjectId))
    throw new AppError({
      code: 'rule',
      message: 'It waits for this meeting, so it stays on the agenda. Say what is decided, such as no further action.',
    })
  return noted(db, meetingId, { what: `Took “${one.subject.title}” off`, context })
}

/** Keeps what was typed of one item since the last pause; the latest typing stands. */
export function writeEntry(db: Db, input: WriteEntry, context: Context): Saved {
  const { meetingId, subjectId } = input
  const { one, entry: kept } = entryFor(db, { meetingId, subjectId }, context)
  const { discussion = kept.discussion, decision = kept.decision, action = kept.action } = input
  const { ownerName = kept.ownerName, dueBy = kept.dueBy, doneOn = kept.doneOn } = input
  if (doneOn) refuseFuture('doneOn', doneOn, { what: 'The day it was done', today: context.today })
  update(db, { id: kept.id, discussion, decision, action, ownerName, dueBy, doneOn })
  return noted(db, meetingId, { what: `“${one.subject.title}”`, context })
}

/** Moves an item one place on the agenda; at either end it stays where it is. */
export function moveEntry(db: Db, { meetingId, subjectId, step }: MoveEntry, context: Context): Saved {
  const { one, entry } = entryFor(db, { meetingId, subjectId }, context)
  const order = entryIds.all(db, { meetingId }).map(({ id }) => id)
  const from = order.indexOf(entry.id)
  const to = from + step
  if (to < 0 || to >= order.length) return { savedAt: context.now }
  order.splice(to, 0, ...order.splice(from, 1))
  for (const [index, id] of order.entries()) place(db, { id, position: index + 1 })
  return noted(db, meetingId, { what: `Order of “${one.subject.title}”`, context })
}

/**
 * Keeps who was present, a note, and whether the meeting was held. Held, it keeps the whole agenda as its minutes, and
 * what it did not come to goes on to the next meeting.
 */
export function writeChallengeMeeting(db: Db, input: WriteChallengeMeeting, context: Context): Saved {
  const { meetingId } = input
  const state = trackerState(db, context)
  const meeting = meetingIn(state, meetingId)
  const { present = meeting.present, note = meeting.note, isHeld = meeting.isHeld } = input
  if (input.isHeld) {
    refuseFuture('isHeld', meeting.meetsOn, { what: 'A meeting that was held', today: context.today })
    keepAgenda(db, meeting, { state, context })
  }
  updateMeeting(db, { id: meetingId, present, note, isHeld })
  const what = input.isHeld === undefined ? 'Who was present' : input.isHeld ? 'Marked as held' : 'Not held after all'
  return noted(db, meetingId, { what, context })
}

type Read = { readonly state: TrackerState; readonly context: Context }

/** Writes down what is on a meeting’s agenda by itself, in the order it is shown; answers how many items there are. */
function keepAgenda(db: Db, meeting: ChallengeMeeting, { state, context }: Read): number {
  const items = itemsAt(meeting, state, context)
  for (const [index, one] of items.entries()) {
    const position = index + 1
    const entry = entryAt(one, meeting.id)
    if (!entry) addEntry(db, one, { meetingId: meeting.id, position, context })
    else if (entry.position !== position) place(db, { id: entry.id, position })
  }
  return items.length
}

type At = { readonly meetingId: RecordId; readonly position: number; readonly context: Context }

function addEntry(db: Db, { subject, itemId }: Tracked, { meetingId, position, context }: At): void {
  const id = itemId ?? RecordId.parse(v7())
  if (itemId === null) {
    const { subjectId, theme, title } = subject
    insertItem(db, { id, alertId: subjectId, theme, title, addedOn: context.today })
  }
  insert(db, { id: v7(), itemId: id, meetingId, position })
}

function entryFor(db: Db, { meetingId, subjectId }: AtMeeting, context: Context) {
  const state = trackerState(db, context)
  const meeting = meetingIn(state, meetingId)
  const kept = entryAt(trackedIn(state, subjectId), meetingId)
  if (!kept) keepAgenda(db, meeting, { state, context })
  const one = trackedIn(kept ? state : trackerState(db, context), subjectId)
  const entry = entryAt(one, meetingId)
  if (!entry) throw notFound('This item of the agenda')
  return { one, entry }
}

function trackedIn({ tracked }: TrackerState, subjectId: RecordId): Tracked {
  const one = tracked.find(({ subject }) => subject.subjectId === subjectId)
  if (!one) throw notFound('This item of the tracker')
  return one
}

type Noted = { readonly what: string; readonly context: Context }

function noted(db: Db, meetingId: RecordId, { what, context }: Noted): Saved {
  noteEdit(db, `challenge:${meetingId}`, what)
  return { savedAt: context.now }
}
