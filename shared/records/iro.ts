import { z } from 'zod'
import { IsoDate } from '../dates.ts'
import { IroId } from './ids.ts'

/** An Independent Reviewing Officer; most chair child protection conferences too. */
export const Iro = z.object({
  id: IroId,
  name: z.string(),
  startedOn: IsoDate,
  endedOn: IsoDate.nullable(),
  version: z.number().int(),
})
export type Iro = z.infer<typeof Iro>
