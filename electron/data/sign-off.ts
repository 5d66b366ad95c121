import { v7 } from 'uuid'
import { z } from 'zod'
import { formatDay } from '../../shared/dates.ts'
import { AppError, conflict, notFound } from '../../shared/errors.ts'
import { MeetingId } from '../../shared/records/ids.ts'
import { type GiveSignOff, SignOff, type WithdrawSignOff } from '../../shared/records/late-log.ts'
import type { Context } from '../context.ts'
import { noteEdit } from './edits.ts'
import { refuseFuture } from './refusal.ts'
import { type Db, type ReadDb, read, write } from './sql.ts'
import { profileOf } from './stored-settings.ts'

const KeptSignOff = SignOff.extend({ meetingId: MeetingId })
const columns = 'id, meetingId, agreedBy, agreedOn, note, isByManager, version'
const ofMeeting = read(KeptSignOff, `SELECT ${columns} FROM lateSignOff WHERE meetingId = :meetingId`)
const byId = read(KeptSignOff, `SELECT ${columns} FROM lateSignOff WHERE id = :id`)
const lateOf = read(
  z.object({ isLate: z.boolean(), hasReasons: z.boolean() }),
  `SELECT coalesce(max(mc.dueBy < m.heldOn), 0) AS isLate,
    coalesce(min(mc.dueBy >= m.heldOn OR mc.dueBy IS NULL OR mc.lateReason IS NOT NULL), 1) AS hasReasons
  FROM meeting m JOIN meetingChild mc ON mc.meetingId = m.id WHERE m.id = :meetingId GROUP BY m.id`,
)
const insert = write(`
  INSERT INTO lateSignOff (id, meetingId, agreedBy, agreedOn, note, isByManager)
  VALUES (:id, :meetingId, :agreedBy, :agreedOn, :note, :isByManager)`)
const remove = write('DELETE FROM lateSignOff WHERE id = :id AND version = :version')

const WHAT = 'Sign-off of a meeting held late'

/**
 * Keeps that a manager agrees to a meeting held late. A manager signs at the keyboard; an IRO writes down who agreed and
 * when. Refused for a meeting that was not late, is not held, has a late child without a reason, or is signed off.
 */
export function giveSignOff(db: Db, input: GiveSignOff, { today }: Context): null {
  const { meetingId, agreedBy, agreedOn, note } = input
  const { role, name } = profileOf(db)
  if (role === 'businessSupport') throw rule('A manager signs this off, or an IRO writes down who agreed and when.')
  refuseFuture('agreedOn', agreedOn, { what: 'The day it was agreed', today })
  refuseUnready(db, meetingId)
  const isByManager = role === 'manager' && agreedBy.toLowerCase() === name.toLowerCase()
  insert(db, { id: v7(), meetingId, agreedBy, agreedOn, note, isByManager })
  noteEdit(db, `meeting:${meetingId}`, WHAT)
  return null
}

/** Takes a sign-off back; the meeting then waits for one again. */
export function withdrawSignOff(db: Db, { id, version }: WithdrawSignOff): null {
  const signOff = byId.get(db, { id })
  if (!signOff) throw notFound('This sign-off')
  if (remove(db, { id, version }) === 0) throw conflict('This sign-off')
  noteEdit(db, `meeting:${signOff.meetingId}`, `${WHAT} taken back`)
  return null
}

function refuseUnready(db: ReadDb, meetingId: MeetingId): void {
  const late = lateOf.get(db, { meetingId })
  if (!late) throw notFound('This meeting')
  if (!late.isLate) throw rule('This meeting was not held late, so there is nothing to sign off.')
  if (!late.hasReasons) throw rule('Give the reason why it was late first. Then it can be signed off.')
  const known = ofMeeting.get(db, { meetingId })
  if (known) throw rule(`${known.agreedBy} has agreed to this on ${formatDay(known.agreedOn)} already.`)
}

const rule = (message: string) => new AppError({ code: 'rule', message })
