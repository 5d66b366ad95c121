import { timeOf } from '../../shared/clock.ts'
import type { PaperPage } from './list-html.ts'
import { html } from './markup.ts'

/** The sheet that goes before one person's copy. */
export type SlipSheet = {
  /** "4" or "4b". */
  readonly copy: string
  readonly of: number
  readonly name: string
  readonly pages: number
  /** When the version was sealed, as a UTC instant. */
  readonly sealedAt: string
  readonly isPractice: boolean
}

/** A slip sheet: its back is blank on purpose, so that nobody's words come onto it, whichever way the printer turns. */
export function slipSheetPage({ copy, of, name, pages, sealedAt, isPractice }: SlipSheet): PaperPage {
  const title = `Slip sheet ${copy} of ${of}`
  return {
    title,
    foot: `${title}, ${timeOf(sealedAt)}, not part of the record${isPractice ? '. PRACTICE: a fictional county' : ''}`,
    isPortrait: true,
    draw: (nonce) =>
      html`<!doctype html>
<html lang="en-GB">
<head><meta charset="utf-8"><title>${title}</title><style nonce="${nonce}">${style}</style></head>
<body>
<div class="slip"><p class="n" aria-hidden="true">${copy}</p><h1>Copy ${copy} of ${of}</h1><p class="who"><bdi>${name}</bdi></p>
<p>${pages} sides on ${pages / 2} ${pages === 2 ? 'sheet' : 'sheets'}.</p>
<ul><li>Give everything behind this sheet, up to the next slip sheet.</li><li>Check that every page says <strong>Copy ${copy} of ${of}</strong> for <bdi>${name}</bdi>.</li><li>Tick the name on the hand-over list.</li><li>Keep this sheet. Do not hand it over. Put it in the bin for shredding.</li></ul>
<p>Do not leave this pile on a table.</p></div>
<p class="blank">This side is blank on purpose, so that nobody else’s words can be printed on it.</p>
</body>
</html>`.toString(),
  }
}

const style = html`
@page { size: A4 portrait; margin: 14mm 15mm 20mm; }
* { box-sizing: border-box; }
body { margin: 0; color: #16191c; font: 17pt/1.4 "Atkinson Hyperlegible", "Segoe UI", "Selawik", "Noto Sans", sans-serif; overflow-wrap: anywhere; }
h1, p, ul { margin: 0; }
.slip { position: relative; height: 250mm; padding: 14mm 15mm; border: 5mm solid #17465a; border-radius: 4mm; }
.slip > * + * { margin-top: 8mm; }
.n { position: absolute; inset-block-start: 0; inset-inline-end: 14mm; margin: 0; color: #17465a; font-size: 120pt; font-weight: 700; line-height: 1.1; }
h1 { padding-top: 44mm; color: #17465a; font-size: 44pt; line-height: 1.12; }
.slip .who { max-height: 66mm; margin-top: 3mm; overflow: hidden; font-size: 36pt; font-weight: 700; line-height: 1.15; }
ul { padding-inline-start: 1.25em; }
li { margin-bottom: 3mm; }
.blank { break-before: page; padding-top: 120mm; color: #5b6670; font-size: 12pt; text-align: center; }
`
