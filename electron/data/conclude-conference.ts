import type { z } from 'zod'
import { AppError } from '../../shared/errors.ts'
import { nameOf } from '../../shared/records/child.ts'
import type { ConcludeConference } from '../../shared/records/conference.ts'
import type { MeetingId } from '../../shared/records/ids.ts'
import type { ListedMeeting } from '../../shared/records/meeting.ts'
import type { SavedRecord } from '../../shared/records/meeting-record.ts'
import type { Context } from '../context.ts'
import { planBlanks, quorumOf } from './conference.ts'
import { answersOf, type Decided, decidedOn } from './conference-children.ts'
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
 * takes back. Refused while a decision is missing, or while it is not quorate and nobody has said why it went ahead.
 */
export function concludeConference(db: Db, input: ConcludeConference, context: Context): Saved {
  const { meetingId, version, heldOn, lateReason, lateNote } = input
  const meeting = conferenceOf(db, meetingId, context)
  const on = meeting.heldOn ?? heldOn
  const decided = decidedOn(db, meeting, on)
  refuseBlocked(meeting, decided)
  refuseInquorate(db, meeting, context)
  if (meeting.status !== 'held') {
    const perChild = meeting.children.map(({ childId }) => ({ childId, lateReason, lateNote, participation: null }))
    holdMeeting(db, { id: meetingId, version, heldOn, perChild }, context)
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

function refuseBlocked({ children }: ListedMeeting, decided: readonly Decided[]): void {
  for (const { shown } of decided) {
    const child = children.find(({ childId }) => childId === shown.childId)
    if (shown.step.act === 'blocked' && child)
      throw new AppError({ code: 'rule', message: `${nameOf(child)}: ${shown.step.text}` })
  }
}

function refuseInquorate(db: Db, meeting: ListedMeeting, context: Context): void {
  const missing = quorumOf(db, meeting, context).flatMap((part) => part.missing)
  if (missing.length === 0 || answersOf(db, meeting, null)('inquorateReason').trim() !== '') return
  const message = `The register says it is not quorate. ${missing[0]} Say on the register why it went ahead.`
  throw new AppError({ code: 'rule', message })
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
