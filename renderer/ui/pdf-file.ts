import { getDocument, type PDFPageProxy, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs'
// A worker would need an address, and the page's policy lets no string become a script: it parses in this thread.
import 'pdfjs-dist/legacy/build/pdf.worker.mjs'
import { type TextPart, textsOf } from './pdf-text.ts'

/** One page, its size in CSS pixels at actual size. */
export type PdfPage = {
  readonly width: number
  readonly height: number
  /** The page's own text, a paragraph each, in the order it was written. */
  readonly texts: () => Promise<readonly string[]>
  /** Draws the page at actual size, `pixelRatio` device pixels to a CSS pixel; answers how to stop. */
  readonly draw: (canvas: HTMLCanvasElement, pixelRatio: number) => { done: Promise<void>; stop: () => void }
}

/** An open PDF; what it holds is gone from memory once it is closed. */
export type PdfFile = {
  readonly count: number
  readonly page: (number: number) => Promise<PdfPage>
  readonly close: () => void
}

/** A PDF counts in points, 72 to the inch; CSS in pixels, 96 to the inch. */
const PIXELS_PER_POINT = 96 / 72

/** Opens a PDF given in base 64. Nothing in it can run, and nothing is fetched for it. */
export async function openPdf(pdf: string): Promise<PdfFile> {
  const task = getDocument({
    data: Uint8Array.from(atob(pdf), (character) => character.charCodeAt(0)),
    verbosity: VerbosityLevel.ERRORS,
    useWasm: false,
    useSystemFonts: false,
    useWorkerFetch: false,
    disableWorkerRendering: true,
  })
  const file = await task.promise
  return {
    count: file.numPages,
    page: async (number) => pageOf(await file.getPage(number)),
    close: () => void task.destroy(),
  }
}

function pageOf(page: PDFPageProxy): PdfPage {
  const { width, height } = page.getViewport({ scale: PIXELS_PER_POINT })
  return {
    ...{ width, height },
    texts: async () => {
      const { items } = await page.getTextContent({ includeMarkedContent: true })
      // Without tags, Mozilla's own promise is null; its types do not say so.
      const tags: TextPart | null = await page.getStructTree()
      return textsOf(items, tags)
    },
    draw: (canvas, pixelRatio) => {
      const viewport = page.getViewport({ scale: PIXELS_PER_POINT * pixelRatio })
      canvas.width = Math.round(viewport.width)
      canvas.height = Math.round(viewport.height)
      const drawing = page.render({ canvas, viewport })
      return { done: drawing.promise, stop: () => drawing.cancel() }
    },
  }
}
