import { readerFaces } from './copies/copy-style.ts'
import { html, type Markup } from './markup.ts'

/** The look of an alert's papers: one ink, one dark teal and no backgrounds, which printers leave out. */
export const alertPaperStyle: Markup = html`${readerFaces}
@page { size: A4 portrait; margin: 16mm 18mm 20mm; }
* { box-sizing: border-box; }
html { color: #16191c; font: 11.5pt/1.36 'Plain Digits', 'Atkinson Hyperlegible', 'Noto Other', 'Noto Sans', Arial, sans-serif; font-variant-numeric: lining-nums tabular-nums; hyphens: manual; }
body { margin: 0; padding-inline: 0.6mm; overflow-wrap: anywhere; }
h1, h2, p, ol, ul, table { margin: 0; }
h1, h2, thead th { color: #17465a; break-after: avoid; }
h1 { font-size: 20pt; line-height: 1.12; }
h2 { margin: 5mm 0 1.6mm; font-size: 13.5pt; line-height: 1.2; }
p { white-space: pre-wrap; orphans: 3; widows: 3; }
p + p, table + p { margin-top: 1.8mm; }
.keep, tr, li { break-inside: avoid; }
.top { display: grid; grid-template-columns: minmax(0, 1fr) auto; column-gap: 8mm; margin-bottom: 6mm; }
.top p, .top p + p { margin: 0; }
.end { text-align: end; }
.about { margin: 1mm 0 3mm; color: #4a545d; }
.asked { padding: 3mm 4mm; border: 1.2pt solid #17465a; border-radius: 2.5mm; break-inside: avoid; }
.asked h2 { margin-top: 0; }
ol { padding-inline-start: 1.25em; }
ol + p { margin-top: 1.5mm; }
li { margin-bottom: 1.1mm; }
li::marker { color: #17465a; }
table { width: 100%; border-collapse: collapse; table-layout: fixed; }
thead { display: table-header-group; }
th, td { padding: 1mm 2.5mm 1mm 0; border-bottom: 0.5pt solid #8a949c; line-height: 1.25; text-align: start; vertical-align: top; white-space: pre-wrap; unicode-bidi: isolate; }
thead th { border-bottom: 1.5pt solid #17465a; font-size: 0.86em; vertical-align: bottom; }
.happened th:first-child { width: 38mm; }
.stages th:first-child { width: 49mm; }
.happened th:last-child { width: 46mm; }
.now td { font-weight: 700; }
.note { font-size: 10.5pt; }
.answer { display: flex; gap: 3mm; margin: 1.3mm 0; list-style: none; }
.answers { padding: 0; }
.answer svg { flex: none; width: 4.8mm; height: 4.8mm; }
.line { height: 9.5mm; border-bottom: 0.6pt solid #8a949c; }
.sign { display: grid; grid-template-columns: 2fr 1fr; column-gap: 8mm; margin-top: 4mm; }
.sign p, .sign p + p { margin: 0; padding-bottom: 1.5mm; border-bottom: 0.8pt solid #16191c; }
.card { display: flex; flex-direction: column; gap: 4mm; min-height: 126mm; padding: 8mm 10mm; border: 2pt solid #17465a; border-radius: 4mm; font-size: 14.5pt; line-height: 1.42; break-inside: avoid; }
.card p + p { margin: 0; }
.card h1 { font-size: 26pt; }
.star { display: grid; grid-template-columns: 22mm minmax(0, 1fr); column-gap: 6mm; align-items: center; }
.star svg { width: 22mm; height: 22mm; color: #17465a; }
.to, .thanks { font-size: 14pt; font-weight: 700; }
.card .thanks { margin-top: auto; }
.cut { display: flex; align-items: center; gap: 3mm; margin: 5mm 0 4mm; color: #5b6670; font-size: 9.5pt; }
.cut::before, .cut::after { content: ''; flex: 1; border-top: 1pt dashed #5b6670; }
.file h2 { margin-top: 0; }
.file th { width: 42mm; color: #17465a; }
.blank { padding-top: 120mm; break-before: page; color: #5b6670; font-size: 12pt; text-align: center; }
.practice { position: fixed; inset: 0; z-index: -1; display: grid; place-content: center; opacity: 0.07; font-size: 90pt; font-weight: bold; transform: rotate(-24deg); }
`
