import { z } from 'zod'
import { Alert } from './alert.ts'

/** The number of an alert as far as it is typed: "2026/", "2026/11", "2026/118". */
export const AlertNumberStart = z.string().regex(/^\d{4}\/\d{0,6}$/, 'Enter a number such as 2026/118')

/** An alert found by its number. */
export const FoundAlert = Alert.pick({ id: true, number: true, kind: true, title: true }).extend({
  /** Whom it is about. */
  who: z.string(),
})
export type FoundAlert = z.infer<typeof FoundAlert>
