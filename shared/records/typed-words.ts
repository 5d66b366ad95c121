import { z } from 'zod'
import { IsoDate } from '../dates.ts'
import { PaperName, PaperNameChoice } from './alert-paper.ts'
import { ChildId } from './ids.ts'

/** The person’s own say over names found in a paper’s words; none for what is done by itself. */
export const NameChoices = z.array(PaperNameChoice).max(1000).optional()
export type NameChoices = z.infer<typeof NameChoices>

/** Words somebody typed that are about to leave on paper, and whose children they are about. */
export const TypedLine = z.strictObject({
  key: z.string().max(20),
  /** What the place is called: "Discussion". */
  place: z.string().max(100),
  text: z.string().max(100_000),
  childIds: z.array(ChildId).max(2000),
  /** Names of people who attend or own an action: looked through for the children of the line alone. */
  isPeople: z.boolean(),
})
export type TypedLine = z.infer<typeof TypedLine>

/** All the typed words of one paper. */
export const TypedWordsAsked = z.strictObject({
  lines: z.array(TypedLine).max(50_000),
  /** Days of the paper itself, such as that of a meeting; each may also be somebody’s date of birth. */
  days: z.array(IsoDate).max(50_000),
  choices: NameChoices,
})
export type TypedWordsAsked = z.infer<typeof TypedWordsAsked>

/** The same words as they may leave, by the keys of their lines, and the names that were found in them. */
export const TypedWordsMade = z.object({ texts: z.record(z.string(), z.string()), names: z.array(PaperName) })
export type TypedWordsMade = z.infer<typeof TypedWordsMade>
