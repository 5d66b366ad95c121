import { z } from 'zod'
import { IsoDate } from '../dates.ts'
import { dayAsked, textAsked, Version } from './answers.ts'
import { ChildId, IroId, RecordId } from './ids.ts'

/** Who is responsible for a child, from when to when, and why; a child has at most one at a time. */
export const Allocation = z.object({
  id: RecordId,
  childId: ChildId,
  iroId: IroId,
  startedOn: IsoDate,
  endedOn: IsoDate.nullable(),
  reason: z.string(),
  endReason: z.string().nullable(),
  version: z.number().int(),
})
export type Allocation = z.infer<typeof Allocation>

/** Gives children to an IRO from a day on; the allocation each had until then ends that day. */
export const Allocate = z.strictObject({
  childIds: z.array(ChildId).min(1, 'Choose at least one child').max(500),
  iroId: z.uuid({ error: 'Choose an IRO' }).brand<'IroId'>(),
  startedOn: dayAsked('Enter the day the IRO takes over'),
  reason: textAsked('Enter why, such as “Newly looked after” or “Brother is already with this IRO”'),
})
export type Allocate = z.infer<typeof Allocate>

/** An IRO stopped being responsible and nobody follows. */
export const EndAllocation = z.strictObject({
  id: RecordId,
  version: Version,
  endedOn: dayAsked('Enter the day the IRO stopped being responsible'),
  endReason: textAsked('Enter why, such as “The child stopped being looked after”'),
})
export type EndAllocation = z.infer<typeof EndAllocation>
