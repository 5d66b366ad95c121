import { z } from 'zod'
import { ChildId } from '../records/ids.ts'

/** What was found: a person's name, or one of the things that lead to a person. */
export const StrangerKind = z.enum(['name', 'dateOfBirth', 'address', 'postcode', 'phone', 'email', 'id'])
export type StrangerKind = z.infer<typeof StrangerKind>

/** Why it is asked about; the gravest first. */
export const StrangerWhy = z.enum(['confidentialAddress', 'anotherFamily', 'unknown'])
export type StrangerWhy = z.infer<typeof StrangerWhy>

/** Somebody of the record whom the words may mean. */
export const StrangerMatch = z.object({
  /** As the record has it; "A restricted record" where the name may not be shown. */
  name: z.string(),
  who: z.enum(['child', 'family', 'relative', 'professional', 'address']),
  childId: ChildId.nullable(),
  /** Letter by letter, a short form of the name, or spelt by ear or with a slip. */
  how: z.enum(['same', 'shortForm', 'near']),
})
export type StrangerMatch = z.infer<typeof StrangerMatch>

/** Words of a line that do not belong to this meeting's people. */
export const Stranger = z.object({
  /** The key of the line. */
  key: z.string(),
  /** The words as they stand in the line. */
  text: z.string(),
  /** Place of the first character in the line's text. */
  start: z.number().int(),
  /** Place after the last character. */
  end: z.number().int(),
  kind: StrangerKind,
  why: StrangerWhy,
  /** At most three, the likeliest first; left out where nobody is alike. */
  matches: z.array(StrangerMatch).optional(),
})
export type Stranger = z.infer<typeof Stranger>

/** A line of a map, a plan or a letter, and what its writer knows it by. */
export const StrangerLine = z.strictObject({ key: z.string().max(200), text: z.string().max(100_000) })
export type StrangerLine = z.infer<typeof StrangerLine>
