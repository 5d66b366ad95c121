import { formatDay, type IsoDate } from '../../shared/dates.ts'
import type { Letter } from '../../shared/records/roa-letter.ts'
import type { PaperPage } from './list-html.ts'
import { html, type Markup } from './markup.ts'
import { practiceSheetMark, sheetStyle } from './sheet-style.ts'

/** A sheet is made on a day, in the true record or the fictional county. */
export type SheetMade = { readonly today: IsoDate; readonly isPractice: boolean }

/** The letter to a child as A4 pages; its foot names nobody, since it may lie about. */
export function letterPage(letter: Letter, { today, isPractice }: SheetMade): PaperPage {
  const title = `The record of your review on ${formatDay(letter.reviewedOn)}`
  return {
    title,
    foot: isPractice ? `${title}. PRACTICE: nobody in this letter exists` : title,
    isPortrait: true,
    draw: (nonce) =>
      html`<!doctype html>
<html lang="en-GB">
<head><meta charset="utf-8"><title>${title}</title><style nonce="${nonce}">${sheetStyle(14)}</style></head>
<body>
${isPractice && practiceSheetMark}
<div class="top"><p>The record of your review<br>${formatDay(letter.reviewedOn)}</p><p class="end">${letter.iroName}<br>Independent Reviewing Officer<br>${formatDay(today)}</p></div>
<h1><bdi>${letter.greeting}</bdi></h1>
${letter.parts.map(partOf)}
<p class="sign"><strong>${letter.iroName}</strong><br>Your Independent Reviewing Officer. My job is to check that the council does what it promised you.</p>
</body>
</html>`.toString(),
  }
}

function partOf({ heading, paragraphs, decisions }: Letter['parts'][number]): Markup {
  return html`${heading !== null && html`<h2>${heading}</h2>`}${paragraphs.map((text) => html`<p>${text}</p>`)}${
    decisions.length > 0 &&
    html`<table aria-label="${heading ?? 'What was decided'}">
<thead><tr><th scope="col">What</th><th scope="col" class="narrow">Who</th><th scope="col" class="narrow">By when</th></tr></thead>
<tbody>${decisions.map(
      ({ what, who, byOn }) =>
        html`<tr><th scope="row">${what}</th><td>${who}</td><td>${byOn && formatDay(byOn)}</td></tr>`,
    )}</tbody></table>`
  }`
}
