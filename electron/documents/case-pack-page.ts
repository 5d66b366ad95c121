import { formatDay } from '../../shared/dates.ts'
import type { CasePack, PackTable } from '../../shared/records/case-pack.ts'
import type { PaperPage } from './list-html.ts'
import { html, type Markup } from './markup.ts'
import type { SheetMade } from './roa-letter.ts'
import { practiceSheetMark, sheetStyle } from './sheet-style.ts'

/** The pack for the case system as A4 pages, a heading and a table or text for each box of the council's form. */
export function casePackPage(pack: CasePack, { today, isPractice }: SheetMade): PaperPage {
  const title = packTitle(pack)
  return {
    title,
    foot: `${title}. Made ${formatDay(today)}. ${markingOf(isPractice)}`,
    isPortrait: true,
    draw: (nonce) =>
      html`<!doctype html>
<html lang="en-GB">
<head><meta charset="utf-8"><title>${title}</title><style nonce="${nonce}">${sheetStyle(11)}</style></head>
<body>
${isPractice && practiceSheetMark}
<h1><bdi>${title}</bdi></h1>
${pack.blocks.map(
  ({ heading, text, table }) =>
    html`<h2>${heading}</h2>${table ? tableOf(table, heading) : text.split(/\n{2,}/).map((part) => html`<p>${part}</p>`)}`,
)}
${pack.blanks.length > 0 && html`<h2>Nothing written</h2><p>${pack.blanks.join(', ')}</p>`}
</body>
</html>`.toString(),
  }
}

/** The heading of a pack on paper and in a file's own properties. */
export const packTitle = ({ childName }: CasePack): string => `Record for the case system: ${childName}`

/** What stands at the foot of every page of a pack. */
export const markingOf = (isPractice: boolean): string =>
  isPractice ? 'PRACTICE: a fictional county' : 'Official: sensitive, names children'

function tableOf({ headings, rows }: PackTable, label: string): Markup {
  return html`<table aria-label="${label}">
<thead><tr>${headings.map((heading) => html`<th scope="col">${heading}</th>`)}</tr></thead>
<tbody>${rows.map(
    (cells) =>
      html`<tr>${cells.map((cell, at) => (at === 0 ? html`<th scope="row"><bdi>${cell}</bdi></th>` : html`<td><bdi>${cell}</bdi></td>`))}</tr>`,
  )}</tbody></table>`
}
