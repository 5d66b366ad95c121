import { z } from 'zod'
import { IsoDate } from '../dates.ts'
import { dayAsked, Version } from './answers.ts'
import { ChildId, RecordId } from './ids.ts'

/** Work on harmful sexual behaviour: weighs 0, met on the conference intervals (H-07). */
export const HsbInvolvement = z.object({
  id: RecordId,
  childId: ChildId,
  startedOn: IsoDate,
  endedOn: IsoDate.nullable(),
  version: z.number().int(),
})
export type HsbInvolvement = z.infer<typeof HsbInvolvement>

/** HSB work began, by its initial meeting or without one. */
export const StartHsb = z.strictObject({ childId: ChildId, startedOn: dayAsked('Enter the day the HSB work started') })
export type StartHsb = z.infer<typeof StartHsb>

/** HSB work is over. */
export const EndHsb = z.strictObject({
  id: RecordId,
  version: Version,
  endedOn: dayAsked('Enter the day the HSB work ended'),
})
export type EndHsb = z.infer<typeof EndHsb>
