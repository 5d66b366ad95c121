import { z } from 'zod'
import { IsoDate } from '../dates.ts'
import { notes, textAsked, Version } from './answers.ts'
import { ChildLine } from './child-line.ts'
import { IroId, MeetingId, RecordId } from './ids.ts'
import { MeetingKind } from './meeting-kind.ts'

/** How a meeting came into the log: held after its limit, still not held, stood down, or held in time without a quorum. */
export const LateStanding = z.enum(['heldLate', 'notHeld', 'stoodDown', 'inquorate'])
export type LateStanding = z.infer<typeof LateStanding>

/** What each way into the log is called. */
export const lateStandingLabels: Readonly<Record<LateStanding, string>> = {
  heldLate: 'Held late',
  notHeld: 'Not held yet',
  stoodDown: 'Stood down',
  inquorate: 'Not quorate',
}

/** A manager's agreement that a meeting was held late; `isByManager` when the manager gave it at the keyboard. */
export const SignOff = z.object({
  id: RecordId,
  agreedBy: z.string(),
  agreedOn: IsoDate,
  note: z.string(),
  isByManager: z.boolean(),
  version: z.number().int(),
})
export type SignOff = z.infer<typeof SignOff>

/** A child for whom the meeting was late or stood down; `reason` is a code of late-reasons.ts or the words of an import. */
export const LateChild = ChildLine.extend({
  dueBy: IsoDate.nullable(),
  ruleId: z.string().nullable(),
  reason: z.string().nullable(),
  note: z.string(),
  /** Working days after the limit, 0 over a weekend; null where there was none, or for a meeting stood down in time. */
  workingDaysLate: z.number().int().nullable(),
  /** The same in words: "9 working days late". */
  lateText: z.string().nullable(),
})
export type LateChild = z.infer<typeof LateChild>

/** One line of the log: a meeting, or a duty without one, with the children it is about. */
export const LateLine = z.object({
  /** Stays the same while the line is on screen, and on paper. */
  key: z.string(),
  meetingId: MeetingId.nullable(),
  kind: MeetingKind,
  label: z.string(),
  standing: LateStanding,
  children: z.array(LateChild),
  /** The soonest limit among its children, and the longest lateness. */
  dueBy: IsoDate.nullable(),
  workingDaysLate: z.number().int().nullable(),
  lateText: z.string().nullable(),
  /** The day it was held or stood down, or is booked for; null for a duty nobody booked. */
  on: IsoDate.nullable(),
  iroId: IroId.nullable(),
  iroName: z.string().nullable(),
  /** Each reason given, once. */
  reasons: z.array(z.string()),
  note: z.string(),
  signOff: SignOff.nullable(),
  /** A meeting held late and recorded here that no manager has agreed to yet. */
  awaitsSignOff: z.boolean(),
  /** False where another line stands for the same duty: a conference stood down and then held late counts once (CP-12). */
  isCounted: z.boolean(),
})
export type LateLine = z.infer<typeof LateLine>

/** The days the log is about, both included; null is without an end. By the day held, stood down, or else due. */
export const LateLogInput = z.strictObject({
  iroId: IroId.nullable(),
  fromOn: IsoDate.nullable(),
  untilOn: IsoDate.nullable(),
})
export type LateLogInput = z.infer<typeof LateLogInput>

/** A manager agrees, or the chair writes down that one did. */
export const GiveSignOff = z.strictObject({
  meetingId: MeetingId,
  agreedBy: textAsked('Enter the name of the manager who agreed').max(200, 'Shorten the name to 200 characters'),
  agreedOn: z.iso.date({ error: 'Enter the day it was agreed' }).brand<'IsoDate'>(),
  note: notes,
})
export type GiveSignOff = z.infer<typeof GiveSignOff>

/** Takes a sign-off back that was given to the wrong meeting. */
export const WithdrawSignOff = z.strictObject({ id: RecordId, version: Version })
export type WithdrawSignOff = z.infer<typeof WithdrawSignOff>
