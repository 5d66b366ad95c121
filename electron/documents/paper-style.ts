import { html, type Markup } from './markup.ts'

/**
 * The look of a printed list. One ink and one dark teal; no backgrounds, which printers leave out; no width that could
 * make a table wider than its page, because Chromium then shrinks every page to fit.
 */
export const paperStyle: Markup = html`
@page { size: A4 landscape; margin: 11mm 12mm 16mm; }
* { box-sizing: border-box; }
body {
  margin: 0;
  color: #1c1c1c;
  font-family: "Segoe UI", "Selawik", "Noto Sans", sans-serif;
  font-size: 9pt;
  font-variant-numeric: tabular-nums lining-nums;
  line-height: 1.3;
  overflow-wrap: anywhere;
}
h1, h2, p { margin: 0; }
h1, h2, thead th { color: #17465a; }
h1 { font-size: 17pt; line-height: 1.2; }
h2 { margin-top: 3mm; font-size: 10.5pt; break-after: avoid; }
.head { display: flex; gap: 8mm; justify-content: space-between; padding-bottom: 2mm; border-bottom: 0.75pt solid #17465a; }
.marking { flex: none; text-align: end; font-weight: bold; }
.figure { break-inside: avoid; }
table { width: 100%; margin-top: 1.5mm; border-collapse: collapse; table-layout: fixed; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
th, td { padding: 1.1mm 2mm 1.1mm 0; border-bottom: 0.5pt solid #9aa5a8; text-align: start; vertical-align: top; unicode-bidi: isolate; }
thead th { border-bottom: 1pt solid #17465a; vertical-align: bottom; overflow-wrap: normal; hyphens: manual; }
.number { padding-right: 0; padding-left: 2mm; text-align: end; }
.number + :not(.number) { padding-left: 4mm; }
.group { break-after: avoid; }
.group th { padding-top: 3mm; color: #17465a; }
.totals th, .totals td { border-top: 1pt solid #17465a; font-weight: bold; }
.day { white-space: nowrap; }
.status { display: flex; gap: 1.2mm; }
.status svg { flex: none; width: 2.6mm; height: 2.6mm; margin-top: 0.55mm; }
.pressing { font-weight: bold; }
.open { fill: none; stroke: currentColor; stroke-width: 1.6; }
.dashed { stroke-dasharray: 3 2.18; }
.marks { position: absolute; width: 0; height: 0; }
.practice { position: fixed; inset: 0; z-index: -1; display: grid; place-content: center; opacity: 0.07; font-size: 110pt; font-weight: bold; transform: rotate(-24deg); }
`
