import { z } from 'zod'
import { IsoDate } from '../dates.ts'
import { calendarYears } from '../rules/working-days.ts'
import { Sex } from './child.ts'
import type { categoryLabels, participationLabels } from './code-sets.ts'
import { SourceDetailField } from './source-detail-field.ts'
import { SourceDueKind } from './source-due-kind.ts'

/** The years a day in a file may fall in; a year is left at the end for the due dates that follow from it. */
export const eventYears = { first: calendarYears.first, last: calendarYears.last - 1 } as const

/** Whether something can have happened, or be to come, on this day: outside it is a slip of the pen such as 1019. */
export const isEventDay = (day: IsoDate): boolean =>
  Number(day.slice(0, 4)) >= eventYears.first && Number(day.slice(0, 4)) <= eventYears.last

/** A day the rules can count from. A birth may be earlier, so births are plain days. */
const EventDay = IsoDate.refine(isEventDay, `Enter a day from ${eventYears.first} to ${eventYears.last}`)

/** One row of one file: every imported fact can be traced to the row it was read from. */
export const Origin = z.object({
  file: z.string(),
  sheet: z.string().nullable(),
  /** As a person finds it: the row as Excel counts (the heading is row 1), or the line of an XML file. */
  row: z.number().int().positive(),
})
export type Origin = z.infer<typeof Origin>

/** A ground for a child protection plan. A plan holds a set of them; MUL means several, not said which (CP-13). */
export const Category = z.enum(['NEG', 'PHY', 'SAB', 'EMO', 'MUL'] satisfies (keyof typeof categoryLabels)[])
export type Category = z.infer<typeof Category>

/** How the child took part in a review (LAC-14). */
export const ParticipationCode = z.enum([
  'PN0',
  'PN1',
  'PN2',
  'PN3',
  'PN4',
  'PN5',
  'PN6',
  'PN7',
] satisfies (keyof typeof participationLabels)[])
export type ParticipationCode = z.infer<typeof ParticipationCode>

/** A code of `shared/records/code-sets.ts`, or the words of the file where no code was recognised (with a warning). */
const CodeOrText = z.string().nullable()

export const ImportedLegalStatus = z.object({
  code: z.string(),
  startedOn: EventDay,
  endedOn: EventDay.nullable(),
  origin: Origin,
})
/** A stretch under one legal status; consecutive episodes with the same status are one stretch. */
export type ImportedLegalStatus = z.infer<typeof ImportedLegalStatus>

export const ImportedPlacement = z.object({
  startedOn: EventDay,
  endedOn: EventDay.nullable(),
  placementCode: CodeOrText,
  providerCode: CodeOrText,
  /** Why the child left the placement before this one; null for the first of a period and where the file does not say. */
  reasonForChange: z.string().nullable(),
  /** Whether the move to this placement was planned (LAC-05); null where the file does not settle it. */
  isPlanned: z.boolean().nullable(),
  /** Whether the child came to a new carer; null in Annex A, which holds only the latest placement. */
  isCarerChange: z.boolean().nullable(),
  postcode: z.string().nullable(),
  urn: z.string().nullable(),
  location: z.string().nullable(),
  origin: Origin,
})
/** Where a child lived, from the day they moved in. */
export type ImportedPlacement = z.infer<typeof ImportedPlacement>

export const ImportedPeriodOfCare = z.object({
  startedOn: EventDay,
  endedOn: EventDay.nullable(),
  endReason: CodeOrText,
  needCode: CodeOrText,
  legalStatuses: z.array(ImportedLegalStatus),
  placements: z.array(ImportedPlacement),
  permanencePlan: CodeOrText,
  origin: Origin,
})
/** One unbroken time of being looked after: the first-review clock runs from `startedOn` (LAC-01). */
export type ImportedPeriodOfCare = z.infer<typeof ImportedPeriodOfCare>

export const ImportedReview = z.object({
  heldOn: EventDay,
  participationCode: ParticipationCode.nullable(),
  origin: Origin,
})
/** A looked-after review. A date after the day of import is kept and has a warning. */
export type ImportedReview = z.infer<typeof ImportedReview>

export const ImportedAdoptionPlacement = z.object({
  placedOn: EventDay,
  endedOn: EventDay.nullable(),
  endReason: CodeOrText,
  origin: Origin,
})
/** Time placed for adoption, which runs the adoption review clock (LAC-06, AAR 2005 reg 36(3)). */
export type ImportedAdoptionPlacement = z.infer<typeof ImportedAdoptionPlacement>

