import { z } from 'zod'
import { IsoDate } from '../dates.ts'
import { EarlyReviewReason } from '../rules/early-reviews.ts'
import { BookingLine } from './booking.ts'
import { ChildLine } from './child-line.ts'
import { Clock } from './clock.ts'
import { ChildId, IroId, MeetingId } from './ids.ts'
import { ParticipationCode } from './imported-child.ts'
import { LateReason } from './late-reasons.ts'
import { MeetingKind } from './meeting-kind.ts'
import { StandDownReason } from './stand-down-reasons.ts'

/** Where a meeting is in its life; a stood-down meeting was called off with a published reason and needs another date. */
export const MeetingStatus = z.enum(['booked', 'held', 'cancelled', 'stoodDown'])
export type MeetingStatus = z.infer<typeof MeetingStatus>

/** A time of day in England, such as `09:30`. */
export const TimeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Enter a time such as 09:30')

/** Why a review is brought forward; a mere planning meeting does not restart the interval (LAC-03, LAC-04). */
export const EarlyReason = z.enum([...EarlyReviewReason.options, 'planningMeeting'])
export type EarlyReason = z.infer<typeof EarlyReason>

/** One meeting as the record keeps it; `reasonCode` and `reasonNote` say why it was moved, cancelled or stood down. */
export const Meeting = z.object({
  id: MeetingId,
  kind: MeetingKind,
  scheduledFor: IsoDate,
  startsAt: TimeOfDay.nullable(),
  place: z.string(),
  iroId: IroId.nullable(),
  status: MeetingStatus,
  heldOn: IsoDate.nullable(),
  reasonCode: z.string().nullable(),
  reasonNote: z.string(),
  version: z.number().int(),
})
export type Meeting = z.infer<typeof Meeting>

/** A due date with its whole working, for the "why" of a line. */
export const DueDate = Clock.pick({ kind: true, label: true, ruleId: true, dueBy: true, planBy: true, basis: true })
export type DueDate = z.infer<typeof DueDate>

/** A child's part in a meeting. `dueBy` is the limit in force: today's for a meeting to come, the one kept for one held. */
export const Attendance = ChildLine.extend({
  dueBy: IsoDate.nullable(),
  ruleId: z.string().nullable(),
  /** A code of shared/records/late-reasons.ts, or the words of an import. */
  lateReason: z.string().nullable(),
  lateNote: z.string(),
  earlyReason: z.string().nullable(),
  participation: ParticipationCode.nullable(),
})
export type Attendance = z.infer<typeof Attendance>

/** What the status shows: shape, words, and whether somebody still has to say why it is late. */
export const MeetingState = z.object({
  kind: z.enum(['overdue', 'lateWithReason', 'dueSoon', 'planned', 'held', 'stoodDown']),
  text: z.string(),
  needsReason: z.boolean(),
})
export type MeetingState = z.infer<typeof MeetingState>

/** A meeting as a list shows it, with its children and how it stands today. */
export const ListedMeeting = Meeting.extend({
  /** What it is for these children, such as "Second review"; the kind's own name where no clock says more. */
  label: z.string(),
  iroName: z.string().nullable(),
  children: z.array(Attendance),
  /** The soonest limit among its children, and its working while the clock still runs. */
  dueBy: IsoDate.nullable(),
  due: DueDate.nullable(),
  state: MeetingState,
  /** The day of the meeting beside its limit: "2 days early", "9 working days late"; null without a limit. */
  fromDue: z.string().nullable(),
  /** Booked after its limit, or not held and the limit has passed. */
  isLateRisk: z.boolean(),
  /** What has to be booked for it; empty once it was held or called off. */
  bookings: z.array(BookingLine),
  /** What speaks against its day or its chair, in sentences; only for a meeting to come. */
  warnings: z.array(z.string()),
})
export type ListedMeeting = z.infer<typeof ListedMeeting>

