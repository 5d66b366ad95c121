import { z } from 'zod'
import { IsoDate } from '../dates.ts'
import { dayAsked, Version } from './answers.ts'
import { IroId, RecordId } from './ids.ts'

/** An Independent Reviewing Officer; most chair child protection conferences too. */
export const Iro = z.object({
  id: IroId,
  name: z.string(),
  startedOn: IsoDate,
  /** The last day in post. */
  endedOn: IsoDate.nullable(),
  version: z.number().int(),
})
export type Iro = z.infer<typeof Iro>

const hours = (message: string) => z.number(message).min(0, message).max(60, message)
const weekly = 'Enter the hours a week, from 0 to 60'

/** A new IRO; `hours` null leaves the full-time equivalent unknown until it is entered. */
export const NewIro = z.strictObject({
  name: z.string().trim().min(1, 'Enter the IRO’s name').max(200, 'Enter a name of 200 characters or fewer'),
  startedOn: dayAsked('Enter the day the IRO started'),
  hours: hours(weekly).nullable(),
})
export type NewIro = z.infer<typeof NewIro>

/** The hours an IRO works a week from a day on. */
export const NewHours = z.strictObject({
  iroId: IroId,
  fromOn: dayAsked('Enter the first day of the new hours'),
  hours: hours(weekly),
})
export type NewHours = z.infer<typeof NewHours>

const lessHours = 'Enter how many hours a week fewer, from 0.1 to 60'

/** Hours a week taken off from a day on, such as for induction or sick leave. */
export const NewReduction = z.strictObject({
  iroId: IroId,
  fromOn: dayAsked('Enter the first day of the reduction'),
  /** The last day; null is until further notice. */
  untilOn: dayAsked('Enter the last day, or leave it empty').nullable(),
  hours: hours(lessHours).min(0.1, lessHours),
  reason: z.string().trim().min(1, 'Enter why the hours are reduced').max(200, 'Enter 200 characters or fewer'),
})
export type NewReduction = z.infer<typeof NewReduction>

/** The last day of a reduction that was open or ends on another day than thought. */
export const ReductionEnd = z.strictObject({
  id: RecordId,
  untilOn: dayAsked('Enter the last day of the reduction'),
  version: Version,
})
export type ReductionEnd = z.infer<typeof ReductionEnd>

/** An IRO's last day in post. */
export const IroLeaving = z.strictObject({
  iroId: IroId,
  endedOn: dayAsked('Enter the last day in post'),
  version: Version,
})
export type IroLeaving = z.infer<typeof IroLeaving>

/** An IRO's first day in post, put right. */
export const IroStart = z.strictObject({
  iroId: IroId,
  startedOn: dayAsked('Enter the first day in post'),
  version: Version,
})
export type IroStart = z.infer<typeof IroStart>
