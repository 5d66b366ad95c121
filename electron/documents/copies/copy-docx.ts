import type { FileChild, ISectionOptions, IStylesOptions, Paragraph, Table } from 'docx'
import type { CopyBlock, CopyDocument, CopyHeading, CopyScale } from '../../../shared/copies/document.ts'
import { writable } from '../list-document.ts'
import { type CopyLook, looks } from './copy-style.ts'

type Docx = typeof import('docx')

/** What each part of the document is made with. */
type Writing = { readonly docx: Docx; readonly copy: CopyDocument }

/** Twentieths of a point, as Word counts. */
const MARGIN = 1020
const INK = '16191C'
const TEAL = '17465A'
const A4 = { width: 11_906, height: 16_838 }

/**
 * One reader’s copy as a Word document, for whoever reads on a screen or needs another size: real headings, headed tables
 * and the same foot. Nothing is in it that is not in the copy. The library is loaded on first use.
 */
export async function copyDocx(copy: CopyDocument): Promise<Uint8Array> {
  const docx: Docx = await import('docx')
  const of: Writing = { docx, copy }
  const look = looks[copy.layout]
  const document = new docx.Document({
    title: writable(copy.title),
    creator: 'Footprint',
    lastModifiedBy: 'Footprint',
    styles: stylesOf(look),
    sections: [{ ...sectionOf(of, look), children: [...topOf(of), ...mapOf(of), ...sectionsOf(of)] }],
  })
  return new Uint8Array(await docx.Packer.toArrayBuffer(document))
}

function sectionOf({ docx, copy }: Writing, { foot }: CopyLook): Omit<ISectionOptions, 'children'> {
  const { before, after } = copy.foot
  const { PageNumber } = docx
  const words = [
    `${writable(before)}, page `,
    PageNumber.CURRENT,
    ' of ',
    PageNumber.TOTAL_PAGES,
    `, ${writable(after)}`,
  ]
  const run = new docx.TextRun({ size: foot * 2, children: words })
  return {
    properties: { page: { size: A4, margin: { top: MARGIN, right: MARGIN, bottom: MARGIN, left: MARGIN } } },
    footers: { default: new docx.Footer({ children: [new docx.Paragraph({ children: [run] })] }) },
  }
}

function stylesOf({ body, h1, h2, h3 }: CopyLook): IStylesOptions {
  const heading = (points: number) => ({
    run: { size: points * 2, bold: true, color: TEAL },
    paragraph: { spacing: { before: 240, after: 80 }, keepNext: true },
  })
  return {
    default: {
      // Arial is everywhere Word is; a size is in half points.
      document: { run: { font: 'Arial', size: body * 2, color: INK, language: { value: 'en-GB' } } },
      heading1: heading(h1),
      heading2: heading(h2),
      heading3: heading(h3),
    },
  }
}

type Look = {
  readonly isBold?: boolean
  readonly heading?: 'Heading1' | 'Heading2' | 'Heading3'
  readonly isListed?: boolean
}

/** A paragraph whose line ends stay within it. */
function paragraph(
  { docx }: Writing,
  text: string,
  { isBold = false, heading, isListed = false }: Look = {},
): Paragraph {
  const children = writable(text)
    .split('\n')
    .map((line, at) => new docx.TextRun({ text: line, bold: isBold, ...(at > 0 && { break: 1 }) }))
  const bullet = isListed && { bullet: { level: 0 } }
  return new docx.Paragraph({ children, spacing: { after: 80 }, ...(heading && { heading }), ...bullet })
}

/** The English words, and after them those of the second language, in its own direction. */
function headed(of: Writing, { text, other }: CopyHeading, heading: NonNullable<Look['heading']>): Paragraph {
  const { docx, copy } = of
  if (other === null || copy.language === null) return paragraph(of, text, { heading })
  const { dir, code } = copy.language
  const words = new docx.TextRun({ text: writable(other), rightToLeft: dir === 'rtl', language: { value: code } })
  return new docx.Paragraph({ heading, children: [new docx.TextRun(`${writable(text)}  `), words] })
}

function topOf(of: Writing): FileChild[] {
  const { h1, about, forWhom, language } = of.copy
  return [
    headed(of, h1, 'Heading1'),
    paragraph(of, about),
    paragraph(of, `${forWhom.label.text} ${forWhom.name}`, { isBold: true }),
    ...(language && !language.isChecked
      ? [paragraph(of, `Nobody has checked the headings in ${language.name} yet.`)]
      : []),
  ]
}

const tagged = (text: string, tag: string | null): string => (tag === null || tag === '' ? text : `${text} [${tag}]`)