/** A duty nobody has booked a meeting for; brothers and sisters with the same duty on the same day are one line. */
export const UnbookedMeeting = z.object({
  key: z.string(),
  kind: MeetingKind,
  label: z.string(),
  children: z.array(ChildLine),
  due: DueDate,
  state: MeetingState,
  /** Working days from today to the day to plan by; negative once it has passed. */
  workingDaysLeft: z.number().int(),
  /** The meeting that was to answer it and was stood down. */
  stoodDown: z.object({ meetingId: MeetingId, on: IsoDate, reasonCode: z.string().nullable() }).nullable(),
})
export type UnbookedMeeting = z.infer<typeof UnbookedMeeting>

/** How many meetings, and how many children they are about. */
export const MeetingTotals = z.object({ meetings: z.number().int(), children: z.number().int() })

const version = z.number().int()
const note = z.string().trim().max(2000)
const place = z.string().trim().max(200)

/** A period is by the day a meeting was held, or else is booked for. `iroId` null is everybody's. */
export const MeetingListInput = z.strictObject({
  iroId: IroId.nullable(),
  fromOn: IsoDate.nullable(),
  untilOn: IsoDate.nullable(),
  statuses: z.array(MeetingStatus).min(1).optional(),
})
export type MeetingListInput = z.infer<typeof MeetingListInput>

/** Up to twelve brothers and sisters share one meeting. */
const SharedChildren = z.array(ChildId).min(1, 'Choose a child').max(12, 'A meeting holds up to 12 children')

export const ScheduleMeeting = z.strictObject({
  kind: MeetingKind,
  childIds: SharedChildren,
  scheduledFor: IsoDate,
  startsAt: TimeOfDay.nullable(),
  place,
  iroId: IroId.nullable(),
  earlyReason: EarlyReason.nullable(),
  /** Why another IRO chairs a review conference than the family’s one before (CP-15). */
  chairReason: note.optional(),
})
export type ScheduleMeeting = z.infer<typeof ScheduleMeeting>

export const MoveMeeting = z.strictObject({
  id: MeetingId,
  version,
  scheduledFor: IsoDate,
  startsAt: TimeOfDay.nullable(),
  place,
  reason: note.optional(),
})
export type MoveMeeting = z.infer<typeof MoveMeeting>

/** Why a meeting is late for one child. */
const Lateness = z.strictObject({ childId: ChildId, lateReason: LateReason.nullable(), lateNote: note })

/** What was recorded for one child at a meeting held. */
export const HeldForChild = Lateness.extend({ participation: ParticipationCode.nullable() })
export type HeldForChild = z.infer<typeof HeldForChild>

export const HoldMeeting = z.strictObject({
  id: MeetingId,
  version,
  heldOn: IsoDate,
  perChild: z.array(HeldForChild).min(1).max(12),
})
export type HoldMeeting = z.infer<typeof HoldMeeting>

/** A meeting that was held without ever having been booked here. */
export const RecordHeldMeeting = z.strictObject({
  kind: MeetingKind,
  heldOn: IsoDate,
  startsAt: TimeOfDay.nullable(),
  place,
  iroId: IroId.nullable(),
  earlyReason: EarlyReason.nullable(),
  chairReason: note.optional(),
  perChild: z.array(HeldForChild).min(1, 'Choose a child').max(12, 'A meeting holds up to 12 children'),
})
export type RecordHeldMeeting = z.infer<typeof RecordHeldMeeting>

export const GiveLateReason = z.strictObject({
  id: MeetingId,
  version,
  perChild: z.array(Lateness).min(1).max(12),
})
export type GiveLateReason = z.infer<typeof GiveLateReason>

export const CancelMeeting = z.strictObject({
  id: MeetingId,
  version,
  note: note.min(1, 'Say why the meeting is cancelled'),
})
export type CancelMeeting = z.infer<typeof CancelMeeting>

export const StandDownMeeting = z.strictObject({ id: MeetingId, version, reasonCode: StandDownReason, note })
export type StandDownMeeting = z.infer<typeof StandDownMeeting>