export const ImportedAdoptionDecision = z.object({
  decidedOn: EventDay,
  reversedOn: EventDay.nullable(),
  reversalReason: CodeOrText,
  origin: Origin,
})
/** A decision that the child should be placed for adoption: not a placement, and not yet authority to place. */
export type ImportedAdoptionDecision = z.infer<typeof ImportedAdoptionDecision>

export const ImportedConference = z.object({
  heldOn: EventDay,
  /** The source's own number of the meeting: brothers and sisters who met together share it. */
  meetingReference: z.string().nullable(),
  origin: Origin,
})
/** A review child protection conference. A date after the day of import is one that is booked. */
export type ImportedConference = z.infer<typeof ImportedConference>

export const ImportedPlan = z.object({
  startedOn: EventDay,
  endedOn: EventDay.nullable(),
  initialCategories: z.array(Category),
  latestCategories: z.array(Category),
  previousPlans: z.number().int().nonnegative().nullable(),
  /** The review conferences the file tells of; Annex A carries only the latest. */
  conferences: z.array(ImportedConference),
  /** Whether `conferences` holds every review conference of the plan so far. */
  isConferenceHistoryComplete: z.boolean(),
  origin: Origin,
})
/** A child protection plan and its review conferences. */
export type ImportedPlan = z.infer<typeof ImportedPlan>

export const ImportedEnquiry = z.object({
  strategyDiscussionOn: EventDay,
  conferenceOn: EventDay.nullable(),
  isConferenceRequired: z.boolean().nullable(),
  resultedInPlan: z.boolean().nullable(),
  /** The source's own number of the initial conference; see `ImportedConference`. */
  meetingReference: z.string().nullable(),
  origin: Origin,
})
/** A section 47 enquiry: the initial conference is due from its strategy discussion (CP-01). */
export type ImportedEnquiry = z.infer<typeof ImportedEnquiry>

export const ImportedSourceDue = z.object({
  kind: SourceDueKind,
  dueBy: EventDay,
  origin: Origin,
})
/** When the source says a meeting that was not held yet is due: kept beside our own date, never instead of it. */
export type ImportedSourceDue = z.infer<typeof ImportedSourceDue>

export const ImportedSourceDetail = z.object({
  field: SourceDetailField,
  /** See `SourceDetail`. */
  value: z.string().min(1),
  origin: Origin,
})
/** What the source tells of a child that no rule counts from. */
export type ImportedSourceDetail = z.infer<typeof ImportedSourceDetail>

export const ImportedChild = z.object({
  reference: z.string().min(1),
  /** Only lists made by a council carry names; no statutory return does. */
  givenName: z.string().nullable(),
  familyName: z.string().nullable(),
  sex: Sex.nullable(),
  /** Null for an unborn child, and where the file gives no date that can be read. */
  bornOn: IsoDate.nullable(),
  expectedOn: IsoDate.nullable(),
  ethnicity: CodeOrText,
  isDisabled: z.boolean().nullable(),
  isUasc: z.boolean().nullable(),
  teamName: z.string().nullable(),
  workerName: z.string().nullable(),
  /** The IRO or chair the source names. */
  iroName: z.string().nullable(),
  /** The rows the child's own details came from; each fact below names its own row. */
  origin: z.array(Origin),
  periodsOfCare: z.array(ImportedPeriodOfCare),
  reviews: z.array(ImportedReview),
  /** Whether `reviews` holds every review of the latest period of care: false means only the latest is known. */
  isReviewHistoryComplete: z.boolean(),
  adoptionPlacements: z.array(ImportedAdoptionPlacement),
  adoptionDecisions: z.array(ImportedAdoptionDecision),
  plans: z.array(ImportedPlan),
  /** Review conferences of which no plan in the files was in force that day: lists of conferences tell no plans. */
  conferences: z.array(ImportedConference),
  enquiries: z.array(ImportedEnquiry),
  sourceDues: z.array(ImportedSourceDue),
  sourceDetails: z.array(ImportedSourceDetail),
})
/** A child as the files tell it, merged by case reference over all rows, sheets and files. */
export type ImportedChild = z.infer<typeof ImportedChild>
