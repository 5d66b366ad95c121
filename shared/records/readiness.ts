import { z } from 'zod'
import { ageOn, IsoDate } from '../dates.ts'
import { ChildLine } from './child-line.ts'
import { ChildId, MeetingId, RecordId } from './ids.ts'
import { TimeOfDay } from './meeting.ts'
import { MeetingKind } from './meeting-kind.ts'
import { AskedPart } from './register.ts'

/** How one thing to make ready stands; `late` has come, but after its time, and leaves nothing to fix. */
export const ReadyState = z.enum(['done', 'late', 'toFix', 'notNeeded', 'toCome'])
export type ReadyState = z.infer<typeof ReadyState>

/** The parts of Prepare, in the order of the screen. */
export const ReadySection = z.enum(['reports', 'children', 'people', 'bookings'])
export type ReadySection = z.infer<typeof ReadySection>

/** One thing to make ready for a meeting, in words. */
export const ReadyItem = z.object({
  key: z.string(),
  section: ReadySection,
  childId: ChildId.nullable(),
  label: z.string(),
  state: ReadyState,
  text: z.string(),
  /** The rule that asks for it, with its last day; null where only good practice does. */
  ruleId: z.string().nullable(),
  dueOn: IsoDate.nullable(),
})
export type ReadyItem = z.infer<typeof ReadyItem>

/** The reports that are asked for before a meeting; those of other agencies are on the register. */
export const ReportKind = z.enum(['plan', 'assessment', 'socialWork'])
export type ReportKind = z.infer<typeof ReportKind>

/** What a report is called; from 16 the plan of a child looked after is a pathway plan (H-06). */
export function reportLabel(report: ReportKind, child: { bornOn: IsoDate | null } | null, on: IsoDate): string {
  if (report === 'socialWork') return 'Social worker’s report'
  if (report === 'assessment') return 'Social worker’s assessment'
  const age = child?.bornOn ? ageOn(child.bornOn, on) : null
  return age !== null && age >= 16 ? 'Pathway plan' : 'Care plan'
}

/** Which report of which meeting; `childId` null is a report about the family. */
export const AskedReport = z.strictObject({ meetingId: MeetingId, report: ReportKind, childId: ChildId.nullable() })
export type AskedReport = z.infer<typeof AskedReport>

/** When a report reached the chair and was seen by the parents; a time without its day says nothing. */
export const Receipt = z.object({
  receivedOn: IsoDate.nullable(),
  receivedAtTime: TimeOfDay.nullable(),
  seenOn: IsoDate.nullable(),
  seenAtTime: TimeOfDay.nullable(),
  /** Why none is asked for, such as a first review before the care plan is due; blank when it is. */
  notNeededWhy: z.string(),
})
export type Receipt = z.infer<typeof Receipt>

/** An alert ready to be raised about a report; open until somebody says what became of it. */
export const AlertDraft = z.object({
  id: RecordId,
  draft: z.string(),
  madeOn: IsoDate,
  closedOn: IsoDate.nullable(),
  closedWhy: z.string(),
  version: z.number().int(),
})
export type AlertDraft = z.infer<typeof AlertDraft>

/** How a report stands with one of its receivers. */
const ReceiverLine = z.object({ state: ReadyState, text: z.string(), due: z.string() })

/** An alert that was raised, as a link to it says. */
export const RaisedAlert = z.object({ id: RecordId, number: z.string(), raisedOn: IsoDate })
export type RaisedAlert = z.infer<typeof RaisedAlert>

/** One report that is asked for, with what is known of it. */
export const ReportLine = Receipt.extend({
  report: ReportKind,
  childId: ChildId.nullable(),
  /** "Care plan"; `label` adds the child’s name where there are more children. */
  name: z.string(),
  label: z.string(),
  chair: ReceiverLine,
  /** Null where no rule asks that the parents see it. */
  parents: ReceiverLine.nullable(),
  /** Its time has passed and it came late or not at all, so that an alert about it is proposed (QA-09). */
  mayAlert: z.boolean(),
  draft: AlertDraft.nullable(),
  /** Concerns raised about late reports of this meeting. */
  alerts: z.array(RaisedAlert),
})
export type ReportLine = z.infer<typeof ReportLine>

