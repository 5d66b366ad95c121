import { z } from 'zod'
import { ChildId, FamilyId, IroId, WorkerId } from './ids.ts'

/** Words to look for people by, as typed so far, and how many answers at most. */
export const PeopleSearch = z.strictObject({
  text: z.string().max(100, 'Shorten this to 100 characters or fewer'),
  limit: z.number().int().min(1).max(50),
})
export type PeopleSearch = z.infer<typeof PeopleSearch>

/** A stretch of a title: place of its first character, and the place after its last. */
export const TitleRange = z.tuple([z.number().int().min(0), z.number().int().min(0)])
export type TitleRange = z.infer<typeof TitleRange>

const shown = {
  /** The name, or "Child 4471902" without one. */
  title: z.string(),
  /** Age, list, and the social worker or the IRO; for a family, its children. Nothing else about anybody. */
  detail: z.string(),
  /** The stretches of the title that answer what was typed. */
  matched: z.array(TitleRange),
  /** The smaller, the nearer to what was typed; the very words, or the very case number, come before all else. */
  score: z.number(),
  /** Found by sound or in spite of a slip, not by the letters typed. */
  isApproximate: z.boolean(),
}

/** Somebody found, best answers first; what to open follows from the kind. */
export const PersonHit = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('child'), subjectId: ChildId, isRestricted: z.boolean(), ...shown }),
  /** `childId` is the eldest child of the family with an open case, or else the eldest. */
  z.object({
    kind: z.literal('family'),
    subjectId: FamilyId,
    childId: ChildId,
    isRestricted: z.boolean(),
    ...shown,
  }),
  z.object({ kind: z.literal('iro'), subjectId: IroId, ...shown }),
  z.object({ kind: z.literal('worker'), subjectId: WorkerId, ...shown }),
])
export type PersonHit = z.infer<typeof PersonHit>
