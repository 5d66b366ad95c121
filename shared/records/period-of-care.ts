import { z } from 'zod'
import { IsoDate } from '../dates.ts'
import { dayAsked, Version } from './answers.ts'
import { endReasonLabels, needLabels, permanencePlanLabels } from './code-sets.ts'
import { ChildId, PeriodOfCareId } from './ids.ts'
import { LegalStatus, LegalStatusCode } from './legal-status.ts'
import { Placement, PlacementCode } from './placement.ts'

/** One unbroken time of being looked after. `toldOn` is the day the IRO service heard of it. */
export const PeriodOfCare = z.object({
  id: PeriodOfCareId,
  childId: ChildId,
  startedOn: IsoDate,
  endedOn: IsoDate.nullable(),
  endReason: z.string().nullable(),
  categoryOfNeed: z.string().nullable(),
  toldOn: IsoDate.nullable(),
  permanencePlan: z.string().nullable(),
  permanenceAgreedOn: IsoDate.nullable(),
  isReviewHistoryComplete: z.boolean(),
  version: z.number().int(),
})
export type PeriodOfCare = z.infer<typeof PeriodOfCare>

/** A period of care with what happened in it, oldest first, and the day an IRO was to be appointed by (LAC-08). */
export const WholePeriodOfCare = PeriodOfCare.extend({
  legalStatuses: z.array(LegalStatus),
  placements: z.array(Placement),
  appointIroBy: IsoDate,
})
export type WholePeriodOfCare = z.infer<typeof WholePeriodOfCare>

/** A child became looked after. */
export const StartCare = z.strictObject({
  childId: ChildId,
  startedOn: dayAsked('Enter the day the child became looked after'),
  toldOn: IsoDate.nullable(),
  legalStatusCode: LegalStatusCode,
  placementCode: PlacementCode.nullable(),
  location: z.string().trim().max(2000),
  categoryOfNeed: z
    .string()
    .refine((code) => Object.hasOwn(needLabels, code), 'Choose a category of need from the list')
    .nullable(),
})
export type StartCare = z.infer<typeof StartCare>

/** A child stopped being looked after. X1 ends only an episode of the return, so it cannot be chosen. */
export const EndCare = z.strictObject({
  id: PeriodOfCareId,
  version: Version,
  endedOn: dayAsked('Enter the day the child stopped being looked after'),
  endReason: z
    .string({ error: 'Choose why the child stopped being looked after' })
    .refine((code) => code !== 'X1' && Object.hasOwn(endReasonLabels, code), 'Choose a reason from the list'),
})
export type EndCare = z.infer<typeof EndCare>

/** The long-term plan for the child's upbringing, wanted by the second review (LAC-07). */
export const RecordPermanencePlan = z.strictObject({
  id: PeriodOfCareId,
  version: Version,
  permanencePlan: z
    .string({ error: 'Choose the plan for permanence' })
    .refine((code) => Object.hasOwn(permanencePlanLabels, code), 'Choose the plan for permanence from the list'),
  permanenceAgreedOn: dayAsked('Enter the day the plan for permanence was agreed'),
})
export type RecordPermanencePlan = z.infer<typeof RecordPermanencePlan>
