import { z } from 'zod'
import { IsoDate } from '../dates.ts'
import { dayAsked, Version } from './answers.ts'
import { ChildId, RecordId } from './ids.ts'

/** A section 47 enquiry, or a move here on another authority's plan: the clock to the initial conference (CP-01). */
export const Enquiry = z.object({
  id: RecordId,
  childId: ChildId,
  strategyDiscussionOn: IsoDate.nullable(),
  transferNotifiedOn: IsoDate.nullable(),
  conferenceOn: IsoDate.nullable(),
  isConferenceRequired: z.boolean(),
  closedOn: IsoDate.nullable(),
  version: z.number().int(),
})
export type Enquiry = z.infer<typeof Enquiry>

/** Starts an enquiry from the day of its strategy discussion, or from the day another authority told of the move. */
export const RecordEnquiry = z.strictObject({
  childId: ChildId,
  began: z.enum(['strategyDiscussion', 'transferIn'], { error: 'Choose what started it' }),
  on: dayAsked('Enter the day'),
  isConferenceRequired: z.boolean({ error: 'Say whether an initial conference is needed' }),
})
export type RecordEnquiry = z.infer<typeof RecordEnquiry>

/** Ends an enquiry that needs no initial conference; one that had its conference is closed by it. */
export const CloseEnquiry = z.strictObject({
  id: RecordId,
  version: Version,
  closedOn: dayAsked('Enter the day the enquiry was closed'),
})
export type CloseEnquiry = z.infer<typeof CloseEnquiry>
