import type { WallDisplay, WallDisplays } from '../../shared/records/room-view.ts'

/** What is used of Electron's `Display`. */
export type ScreenSeen = {
  readonly id: number
  readonly label: string
  readonly bounds: { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
  readonly scaleFactor: number
}

/** The screens of the laptop, the primary one, and the one this window is on. */
export type Screens = {
  readonly all: readonly ScreenSeen[]
  readonly primaryId: number
  readonly windowOnId: number
}

const onlyOne =
  'Room view needs a second screen, and Windows shows one only. Connect the wall screen, press Windows+P and choose Extend: a duplicated screen would show this window to the room.'
const windowIsThere =
  'The only other screen is the one this window is on. Move this window to the main display, then open Room view again.'

/** The screens that are neither the primary one nor the one this window is on: those a wall may be. */
export function wallDisplays({ all, primaryId, windowOnId }: Screens): WallDisplays {
  const free = all.filter(({ id }) => id !== primaryId && id !== windowOnId)
  const displays = free.map((screen) => asListed(screen, all))
  if (displays.length > 0) return { displays, refusal: null }
  return { displays, refusal: all.length < 2 ? onlyOne : windowIsThere }
}

/** As the system names it, with its place where two have one name. */
function asListed({ id, label, bounds, scaleFactor }: ScreenSeen, all: readonly ScreenSeen[]): WallDisplay {
  const place = all.findIndex((screen) => screen.id === id) + 1
  const isAlone = label !== '' && all.every((screen) => screen.id === id || screen.label !== label)
  const pixels = (length: number) => Math.round(length * scaleFactor)
  return {
    id,
    name: isAlone ? label : `${label || 'Screen'} ${place}`,
    size: `${pixels(bounds.width)} × ${pixels(bounds.height)}`,
  }
}
