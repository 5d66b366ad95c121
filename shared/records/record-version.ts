import { z } from 'zod'
import { ChildId, MeetingId } from './ids.ts'

/** What was done to a meeting's record in one minute by one person, the latest step named by `auditId`. */
export const RecordMoment = z.object({
  auditId: z.number().int(),
  at: z.string(),
  who: z.string(),
  /** What was changed, in words, each once: "Health and wellbeing", "Undid: Decision 2". */
  did: z.array(z.string()),
  /** Starts a sitting: nothing was written for half an hour before. */
  startsSitting: z.boolean(),
})
export type RecordMoment = z.infer<typeof RecordMoment>

/** A record as it stood after a moment. */
export const ComparedVersion = z.strictObject({ meetingId: MeetingId, auditId: z.number().int() })
export type ComparedVersion = z.infer<typeof ComparedVersion>

/** One thing that stood otherwise then than it does now; '' where there was nothing. */
export const VersionDifference = z.object({
  /** Names it for restoring. */
  key: z.string(),
  label: z.string(),
  /** Whose answer it is; null for the whole meeting. */
  childId: ChildId.nullable(),
  before: z.string(),
  now: z.string(),
})
export type VersionDifference = z.infer<typeof VersionDifference>
/** Everything that stood otherwise, in the order of the record. */
export const VersionDifferences = z.array(VersionDifference)

/** Puts what stood otherwise back as it was; `keys` null is all of it. */
export const RestoreVersion = z.strictObject({
  meetingId: MeetingId,
  auditId: z.number().int(),
  keys: z.array(z.string().max(200)).min(1).max(2000).nullable(),
})
export type RestoreVersion = z.infer<typeof RestoreVersion>
