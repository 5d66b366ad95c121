import type { CopyContent } from '../../shared/copies/content.ts'
import { withheldLines } from '../../shared/copies/matrix.ts'
import { readersOf } from '../../shared/copies/recipients.ts'
import { formatDay } from '../../shared/dates.ts'
import type { AskedStranger, Copies } from '../../shared/records/copies.ts'
import type { Attendee } from '../../shared/records/register.ts'
import type { PaperPage } from './list-html.ts'
import { html, type Markup } from './markup.ts'
import type { SheetMade } from './roa-letter.ts'
import { practiceSheetMark, sheetStyle } from './sheet-style.ts'

type Sheet = Pick<Copies, 'content' | 'noCopy' | 'strangers' | 'sealed' | 'isChanged' | 'readThrough'>

/** What was withheld from whom and why, and what the stranger check found, as A4 pages for the file: nobody is given it. */
export function withheldPage(copies: Sheet, { today, isPractice }: SheetMade): PaperPage {
  const { content, sealed, isChanged } = copies
  const { meeting, children } = content
  const last = sealed.at(-1)
  const version = last && !isChanged ? `Version ${last.number}, code ${last.code}` : 'Draft: not sealed yet'
  const title = `Withheld, and why: ${meeting.label} of ${formatDay(meeting.on)}`
  return {
    title,
    foot: `${title}. For the file only. ${isPractice ? 'PRACTICE: a fictional county' : 'Official: sensitive, names children'}`,
    isPortrait: true,
    draw: (nonce) =>
      html`<!doctype html>
<html lang="en-GB">
<head><meta charset="utf-8"><title>${title}</title><style nonce="${nonce}">${sheetStyle(11)}</style></head>
<body>
${isPractice && practiceSheetMark}
<div class="top"><p>For ${children.map(({ name }) => name).join(', ')}<br>${meeting.label}, ${formatDay(meeting.on)}</p><p class="end">Made ${formatDay(today)}<br>${version}</p></div>
<h1>Withheld, and why</h1>
<p>For the file only. This sheet names what some people did not get. It is not given to anybody who was at the meeting.</p>
${withheldTable(content, readersOf(copies))}
<h2>Who got no copy</h2>
${noCopyList(copies)}
<h2>Stranger check</h2>
${keptTable(copies.strangers)}
<p>${copies.readThrough ? `Every page was read by ${copies.readThrough.readBy}.` : 'Nobody has said yet that they read every page.'}</p>
</body>
</html>`.toString(),
  }
}

function withheldTable(content: CopyContent, readers: readonly Attendee[]): Markup {
  const lines = withheldLines(content, readers)
  if (lines.length === 0) return html`<p>Everybody who got a copy got every line.</p>`
  return html`<table aria-label="Withheld lines">
<thead><tr><th scope="col">Line</th><th scope="col">From</th><th scope="col">Why</th></tr></thead>
<tbody>${lines.map(
    ({ item, people, reasons, why }) =>
      html`<tr><th scope="row">${item.ref}. ${item.text}</th><td>${people.map(({ name }) => name).join(', ')}</td><td>${[...reasons, why || 'no reason was given'].join('; ')}</td></tr>`,
  )}</tbody></table>`
}

function noCopyList({ content, noCopy }: Sheet): Markup {
  if (noCopy.length === 0) return html`<p>Nobody who was there or was asked.</p>`
  const nameFor = (id: Attendee['id']) => content.people.find((person) => person.id === id)?.name ?? ''
  return html`<ul>${noCopy.map(({ id, why }) => html`<li>${nameFor(id)}: ${why}</li>`)}</ul>`
}

function keptTable(strangers: readonly AskedStranger[]): Markup {
  const kept = new Map(strangers.filter(({ answer }) => answer === 'keep').map((one) => [one.text.toLowerCase(), one]))
  const open = strangers.filter(({ answer }) => answer === null).length
  const waiting = open > 0 && html`<p>Still to answer: ${open}.</p>`
  if (kept.size === 0) return html`${waiting}<p>No words were kept that may be a stranger’s.</p>`
  return html`${waiting}<table aria-label="Words that were kept">
<thead><tr><th scope="col">Words</th><th scope="col">Where</th><th scope="col">Why they were kept</th></tr></thead>
<tbody>${[...kept.values()].map(
    ({ text, label, reason }) => html`<tr><th scope="row">${text}</th><td>${label}</td><td>${reason}</td></tr>`,
  )}</tbody></table>`
}
