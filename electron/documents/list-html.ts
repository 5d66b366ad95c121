import { formatDay } from '../../shared/dates.ts'
import { plainFigure } from '../../shared/figures.ts'
import { counted } from './list-cells.ts'
import { type Cell, type DocumentColumn, type ListDocument, madeText, partFor } from './list-document.ts'
import { html, type Markup } from './markup.ts'
import { paperStyle } from './paper-style.ts'
import { markDefinitions, statusMarkup } from './status-marks.ts'

/** A page for a printer or a PDF: the text of every page's head and foot, and how to draw the body. */
export type PaperPage = {
  readonly title: string
  readonly foot: string
  /** Left out, the sheet lies on its side, as lists do. */
  readonly isPortrait?: true
  /** The whole page as HTML; `nonce` is the one its policy allows the style to have. */
  readonly draw: (nonce: string) => string
}

/** A list as a page of A4 landscape, whose table repeats its headings on every sheet. */
export function listPage(document: ListDocument): PaperPage {
  const title = document.scope === '' ? document.title : `${document.title}: ${document.scope}`
  const practice = document.made.isPractice ? '. PRACTICE: a fictional county' : ''
  return {
    title,
    foot: `${title}. ${madeText(document.made)}${practice}`,
    draw: (nonce) => draw(document, title, nonce),
  }
}

function draw(document: ListDocument, title: string, nonce: string): string {
  const { figures, rows, nouns, made } = document
  const { columns, groups, totals } = partFor('paper', document)
  const page = html`<!doctype html>
<html lang="en-GB">
<head><meta charset="utf-8"><title>${title}</title><style nonce="${nonce}">${paperStyle}${widthsOf(columns)}</style></head>
<body>
${markDefinitions}${made.isPractice && practiceMark}
<div class="head"><div><h1>${title}</h1><p>${subtitle(document)}</p></div><p class="marking">${marking(document)}</p></div>
${figures.map(({ heading, text }) => html`<div class="figure"><h2>${heading}</h2><p>${text}</p></div>`)}
<h2>${counted(rows, nouns)}</h2>
<table aria-label="${title}">
<colgroup>${columns.map(() => html`<col>`)}</colgroup>
<thead><tr>${columns.map(headCell)}</tr></thead>
${groups.map(
  ({ heading, lines }) =>
    html`<tbody>${
      heading !== null &&
      html`<tr class="group"><th scope="rowgroup" colspan="${columns.length}"><bdi>${heading}</bdi></th></tr>`
    }${lines.map((line) => rowOf(line, columns))}</tbody>`,
)}
${totals && html`<tbody class="totals">${rowOf(totals, columns)}</tbody>`}
</table>
${rows === 0 && html`<p>Nothing to list.</p>`}
</body>
</html>`
  return page.toString()
}

const subtitle = ({ about, made }: ListDocument): string =>
  [about === '' ? null : `${about}.`, `${madeText(made)}.`].filter((part) => part !== null).join(' ')

function marking({ made, children }: ListDocument): Markup {
  if (made.isPractice) return html`PRACTICE<br>Nobody in this list exists`
  return children > 0 ? html`Official: sensitive<br>Names children` : html`Official`
}

/** Widths as rules of the one style a page may have: its policy refuses styles on elements. */
function widthsOf(columns: readonly DocumentColumn[]): Markup {
  const all = columns.reduce((sum, { width }) => sum + width, 0)
  const rules = columns.map(
    ({ width }, index) => html`col:nth-child(${index + 1}) { width: ${((width / all) * 100).toFixed(2)}% }`,
  )
  return html`${rules}`
}

const headCell = ({ header, isNumber = false }: DocumentColumn): Markup =>
  html`<th scope="col" class="${isNumber && 'number'}">${header}</th>`

function rowOf(line: readonly Cell[], columns: readonly DocumentColumn[]): Markup {
  const cells = line.map((cell, index) => {
    const content = contentOf(cell)
    if (index === 0) return html`<th scope="row">${content}</th>`
    return html`<td class="${columns[index]?.isNumber === true && 'number'}">${content}</td>`
  })
  return html`<tr>${cells}</tr>`
}

function contentOf(cell: Cell): Markup {
  if (cell === null) return html``
  if (typeof cell === 'number') return html`${plainFigure(cell)}`
  // A name may turn the direction of writing; `bdi` keeps that inside the cell.
  if (typeof cell === 'string') return html`<bdi>${cell}</bdi>`
  if ('day' in cell) return html`<span class="day">${formatDay(cell.day)}</span>`
  return 'status' in cell ? statusMarkup(cell.status, cell.text) : html`${cell.text}`
}

// Words, not a picture: Chromium repeats what is fixed on every sheet, but draws an SVG inside it on one only.
const practiceMark: Markup = html`<div class="practice" aria-hidden="true">PRACTICE</div>`
