import { z } from 'zod'

/** The name a screen keeps its filter, sort and grouping under. */
export const ViewName = z.string().regex(/^[a-z][A-Za-z-]{0,39}$/)

const MOST_CHARACTERS = 10_000

/** A screen's saved view: any JSON up to 10,000 characters; the screen itself checks what comes back. */
export const SavedView = z.strictObject({
  screen: ViewName,
  value: z
    .json()
    .refine((value) => JSON.stringify(value).length <= MOST_CHARACTERS, 'This view is too long to be kept.'),
})
