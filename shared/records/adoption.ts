import { z } from 'zod'
import { IsoDate } from '../dates.ts'
import { dayAsked, Version } from './answers.ts'
import { adoptionReversalLabels } from './code-sets.ts'
import { ChildId, RecordId } from './ids.ts'

/** Authority to place a child for adoption and the placement itself: they run the adoption review clock (LAC-06). */
export const Adoption = z.object({
  id: RecordId,
  childId: ChildId,
  authorisedOn: IsoDate.nullable(),
  placedOn: IsoDate.nullable(),
  endedOn: IsoDate.nullable(),
  endReason: z.string().nullable(),
  version: z.number().int(),
})
export type Adoption = z.infer<typeof Adoption>

/** Somebody may now place the child for adoption: by placement order or with consent. */
export const AuthoriseAdoption = z.strictObject({
  childId: ChildId,
  authorisedOn: dayAsked('Enter the day of the authority to place for adoption'),
})
export type AuthoriseAdoption = z.infer<typeof AuthoriseAdoption>

/** A child moved in with the adopters; `placementCode` also records the placement (A3 to A6), null when it is recorded. */
export const PlaceForAdoption = z.strictObject({
  childId: ChildId,
  placedOn: dayAsked('Enter the day the child was placed for adoption'),
  placementCode: z.enum(['A3', 'A4', 'A5', 'A6']).nullable(),
})
export type PlaceForAdoption = z.infer<typeof PlaceForAdoption>

/** The plan for adoption was reversed or the placement broke down; an adoption order ends the period of care instead. */
export const EndAdoption = z.strictObject({
  id: RecordId,
  version: Version,
  endedOn: dayAsked('Enter the day adoption stopped being the plan'),
  endReason: z
    .string({ error: 'Choose why adoption stopped being the plan' })
    .refine((code) => Object.hasOwn(adoptionReversalLabels, code), 'Choose a reason from the list'),
})
export type EndAdoption = z.infer<typeof EndAdoption>
