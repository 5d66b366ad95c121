import type { z } from 'zod'
import { formatDay } from '../../shared/dates.ts'
import { AppError } from '../../shared/errors.ts'
import { nameOf } from '../../shared/records/child.ts'
import type { MeetingId } from '../../shared/records/ids.ts'
import type { ListedMeeting } from '../../shared/records/meeting.ts'
import type { SavedRecord, SaveParticipation } from '../../shared/records/meeting-record.ts'
import { participationProblem } from '../../shared/rules/participation.ts'
import { permanenceProblem } from '../../shared/rules/permanence.ts'
import type { Context } from '../context.ts'
import { noteEdit } from './edits.ts'
import { getMeeting } from './meeting-list.ts'
import { keepFields } from './meeting-record.ts'
import { attendancesOf, changeAttendance } from './meeting-rows.ts'
import { recordChildren } from './record-children.ts'
import { answerTo, keepPermanence } from './record-permanence.ts'
import { noteRecordWritten } from './record-steps.ts'
import type { Db } from './sql.ts'

type Saved = z.infer<typeof SavedRecord>

/** Keeps how a child took part in a review; refused when the code does not fit the child's age that day (LAC-14). */
export function saveParticipation(db: Db, input: SaveParticipation, context: Context): Saved {
  const { meetingId, childId, participation } = input
  const meeting = reviewOf(db, meetingId, context)
  const child = meeting.children.find((one) => one.childId === childId)
  const kept = attendancesOf(db, meetingId).get(childId)
  if (!child || !kept) throw new AppError({ code: 'invalid', message: 'This child is not at this meeting.' })
  const on = meeting.heldOn ?? meeting.scheduledFor
  const problem = participation === null ? null : participationProblem(participation, child.bornOn, on)
  if (problem) throw new AppError({ code: 'invalid', message: problem, fields: { participation: problem } })
  if (kept.participation !== participation) changeAttendance(db, meetingId, { ...kept, participation })
  noteEdit(db, `meeting:${meetingId}`, `How ${nameOf(child)} took part`)
  return { savedAt: context.now }
}

/** Marks the record of a review complete; by the second review a plan for permanence, or why there is none, is wanted. */
export function completeRecord(db: Db, { meetingId }: { meetingId: MeetingId }, context: Context): Saved {
  const meeting = reviewOf(db, meetingId, context)
  if (meeting.heldOn === null && meeting.scheduledFor > context.today) {
    const on = formatDay(meeting.scheduledFor)
    throw new AppError({
      code: 'rule',
      message: `This review is still to come, on ${on}. Complete its record afterwards.`,
    })
  }
  for (const { childId, reviewNumber, permanencePlan } of recordChildren(db, meeting)) {
    const child = meeting.children.find((one) => one.childId === childId)
    const hasPlan = permanencePlan !== null || answerTo(db, { meeting, childId }, 'permanencePlan') !== ''
    const whyNone = answerTo(db, { meeting, childId }, 'whyNoPermanence')
    const problem = permanenceProblem({ reviewNumber, hasPlan, whyNone })
    if (problem && child) throw new AppError({ code: 'rule', message: `${nameOf(child)}: ${problem}` })
    keepPermanence(db, { meeting, childId }, context)
  }
  keepFields(db, meetingId, [{ childId: null, field: 'recordCompletedOn', value: context.today }])
  noteRecordWritten(db, meetingId, context)
  noteEdit(db, `meeting:${meetingId}`, 'Record complete')
  return { savedAt: context.now }
}

function reviewOf(db: Db, meetingId: MeetingId, context: Context): ListedMeeting {
  const meeting = getMeeting(db, { id: meetingId }, context)
  if (meeting.kind === 'roa' || meeting.kind === 'adoptionReview') return meeting
  throw new AppError({ code: 'rule', message: 'This is asked of looked-after reviews only.' })
}
