import { BrowserWindow } from 'electron/main'
import { AppError } from '../../../shared/errors.ts'
import { offerPage } from '../../windows/lockdown.ts'
import { countPages, isShrunk } from './pdf-facts.ts'

/** Paper for one reader: how it is drawn, with or without a page at the end that nobody else’s words can be printed on. */
export type ReaderSheet = {
  readonly draw: (nonce: string, hasSpacePage: boolean) => string
  /** The foot of every page, as Chromium fills it in. */
  readonly foot: string
}

/** A PDF with an even number of pages, so that no sheet of paper holds two people’s words. */
export type EvenPdf = { readonly pdf: Uint8Array; readonly pages: number }

const open = new Set<BrowserWindow>()

/** Ends whatever copies are being drawn: when the vault locks, nothing readable of it may stay in a window nobody sees. */
export function closeCopyWindows(): void {
  for (const window of open) window.destroy()
}

/** Drawn at the same time: two share two processors, and more would only wait for each other. */
const AT_ONCE = 2

/** A PDF for each, in their order; no document ever holds two people’s words. */
export async function evenPdfs(sheets: readonly ReaderSheet[]): Promise<EvenPdf[]> {
  const done: EvenPdf[] = []
  const left = sheets.entries()
  const work = async () => {
    const window = hiddenWindow()
    open.add(window)
    try {
      for (const [at, sheet] of left) done[at] = await evenPdf(window, sheet)
    } catch (error) {
      if (!window.isDestroyed()) throw error
      throw new AppError({ code: 'locked', message: 'The vault was locked first. Unlock it and repeat.' })
    } finally {
      open.delete(window)
      if (!window.isDestroyed()) window.destroy()
    }
  }
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, sheets.length) }, work))
  return done
}

async function evenPdf(window: BrowserWindow, sheet: ReaderSheet): Promise<EvenPdf> {
  const pdf = await drawn(window, sheet, false)
  const pages = countPages(pdf)
  if (pages % 2 === 0) return { pdf, pages }
  const even = await drawn(window, sheet, true)
  const count = countPages(even)
  if (count % 2 !== 0) throw new Error(`A copy of ${pages} pages became one of ${count}.`)
  return { pdf: even, pages: count }
}

async function drawn(window: BrowserWindow, { draw, foot }: ReaderSheet, hasSpacePage: boolean): Promise<Uint8Array> {
  const { url, withdraw } = offerPage((nonce) => draw(nonce, hasSpacePage))
  try {
    await window.loadURL(url)
    const pdf = await window.webContents.printToPDF({
      preferCSSPageSize: true,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
      displayHeaderFooter: true,
      headerTemplate: '<span></span>',
      footerTemplate: foot,
    })
    if (!isShrunk(pdf)) return pdf
    throw new AppError({
      code: 'rule',
      message:
        'Something on a copy is too wide for its page, so that its type would be too small. Look for a picture or a very long word, and shorten it.',
    })
  } finally {
    withdraw()
  }
}

/** Without script, preload or network, never shown. */
function hiddenWindow(): BrowserWindow {
  return new BrowserWindow({
    show: false,
    webPreferences: {
      javascript: false,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
    },
  })
}
