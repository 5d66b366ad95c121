import { formatDay } from '../../shared/dates.ts'
import type { AlertCard, AlertLetter, AlertPaper, PaperBlock, PaperTable } from '../../shared/records/alert-paper.ts'
import { alertPaperStyle } from './alert-paper-style.ts'
import type { ReaderSheet } from './copies/even-pdf.ts'
import { html, type Markup } from './markup.ts'
import { practiceSheetMark } from './sheet-style.ts'

type Made = { readonly isPractice: boolean }

/** The letter or the card of an alert as sheets for a printer; title, head and foot name nobody. */
export function alertPaperSheet({ paper, subject }: AlertPaper, { isPractice }: Made): ReaderSheet {
  const title = alertPaperTitle({ paper, subject })
  return {
    draw: (nonce, hasSpacePage) =>
      html`<!doctype html>
<html lang="en-GB">
<head><meta charset="utf-8"><title>${title}</title><style nonce="${nonce}">${alertPaperStyle}</style></head>
<body>
${isPractice && practiceSheetMark}
${paper.kind === 'letter' ? letterBody(paper) : cardBody(paper)}
${hasSpacePage && html`<p class="blank">This side is blank on purpose, so that nobody else’s words can be printed on it.</p>`}
</body>
</html>`.toString(),
    foot: footTemplate(paper, { title, isPractice }),
  }
}

/** "Concern alert 2026/118, second stage": what a file says it is, without a name. */
export const alertPaperTitle = ({ paper, subject }: Pick<AlertPaper, 'paper' | 'subject'>): string =>
  paper.kind === 'letter' ? `${subject}, ${paper.stage}` : subject

/** Chromium draws the foot in a page of its own, without our styles, and fills in the two numbers. */
function footTemplate({ on }: AlertLetter | AlertCard, { title, isPractice }: Made & { title: string }): string {
  const marking = isPractice ? '. PRACTICE: a fictional county' : ''
  return html`<div style="width: 100%; margin: 0 18mm; padding-top: 1.5mm; border-top: 0.75pt solid #17465a; color: #16191c; font: 10pt/1.2 'Segoe UI', Selawik, 'Noto Sans', Arial, sans-serif">${title}, page <span class="pageNumber"></span> of <span class="totalPages"></span>, ${formatDay(on)}${marking}</div>`.toString()
}

const letterBody = ({ to, copyTo, from, heading, about, blocks }: AlertLetter): Markup => html`
<div class="top"><div><p><strong>To:</strong> <bdi>${to}</bdi></p>${copyTo.length > 0 && html`<p><strong>Copy:</strong> <bdi>${copyTo.join('; ')}</bdi></p>`}</div><p class="end">${from.join('\n')}</p></div>
<h1>${heading}</h1>
<p class="about">${about}</p>
${blocks.map(blockMarkup)}`

/** Parts that are kept on one page; those that may be longer than a page flow. */
const whole: ReadonlySet<PaperBlock['key']> = new Set(['asked', 'stages', 'answer'])

function blockMarkup({ key, heading, list, table, paragraphs, closing }: PaperBlock): Markup {
  const body = key === 'answer' ? answerMarkup(list) : listMarkup(list)
  return html`<section class="${key === 'asked' ? 'asked' : whole.has(key) ? 'keep' : ''}"><h2>${heading}</h2>
${body}${table && tableMarkup(table, { key, heading })}${paragraphs.map(
  (text) => html`<p class="${key === 'stages' && 'note'}"><bdi>${text}</bdi></p>`,
)}${closing && html`<p><strong>${closing.strong}</strong> ${closing.rest}</p>`}</section>`
}

const listMarkup = (list: readonly string[]): Markup =>
  list.length === 0 ? html`` : html`<ol>${list.map((text) => html`<li><bdi>${text}</bdi></li>`)}</ol>`

type Named = { readonly key: PaperBlock['key']; readonly heading: string }

const tableMarkup = ({ headings, rows, nowAt }: PaperTable, { key, heading }: Named): Markup =>
  html`<table class="${key}" aria-label="${heading}"><thead><tr>${headings.map((text) => html`<th scope="col">${text}</th>`)}</tr></thead>
<tbody>${rows.map(
    (cells, at) =>
      html`<tr class="${at === nowAt && 'now'}">${cells.map((cell, place) => (place === 0 ? html`<th scope="row">${cell}</th>` : html`<td><bdi>${cell}</bdi></td>`))}</tr>`,
  )}</tbody></table>`

const box = html`<svg role="img" aria-label="Box to tick" viewBox="0 0 20 20"><rect x="1.5" y="1.5" width="17" height="17" rx="2.5" fill="#fff" stroke="#16191c" stroke-width="1.7"/></svg>`

const answerMarkup = (list: readonly string[]): Markup => html`<ul class="answers">${list.map(
  (text) => html`<li class="answer">${box}<span>${text}</span></li>`,
)}</ul>
<div aria-hidden="true"><div class="line"></div><div class="line"></div><div class="line"></div></div>
<div class="sign"><p>Name</p><p>Date</p></div>`

const star = html`<svg aria-hidden="true" viewBox="0 0 48 48" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"><path d="m24 5 5.5 12.5L43 19 33 28l3 14-12-7-12 7 3-14L5 19l13.5-1.5Z"/></svg>`

const cardBody = ({ heading, to, done, difference, thanks, number, file }: AlertCard): Markup => html`
<section class="card"><div class="star">${star}<div><h1>${heading}</h1><p class="to"><bdi>${to}</bdi></p></div></div>
${done.map((text) => html`<p><bdi>${text}</bdi></p>`)}
${difference.map((text, at) => html`<p>${at === 0 && html`<strong>The difference it made:</strong> `}<bdi>${text}</bdi></p>`)}
<p class="thanks"><bdi>${thanks}</bdi></p></section>
<div class="cut" aria-hidden="true"><span>cut here</span></div>
<section class="file"><h2>For the file: good practice alert ${number}</h2><table aria-label="Good practice alert ${number}"><tbody>${file.map(
  ({ label, text }) => html`<tr><th scope="row">${label}</th><td><bdi>${text}</bdi></td></tr>`,
)}</tbody></table></section>`
