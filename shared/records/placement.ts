import { z } from 'zod'
import { IsoDate } from '../dates.ts'
import { dayAsked, notes } from './answers.ts'
import { placementChangeLabels, placementLabels, providerLabels } from './code-sets.ts'
import { ChildId, PeriodOfCareId, PlacementId } from './ids.ts'

/** Where a child lives and since when. `isPlanned` says how the child came there, null where nobody has said. */
export const Placement = z.object({
  id: PlacementId,
  childId: ChildId,
  periodOfCareId: PeriodOfCareId,
  startedOn: IsoDate,
  endedOn: IsoDate.nullable(),
  code: z.string().nullable(),
  provider: z.string().nullable(),
  location: z.string(),
  isPlanned: z.boolean().nullable(),
  isChangeOfCarer: z.boolean(),
  reasonForChange: z.string().nullable(),
  version: z.number().int(),
})
export type Placement = z.infer<typeof Placement>

const oneOf = (labels: object, message: string) =>
  z.string({ error: message }).refine((code) => Object.hasOwn(labels, code), message)

/** A placement code a person may choose. */
export const PlacementCode = oneOf(placementLabels, 'Choose the type of placement')

/** Moves a child to another placement and ends the one before on the same day. An unplanned move starts LAC-05. */
export const RecordPlacement = z.strictObject({
  childId: ChildId,
  startedOn: dayAsked('Enter the day the placement started'),
  code: PlacementCode,
  provider: oneOf(providerLabels, 'Choose who provides the placement').nullable(),
  location: notes,
  isPlanned: z.boolean({ error: 'Say whether the move was planned' }),
  isChangeOfCarer: z.boolean({ error: 'Say whether the carer changed' }),
  reasonForChange: oneOf(placementChangeLabels, 'Choose a reason from the list').nullable(),
})
export type RecordPlacement = z.infer<typeof RecordPlacement>
