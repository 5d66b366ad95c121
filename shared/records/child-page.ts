import { z } from 'zod'
import { IsoDate } from '../dates.ts'
import { Adoption } from './adoption.ts'
import { Allocation } from './allocation.ts'
import { CaseFlag, CaseStatus } from './caseload.ts'
import { Child } from './child.ts'
import { ComparedClock } from './clock.ts'
import { Enquiry } from './enquiry.ts'
import { Family, FamilyMember } from './family.ts'
import { HsbInvolvement } from './hsb.ts'
import { ChildId, MeetingId } from './ids.ts'
import { MeetingKind } from './meeting-kind.ts'
import { WholePeriodOfCare } from './period-of-care.ts'
import { ProtectionPlan } from './protection-plan.ts'
import { SourceDue } from './source-due.ts'

/** A clock of one child with how it stands today. */
export const ChildClock = ComparedClock.extend({
  standing: CaseStatus,
  /** To the plan-by day; negative once it is past. */
  workingDaysLeft: z.number().int(),
})
export type ChildClock = z.infer<typeof ChildClock>

/** A meeting of one child, with the limit that was in force and what was said of being late. */
export const ChildMeeting = z.object({
  id: MeetingId,
  kind: MeetingKind,
  status: z.enum(['booked', 'held', 'cancelled', 'stoodDown']),
  scheduledFor: IsoDate,
  startsAt: z.string().nullable(),
  place: z.string(),
  heldOn: IsoDate.nullable(),
  reasonCode: z.string().nullable(),
  reasonNote: z.string(),
  dueBy: IsoDate.nullable(),
  ruleId: z.string().nullable(),
  /** How far from its limit it was held: "2 days early", "9 working days late"; null until held, or without a limit. */
  fromDue: z.string().nullable(),
  lateReason: z.string().nullable(),
  lateNote: z.string(),
  earlyReason: z.string().nullable(),
  participation: z.string().nullable(),
  iroName: z.string().nullable(),
})
export type ChildMeeting = z.infer<typeof ChildMeeting>

/** Which lists a child is in today and what each case weighs; null when nothing is open. */
export const ChildCase = z.object({
  lookedAfterOn: IsoDate.nullable(),
  isShortBreaks: z.boolean(),
  planStartedOn: IsoDate.nullable(),
  hsbStartedOn: IsoDate.nullable(),
  awaitingConferenceSince: IsoDate.nullable(),
  adoptionTrack: z.enum(['authorised', 'placed']).nullable(),
  legalStatusCode: z.string().nullable(),
  placementCode: z.string().nullable(),
  weight: z.number(),
  weightLines: z.array(z.object({ label: z.string(), count: z.number(), weight: z.number(), product: z.number() })),
})
export type ChildCase = z.infer<typeof ChildCase>

/** A flag of the lists with what it is read from, or what could be done; `detail` is null where the text says it all. */
export const PageFlag = CaseFlag.extend({ detail: z.string().nullable() })
export type PageFlag = z.infer<typeof PageFlag>

/** A length the open plan reaches on a day (CP-09). */
export const PlanLength = z.object({
  months: z.number().int(),
  label: z.string(),
  reachedOn: IsoDate,
  isReached: z.boolean(),
})

/** An allocation with the IRO's name, as one was on the day it was made. */
export const NamedAllocation = Allocation.extend({ iroName: z.string() })
export type NamedAllocation = z.infer<typeof NamedAllocation>

/** The question "if this meeting were held on that day, what is due next?" */
export const WhatIf = z.strictObject({ childId: ChildId, kind: MeetingKind, heldOn: IsoDate })
export type WhatIf = z.infer<typeof WhatIf>

/** Everything the child's page shows, each list oldest first; the clocks soonest first. */
export const ChildPage = z.object({
  child: Child,
  /** Completed years today; null for an unborn child and where the birthday is not known. */
  age: z.number().int().nullable(),
  workerName: z.string().nullable(),
  teamName: z.string().nullable(),
  family: Family.extend({ members: z.array(FamilyMember) }).nullable(),
  case: ChildCase.nullable(),
  clocks: z.array(ChildClock),
  /** The council's dates, those no clock answers to included. */
  sourceDues: z.array(SourceDue),
  flags: z.array(PageFlag),
  planLengths: z.array(PlanLength),
  allocations: z.array(NamedAllocation),
  periodsOfCare: z.array(WholePeriodOfCare),
  adoptions: z.array(Adoption),
  enquiries: z.array(Enquiry),
  plans: z.array(ProtectionPlan),
  hsb: z.array(HsbInvolvement),
  meetings: z.array(ChildMeeting),
})
export type ChildPage = z.infer<typeof ChildPage>
