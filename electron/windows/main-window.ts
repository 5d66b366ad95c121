import { join } from 'node:path'
import { BrowserWindow, nativeTheme } from 'electron/main'
import type { Log } from '../log.ts'
import { ORIGIN } from './lockdown.ts'

const TITLE_BAR = 40

const barColours = () =>
  nativeTheme.shouldUseDarkColors
    ? { color: '#161819', symbolColor: '#DADCDC', height: TITLE_BAR - 1 }
    : { color: '#EDEFEF', symbolColor: '#242424', height: TITLE_BAR - 1 }

/** Twice within this time, and loading the page again would only end in the same place. */
const SOON_MS = 10_000

/** Loads the page again when its process ends, as it does when memory runs out: the vault is another process's. */
export function recoverWindow(window: BrowserWindow, log: Log, giveUp: (error: Error) => void): void {
  let last = Number.NEGATIVE_INFINITY
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    log({ event: 'renderer-gone', code: reason })
    if (reason === 'clean-exit' || window.isDestroyed()) return
    const isAgain = performance.now() - last < SOON_MS
    last = performance.now()
    if (isAgain) giveUp(new Error('the page ends again and again'))
    else setImmediate(() => window.webContents.reload())
  })
}

/** A load that another took the place of: the page is there all the same. */
const isOvertaken = (error: unknown) => error instanceof Error && 'code' in error && error.code === 'ERR_ABORTED'

/**
 * The one window. The system draws its buttons over our title bar, so they look and behave as people know them.
 * `beforeLoad` attaches what the page will ask for at once.
 */
export async function openMainWindow(beforeLoad: (window: BrowserWindow) => void): Promise<BrowserWindow> {
  const window = new BrowserWindow({
    width: 1366,
    height: 768,
    minWidth: 640,
    minHeight: 380,
    show: false,
    title: 'Footprint',
    backgroundColor: barColours().color,
    titleBarStyle: 'hidden',
    titleBarOverlay: barColours(),
    webPreferences: {
      preload: join(import.meta.dirname, 'preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
    },
  })
  // Children's names stay out of recordings and screen shares until somebody chooses to show them.
  if (process.platform !== 'linux') window.setContentProtection(true)
  window.once('ready-to-show', () => window.show())
  const recolour = () => process.platform === 'win32' && window.setTitleBarOverlay(barColours())
  nativeTheme.on('updated', recolour)
  window.once('closed', () => nativeTheme.off('updated', recolour))
  beforeLoad(window)
  await window.loadURL(`${ORIGIN}/index.html`).catch((error: unknown) => {
    if (!isOvertaken(error)) throw error
  })
  return window
}
