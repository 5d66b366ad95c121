import type { PaperPage } from './list-html.ts'
import { html } from './markup.ts'
import { sheetStyle } from './sheet-style.ts'

/** One page that shows whether a printer prints: it names nobody, no meeting and no county. */
export const testPage = (): PaperPage => ({
  title: 'Test page',
  foot: 'Test page',
  isPortrait: true,
  draw: (nonce) =>
    html`<!doctype html>
<html lang="en-GB">
<head><meta charset="utf-8"><title>Test page</title><style nonce="${nonce}">${sheetStyle(14)}</style></head>
<body>
<h1>This printer works</h1>
<p>Check that the line below is whole and that the foot of the page is there.</p>
<p>0 1 2 3 4 5 6 7 8 9 10</p>
<p>Put this sheet in the bin.</p>
</body>
</html>`.toString(),
})
