import { z } from 'zod'
import { IsoDate } from '../dates.ts'
import { dayAsked, notes, Version } from './answers.ts'
import { LastChair } from './chair.ts'
import { ChildId, MeetingId } from './ids.ts'
import { Category } from './imported-child.ts'
import { LateReason } from './late-reasons.ts'
import { DueDate } from './meeting.ts'
import { AgencyView, Register } from './register.ts'
import { StandDownReason } from './stand-down-reasons.ts'

/** How a conference, or one part of it, stands against CP-08. */
export const QuorumShown = z.object({
  isQuorate: z.boolean(),
  hasSocialCare: z.boolean(),
  agencies: z.array(z.string()),
  missing: z.array(z.string()),
  notes: z.array(z.string()),
  reason: StandDownReason.nullable(),
})
export type QuorumShown = z.infer<typeof QuorumShown>

/** What recording the meeting will write for a child, in words; `blocked` says what is still wanted. */
export const OutcomeStepShown = z.object({
  act: z.enum(['start', 'change', 'end', 'keep', 'none', 'blocked']),
  text: z.string(),
})

/** A child at a conference or HSB meeting, with the plan or work it is about. */
export const ConferenceChild = z.object({
  childId: ChildId,
  /** Whether a plan, or HSB work, was in force before this meeting. */
  isOpen: z.boolean(),
  openSince: IsoDate.nullable(),
  categories: z.array(Category),
  /** Whether it is the plan’s first review conference; false where earlier ones are not all known. */
  isFirstReview: z.boolean(),
  step: OutcomeStepShown,
})
export type ConferenceChild = z.infer<typeof ConferenceChild>

/** The register of a conference or HSB meeting, its quoracy, and what its record will write. */
export const Conference = z.object({
  ...Register.shape,
  views: z.array(AgencyView),
  /** One for each part; none for an HSB meeting, of which CP-08 asks nothing. */
  quorum: z.array(QuorumShown),
  /** The family’s conference before this one, where that was not quorate either. */
  inquorateBefore: z.object({ on: IsoDate, isStoodDown: z.boolean() }).nullable(),
  children: z.array(ConferenceChild),
  /** The last day for the core group, and for the next meeting, by rule. */
  coreGroupBy: IsoDate.nullable(),
  next: DueDate.nullable(),
  /** The chair of the family’s conference before, where this review conference has another and nobody said why (CP-15). */
  otherChair: LastChair.nullable(),
  /** What keeps the meeting from being recorded as held, in sentences. */
  missing: z.array(z.string()),
  /** What keeps the outline plan from being final, in sentences. */
  planBlanks: z.array(z.string()),
})
export type Conference = z.infer<typeof Conference>

/** Whose conference; `heldOn` is the day it may be recorded for, its own day when left out. */
export const ConferenceAsked = z.strictObject({ meetingId: MeetingId, heldOn: IsoDate.optional() })
export type ConferenceAsked = z.infer<typeof ConferenceAsked>

/** Records the meeting as held and writes what it decided, in one step. */
export const ConcludeConference = z.strictObject({
  meetingId: MeetingId,
  version: Version,
  heldOn: dayAsked('Enter the day it was held'),
  lateReason: LateReason.nullable(),
  lateNote: notes,
  /** Why another chair than the conference before; wanted where `otherChair` names one and nobody said why yet. */
  chairReason: notes.optional(),
})
export type ConcludeConference = z.infer<typeof ConcludeConference>
