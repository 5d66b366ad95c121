import { BrowserWindow } from 'electron/main'
import type { CopyDocument } from '../../../shared/copies/document.ts'
import { AppError } from '../../../shared/errors.ts'
import { offerPage } from '../../windows/lockdown.ts'
import { html } from '../markup.ts'
import { drawCopy } from './copy-page.ts'
import { looks } from './copy-style.ts'
import { pagesOfMap } from './map-markup.ts'
import { countPages, isShrunk } from './pdf-facts.ts'

/** Somebody’s copy, ready for the printer; `pages` is even. More than two map pages means the wall was too full. */
export type CopyPdf = { readonly pdf: Uint8Array; readonly pages: number; readonly mapPages: number }

/** A fictional county says so on every page. */
export type CopyMade = { readonly isPractice: boolean }

const open = new Set<BrowserWindow>()

/** Ends whatever copies are being drawn: when the vault locks, nothing readable of it may stay in a window nobody sees. */
export function closeCopyWindows(): void {
  for (const window of open) window.destroy()
}

/** One copy as a tagged PDF with an even number of pages. */
export async function copyPdf(document: CopyDocument, made: CopyMade): Promise<CopyPdf> {
  const [only] = await copyPdfs([document], made)
  if (!only) throw new Error('No copy was drawn.')
  return only
}

/** Drawn at the same time: two pages share two processors, and more would only wait for each other. */
const AT_ONCE = 2

/** Several copies, each a PDF of its own: no page ever holds two people’s words. */
export async function copyPdfs(documents: readonly CopyDocument[], made: CopyMade): Promise<CopyPdf[]> {
  const done: CopyPdf[] = []
  let next = 0
  const work = async () => {
    const window = hiddenWindow()
    open.add(window)
    try {
      for (let at = next++; at < documents.length; at = next++) {
        const document = documents[at]
        if (document) done[at] = await evenPdf(window, document, made)
      }
    } catch (error) {
      if (!window.isDestroyed()) throw error
      throw new AppError({ code: 'locked', message: 'The vault was locked first. Unlock it and repeat.' })
    } finally {
      open.delete(window)
      if (!window.isDestroyed()) window.destroy()
    }
  }
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, documents.length) }, work))
  return done
}

async function evenPdf(window: BrowserWindow, document: CopyDocument, made: CopyMade): Promise<CopyPdf> {
  const mapPages = pagesOfMap(document).length
  const pdf = await draw(window, document, { ...made, hasSpacePage: false })
  const pages = countPages(pdf)
  if (pages % 2 === 0) return { pdf, pages, mapPages }
  const even = await draw(window, document, { ...made, hasSpacePage: true })
  const count = countPages(even)
  if (count % 2 !== 0) throw new Error(`A copy of ${pages} pages became one of ${count}.`)
  return { pdf: even, pages: count, mapPages }
}

async function draw(
  window: BrowserWindow,
  document: CopyDocument,
  drawing: CopyMade & { hasSpacePage: boolean },
): Promise<Uint8Array> {
  const { url, withdraw } = offerPage((nonce) => drawCopy(document, drawing, nonce))
  try {
    await window.loadURL(url)
    const pdf = await window.webContents.printToPDF({
      preferCSSPageSize: true,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
      displayHeaderFooter: true,
      headerTemplate: '<span></span>',
      footerTemplate: footTemplate(document),
    })
    if (isShrunk(pdf))
      throw new Error('Something on the page is too wide: the type would be smaller than it should be.')
    return pdf
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

/** Chromium draws the foot in a page of its own, without our styles, and fills in the two numbers. */
function footTemplate({ foot, layout }: CopyDocument): string {
  return html`<div style="width: 100%; margin: 0 ${looks[layout].mapColumns === 0 ? 18 : 15}mm; padding-top: 1.5mm; border-top: 0.75pt solid #17465a; color: #16191c; font: ${looks[layout].foot}pt/1.2 'Segoe UI', Selawik, 'Noto Sans', Arial, sans-serif; overflow-wrap: anywhere">${foot.before}, page <span class="pageNumber"></span> of <span class="totalPages"></span>, ${foot.after}</div>`.toString()
}
