import { z } from 'zod'
import { IsoDate } from '../dates.ts'
import { dayAsked } from './answers.ts'
import { legalStatusLabels } from './code-sets.ts'
import { ChildId, PeriodOfCareId, RecordId } from './ids.ts'

/** A time under one legal status, within a period of care. `code` may be a file's own words where it was not recognised. */
export const LegalStatus = z.object({
  id: RecordId,
  childId: ChildId,
  periodOfCareId: PeriodOfCareId,
  code: z.string(),
  startedOn: IsoDate,
  endedOn: IsoDate.nullable(),
  version: z.number().int(),
})
export type LegalStatus = z.infer<typeof LegalStatus>

/** A code a person may choose, refused in words when none was chosen. */
export const LegalStatusCode = z
  .string({ error: 'Choose a legal status' })
  .refine((code) => Object.hasOwn(legalStatusLabels, code), 'Choose a legal status from the list')

/** Starts a legal status and ends the one before on the same day. */
export const RecordLegalStatus = z.strictObject({
  childId: ChildId,
  code: LegalStatusCode,
  startedOn: dayAsked('Enter the day the legal status started'),
})
export type RecordLegalStatus = z.infer<typeof RecordLegalStatus>