/** What one person on the register needs to take part. */
export const PersonNeeds = z.object({
  id: RecordId,
  name: z.string(),
  agency: z.string(),
  part: AskedPart,
  interpreterLanguage: z.string(),
  accessNeeds: z.string(),
})
export type PersonNeeds = z.infer<typeof PersonNeeds>

/** Two people of the register who must not meet. */
export const Pair = z.object({ id: RecordId, firstId: RecordId, secondId: RecordId, why: z.string() })
export type Pair = z.infer<typeof Pair>

/** An address that somebody must not learn; it stays with the child for later meetings. */
export const ConfidentialAddress = z.object({
  id: RecordId,
  childId: ChildId,
  address: z.string(),
  whose: z.string(),
  keptFrom: z.string(),
  version: z.number().int(),
})
export type ConfidentialAddress = z.infer<typeof ConfidentialAddress>

/** Everything to make ready for a meeting, and what of it is to fix. */
export const Readiness = z.object({
  items: z.array(ReadyItem),
  reports: z.array(ReportLine),
  /** Reports of other agencies, as the register has them. */
  otherReports: z.object({ received: z.number().int(), notReceived: z.number().int() }),
  people: z.array(PersonNeeds),
  pairs: z.array(Pair),
  addresses: z.array(ConfidentialAddress),
})
export type Readiness = z.infer<typeof Readiness>

/** A booked meeting with what is to fix of it, in words. */
export const ToFix = z.object({ meetingId: MeetingId, toFix: z.array(z.string()) })

/** An open draft, where it is listed beside others. */
export const OpenDraft = AlertDraft.extend({
  meetingId: MeetingId,
  kind: MeetingKind,
  on: IsoDate,
  report: ReportKind,
  childId: ChildId.nullable(),
  children: z.array(ChildLine),
})
export type OpenDraft = z.infer<typeof OpenDraft>

/** Kept as it is typed, spaces at its end too, or they would vanish under the cursor. */
const typed = z.string().max(500, 'Shorten this to 500 characters')
const line = (most: number) => z.string().trim().max(most, `Shorten this to ${most} characters`)
const asked = (message: string) => line(500).min(1, message)

/** Says that a receiver has a report now, or takes that back. */
export const TickReport = AskedReport.extend({ receiver: z.enum(['chair', 'parents']), isTicked: z.boolean() })
export type TickReport = z.infer<typeof TickReport>

/** What is known of a report; what is left out stays. */
export const SaveReceipt = AskedReport.extend({
  receivedOn: IsoDate.nullable().optional(),
  receivedAtTime: TimeOfDay.nullable().optional(),
  seenOn: IsoDate.nullable().optional(),
  seenAtTime: TimeOfDay.nullable().optional(),
  notNeededWhy: typed.optional(),
})
export type SaveReceipt = z.infer<typeof SaveReceipt>

/** What a person needs; what is left out stays. */
export const SaveNeeds = z.strictObject({
  id: RecordId,
  part: AskedPart.optional(),
  interpreterLanguage: typed.optional(),
  accessNeeds: typed.optional(),
})
export type SaveNeeds = z.infer<typeof SaveNeeds>

/** Two people who must not meet at this meeting. */
export const KeepPeopleApart = z.strictObject({
  meetingId: MeetingId,
  firstId: RecordId,
  secondId: RecordId,
  why: line(500),
})
export type KeepPeopleApart = z.infer<typeof KeepPeopleApart>

/** A confidential address of a child of this meeting; `id` and `version` null for a new one. */
export const SaveAddress = z.strictObject({
  meetingId: MeetingId,
  childId: ChildId,
  id: RecordId.nullable(),
  version: z.number().int().nullable(),
  address: asked('Enter the address'),
  whose: asked('Enter whose address it is'),
  keptFrom: asked('Enter who must not learn it'),
})
export type SaveAddress = z.infer<typeof SaveAddress>

/** A confidential address that need not be kept from anybody any more. */
export const RemoveAddress = z.strictObject({ meetingId: MeetingId, id: RecordId, version: z.number().int() })
export type RemoveAddress = z.infer<typeof RemoveAddress>

/** What became of a draft, in words. */
export const CloseDraft = z.strictObject({
  id: RecordId,
  version: z.number().int(),
  why: asked('Say what became of it, such as “Sent by email” or “Not needed”'),
})
export type CloseDraft = z.infer<typeof CloseDraft>
