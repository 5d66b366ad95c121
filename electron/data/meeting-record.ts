import { v7 } from 'uuid'
import { z } from 'zod'
import { IsoDate } from '../../shared/dates.ts'
import { AppError } from '../../shared/errors.ts'
import { MeetingId } from '../../shared/records/ids.ts'
import type { ListedMeeting } from '../../shared/records/meeting.ts'
import { fieldOf } from '../../shared/records/meeting-fields/all-fields.ts'
import { fieldProblem } from '../../shared/records/meeting-fields/field.ts'
import { sortOf } from '../../shared/records/meeting-kind.ts'
import { FieldValue, type MeetingRecord, type SaveFields } from '../../shared/records/meeting-record.ts'
import type { Context } from '../context.ts'
import { editState, noteEdit } from './edits.ts'
import { getMeeting } from './meeting-list.ts'
import { recordChildren } from './record-children.ts'
import { keepPermanence } from './record-permanence.ts'
import { type Db, type ReadDb, read, write } from './sql.ts'

const fields = read(FieldValue, 'SELECT childId, field, value FROM meetingField WHERE meetingId = :meetingId')
// A review answers whichever clock it was held for, and so does a conference. The plus signs keep SQLite from reading
// every meeting held instead of the few of these children.
const before = read(
  z.object({ meetingId: MeetingId, heldOn: IsoDate }),
  `SELECT m.id AS meetingId, m.heldOn FROM meeting m
  WHERE +m.status = 'held' AND m.id <> :meetingId AND +m.heldOn <= :on
    AND m.kind IN (SELECT value FROM json_each(:kinds))
    AND m.id IN (SELECT o.meetingId FROM meetingChild o JOIN meetingChild mine ON mine.childId = o.childId
      WHERE mine.meetingId = :meetingId)
  ORDER BY m.heldOn DESC, m.id DESC LIMIT 1`,
)
const upsert = write(`
  INSERT INTO meetingField (id, meetingId, childId, field, value) VALUES (:id, :meetingId, :childId, :field, :value)
  ON CONFLICT (meetingId, field, coalesce(childId, '')) DO UPDATE SET value = excluded.value, version = version + 1
  WHERE value <> excluded.value`)

/** The record of a meeting beside the one before it, and what can be undone. */
export function meetingRecord(db: ReadDb, { meetingId }: { meetingId: MeetingId }, context: Context): MeetingRecord {
  const meeting = getMeeting(db, { id: meetingId }, context)
  const found = meetingBefore(db, meeting)
  return {
    meeting,
    values: fields.all(db, { meetingId }),
    children: recordChildren(db, meeting),
    previous: found ? { ...found, values: fields.all(db, { meetingId: found.meetingId }) } : null,
    edits: editState(db, { scope: `meeting:${meetingId}` }),
  }
}

/** The latest meeting of the same sort held before this one for any of its children. */
export function meetingBefore(db: ReadDb, { id: meetingId, kind, heldOn, scheduledFor }: ListedMeeting) {
  return before.get(db, { meetingId, on: heldOn ?? scheduledFor, kinds: JSON.stringify(sortOf(kind)) })
}

/** Keeps what was typed since the last pause as one step that can be undone. An answer that does not fit is refused, naming its field. */
export function saveFields(db: Db, { meetingId, changes }: SaveFields, context: Context): { savedAt: string } {
  const meeting = getMeeting(db, { id: meetingId }, context)
  const labels = changes.map((change) => checked(meeting, change))
  keepFields(db, meetingId, changes)
  for (const childId of new Set(changes.filter(isPermanence).map((change) => change.childId)))
    if (childId !== null) keepPermanence(db, { meeting, childId }, context)
  noteEdit(db, `meeting:${meetingId}`, [...new Set(labels)].join(', '))
  return { savedAt: context.now }
}

/** Writes answers as they are, one row a field. */
export function keepFields(db: Db, meetingId: MeetingId, changes: readonly FieldValue[]): void {
  for (const { childId, field, value } of changes) upsert(db, { id: v7(), meetingId, childId, field, value })
}

const isPermanence = ({ field }: FieldValue): boolean => field === 'permanencePlan' || field === 'permanenceAgreedOn'

/** The label of the field; refuses what the record of such a meeting does not ask, or not in that form. */
function checked({ kind, children }: ListedMeeting, { childId, field, value }: FieldValue): string {
  const def = fieldOf(kind, field)
  const isAsked = childId === null ? def?.of === 'meeting' : children.some((child) => child.childId === childId)
  if (!def || !isAsked || (childId !== null && def.of !== 'child'))
    throw new AppError({ code: 'invalid', message: 'The record of this meeting does not ask that. Open it again.' })
  const problem = fieldProblem(def, value)
  if (problem)
    throw new AppError({ code: 'invalid', message: `${def.label}: ${problem}`, fields: { [field]: problem } })
  return def.label
}
