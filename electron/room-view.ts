import { AppError } from '../shared/errors.ts'
import type { MeetingId } from '../shared/records/ids.ts'
import type { AdjustRoom, RoomStatus, WallDisplay, WallDisplays } from '../shared/records/room-view.ts'
import type { Wall, WallMessage, WallView } from '../shared/records/wall.ts'

/** The wall's window, as far as Room view works it. */
export type WallWindow = {
  readonly show: (message: WallMessage) => void
  /** Ends the window and with it the process that holds what was shown. */
  readonly end: () => void
}

/** What a key or the system may ask of Room view from the wall's own window. */
export type WallKeys = { readonly blank: () => void; readonly toggle: () => void; readonly ended: () => void }

/** What Room view works with: the vault's answer, the screens, the window it makes, and whom it tells. */
export type RoomDesk = {
  readonly ask: (meetingId: MeetingId, view: WallView) => Promise<Wall>
  readonly record: (meetingId: MeetingId) => Promise<unknown>
  readonly displays: () => WallDisplays
  /** Whether a screen may still be the wall; why not, otherwise. */
  readonly lost: (display: WallDisplay) => 'unplugged' | 'madePrimary' | null
  readonly open: (display: WallDisplay, keys: WallKeys) => WallWindow
  readonly tell: (status: RoomStatus) => void
}

type On = {
  readonly meetingId: MeetingId
  readonly display: WallDisplay
  readonly window: WallWindow
  readonly view: WallView
  readonly size: number
  readonly turned: number
  readonly isBlank: boolean
  /** Whether its window has held anything of the meeting. */
  readonly hasShown: boolean
  /** What the vault said last; null before it has, and once it is not to be shown again. */
  readonly wall: Wall | null
}

/**
 * Room view: one meeting on one wall. It holds only what the vault made for the wall, asks again after every change,
 * and whenever it cannot know what may be shown the wall is blank.
 */
export class RoomView {
  readonly #desk: RoomDesk
  #on: On | null = null
  #wentOff: RoomStatus['wentOff'] = null
  #isStale = false
  #isAsking = false

  constructor(desk: RoomDesk) {
    this.#desk = desk
  }

  status(): RoomStatus {
    const on = this.#on
    if (!on) return { on: null, wentOff: this.#wentOff }
    const { meetingId, display, view, size } = on
    return { on: { meetingId, displayName: display.name, shows: showsOf(on), view, size }, wentOff: null }
  }

  /** Whether the wall is lit with a map that is started and not finished. */
  isTalking(): boolean {
    const on = this.#on
    return on !== null && !on.isBlank && on.wall !== null && on.wall.shows !== 'blank' && on.wall.isTalking
  }

  displays(): WallDisplays {
    return this.#desk.displays()
  }

  /** Opens the wall of a meeting, or takes the wall that is open to it. Refused without a screen to take. */
  async open({ meetingId, displayId }: { meetingId: MeetingId; displayId: number | null }): Promise<RoomStatus> {
    const { displays, refusal } = this.#desk.displays()
    if (refusal !== null) throw new AppError({ code: 'rule', message: refusal })
    const display =
      displayId === null && displays.length === 1 ? displays[0] : displays.find(({ id }) => id === displayId)
    if (!display) throw new AppError({ code: 'rule', message: 'Choose which screen is the wall.' })
    await this.#desk.record(meetingId)
    const size = this.#on?.size ?? 0
    this.close()
    const window = this.#openWindow(display)
    this.#wentOff = null
    this.#on = { meetingId, display, window, view: 'map', size, turned: 0, isBlank: false, hasShown: false, wall: null }
    await this.follow()
    return this.#told()
  }

  close(): RoomStatus {
    const on = this.#on
    this.#on = null
    this.#wentOff = null
    on?.window.end()
    return this.#told()
  }

  /** Blanks the wall at once, or shows again what may be shown by now. */
  async blank(isBlank: boolean): Promise<RoomStatus> {
    if (!this.#on) return this.status()
    this.#on = { ...this.#on, isBlank, wall: null }
    if (isBlank) this.#show()
    else await this.follow()
    return this.#told()
  }

  async adjust({ view, size, turn }: AdjustRoom): Promise<RoomStatus> {
    const on = this.#on
    if (!on) return this.status()
    const isOther = view !== undefined && view !== on.view
    this.#on = {
      ...on,
      view: view ?? on.view,
      size: size ?? on.size,
      turned: isOther ? 0 : on.turned + (turn ?? 0),
      wall: isOther ? null : on.wall,
    }
    if (isOther) await this.follow()
    else this.#show()
    return this.#told()
  }

  /** Asks the vault what the wall shows now. Called after every change; several at once become one more question. */
  async follow(): Promise<void> {
    this.#isStale = true
    if (this.#isAsking) return
    this.#isAsking = true
    while (this.#isStale && this.#on && !this.#on.isBlank) {
      this.#isStale = false
      await this.#askOnce(this.#on)
    }
    this.#isAsking = false
  }

  /** The vault is closed: the window goes with all it held, and a blank one takes its place until the chair shows it. */
  lock(): void {
    const on = this.#on
    if (!on) return
    const window = on.hasShown ? this.#openWindow(on.display) : on.window
    this.#on = { ...on, window, isBlank: true, hasShown: false, wall: null }
    if (window !== on.window) on.window.end()
    this.#told()
  }

  /** The screens have changed: without its screen the wall ends, and does not come back on another by itself. */
  screensChanged(): void {
    const lost = this.#on && this.#desk.lost(this.#on.display)
    if (lost) this.#goOff(lost)
  }

  async #askOnce({ meetingId, view }: On): Promise<void> {
    const wall = await this.#desk.ask(meetingId, view).catch(() => null)
    const on = this.#on
    // Another wall by now, or locked meanwhile: what was asked is not for it.
    if (!on || on.meetingId !== meetingId || on.view !== view || on.isBlank) return
    this.#on = wall === null ? { ...on, isBlank: true, wall: null } : { ...on, wall }
    this.#show()
    this.#told()
  }

  #show(): void {
    const on = this.#on
    if (!on) return
    const { wall, isBlank, size, turned } = on
    const page = isBlank || wall === null || wall.shows === 'blank' ? null : wall.page
    this.#on = { ...on, hasShown: on.hasShown || page !== null }
    on.window.show({ page, size, turned })
  }

  #openWindow(display: WallDisplay): WallWindow {
    const window: WallWindow = this.#desk.open(display, {
      blank: () => void this.blank(true),
      toggle: () => void this.toggle(),
      ended: () => this.#on?.window === window && this.#goOff('ended'),
    })
    return window
  }

  /** Blanks a wall that shows something, and shows one that is blank. */
  async toggle(): Promise<RoomStatus> {
    return this.blank(!this.#on?.isBlank)
  }

  #goOff(why: RoomStatus['wentOff']): void {
    const on = this.#on
    this.#on = null
    this.#wentOff = why
    on?.window.end()
    this.#told()
  }

  #told(): RoomStatus {
    const status = this.status()
    this.#desk.tell(status)
    return status
  }
}

const showsOf = ({ isBlank, wall }: On) => {
  if (isBlank || wall === null) return 'blank'
  return wall.shows === 'blank' ? wall.because : wall.shows
}
