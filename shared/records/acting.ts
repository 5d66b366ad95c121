import { z } from 'zod'
import { IsoDate } from '../dates.ts'

/** Who has a duty and who does what it asks for: the same person unless they are away and somebody stands in. */
export const Acting = z.object({
  name: z.string(),
  actsName: z.string(),
  /** The last day away of whoever has the duty; null while they are here. */
  awayUntil: IsoDate.nullable(),
  /** Why it is done by whom it is, as a sentence; blank while whoever has the duty is here. */
  said: z.string(),
})
export type Acting = z.infer<typeof Acting>
