import { join } from 'node:path'
import { BrowserWindow, type Input, screen, session } from 'electron/main'
import type { WallDisplay, WallDisplays } from '../../shared/records/room-view.ts'
import type { WallMessage } from '../../shared/records/wall.ts'
import type { Log } from '../log.ts'
import type { WallKeys, WallWindow } from '../room-view.ts'
import { lockSession, ORIGIN, serveWall } from './lockdown.ts'
import { wallDisplays } from './wall-displays.ts'

/** A session of its own: two of them never share a process, so the wall's holds nothing of the main window's. */
const PARTITION = 'wall'

/** Where the wall stands on a computer with one screen, while the app is tried out and not packaged. */
const TRIAL: WallDisplay & { bounds: Electron.Rectangle } = {
  ...{ id: -1, name: 'Trial window', size: '1280 × 720' },
  bounds: { x: 0, y: 0, width: 1280, height: 720 },
}

/** Must run once, when the app is ready: gives the wall its pages and takes everything else from it. */
export function prepareWall(folder: string, log: Log): void {
  const own = session.fromPartition(PARTITION)
  lockSession(log, own)
  serveWall(folder, own)
}

/** The screens a wall may be on, seen from the window that asks. */
export function freeDisplays(from: BrowserWindow, isTrial: boolean): WallDisplays {
  const { id, name, size } = TRIAL
  if (isTrial) return { displays: [{ id, name, size }], refusal: null }
  return wallDisplays({
    all: screen.getAllDisplays(),
    primaryId: screen.getPrimaryDisplay().id,
    windowOnId: screen.getDisplayMatching(from.getBounds()).id,
  })
}

/** Why a screen cannot be the wall any more; null while it can. */
export function lostDisplay({ id }: WallDisplay): 'unplugged' | 'madePrimary' | null {
  if (id === TRIAL.id) return null
  if (screen.getPrimaryDisplay().id === id) return 'madePrimary'
  return screen.getAllDisplays().some((one) => one.id === id) ? null : 'unplugged'
}

/** Calls back whenever a screen comes, goes, or takes another place. */
export function onScreensChanged(changed: () => void): void {
  screen.on('display-removed', changed)
  screen.on('display-metrics-changed', changed)
  screen.on('display-added', changed)
}

/** Opens the wall, blank, without taking the focus from the window the chair writes in. */
export function openWall(display: WallDisplay, keys: WallKeys): WallWindow {
  const isTrial = display.id === TRIAL.id
  const bounds = isTrial ? TRIAL.bounds : screen.getAllDisplays().find(({ id }) => id === display.id)?.bounds
  if (!bounds) throw new Error('the screen is gone')
  const window = new BrowserWindow({
    ...bounds,
    show: false,
    frame: false,
    fullscreen: !isTrial,
    movable: false,
    resizable: false,
    skipTaskbar: true,
    title: 'Room view',
    backgroundColor: '#FFFFFF',
    webPreferences: {
      preload: join(import.meta.dirname, 'wall-preload.cjs'),
      partition: PARTITION,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      // The wall follows what is typed in the other window, which has the focus.
      backgroundThrottling: false,
    },
  })
  return shownOn(window, keys)
}

function shownOn(window: BrowserWindow, keys: WallKeys): WallWindow {
  // What is on the wall stays out of recordings and screen shares too; a projector is a screen like any other.
  if (process.platform !== 'linux') window.setContentProtection(true)
  let last: WallMessage = { page: null, size: 0, turned: 0 }
  let isLoaded = false
  const send = () => isLoaded && !window.isDestroyed() && window.webContents.send('wall', last)
  window.once('ready-to-show', () => window.showInactive())
  window.once('closed', keys.ended)
  window.webContents.once('did-finish-load', () => {
    isLoaded = true
    send()
  })
  window.webContents.once('render-process-gone', keys.ended)
  window.webContents.on('before-input-event', (event, input) => {
    if (heard(input, keys)) event.preventDefault()
  })
  void window.loadURL(`${ORIGIN}/wall.html`).catch(keys.ended)
  const show = (message: WallMessage) => {
    last = message
    send()
  }
  return { show, end: () => window.destroy() }
}

/** One key blanks it, whichever window has the focus; answers whether the key was one of the wall's. */
function heard(input: Input, keys: WallKeys): boolean {
  if (isBlankKey(input)) keys.toggle()
  else if (isPressed(input) && (input.key === 'Escape' || input.key === ' ')) keys.blank()
  else return false
  return true
}

const isPressed = ({ type, isAutoRepeat }: Input): boolean => type === 'keyDown' && !isAutoRepeat

/** Whether this is Shift+F9, which blanks the wall and shows it again from any window of the app. */
export const isBlankKey = (input: Input): boolean => isPressed(input) && input.key === 'F9' && input.shift
