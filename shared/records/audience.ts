import { z } from 'zod'
import { MeetingId, RecordId } from './ids.ts'

/** Whom a line of a map is for, before anybody is named. */
export const AudienceScope = z.enum(['everyone', 'professionals', 'partA', 'partB'])
export type AudienceScope = z.infer<typeof AudienceScope>

/** The scopes in words. */
export const audienceScopeLabels: Readonly<Record<AudienceScope, string>> = {
  everyone: 'Everyone',
  professionals: 'Professionals only',
  partA: 'Part A only',
  partB: 'Part B only',
}

/** Who may have one item of a meeting: a line, pair, scale or step. An item without one is for everyone. */
export const Audience = z.object({
  itemId: RecordId,
  scope: AudienceScope,
  /** People of the register it is not for, whatever the scope says. */
  notFor: z.array(RecordId),
  why: z.string(),
})
export type Audience = z.infer<typeof Audience>

/** Says who may have an item; everyone and nobody named takes the restriction off. */
export const SayAudience = z.strictObject({
  meetingId: MeetingId,
  itemId: RecordId,
  scope: AudienceScope,
  notFor: z.array(RecordId).max(60),
  why: z.string().trim().max(500, 'Shorten this to 500 characters'),
})
export type SayAudience = z.infer<typeof SayAudience>
