import { z } from 'zod'
import { ImportId } from './ids.ts'

/** One value of one row, before and after; null where there was nothing. */
const ValueChange = z.object({ label: z.string(), before: z.string().nullable(), after: z.string().nullable() })

/** What somebody did to a child's record at one moment, and each row it changed. */
export const RecordChange = z.object({
  auditId: z.number().int(),
  at: z.string(),
  who: z.string(),
  /** In words: "Recorded a placement". */
  did: z.string(),
  /** The import it was part of, undone ones included. */
  importId: ImportId.nullable(),
  rows: z.array(
    z.object({
      /** What kind of thing the row is: "Placement". */
      what: z.string(),
      change: z.enum(['insert', 'update', 'delete']),
      values: z.array(ValueChange),
    }),
  ),
})
export type RecordChange = z.infer<typeof RecordChange>

/** The latest changes first; `isWhole` is false when there are older ones that are not listed. */
export const ChildHistory = z.object({ changes: z.array(RecordChange), isWhole: z.boolean() })
export type ChildHistory = z.infer<typeof ChildHistory>

/** What each operation is called in the history of changes. */
export const operationWords: Readonly<Record<string, string>> = {
  'children.add': 'Added the child',
  'children.change': 'Changed the child’s details',
  'children.recordBirth': 'Recorded the birth',
  'children.merge': 'Merged two entries of the child',
  'children.undoMerge': 'Took two entries apart again',
  'families.group': 'Put into a family',
  'families.rename': 'Renamed the family',
  'families.ungroup': 'Took out of the family',
  'care.start': 'Recorded becoming looked after',
  'care.end': 'Recorded the end of being looked after',
  'care.recordLegalStatus': 'Recorded a legal status',
  'care.recordPlacement': 'Recorded a placement',
  'care.recordPermanencePlan': 'Recorded the plan for permanence',
  'adoption.authorise': 'Recorded authority to place for adoption',
  'adoption.place': 'Recorded a placement for adoption',
  'adoption.end': 'Recorded the end of adoption as the plan',
  'enquiries.record': 'Recorded an enquiry',
  'enquiries.close': 'Closed an enquiry',
  'plans.start': 'Started a child protection plan',
  'plans.changeCategories': 'Changed the plan’s categories',
  'plans.end': 'Ended a child protection plan',
  'hsb.start': 'Started HSB work',
  'hsb.end': 'Ended HSB work',
  'allocations.allocate': 'Gave to an IRO',
  'allocations.end': 'Ended an allocation',
  'meetings.schedule': 'Scheduled a meeting',
  'meetings.move': 'Moved a meeting',
  'meetings.hold': 'Recorded a meeting as held',
  'meetings.recordHeld': 'Recorded a meeting that was held',
  'meetings.giveReason': 'Said why a meeting was late',
  'meetings.cancel': 'Cancelled a meeting',
  'meetings.standDown': 'Stood down a meeting',
  'bookings.say': 'Said what is booked for a meeting',
  'imports.keep': 'Imported from a return',
  'imports.allocate': 'Gave to an IRO after an import',
  'imports.undo': 'Undid an import',
  'practice.generate': 'Made the practice county',
}

/** What a row of each table is called. */
export const tableWords: Readonly<Record<string, string>> = {
  child: 'Details',
  periodOfCare: 'Period of care',
  legalStatus: 'Legal status',
  placement: 'Placement',
  adoption: 'Adoption',
  enquiry: 'Enquiry',
  protectionPlan: 'Child protection plan',
  hsbInvolvement: 'HSB work',
  allocation: 'Allocation',
  meeting: 'Meeting',
  meetingChild: 'Child’s part in a meeting',
  booking: 'Booking for a meeting',
  sourceDue: 'Council’s due date',
  sourceDetail: 'From the council',
  childAlias: 'Another case number',
}

/** What each column is called on screen; a column that is not here says nothing to a reader and is left out. */
export const columnWords: Readonly<Record<string, string>> = {
  reference: 'Case number',
  givenName: 'Given name',
  familyName: 'Family name',
  sex: 'Sex',
  bornOn: 'Date of birth',
  expectedOn: 'Expected day',
  ethnicity: 'Ethnic group',
  isDisabled: 'Disabled',
  isUasc: 'Unaccompanied asylum-seeking child',
  communicationNeeds: 'Communication needs',
  interpreterLanguage: 'Interpreter',
  hasConfidentialAddress: 'Confidential address',
  isRestricted: 'Restricted record',
  familyId: 'Family',
  teamId: 'Team',
  workerId: 'Social worker',
  iroId: 'IRO',
  startedOn: 'Started',
  endedOn: 'Ended',
  endReason: 'Why it ended',
  reason: 'Reason',
  categoryOfNeed: 'Category of need',
  toldOn: 'Service told',
  permanencePlan: 'Plan for permanence',
  permanenceAgreedOn: 'Permanence agreed',
  code: 'Type',
  provider: 'Provider',
  location: 'Location',
  isPlanned: 'Planned move',
  isChangeOfCarer: 'Change of carer',
  reasonForChange: 'Why the placement before ended',
  authorisedOn: 'Authority to place',
  placedOn: 'Placed for adoption',
  strategyDiscussionOn: 'Strategy discussion',
  transferNotifiedOn: 'Told of the move here',
  conferenceOn: 'Conference',
  isConferenceRequired: 'Conference needed',
  closedOn: 'Closed',
  initialCategories: 'Initial categories',
  latestCategories: 'Latest categories',
  categoriesReason: 'Why more than one category',
  previousPlans: 'Previous plans',
  kind: 'Kind',
  scheduledFor: 'Scheduled for',
  startsAt: 'Time',
  place: 'Place',
  status: 'Status',
  heldOn: 'Held',
  reasonCode: 'Reason',
  reasonNote: 'Note',
  dueBy: 'Due by',
  lateReason: 'Late reason',
  lateNote: 'Late note',
  earlyReason: 'Why early',
  participation: 'Participation',
  forOn: 'For the meeting on',
  state: 'State',
  what: 'What for',
  field: 'What',
  value: 'Says',
}
