import { z } from 'zod'
import { IsoDate } from '../dates.ts'
import { ChildId, MeetingId } from './ids.ts'
import { MeetingKind } from './meeting-kind.ts'
import { SourceDue } from './source-due.ts'

/** The list a due date belongs to: their meetings are due independently of each other. */
export const Track = z.enum(['lookedAfter', 'childProtection', 'hsb'])

/** A due date's whole working, as the rule gave it; see `DueBasis` in shared/rules/due-date.ts for each field. */
export const DueBasis = z.object({
  eventLabel: z.string(),
  eventOn: IsoDate,
  ruleText: z.string(),
  arithmetic: z.string(),
  source: z.string(),
  calendar: z.string(),
  isAssumed: z.boolean(),
  note: z.string().nullable(),
  planByNote: z.string().nullable(),
  variantBy: IsoDate.nullable(),
})

/** A clock that runs for a child, as the rules last worked it out, and the meeting booked to answer it. */
export const Clock = z.object({
  childId: ChildId,
  track: Track,
  kind: MeetingKind,
  /** What is due in the practitioners' words, such as "Second review". */
  label: z.string(),
  ruleId: z.string(),
  dueBy: IsoDate,
  planBy: IsoDate,
  /** False for a clock that a sooner one of the same list makes idle. */
  isBinding: z.boolean(),
  basis: DueBasis,
  bookedMeetingId: MeetingId.nullable(),
  bookedFor: IsoDate.nullable(),
})
export type Clock = z.infer<typeof Clock>

/** A clock beside the council's own date for the same meeting, where its files give one. */
export const ComparedClock = Clock.extend({ sourceDue: SourceDue.nullable() })
export type ComparedClock = z.infer<typeof ComparedClock>

/** Which list a kind of meeting answers to. */
export const trackOfKind: Readonly<Record<MeetingKind, z.infer<typeof Track>>> = {
  roa: 'lookedAfter',
  adoptionReview: 'lookedAfter',
  icpc: 'childProtection',
  rcpc: 'childProtection',
  hsbInitial: 'hsb',
  hsbReview: 'hsb',
}
