import { BrowserWindow, type WebContents } from 'electron/main'
import { AppError } from '../../shared/errors.ts'
import { offerPdf } from '../windows/lockdown.ts'
import { pagesIn } from './join-pdf.ts'

type PdfJob = {
  readonly title: string
  readonly pdf: Uint8Array
  /** The system's name of the printer its window starts with; empty for the usual one. */
  readonly printerName: string
}

const open = new Set<BrowserWindow>()
/** How often everything was ended: a job that began before opens no window after. */
let closings = 0
const LOOK_MS = 100
const LOADED_WITHIN_MS = 20_000
const DRAWN_WITHIN_MS = 20_000
/** How long the viewer is given once it has loaded the pages, and longer when that was not enough. */
const PATIENCE_MS = [300, 2500, 6000]

/** Ends whatever PDF is being printed: nothing readable may stay in a window nobody sees. */
export function closePdfWindows(): void {
  closings += 1
  for (const window of open) window.destroy()
}

/**
 * Hands a PDF to the system's own print window, which is always shown; false when the person cancels it there. The pages
 * are drawn by Chromium's viewer, and counted before they are handed over: docs/decisions/0025.
 */
export async function printPdf(job: PdfJob): Promise<boolean> {
  const asOf = closings
  const { url, withdraw } = offerPdf(job.pdf)
  try {
    const pages = await pagesIn(job.pdf)
    for (const patience of PATIENCE_MS) {
      if (closings !== asOf) throw lockedFirst
      const isPrinted = await inViewer(job.title, async (window) => {
        await window.loadURL(url)
        return (await isDrawn(window.webContents, { pages, patience })) ? print(window.webContents, job) : null
      })
      if (isPrinted !== null) return isPrinted
    }
    throw notDrawn
  } finally {
    withdraw()
  }
}

const notDrawn = new AppError({
  code: 'rule',
  message: 'Nothing was printed: the pages could not be drawn. Repeat it, or save PDF files instead.',
})

const lockedFirst = new AppError({ code: 'locked', message: 'The vault was locked first. Unlock it and repeat.' })

/** A window nobody sees with Chromium's viewer, which is a plugin and works in the app's one session only. */
async function inViewer<T>(title: string, use: (window: BrowserWindow) => Promise<T>): Promise<T> {
  const window = new BrowserWindow({
    show: false,
    title,
    webPreferences: {
      plugins: true,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
    },
  })
  open.add(window)
  try {
    return await use(window)
  } catch (error) {
    if (!window.isDestroyed()) throw error
    throw lockedFirst
  } finally {
    open.delete(window)
    if (!window.isDestroyed()) window.destroy()
  }
}

/**
 * Whether the viewer has drawn every page. Asked before it has loaded them it never answers, and before its frame is there
 * it prints a blank page; then the window is given up for another.
 */
async function isDrawn(contents: WebContents, { pages, patience }: { pages: number; patience: number }) {
  const until = performance.now() + LOADED_WITHIN_MS
  while ((await isLoaded(contents)) !== true) {
    if (performance.now() > until) return false
    await wait(LOOK_MS)
  }
  await wait(patience)
  const drawn = await Promise.race([contents.printToPDF({}).then(pagesIn), wait(DRAWN_WITHIN_MS)])
  return drawn === pages
}

/** What the viewer's own page says of itself, where it says so: it tells nobody else. */
const ASK_VIEWER = "document.querySelector('pdf-viewer')?.loadState_ ?? null"

/** Whether the viewer has loaded the pages; by its frame alone where a newer viewer says no more. */
async function isLoaded(contents: WebContents): Promise<boolean> {
  if (!hasPdfFrame(contents)) return false
  const viewer = contents.mainFrame.framesInSubtree.find(({ url }) => url.startsWith('chrome-extension://'))
  const state: unknown = await viewer?.executeJavaScript(ASK_VIEWER).catch(() => null)
  return typeof state !== 'string' || state === 'success'
}

const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

/** The viewer's own frame inside it, which a page that is still being put together has not got. */
const hasPdfFrame = ({ mainFrame }: WebContents): boolean =>
  mainFrame.framesInSubtree.some((frame) => frame !== mainFrame && frame.url === mainFrame.url)

/** The printer the system's window starts with; empty for its own choice. */
export const printerOf = (deviceName: string): { deviceName?: string } => (deviceName === '' ? {} : { deviceName })

function print(contents: WebContents, { printerName }: PdfJob): Promise<boolean> {
  return new Promise((resolve, reject) => {
    contents.once('destroyed', () => reject(new Error('closed while printing')))
    contents.print({ silent: false, copies: 1, collate: true, ...printerOf(printerName) }, (isPrinted, reason) => {
      if (isPrinted || /cancel/i.test(reason)) resolve(isPrinted)
      else reject(noPrinter)
    })
  })
}

const noPrinter = new AppError({
  code: 'rule',
  message: 'Nothing was printed. Check that a printer is connected and switched on, or choose another one.',
})
