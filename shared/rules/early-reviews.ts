import { z } from 'zod'
import type { IsoDate } from '../dates.ts'
import type { WorkingCalendar } from './working-days.ts'

/** Why a review is brought forward (LAC-04). The law gives no date for these: the IRO sets one. */
export const EarlyReviewReason = z.enum([
  'iroRequest',
  'concernAfterVisit',
  'accommodationAfterCustodyEnding',
  'detentionEnding',
  'voluntaryAccommodationEnding',
  'significantChange',
  'placementToEnd',
  'placementEndedAtOnce',
])
export type EarlyReviewReason = z.infer<typeof EarlyReviewReason>

const regulations = 'Care Planning, Placement and Case Review (England) Regulations 2010'

/** What each reason is called on screen and the paragraph it rests on. */
export const earlyReviewReasons: Readonly<Record<EarlyReviewReason, { label: string; source: string }>> = {
  iroRequest: { label: 'The IRO asks for it', source: `${regulations}, reg 33(3)` },
  concernAfterVisit: {
    label: 'After a visit, the social worker finds the placement does not safeguard the child',
    source: `${regulations}, reg 33(3) with reg 30`,
  },
  accommodationAfterCustodyEnding: {
    label: 'Accommodation under section 21(2)(b) or (c) is about to end',
    source: `${regulations}, reg 33(3)`,
  },
  detentionEnding: { label: 'Detention in custody is about to end', source: `${regulations}, reg 33(3)` },
  voluntaryAccommodationEnding: {
    label: 'Section 20 accommodation is about to end and no parent will accommodate the child',
    source: `${regulations}, reg 33(3)`,
  },
  significantChange: {
    label: 'A significant change to the care plan is proposed',
    source: `${regulations}, reg 32(2)`,
  },
  placementToEnd: { label: 'The placement is to be ended', source: `${regulations}, reg 14(1)` },
  placementEndedAtOnce: {
    label: 'The placement ended at once, without a review, because of immediate risk',
    source: `${regulations}, reg 14(3)`,
  },
}

/**
 * The last day for written notice of a placement ended without a review: 10 working days (LAC-04).
 *
 * Care Planning, Placement and Case Review (England) Regulations 2010, reg 14(4).
 */
export function terminationNoticeBy(placementEndedOn: IsoDate, calendar: WorkingCalendar): IsoDate {
  return calendar.addWorkingDays(placementEndedOn, 10)
}
