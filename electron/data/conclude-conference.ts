import type { z } from 'zod'
import { AppError } from '../../shared/errors.ts'
import type { ConcludeConference } from '../../shared/records/conference.ts'
import type { MeetingId } from '../../shared/records/ids.ts'
import type { ListedMeeting } from '../../shared/records/meeting.ts'
import type { SavedRecord } from '../../shared/records/meeting-record.ts'
import type { Context } from '../context.ts'
import { keepChairReason, otherChair, refuseUnexplained } from './chairs.ts'
import { missingIn, planBlanks } from './conference.ts'
import { type Decided, decidedOn } from './conference-children.ts'
import { noteEdit } from './edits.ts'
import { holdMeeting } from './held-meetings.ts'
import { endHsb, startHsb } from './hsb.ts'
import { keepFields } from './meeting-record.ts'
import { changePlanCategories, endPlan, startPlan } from './plans.ts'
import { conferenceOf } from './register.ts'
import type { Db } from './sql.ts'

type Saved = z.infer<typeof SavedRecord>

/**
 * Records a conference or HSB meeting as held, and writes what it decided to each child’s plan, as one step that Undo
 * takes back. Refused while a decision is missing, while it is not quorate and nobody has said why it went ahead, or while
 * another IRO chairs than the conference before without a reason (CP-15).
 */
export function concludeConference(db: Db, input: ConcludeConference, context: Context): Saved {
  const { meetingId, version, heldOn, lateReason, lateNote, chairReason = '' } = input
  const meeting = conferenceOf(db, meetingId, context)
  const on = meeting.heldOn ?? heldOn
  const decided = decidedOn(db, meeting, on)
  const [missing] = missingIn(db, { meeting, decided }, context)
  if (missing !== undefined) throw new AppError({ code: 'rule', message: missing })
  if (meeting.status !== 'held') {
    const chair = otherChair(db, meeting, on)
    if (chair && chairReason === '') refuseUnexplained(chair)
    const perChild = meeting.children.map(({ childId }) => ({ childId, lateReason, lateNote, participation: null }))
    holdMeeting(db, { id: meetingId, version, heldOn, perChild }, context)
    keepChairReason(db, meetingId, chairReason)
  }
  for (const one of decided) writeDecided(db, { meeting, one, on }, context)
  noteEdit(db, `meeting:${meetingId}`, 'Recorded as held')
  return { savedAt: context.now }
}

/** Marks the outline plan final; refused while anything in it is blank. Blanks do not keep it from being printed. */
export function finishOutlinePlan(db: Db, { meetingId }: { meetingId: MeetingId }, context: Context): Saved {
  const blanks = planBlanks(db, conferenceOf(db, meetingId, context), context)
  if (blanks.length > 0) throw new AppError({ code: 'rule', message: `The plan is not final yet. ${blanks.join(' ')}` })
  keepFields(db, meetingId, [{ childId: null, field: 'planFinalOn', value: context.today }])
  noteEdit(db, `meeting:${meetingId}`, 'Outline plan final')
  return { savedAt: context.now }
}

type Writing = {
  readonly meeting: ListedMeeting
  readonly one: Decided
  readonly on: ConcludeConference['heldOn']
}

function writeDecided(db: Db, { meeting, one, on }: Writing, context: Context): void {
  const { shown, plan, work, categories, categoriesReason } = one
  const { childId, step } = shown
  const isHsb = meeting.kind === 'hsbInitial' || meeting.kind === 'hsbReview'
  if (step.act === 'start') {
    if (isHsb) startHsb(db, { childId, startedOn: on }, context)
    else startPlan(db, { childId, startedOn: on, categories, categoriesReason, previousPlans: null }, context)
  }
  if (step.act === 'change' && plan)
    changePlanCategories(db, { id: plan.id, version: plan.version, categories, categoriesReason })
  if (step.act === 'end') {
    if (work) endHsb(db, { id: work.id, version: work.version, endedOn: on }, context)
    const { agreedBy: endAgreedBy, agreedOn: endAgreedOn } = one
    const ending = { endedOn: on, endedBy: 'conference', endAgreedBy, endAgreedOn } as const
    if (plan) endPlan(db, { id: plan.id, version: plan.version, ...ending }, context)
  }
}
