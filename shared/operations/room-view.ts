import { z } from 'zod'
import { MeetingId } from '../records/ids.ts'
import { AdjustRoom, OpenRoom, RoomStatus, WallDisplays } from '../records/room-view.ts'
import { Wall, WallView } from '../records/wall.ts'
import { command, nothing, query, shell } from './kinds.ts'

/** The wall screen: what it may show, asked of the vault, and its window. */
export const roomViewOperations = {
  'roomView.wall': query(z.strictObject({ meetingId: MeetingId, view: WallView }), Wall),
  'roomView.record': command(z.strictObject({ meetingId: MeetingId }), z.null()),
  'roomView.displays': shell(nothing, WallDisplays),
  'roomView.status': shell(nothing, RoomStatus),
  'roomView.open': shell(OpenRoom, RoomStatus),
  'roomView.close': shell(nothing, RoomStatus),
  'roomView.blank': shell(z.strictObject({ isBlank: z.boolean() }), RoomStatus),
  'roomView.adjust': shell(AdjustRoom, RoomStatus),
}
