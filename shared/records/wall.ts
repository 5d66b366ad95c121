import { z } from 'zod'

/** What the chair lets the wall show while people talk: the map as it grows, or what is read back at the end. */
export const WallView = z.enum(['map', 'readBack'])
export type WallView = z.infer<typeof WallView>

/** One thing said; `detail` is who does it by when, or how a line of the last map has changed; empty for neither. */
const WallItem = z.object({ text: z.string(), detail: z.string(), isCurrent: z.boolean() })
export type WallItem = z.infer<typeof WallItem>

const WallHeading = z.object({ label: z.string(), items: z.array(WallItem).min(1) })
export type WallHeading = z.infer<typeof WallHeading>

/** A column of the wall. Headings with nothing to show are not in it. */
export const WallColumn = z.object({ label: z.string(), headings: z.array(WallHeading) })
export type WallColumn = z.infer<typeof WallColumn>

const WallScale = z.object({
  label: z.string(),
  zero: z.string(),
  ten: z.string(),
  /** The names at each number that somebody gave, lowest first. */
  marks: z.array(z.object({ score: z.number().int().min(0).max(10), names: z.array(z.string()).min(1) })),
})
export type WallScale = z.infer<typeof WallScale>

/** Everything the wall shows at one moment, and the whole of what its process is ever given of a meeting. */
export const WallPage = z.object({
  title: z.string(),
  part: z.enum(['a', 'b']).nullable(),
  columns: z.array(WallColumn),
  scale: WallScale.nullable(),
})
export type WallPage = z.infer<typeof WallPage>

/** The wall of a meeting; blank before the map is started and, but for reading back, after it is finished. */
export const Wall = z.discriminatedUnion('shows', [
  z.object({ shows: z.literal('blank'), because: z.enum(['notStarted', 'finished']) }),
  /** `isTalking` until the map is finished. */
  z.object({ shows: WallView, isTalking: z.boolean(), page: WallPage }),
])
export type Wall = z.infer<typeof Wall>

/** How many sizes of type the wall has beside the smallest, each about a fifth larger than the one before. */
export const WALL_SIZES = 4

/** What main sends the wall's window; `page` null is a blank wall. */
export const WallMessage = z.object({
  page: WallPage.nullable(),
  /** 0 is the smallest. */
  size: z.number().int().min(0).max(WALL_SIZES),
  /** Counts the pages the chair turned on, back below zero; columns that fit take no notice. */
  turned: z.number().int(),
})
export type WallMessage = z.infer<typeof WallMessage>