function mapOf(of: Writing): FileChild[] {
  const { columns, scale } = of.copy.map
  return [
    ...columns.flatMap(({ heading, groups }) => [
      headed(of, heading, 'Heading2'),
      ...groups.flatMap((group) => [
        headed(of, group.heading, 'Heading3'),
        ...group.items.map(({ text, tag }) => paragraph(of, tagged(text, tag), { isListed: true })),
      ]),
      ...(groups.length === 0 ? [paragraph(of, 'Nothing is written here.')] : []),
    ]),
    ...(scale ? scaleOf(of, scale, 'Heading2') : []),
  ]
}

function scaleOf(of: Writing, scale: CopyScale, level: 'Heading2' | 'Heading3'): FileChild[] {
  const { heading, zero, ten, numbers, reasons } = scale
  return [
    headed(of, heading, level),
    paragraph(of, `0: ${zero}\n10: ${ten}`),
    table(
      of,
      ['Who', 'Number from 0 to 10'],
      numbers.map(({ name, score }) => [name, String(score)]),
    ),
    ...reasons.map(({ text }) => paragraph(of, text, { isListed: true })),
  ]
}

const sectionsOf = (of: Writing): FileChild[] =>
  of.copy.sections.flatMap(({ heading, blocks }) => [
    headed(of, heading, 'Heading2'),
    ...blocks.flatMap((block) => blockOf(of, block)),
  ])

function blockOf(of: Writing, block: CopyBlock): FileChild[] {
  switch (block.kind) {
    case 'text':
      return [paragraph(of, block.text, { isBold: block.look === 'lead' })]
    case 'list':
      return [
        ...(block.heading ? [headed(of, block.heading, 'Heading3')] : []),
        ...block.items.map(({ text, tag }) => paragraph(of, tagged(text, tag), { isListed: true })),
      ]
    case 'pair':
      return pairOf(of, block)
    case 'steps':
      return [headed(of, block.caption, 'Heading3'), stepsOf(of, block)]
    case 'scale':
      return scaleOf(of, block.scale, 'Heading3')
    case 'table':
      return [
        ...(block.caption === '' ? [] : [paragraph(of, block.caption, { heading: 'Heading3' })]),
        table(of, block.head, block.rows),
      ]
    case 'picture':
      return [paragraph(of, block.says === '' ? 'A picture, on the printed copy.' : `A picture: ${block.says}`)]
    case 'space':
      return [paragraph(of, '')]
  }
}

function pairOf(of: Writing, pair: Extract<CopyBlock, { kind: 'pair' }>): FileChild[] {
  const { parts, danger, familyView, goal, bottomLines, scale, tag } = pair
  const part = (heading: CopyHeading, text: string): FileChild[] =>
    text === '' ? [] : [headed(of, heading, 'Heading3'), paragraph(of, text)]
  return [
    ...part(parts.danger, tagged(danger, tag)),
    ...part(parts.familyView, familyView),
    ...part(parts.goal, goal),
    ...(bottomLines.length > 0 ? [headed(of, parts.bottomLines, 'Heading3')] : []),
    ...bottomLines.map((line) => paragraph(of, line, { isListed: true })),
    ...(scale ? scaleOf(of, scale, 'Heading3') : []),
  ]
}

function stepsOf(of: Writing, { isOwn, steps }: Extract<CopyBlock, { kind: 'steps' }>): Table {
  const isDense = of.copy.layout === 'professional'
  const head = [isOwn ? 'With' : 'Who', 'What', 'By when', ...(isDense ? ['How we will know'] : [])]
  const rows = steps.map(({ who, what, when, measure, tag }) => [
    who,
    tagged(what, tag),
    when || 'Not said yet',
    ...(isDense ? [measure] : []),
  ])
  return table(of, head, rows)
}

/** A table whose first row is repeated on every page and whose rows are never split. */
function table(of: Writing, head: readonly string[], rows: readonly (readonly string[])[]): Table {
  const { docx } = of
  const cell = (text: string, isBold: boolean) =>
    new docx.TableCell({
      children: [paragraph(of, text, { isBold })],
      margins: { top: 60, bottom: 60, left: 100, right: 100 },
    })
  return new docx.Table({
    width: { size: 100, type: docx.WidthType.PERCENTAGE },
    rows: [
      new docx.TableRow({ tableHeader: true, children: head.map((text) => cell(text, true)) }),
      ...rows.map((cells) => new docx.TableRow({ cantSplit: true, children: cells.map((text) => cell(text, false)) })),
    ],
  })
}
