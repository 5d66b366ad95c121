import { z } from 'zod'
import { IsoDate } from '../dates.ts'
import { dayAsked, Version } from './answers.ts'
import { IroId, RecordId } from './ids.ts'

/** Why an IRO is away: the kind alone, as no detail of anybody's health belongs in the record. */
export const LeaveReason = z.enum(['annual', 'sick', 'training'], { error: 'Choose why they are away' })
export type LeaveReason = z.infer<typeof LeaveReason>

/** What each reason is called on screen. */
export const leaveReasonLabels: Readonly<Record<LeaveReason, string>> = {
  annual: 'Annual leave',
  sick: 'Sick leave',
  training: 'Training',
}

/** Days an IRO is away, both ends included. */
export const IroLeave = z.object({
  id: RecordId,
  iroId: IroId,
  iroName: z.string(),
  fromOn: IsoDate,
  untilOn: IsoDate,
  reason: LeaveReason,
  /** Who stands in: what has to be done moves to them, the duty stays. Null for nobody. */
  coverIroId: IroId.nullable(),
  coverName: z.string().nullable(),
  version: Version,
})
export type IroLeave = z.infer<typeof IroLeave>

/** Leave from a day on; `iroId` null is everybody's. */
export const LeaveAsked = z.strictObject({ iroId: IroId.nullable(), fromOn: IsoDate, untilOn: IsoDate.nullable() })
export type LeaveAsked = z.infer<typeof LeaveAsked>

/** Days of leave to record. */
export const NewLeave = z.strictObject({
  iroId: IroId,
  fromOn: dayAsked('Enter the first day away'),
  untilOn: dayAsked('Enter the last day away'),
  reason: LeaveReason,
  coverIroId: IroId.nullable(),
})
export type NewLeave = z.infer<typeof NewLeave>

/** Who stands in during leave that is recorded already; null for nobody. */
export const SetCover = z.strictObject({ id: RecordId, version: Version, coverIroId: IroId.nullable() })
export type SetCover = z.infer<typeof SetCover>

/** Leave that was entered by mistake, or is not taken after all. */
export const RemoveLeave = z.strictObject({ id: RecordId, version: Version })
export type RemoveLeave = z.infer<typeof RemoveLeave>
