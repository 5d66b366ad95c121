import { z } from 'zod'
import { IsoDate } from '../dates.ts'
import { ChildId, MeetingId, RecordId } from './ids.ts'

/** On which side of the table a person is: the family, children’s social care, or any other agency. */
export const AttendeeSide = z.enum(['family', 'socialCare', 'agency'])
export type AttendeeSide = z.infer<typeof AttendeeSide>

/** The sides in words. */
export const attendeeSideLabels: Readonly<Record<AttendeeSide, string>> = {
  family: 'Family, or with the family',
  socialCare: 'Children’s social care',
  agency: 'Another agency',
}

/** Whether somebody came. */
export const Presence = z.enum(['here', 'apologies', 'absent'])
export type Presence = z.infer<typeof Presence>

/** Presence in words. */
export const presenceLabels: Readonly<Record<Presence, string>> = {
  here: 'Here',
  apologies: 'Apologies',
  absent: 'Absent',
}

/** Whether a report that was asked for has come; none is asked of many. */
export const ReportState = z.enum(['received', 'notReceived'])
export type ReportState = z.infer<typeof ReportState>

/** What became of a report, in words. */
export const reportStateLabels: Readonly<Record<ReportState, string>> = {
  received: 'Received',
  notReceived: 'Not received',
}

/** What somebody thinks the conference should decide. */
export const AttendeeView = z.enum(['plan', 'noPlan', 'unsure'])
export type AttendeeView = z.infer<typeof AttendeeView>

/** Views in words. */
export const attendeeViewLabels: Readonly<Record<AttendeeView, string>> = {
  plan: 'Plan',
  noPlan: 'No plan',
  unsure: 'Unsure',
}

/** The parts of a split conference somebody is asked to. */
export const AskedPart = z.enum(['both', 'a', 'b'])
export type AskedPart = z.infer<typeof AskedPart>

/** The parts in words. */
export const askedPartLabels: Readonly<Record<AskedPart, string>> = {
  both: 'Both parts',
  a: 'Part A only',
  b: 'Part B only',
}

/** The copy somebody is given, by how they read. */
export const CopyLayout = z.enum(['standard', 'largePrint', 'easyRead', 'child', 'professional'])
export type CopyLayout = z.infer<typeof CopyLayout>

/** The layouts in words. */
export const copyLayoutLabels: Readonly<Record<CopyLayout, string>> = {
  standard: 'Standard',
  largePrint: 'Large print',
  easyRead: 'Easy read',
  child: 'Child’s copy',
  professional: 'Professional',
}

/** One line of the register. `agency` is the agency, or how the person is related: "Elmfield Primary", "Gran". */
export const Attendee = z.object({
  id: RecordId,
  name: z.string(),
  agency: z.string(),
  side: AttendeeSide,
  /** Which of the meeting’s children it is; null for everybody else. */
  childId: ChildId.nullable(),
  /** Whether they have had direct contact with the child or family, without which they do not count (CP-08). */
  hasDirectContact: z.boolean(),
  isInvited: z.boolean(),
  partA: Presence.nullable(),
  /** Null too where the conference has one part only. */
  partB: Presence.nullable(),
  report: ReportState.nullable(),
  /** Whether the parents saw the report before the meeting. */
  isReportSeen: z.boolean(),
  view: AttendeeView.nullable(),
  /** The part of a split conference they are asked to. */
  part: AskedPart,
  interpreterLanguage: z.string(),
  accessNeeds: z.string(),
  /** Null: by who they are. */
  copyLayout: CopyLayout.nullable(),
  /** The code of the language whose headings stand beside the English; empty for none. */
  copyLanguage: z.string(),
  /** Their place when copies are handed over; null: as on the register. */
  copyOrder: z.number().nullable(),
})
export type Attendee = z.infer<typeof Attendee>

/** The register of a meeting. */
export const Register = z.object({
  people: z.array(Attendee),
  /** People of the family’s last meeting of this sort who are not on the register yet. */
  offered: z.object({ on: IsoDate, names: z.array(z.string()) }).nullable(),
})
export type Register = z.infer<typeof Register>

const named = (message: string) => z.string().trim().min(1, message).max(200, 'Shorten this to 200 characters')

/** A person put on the register. */
export const AddAttendee = z.strictObject({
  meetingId: MeetingId,
  name: named('Enter the person’s name'),
  agency: named('Enter the agency, or how the person is related'),
  side: AttendeeSide,
  /** Left out for anybody but a child of the meeting. */
  childId: ChildId.nullable().optional(),
})
export type AddAttendee = z.infer<typeof AddAttendee>

/** What is said of a person on the register, or how the person is called; what is left out stays. */
export const ChangeAttendee = z.strictObject({
  id: RecordId,
  name: AddAttendee.shape.name.optional(),
  agency: AddAttendee.shape.agency.optional(),
  side: AttendeeSide.optional(),
  childId: ChildId.nullable().optional(),
  hasDirectContact: z.boolean().optional(),
  isInvited: z.boolean().optional(),
  partA: Presence.nullable().optional(),
  partB: Presence.nullable().optional(),
  report: ReportState.nullable().optional(),
  isReportSeen: z.boolean().optional(),
  view: AttendeeView.nullable().optional(),
})
export type ChangeAttendee = z.infer<typeof ChangeAttendee>

/** What an agency thinks about one child, where it differs from its report; and why it does not agree. */
export const AgencyView = z.object({
  childId: ChildId,
  attendeeId: RecordId,
  view: AttendeeView.nullable(),
  dissent: z.string(),
})
export type AgencyView = z.infer<typeof AgencyView>

/** A view as it is said. */
export const SayAgencyView = z.strictObject({
  meetingId: MeetingId,
  childId: ChildId,
  attendeeId: RecordId,
  view: AttendeeView.nullable(),
  dissent: z.string().max(5000, 'Shorten this to 5,000 characters'),
})
export type SayAgencyView = z.infer<typeof SayAgencyView>

const familyWords =
  /\b(mother|father|mum|dad|parent|step\w*|gran\w*|nan|aunt\w*|uncle|sister|brother|sibling|carer|partner|cousin|child|young person|advocate|interpreter|friend|family|solicitor)\b/i
const socialCareWords = /\b(social (care|work\w*)|csc|children.?s services|team manager)\b/i

/**
 * The side a person is most likely on by what is typed of them; the person recording can say otherwise. An interpreter
 * goes with those they speak for: they get no professional’s copy and do not count towards quoracy.
 */
export function likelySide(agency: string): AttendeeSide {
  if (socialCareWords.test(agency)) return 'socialCare'
  return familyWords.test(agency) ? 'family' : 'agency'
}
