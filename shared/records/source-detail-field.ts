import { z } from 'zod'

/**
 * What the council's returns tell of a child that no rule counts from: kept as the newest file has it, never typed here.
 * Annex A list 5, 7 and 8, in the order they are shown.
 */
export const sourceDetailLabels = {
  lastVisitOn: 'Last statutory visit',
  wasSeenAlone: 'Seen alone at the last visit',
  lastIroContactOn: 'Last IRO visit or contact',
  lastHealthAssessmentOn: 'Last health assessment',
  lastDentalCheckOn: 'Last dental check',
  isSecondInYear: 'Second or later period of care in 12 months',
  placementsInYear: 'Placements in 12 months',
  placementPostcode: 'Postcode of the placement',
  placementUrn: 'URN of the placement',
  placementAuthority: 'Authority the placement is in',
  missingInYear: 'Times missing in 12 months',
  absentInYear: 'Times absent in 12 months',
  wasReturnInterviewOffered: 'Return interview offered',
  wasReturnInterviewAccepted: 'Return interview accepted',
  wasUnderEmergencyPowers: 'Emergency protection or police powers in 6 months',
  enquiriesInYear: 'Section 47 enquiries in 12 months',
  initialConferencesInYear: 'Initial conferences in 12 months',
} as const

/** A detail only the council's files tell. */
export const SourceDetailField = z.enum(Object.keys(sourceDetailLabels) as [keyof typeof sourceDetailLabels])
export type SourceDetailField = z.infer<typeof SourceDetailField>
