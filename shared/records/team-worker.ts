import { z } from 'zod'
import { TeamId, WorkerId } from './ids.ts'

/** A social worker a form may offer, with the team they are in. */
export const Worker = z.object({
  id: WorkerId,
  name: z.string(),
  teamId: TeamId.nullable(),
  teamName: z.string().nullable(),
})
export type Worker = z.infer<typeof Worker>
