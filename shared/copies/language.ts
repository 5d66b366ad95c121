import { z } from 'zod'

/** The fixed headings of a copy in another language, beside the English ones. What people said stays as it was typed. */
export const CopyLanguage = z.object({
  /** As BCP 47 has it, such as `pl`. */
  code: z.string().regex(/^[a-z]{2,3}(-[A-Z][a-z]{3})?$/),
  /** In English and in itself, such as “Polish, polski”. */
  name: z.string(),
  dir: z.enum(['ltr', 'rtl']),
  /** Counts up with each change, so that a sealed copy can be told from a later one. */
  edition: z.number().int().min(1),
  /** Whether somebody who speaks it has read it; the copy says where nobody has. */
  isChecked: z.boolean(),
  /** By the English heading, so that a council’s own words are never put beside a translation of others. */
  words: z.record(z.string(), z.string()),
})
export type CopyLanguage = z.infer<typeof CopyLanguage>
