import type { FileChild, IStylesOptions, Paragraph, Table } from 'docx'
import { formatDay } from '../../shared/dates.ts'
import type { CasePack, PackTable } from '../../shared/records/case-pack.ts'
import { markingOf, packTitle } from './case-pack-page.ts'
import { writable } from './list-document.ts'
import type { SheetMade } from './roa-letter.ts'

type Docx = typeof import('docx')

/** The margin of a Word document, in twentieths of a point, as Word counts. */
export const DOCX_MARGIN = 1080
const INK = '16191C'
const TEAL = '17465A'

/**
 * The pack for the case system as a Word document: real headings, British English, tables whose first row is repeated
 * on every page. The library is loaded on first use.
 */
export async function casePackDocx(pack: CasePack, { today, isPractice }: SheetMade): Promise<Uint8Array> {
  const docx: Docx = await import('docx')
  const title = writable(packTitle(pack))
  const foot = `${title}. Made ${formatDay(today)}. ${markingOf(isPractice)}`
  const heading = (text: string) => paragraphOf(docx, text, { heading: docx.HeadingLevel.HEADING_2 })
  const document = new docx.Document({
    title,
    creator: 'Footprint',
    lastModifiedBy: 'Footprint',
    description: markingOf(isPractice),
    styles: docxStyles,
    sections: [
      {
        properties: {
          page: { size: A4, margin: { top: DOCX_MARGIN, right: DOCX_MARGIN, bottom: DOCX_MARGIN, left: DOCX_MARGIN } },
        },
        footers: { default: new docx.Footer({ children: [footOf(docx, foot)] }) },
        children: [
          paragraphOf(docx, title, { heading: docx.HeadingLevel.HEADING_1 }),
          ...pack.blocks.flatMap(({ heading: words, text, table }): FileChild[] => [
            heading(words),
            ...(table ? [tableOf(docx, table)] : text.split(/\n{2,}/).map((part) => paragraphOf(docx, part))),
          ]),
          ...(pack.blanks.length > 0 ? [heading('Nothing written'), paragraphOf(docx, pack.blanks.join(', '))] : []),
        ],
      },
    ],
  })
  return new Uint8Array(await docx.Packer.toArrayBuffer(document))
}

/** A sheet in portrait, in twentieths of a point. */
export const A4 = { width: 11_906, height: 16_838 }

const headingStyle = (size: number) => ({
  run: { size, bold: true, color: TEAL },
  paragraph: { spacing: { before: 240, after: 80 }, keepNext: true },
})

/** The look of the app’s Word documents. */
export const docxStyles: IStylesOptions = {
  default: {
    // Arial is everywhere Word is; a size is in half points.
    document: { run: { font: 'Arial', size: 22, color: INK, language: { value: 'en-GB' } } },
    heading1: headingStyle(36),
    heading2: headingStyle(28),
  },
}

type Paragraphed = { readonly heading?: 'Heading1' | 'Heading2'; readonly isBold?: boolean }

/** A paragraph whose line ends stay within it. */
export function paragraphOf(docx: Docx, text: string, { heading, isBold = false }: Paragraphed = {}): Paragraph {
  const runs = writable(text)
    .split('\n')
    .map((line, at) => new docx.TextRun({ text: line, bold: isBold, ...(at > 0 && { break: 1 }) }))
  return new docx.Paragraph({ children: runs, spacing: { after: 80 }, ...(heading && { heading }) })
}

/** A table whose first row is repeated on every page. */
export function tableOf(docx: Docx, { headings, rows }: Pick<PackTable, 'headings' | 'rows'>): Table {
  const cell = (text: string, isBold: boolean) =>
    new docx.TableCell({
      children: [paragraphOf(docx, text, { isBold })],
      margins: { top: 60, bottom: 60, left: 100, right: 100 },
    })
  return new docx.Table({
    width: { size: 100, type: docx.WidthType.PERCENTAGE },
    rows: [
      new docx.TableRow({ tableHeader: true, children: headings.map((text) => cell(text, true)) }),
      ...rows.map((cells) => {
        return new docx.TableRow({ cantSplit: true, children: cells.map((text) => cell(text, false)) })
      }),
    ],
  })
}

/** The foot of every page, with its number. */
export function footOf(docx: Docx, foot: string): Paragraph {
  const { PageNumber } = docx
  const children = [`${foot}. Page `, PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES]
  return new docx.Paragraph({ children: [new docx.TextRun({ size: 16, children })] })
}
