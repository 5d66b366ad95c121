import { BrowserWindow, type WebContents } from 'electron/main'
import { AppError } from '../../shared/errors.ts'
import { offerPage } from '../windows/lockdown.ts'
import { closeCopyWindows } from './copies/even-pdf.ts'
import type { PaperPage } from './list-html.ts'
import { html } from './markup.ts'
import { closePdfWindows, printerOf } from './print-pdf.ts'

const open = new Set<BrowserWindow>()

/** Ends whatever is being printed: when the vault locks, nothing readable of it may stay in a window nobody sees. */
export function closePrintWindows(): void {
  for (const window of open) window.destroy()
  closeCopyWindows()
  closePdfWindows()
}

/** The page as a PDF with headings, table headers and an outline for screen readers, and "page 1 of 3" at its foot. */
export function pdfOf(page: PaperPage): Promise<Uint8Array> {
  return withWindow(page, (contents) =>
    contents.printToPDF({
      preferCSSPageSize: true,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
      displayHeaderFooter: true,
      headerTemplate: '<span></span>',
      footerTemplate: footTemplate(page.foot),
    }),
  )
}

/**
 * Hands the page to the system's own print window, which is always shown; answers false when the person cancels it
 * there. Chromium numbers the sheets.
 */
export function printPage(page: PaperPage, printerName = ''): Promise<boolean> {
  return withWindow(
    page,
    (contents) =>
      new Promise((resolve, reject) => {
        contents.once('destroyed', () => reject(new Error('closed while printing')))
        const { title: header, foot: footer, isPortrait = false } = page
        contents.print(
          { silent: false, landscape: !isPortrait, pageSize: 'A4', header, footer, ...printerOf(printerName) },
          (isPrinted, reason) => {
            if (isPrinted || /cancel/i.test(reason)) resolve(isPrinted)
            else reject(noPrinter)
          },
        )
      }),
  )
}

const noPrinter = new AppError({
  code: 'rule',
  message: 'Nothing was printed. Check that a printer is connected and switched on, or save a PDF instead.',
})

/** Draws the page in a window without script, preload or network that is never shown and ends with the work. */
async function withWindow<T>(page: PaperPage, use: (contents: WebContents) => Promise<T>): Promise<T> {
  const { url, withdraw } = offerPage(page.draw)
  const window = new BrowserWindow({
    show: false,
    title: page.title,
    webPreferences: {
      javascript: false,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
    },
  })
  open.add(window)
  try {
    await window.loadURL(url)
    return await use(window.webContents)
  } catch (error) {
    if (!window.isDestroyed()) throw error
    throw new AppError({ code: 'locked', message: 'The vault was locked first. Unlock it and repeat.' })
  } finally {
    withdraw()
    open.delete(window)
    if (!window.isDestroyed()) window.destroy()
  }
}

/** Chromium draws the foot in a page of its own, without our styles, and fills in the two numbers. */
function footTemplate(foot: string): string {
  return html`<div style="display: flex; justify-content: space-between; gap: 8mm; width: 100%; margin: 0 12mm; padding-top: 1.5mm; border-top: 0.75pt solid #17465a; font: 8pt 'Segoe UI', Selawik, 'Noto Sans', sans-serif"><span>${foot}</span><span style="flex: none">Page <span class="pageNumber"></span> of <span class="totalPages"></span></span></div>`.toString()
}
