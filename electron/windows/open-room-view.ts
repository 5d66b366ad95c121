import type { BrowserWindow } from 'electron/main'
import { contract } from '../../shared/contract.ts'
import type { RoomStatus } from '../../shared/records/room-view.ts'
import { RoomView } from '../room-view.ts'
import { taken, type VaultKeeper } from '../vault-keeper.ts'
import { freeDisplays, isBlankKey, lostDisplay, onScreensChanged, openWall } from './wall-window.ts'

type Room = {
  /** The window the chair writes in. */
  readonly window: BrowserWindow
  readonly keeper: VaultKeeper
  readonly tell: (push: 'room', status: RoomStatus) => void
  /** Whether a window stands in for the wall where there is one screen only: in tests. */
  readonly isTrial: boolean
}

/** Makes Room view of the app's window: it closes with it, and its blank key works there on every screen. */
export function roomViewOf({ window, keeper, tell, isTrial }: Room): RoomView {
  const room = new RoomView({
    ask: async (meetingId, view) =>
      contract['roomView.wall'].output.parse(taken(await keeper.host.call('roomView.wall', { meetingId, view }))),
    record: async (meetingId) => taken(await keeper.host.call('roomView.record', { meetingId })),
    displays: () => freeDisplays(window, isTrial),
    lost: lostDisplay,
    open: openWall,
    tell: (status) => tell('room', status),
  })
  onScreensChanged(() => room.screensChanged())
  window.once('closed', () => room.close())
  // Heard here and not by the page, so that it works however busy that is.
  window.webContents.on('before-input-event', (event, input) => {
    if (!isBlankKey(input) || room.status().on === null) return
    event.preventDefault()
    void room.toggle()
  })
  return room
}
