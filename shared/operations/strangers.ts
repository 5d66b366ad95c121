import { z } from 'zod'
import { MeetingId } from '../records/ids.ts'
import { Stranger, StrangerLine } from '../strangers/stranger.ts'
import { query } from './kinds.ts'

/** Lines of a meeting to be looked through: one while it is typed, or all of them before anything is printed. */
export const StrangersAsked = z.strictObject({ meetingId: MeetingId, lines: z.array(StrangerLine).max(5000) })
export type StrangersAsked = z.infer<typeof StrangersAsked>

/** What may not belong to a meeting's people. */
export const strangerOperations = {
  'strangers.check': query(StrangersAsked, z.array(Stranger)),
}
