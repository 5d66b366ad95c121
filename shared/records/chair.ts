import { z } from 'zod'
import { IsoDate } from '../dates.ts'
import { ChildId, IroId } from './ids.ts'

/** Whose conference is asked about, and before which day. */
export const LastChairAsked = z.strictObject({ childIds: z.array(ChildId).max(12), on: IsoDate })
export type LastChairAsked = z.infer<typeof LastChairAsked>

/** Who chaired the family's latest conference with a chair on the record. */
export const LastChair = z.object({ iroId: IroId, iroName: z.string(), heldOn: IsoDate })
export type LastChair = z.infer<typeof LastChair>

/** Of the review conferences of a reporting year, how many the chair of the family's conference before chaired (CP-15). */
export const SameChair = z.object({
  compared: z.number().int(),
  same: z.number().int(),
  fromOn: IsoDate,
  untilOn: IsoDate,
})
export type SameChair = z.infer<typeof SameChair>
