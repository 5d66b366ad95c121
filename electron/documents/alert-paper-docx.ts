import type { FileChild } from 'docx'
import { formatDay } from '../../shared/dates.ts'
import { AppError } from '../../shared/errors.ts'
import type { AlertPaper, PaperBlock } from '../../shared/records/alert-paper.ts'
import { closingText } from '../../shared/records/alert-paper-text.ts'
import { alertPaperTitle } from './alert-paper-page.ts'
import { A4, DOCX_MARGIN, docxStyles, footOf, paragraphOf, tableOf } from './case-pack-docx.ts'
import { writable } from './list-document.ts'

/** The letter of an alert as a Word document, with its room for the answer. A card has a size, and is a PDF only. */
export async function alertPaperDocx(made: AlertPaper, isPractice: boolean): Promise<Uint8Array> {
  const { paper } = made
  if (paper.kind === 'card')
    throw new AppError({ code: 'rule', message: 'A good practice card is saved as a PDF, which keeps its size.' })
  const docx = await import('docx')
  const title = writable(alertPaperTitle(made))
  const margin = { top: DOCX_MARGIN, right: DOCX_MARGIN, bottom: DOCX_MARGIN, left: DOCX_MARGIN }
  const foot = `${title}, ${formatDay(paper.on)}${isPractice ? '. PRACTICE: a fictional county' : ''}`
  const heads = [`To: ${paper.to}`, ...(paper.copyTo.length > 0 ? [`Copy: ${paper.copyTo.join('; ')}`] : [])]
  const blockOf = ({ key, heading, list, table, paragraphs, closing }: PaperBlock): FileChild[] => [
    paragraphOf(docx, heading, { heading: docx.HeadingLevel.HEADING_2 }),
    ...list.map((text, at) => paragraphOf(docx, key === 'answer' ? `☐ ${text}` : `${at + 1}. ${text}`)),
    ...(table ? [tableOf(docx, table)] : []),
    ...paragraphs.map((text) => paragraphOf(docx, text)),
    ...(closing ? [paragraphOf(docx, closingText(closing), { isBold: true })] : []),
    ...(key === 'answer' ? [paragraphOf(docx, 'Name and date:')] : []),
  ]
  const document = new docx.Document({
    title,
    creator: 'Footprint',
    lastModifiedBy: 'Footprint',
    styles: docxStyles,
    sections: [
      {
        properties: { page: { size: A4, margin } },
        footers: { default: new docx.Footer({ children: [footOf(docx, foot)] }) },
        children: [
          paragraphOf(docx, heads.join('\n')),
          paragraphOf(docx, paper.from.join('\n')),
          paragraphOf(docx, paper.heading, { heading: docx.HeadingLevel.HEADING_1 }),
          paragraphOf(docx, paper.about),
          ...paper.blocks.flatMap(blockOf),
        ],
      },
    ],
  })
  return new Uint8Array(await docx.Packer.toArrayBuffer(document))
}
