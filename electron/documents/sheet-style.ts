import { html, type Markup } from './markup.ts'

/** The look of a document to be read, in portrait: one ink, one dark teal, no backgrounds; `size` is the text's, in points. */
export const sheetStyle = (size: number): Markup => html`
@page { size: A4 portrait; margin: 16mm 19mm 20mm; }
* { box-sizing: border-box; }
body { margin: 0; color: #16191c; font: ${size}pt/1.34 "Segoe UI", "Selawik", "Noto Sans", sans-serif; font-variant-numeric: tabular-nums lining-nums; overflow-wrap: anywhere; }
h1, h2, p { margin: 0; }
h1, h2, thead th { color: #17465a; break-after: avoid; }
h1 { margin-bottom: 4mm; font-size: 20pt; line-height: 1.15; }
h2 { margin: 5mm 0 1.2mm; font-size: 15pt; }
p + p { margin-top: 2.2mm; }
p { white-space: pre-wrap; orphans: 3; widows: 3; }
table { width: 100%; border-collapse: collapse; table-layout: fixed; }
thead { display: table-header-group; }
tr, .keep { break-inside: avoid; }
th, td { padding: 1.5mm 2.5mm 1.5mm 0; border-bottom: 0.5pt solid #8a949c; font-weight: 400; text-align: start; vertical-align: top; unicode-bidi: isolate; }
thead th { border-bottom: 1.5pt solid #17465a; font-weight: 700; }
.narrow { width: 34mm; }
.top { display: flex; gap: 8mm; justify-content: space-between; padding-bottom: 3mm; margin-bottom: 5mm; border-bottom: 0.75pt solid #17465a; font-size: 11pt; }
.top p + p { margin-top: 0; }
.end { text-align: end; }
.sign { margin-top: 11mm; }
.practice { position: fixed; inset: 0; z-index: -1; display: grid; place-content: center; opacity: 0.07; font-size: 90pt; font-weight: bold; transform: rotate(-24deg); }
`

/** Stands behind every sheet made in the fictional county. */
export const practiceSheetMark: Markup = html`<div class="practice" aria-hidden="true">PRACTICE</div>`
