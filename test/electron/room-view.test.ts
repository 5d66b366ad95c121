import { beforeEach, expect, it } from 'vitest'
import { RoomView, type WallKeys } from '../../electron/room-view.ts'
import { MeetingId } from '../../shared/records/ids.ts'
import type { RoomStatus } from '../../shared/records/room-view.ts'
import type { Wall, WallMessage } from '../../shared/records/wall.ts'

const meetingId = MeetingId.parse('00000000-0000-7000-8000-000000000001')
const display = { id: 2, name: 'HDMI-1', size: '1920 × 1080' }
const pageSaying = (title: string, isTalking = true): Wall => ({
  ...{ shows: 'map', isTalking },
  page: { title, part: null, columns: [], scale: null },
})

/** A wall screen as Room view knows it: what each window was shown, and whether it is still there. */
type Shown = { titles: (string | null)[]; isOpen: boolean; keys: WallKeys }
let windows: Shown[]
let told: RoomStatus[]
let answer: () => Promise<Wall>
let displays = [display]
let lost: 'unplugged' | 'madePrimary' | null
let room: RoomView

beforeEach(() => {
  windows = []
  told = []
  displays = [display]
  lost = null
  answer = () => Promise.resolve(pageSaying('Maisie'))
  room = new RoomView({
    ask: () => answer(),
    record: () => Promise.resolve(null),
    displays: () => ({ displays, refusal: displays.length === 0 ? 'No second screen.' : null }),
    lost: () => lost,
    open: (_display, keys) => {
      const shown: Shown = { titles: [], isOpen: true, keys }
      windows.push(shown)
      return {
        show: ({ page }: WallMessage) => shown.titles.push(page?.title ?? null),
        end: () => {
          shown.isOpen = false
          keys.ended()
        },
      }
    },
    tell: (status) => told.push(status),
  })
})

const lastShown = () => windows.at(-1)?.titles.at(-1)
const open = () => room.open({ meetingId, displayId: null })

it('shows what the vault says now, and again after each change', async () => {
  await open()
  expect(lastShown()).toBe('Maisie')
  answer = () => Promise.resolve(pageSaying('Maisie and Theo'))
  await room.follow()
  expect(lastShown()).toBe('Maisie and Theo')
  expect(told.at(-1)?.on?.shows).toBe('map')
})

it('asks once more, not once each, for changes that come while it asks', async () => {
  await open()
  let asked = 0
  answer = () => Promise.resolve(pageSaying(`answer ${++asked}`))
  await Promise.all([room.follow(), room.follow(), room.follow(), room.follow()])
  expect(asked).toBe(2)
  expect(lastShown()).toBe('answer 2')
})

it('is blank when the vault cannot say what may be shown', async () => {
  await open()
  answer = () => Promise.reject(new Error('no'))
  await room.follow()
  expect(lastShown()).toBeNull()
  expect(room.status().on?.shows).toBe('blank')
})

it('stays blank by the chair’s key whatever is written, and then shows what may be shown by then', async () => {
  await open()
  windows[0]?.keys.blank()
  expect(lastShown()).toBeNull()
  answer = () => Promise.resolve(pageSaying('Later'))
  await room.follow()
  expect(lastShown()).toBeNull()
  await room.blank(false)
  expect(lastShown()).toBe('Later')
})

it('does not show an answer that comes after the wall was blanked', async () => {
  await open()
  let resolve: (wall: Wall) => void = () => {}
  answer = () => new Promise((answered) => (resolve = answered))
  const following = room.follow()
  await room.blank(true)
  resolve(pageSaying('Too late'))
  await following
  expect(windows.flatMap(({ titles }) => titles)).not.toContain('Too late')
})

it('ends the window on a lock, with all it held, and puts a blank one in its place', async () => {
  await open()
  room.lock()
  room.lock()
  expect(windows.map(({ isOpen }) => isOpen)).toEqual([false, true])
  expect(windows[1]?.titles).toEqual([])
  expect(room.status()).toMatchObject({ on: { shows: 'blank' }, wentOff: null })
  await room.follow()
  expect(windows[1]?.titles).toEqual([])
})

it('goes off when its screen is unplugged, and does not come back when a screen comes', async () => {
  await open()
  room.screensChanged()
  expect(room.status().on).not.toBeNull()
  lost = 'unplugged'
  room.screensChanged()
  expect(windows[0]?.isOpen).toBe(false)
  expect(room.status()).toEqual({ on: null, wentOff: 'unplugged' })
  lost = null
  room.screensChanged()
  await room.follow()
  expect(windows).toHaveLength(1)
})

it('refuses without a screen, and asks which where there are several', async () => {
  displays = []
  await expect(open()).rejects.toThrow('No second screen.')
  displays = [display, { ...display, id: 3 }]
  await expect(open()).rejects.toThrow('Choose which screen')
  await room.open({ meetingId, displayId: 3 })
  expect(lastShown()).toBe('Maisie')
})

it('knows whether a meeting talks before it: lit, started and not finished', async () => {
  expect(room.isTalking()).toBe(false)
  await open()
  expect(room.isTalking()).toBe(true)
  await room.blank(true)
  expect(room.isTalking()).toBe(false)
  await room.blank(false)
  expect(room.isTalking()).toBe(true)
  answer = () => Promise.resolve(pageSaying('Read back', false))
  await room.follow()
  expect(room.isTalking()).toBe(false)
  answer = () => Promise.resolve({ shows: 'blank', because: 'finished' })
  await room.follow()
  expect(room.isTalking()).toBe(false)
  answer = () => Promise.resolve(pageSaying('Maisie'))
  await room.follow()
  room.lock()
  expect(room.isTalking()).toBe(false)
})

it('notices when the wall’s own window is closed', async () => {
  await open()
  windows[0]?.keys.ended()
  expect(room.status()).toEqual({ on: null, wentOff: 'ended' })
})
