import { v7 } from 'uuid'
import type { z } from 'zod'
import { AppError } from '../../shared/errors.ts'
import type { MeetingId } from '../../shared/records/ids.ts'
import type { SavedRecord } from '../../shared/records/meeting-record.ts'
import { AgencyView, type SayAgencyView } from '../../shared/records/register.ts'
import type { Context } from '../context.ts'
import { noteEdit } from './edits.ts'
import { attendeeOf, conferenceOf } from './register.ts'
import { type Db, type ReadDb, read, write } from './sql.ts'

const listed = read(
  AgencyView,
  'SELECT childId, attendeeId, view, dissent FROM agencyView WHERE meetingId = :meetingId',
)
const upsert = write(`
  INSERT INTO agencyView (id, meetingId, childId, attendeeId, view, dissent)
  VALUES (:id, :meetingId, :childId, :attendeeId, :view, :dissent)
  ON CONFLICT (childId, attendeeId) DO UPDATE SET view = excluded.view, dissent = excluded.dissent,
    version = version + 1`)

/** What was said about single children at a meeting. */
export const agencyViewsOf = (db: ReadDb, meetingId: MeetingId): AgencyView[] => listed.all(db, { meetingId })

/** Keeps what somebody on the register thinks about one child, and why they do not agree. */
export function sayAgencyView(db: Db, input: SayAgencyView, context: Context): z.infer<typeof SavedRecord> {
  const { meetingId, childId, attendeeId, view, dissent } = input
  const { children } = conferenceOf(db, meetingId, context)
  const person = attendeeOf(db, attendeeId)
  if (person.meetingId !== meetingId || !children.some((child) => child.childId === childId))
    throw new AppError({ code: 'invalid', message: 'This person or child is not at this meeting.' })
  upsert(db, { id: v7(), meetingId, childId, attendeeId, view, dissent })
  noteEdit(db, `meeting:${meetingId}`, `View of ${person.name}`)
  return { savedAt: context.now }
}
