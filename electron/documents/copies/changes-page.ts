import type { CopyDocument } from '../../../shared/copies/document.ts'
import type { CopyChange, CopyChanges } from '../../../shared/copies/what-changed.ts'
import { html, type Markup } from '../markup.ts'
import type { CopyDrawing } from './copy-page.ts'
import { copyStyle } from './copy-style.ts'

/** A sheet for somebody whose copy was corrected. */
export type ChangeSheet = {
  /** The copy that takes the place of the one they have. */
  readonly after: CopyDocument
  readonly changes: CopyChanges
  /** Such as “copy 4, version 7, on Wed 12 May 2027”. */
  readonly given: string
  /** Why it was opened again, as the chair wrote it. */
  readonly why: string
  /** Whom to tell, and how, if it is still not right. */
  readonly tell: string
  /** False where what was said before is itself what had to go: a stranger’s name, an address. */
  readonly saysBefore: boolean
}

const counts = [
  'Nothing has',
  'One thing has',
  'Two things have',
  'Three things have',
  'Four things have',
  'Five things have',
]

/** “What changed since you were given this”, in the type of the copy itself. */
export function drawChanges(sheet: ChangeSheet, { isPractice, hasSpacePage }: CopyDrawing, nonce: string): string {
  const { after, changes, given, why, tell } = sheet
  const { changes: all, same } = changes
  const count = counts[all.length] ?? `${all.length} things have`
  const title = 'What changed since you were given this'
  const layout =
    after.layout === 'professional' ? 'professional' : after.layout === 'largePrint' ? 'largePrint' : 'standard'
  return html`<!doctype html>
<html lang="en-GB">
<head><meta charset="utf-8"><title>${title}: ${after.forWhom.name}</title><style nonce="${nonce}">${copyStyle(layout)}</style></head>
<body>
${isPractice && html`<div class="practice" aria-hidden="true">PRACTICE</div>`}
<header class="top"><div><h1>${title}</h1><p>You were given ${given}. This is ${after.foot.after}.</p></div><p class="for">This sheet is for<br><strong><bdi>${after.forWhom.name}</bdi></strong></p></header>
<main><p class="lead">${count} changed. Everything else is the same.</p>
${why.trim() !== '' && html`<p>Why: ${why.trim()}</p>`}
${all.length > 0 && tableOf(all, sheet.saysBefore)}
${same.length > 0 && html`<section class="box"><h2>What has not changed</h2><ul>${same.map((where) => html`<li>${where}</li>`)}</ul></section>`}
<section class="keep"><h2>What to do now</h2><ul><li>Keep this paper with the one you have. You do not need to give the old one back.</li><li>Everyone who was given the old words will get a paper like this one.</li></ul></section>
<section class="keep"><h2>Still not right?</h2><p>${tell}</p></section>${hasSpacePage && html`<div class="newpage"><p class="blank">This side is blank on purpose, so that nobody else’s words can be printed on it.</p></div>`}</main>
</body>
</html>`.toString()
}

function tableOf(changes: readonly CopyChange[], saysBefore: boolean): Markup {
  return html`<table aria-label="What changed"><thead><tr><th scope="col" class="who">Where</th>${saysBefore && html`<th scope="col">It said</th>`}<th scope="col">It now says</th></tr></thead>
<tbody>${changes.map(({ where, was, now }) => html`<tr><th scope="row">${where}</th>${saysBefore && html`<td>${was ?? (now === null ? 'A line that is no longer there' : 'Nothing')}</td>`}<td><strong><bdi>${now ?? 'This line was taken out.'}</bdi></strong></td></tr>`)}</tbody></table>`
}
