import { timeOf } from '../../shared/clock.ts'
import { copyName, paperOf } from '../../shared/copies/hand-over.ts'
import { formatDay } from '../../shared/dates.ts'
import type { HandOver, HandOverLine } from '../../shared/records/hand-over.ts'
import type { ListedMeeting } from '../../shared/records/meeting.ts'
import { type Attendee, copyLayoutLabels } from '../../shared/records/register.ts'
import type { PaperPage } from './list-html.ts'
import { html, type Markup } from './markup.ts'

type Listed = {
  readonly meeting: ListedMeeting
  readonly handOver: HandOver
  /** Who is here and is given no copy. */
  readonly without: readonly Attendee[]
  readonly isPractice: boolean
}

/** The hand-over list as one sheet for the chair and the clerk, to tick by hand; its back is blank on purpose. */
export function handOverListPage({ meeting, handOver, without, isPractice }: Listed): PaperPage {
  const { sealed, people, printerName } = handOver
  const on = formatDay(meeting.heldOn ?? meeting.scheduledFor)
  const { sides, slipSheets } = paperOf(people)
  const version = sealed ? `version ${sealed.number}, ${timeOf(sealed.sealedAt)}, code ${sealed.code}` : ''
  const about = [`${meeting.label}, ${on}`, meeting.place, version, printerName && `Printer: ${printerName}`]
  const counts = `${people.length} copies${sides > 0 ? `, ${sides} sides and ${slipSheets} slip sheets` : ''}`
  return {
    title: `Hand-over list: ${meeting.label}, ${on}`,
    foot: `Hand-over list, ${version}${isPractice ? '. PRACTICE: a fictional county' : ''}`,
    draw: (nonce) =>
      html`<!doctype html>
<html lang="en-GB">
<head><meta charset="utf-8"><title>Hand-over list: ${meeting.label}, ${on}</title><style nonce="${nonce}">${style}</style></head>
<body>
<div class="head"><div><h1>Hand-over list</h1><p>${about.filter(Boolean).join('. ')}.</p></div><p class="end">For the chair and the clerk.<br>Keep on file. Do not copy.</p></div>
${handOver.keptApart.map(({ first, second }) => html`<p class="warn"><strong><bdi>${first}</bdi>’s and <bdi>${second}</bdi>’s copies stay apart.</strong> Carry one copy at a time.</p>`)}
<table><caption>${counts}, in the order they come out of the printer</caption>
<thead><tr><th scope="col" class="copy">Copy</th><th scope="col">For</th><th scope="col">Layout</th><th scope="col" class="box">Handed over</th><th scope="col" class="box">Declined</th><th scope="col" class="post">To post by</th><th scope="col">Interpreter</th></tr></thead>
<tbody>${people.map(rowOf)}</tbody></table>
<div class="bottom">
<div><h2>Here, but no copy</h2>${without.length === 0 ? html`<p>Nobody.</p>` : html`<ul>${without.map(({ name, agency }) => html`<li><bdi>${name}</bdi>, <bdi>${agency}</bdi></li>`)}</ul>`}</div>
<div><h2>Left over and spoiled pages</h2><p>Pages left over: <span class="line"></span></p><p>Slip sheets back: <span class="line"></span></p><p>Shredded by: <span class="line long"></span></p></div>
<div><h2>Closed</h2><p>Every person here is ticked.</p><p>Chair: <span class="line long"></span></p><p>Time: <span class="line"></span></p></div>
</div>
<p class="blank">This side is blank on purpose, so that nobody else’s words can be printed on it.</p>
</body>
</html>`.toString(),
  }
}

function rowOf({ name, agency, layout, interpreterLanguage, copy }: HandOverLine): Markup {
  const pages = copy?.pages ? html` <span class="soft">${copy.pages} sides</span>` : null
  return html`<tr><th scope="row" class="copy">${copy ? copyName(copy) : 'none yet'}</th><td><strong><bdi>${name}</bdi></strong> <span class="soft"><bdi>${agency}</bdi></span></td><td>${copyLayoutLabels[layout]}${pages}</td><td>${box(copy?.handover === 'handed')}</td><td>${box(copy?.handover === 'declined')}</td><td>${box(copy?.handover === 'toPost' || copy?.handover === 'readAloud')} ${copy?.postBy ? formatDay(copy.postBy) : html`<span class="line"></span>`}</td><td>${
    interpreterLanguage === ''
      ? 'None'
      : html`${interpreterLanguage}<br>${box(copy?.isReadByInterpreter === true)} read aloud`
  }</td></tr>`
}

const box = (isTicked: boolean): Markup =>
  html`<svg class="tick" role="img" aria-label="${isTicked ? 'Ticked' : 'Box to tick'}" viewBox="0 0 20 20" width="18" height="18"><rect x="1.5" y="1.5" width="17" height="17" rx="2.5" fill="none" stroke="#16191c" stroke-width="1.7"/>${
    isTicked && html`<path d="M5 10.5l3.5 3.5 6.5-7.500" fill="none" stroke="#16191c" stroke-width="2"/>`
  }</svg>`

const style = html`
@page { size: A4 landscape; margin: 10mm 13mm 17mm; }
* { box-sizing: border-box; }
body { margin: 0; color: #16191c; font: 11.5pt/1.3 "Atkinson Hyperlegible", "Segoe UI", "Selawik", "Noto Sans", sans-serif; font-variant-numeric: tabular-nums lining-nums; overflow-wrap: anywhere; }
h1, h2, p, ul { margin: 0; }
h1, h2, thead th { color: #17465a; break-after: avoid; }
h1 { font-size: 22pt; line-height: 1.12; }
h2 { margin-bottom: 1mm; font-size: 12.5pt; }
.head { display: flex; gap: 8mm; align-items: end; justify-content: space-between; padding-bottom: 1.5mm; border-bottom: 2pt solid #17465a; font-size: 10.5pt; }
.end { flex: none; text-align: end; }
.warn { margin: 2.5mm 0 0; padding: 1.5mm 3.5mm; border: 1.6pt solid #16191c; border-radius: 2mm; }
table { width: 100%; margin-top: 2.5mm; border-collapse: collapse; }
caption { padding-bottom: 1.5mm; font-weight: 700; text-align: start; }
thead { display: table-header-group; }
tr, .bottom { break-inside: avoid; }
th, td { padding: 0.85mm 2.5mm 0.85mm 0; border-bottom: 0.5pt solid #8a949c; line-height: 1.2; text-align: start; vertical-align: middle; }
thead th { border-bottom: 1.5pt solid #17465a; font-size: 10pt; vertical-align: bottom; }
.copy { width: 14mm; }
tbody .copy { font-size: 14pt; }
.box { width: 19mm; }
.post { width: 42mm; }
.soft { color: #5b6670; font-size: 10.5pt; }
.tick { vertical-align: middle; }
.bottom { display: grid; grid-template-columns: 1fr 1fr 1fr; column-gap: 9mm; margin-top: 4mm; }
.bottom p { line-height: 1.6; }
ul { padding-inline-start: 1.25em; }
.line { display: inline-block; width: 20mm; border-bottom: 0.8pt solid #16191c; }
.long { width: 34mm; }
.blank { break-before: page; padding-top: 75mm; color: #5b6670; text-align: center; }
`
