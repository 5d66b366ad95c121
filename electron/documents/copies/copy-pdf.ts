import type { CopyDocument } from '../../../shared/copies/document.ts'
import { html } from '../markup.ts'
import { type ChangeSheet, drawChanges } from './changes-page.ts'
import { drawCopy } from './copy-page.ts'
import { looks } from './copy-style.ts'
import { type EvenPdf, evenPdfs } from './even-pdf.ts'
import { pagesOfMap } from './map-markup.ts'

/** Somebody’s copy, ready for the printer; more than two map pages means that the wall was too full. */
export type CopyPdf = EvenPdf & { readonly mapPages: number }

/** A fictional county says so on every page. */
export type CopyMade = { readonly isPractice: boolean }

/** One copy as a tagged PDF with an even number of pages. Refused where something is too wide for its page. */
export async function copyPdf(document: CopyDocument, made: CopyMade): Promise<CopyPdf> {
  const [only] = await copyPdfs([document], made)
  if (!only) throw new Error('No copy was drawn.')
  return only
}

/** Several copies, each a PDF of its own, in their order. */
export async function copyPdfs(documents: readonly CopyDocument[], { isPractice }: CopyMade): Promise<CopyPdf[]> {
  const sheets = documents.map((document) => ({
    draw: (nonce: string, hasSpacePage: boolean) => drawCopy(document, { isPractice, hasSpacePage }, nonce),
    foot: footTemplate(document, ''),
  }))
  const made = await evenPdfs(sheets)
  return made.map((one, at) => ({ ...one, mapPages: mapPagesOf(documents[at]) }))
}

const mapPagesOf = (document: CopyDocument | undefined): number => (document ? pagesOfMap(document).length : 0)

/** What changed since somebody was given their copy, as a sheet of its own. */
export async function changesPdf(sheet: ChangeSheet, { isPractice }: CopyMade): Promise<EvenPdf> {
  const draw = (nonce: string, hasSpacePage: boolean) => drawChanges(sheet, { isPractice, hasSpacePage }, nonce)
  const [only] = await evenPdfs([{ draw, foot: footTemplate(sheet.after, 'Change sheet. ') }])
  if (!only) throw new Error('No sheet was drawn.')
  return only
}

/** Chromium draws the foot in a page of its own, without our styles, and fills in the two numbers. */
function footTemplate({ foot, layout }: CopyDocument, before: string): string {
  return html`<div style="width: 100%; margin: 0 ${looks[layout].mapColumns === 0 ? 18 : 15}mm; padding-top: 1.5mm; border-top: 0.75pt solid #17465a; color: #16191c; font: ${looks[layout].foot}pt/1.2 'Segoe UI', Selawik, 'Noto Sans', Arial, sans-serif; overflow-wrap: anywhere">${before}${foot.before}, page <span class="pageNumber"></span> of <span class="totalPages"></span>, ${foot.after}</div>`.toString()
}
