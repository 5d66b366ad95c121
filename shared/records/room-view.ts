import { z } from 'zod'
import { MeetingId } from './ids.ts'
import { WALL_SIZES, WallView } from './wall.ts'

/** A screen that Room view may open on, as the system names it; `size` in words, “1920 × 1080”. */
export const WallDisplay = z.object({ id: z.number(), name: z.string(), size: z.string() })
export type WallDisplay = z.infer<typeof WallDisplay>

/** The screens Room view may open on; `refusal` says why there is none, and what to do. */
export const WallDisplays = z.object({ displays: z.array(WallDisplay), refusal: z.string().nullable() })
export type WallDisplays = z.infer<typeof WallDisplays>

/** What the wall shows just now; `blank` is by the chair’s key, a lock, or a record that could not be read. */
export const RoomShows = z.enum(['blank', 'notStarted', 'map', 'finished', 'readBack'])
export type RoomShows = z.infer<typeof RoomShows>

/** Minutes without a key before the lock while the wall is lit and the map is started and not finished. */
export const TALKING_IDLE_MINUTES = 60

/** How Room view stands. */
export const RoomStatus = z.object({
  /** Null while it is off. */
  on: z
    .object({
      meetingId: MeetingId,
      displayName: z.string(),
      shows: RoomShows,
      view: WallView,
      size: z.number().int().min(0).max(WALL_SIZES),
    })
    .nullable(),
  /** Why it went off by itself, until it is opened again. */
  wentOff: z.enum(['unplugged', 'madePrimary', 'ended']).nullable(),
})
export type RoomStatus = z.infer<typeof RoomStatus>

/** Opens Room view of a meeting; `displayId` null takes the one screen there is to take. */
export const OpenRoom = z.strictObject({ meetingId: MeetingId, displayId: z.number().nullable() })

/** Changes what the wall shows or how; what is left out stays. */
export const AdjustRoom = z.strictObject({
  view: WallView.optional(),
  size: z.number().int().min(0).max(WALL_SIZES).optional(),
  /** Turns what does not fit a page on, or back. */
  turn: z.literal([-1, 1]).optional(),
})
export type AdjustRoom = z.infer<typeof AdjustRoom>
