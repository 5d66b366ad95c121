import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { app, BrowserWindow } from 'electron/main'
import { drawCopy } from '../../electron/documents/copies/copy-page.ts'
import { changesPdf, copyPdfs } from '../../electron/documents/copies/copy-pdf.ts'
import { offerPage, registerOrigin, servePage } from '../../electron/windows/lockdown.ts'
import type { CopyDocument } from '../../shared/copies/document.ts'
import { whatChanged } from '../../shared/copies/what-changed.ts'
import { copiesToLookAt, correctedCopy } from './copies-to-look-at.ts'

// Started as Electron's main program by scripts/bench.mjs: nine people's copies, each a PDF of its own, beside one PDF of
// the same pages in one document. Writes what it measured as JSON, and the copies too where a folder is named.
const [out = 'copies.json', folder = ''] = process.argv.slice(
  process.argv.findIndex((one) => one.endsWith('copies-main.js')) + 1,
)
const RUNS = 5

registerOrigin()

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const started = performance.now()
  await work()
  return performance.now() - started
}

/** The same pages in one document, in a window that is there already: the least that could be had. */
async function asOne(documents: readonly CopyDocument[]): Promise<void> {
  const pages = documents.map((document) => drawCopy(document, { isPractice: true, hasSpacePage: false }, 'NONCE'))
  const [first = ''] = pages
  const bodies = pages.map((page) => page.slice(page.indexOf('<body>') + 6, page.indexOf('</body>')))
  const head = first.slice(0, first.indexOf('<body>') + 6)
  const { url, withdraw } = offerPage((nonce) => `${head.replaceAll('NONCE', nonce)}${bodies.join('')}</body></html>`)
  const window = new BrowserWindow({ show: false, webPreferences: { javascript: false, sandbox: true } })
  await window.loadURL(url)
  await window.webContents.printToPDF({ preferCSSPageSize: true, generateTaggedPDF: true })
  window.destroy()
  withdraw()
}

function timesOf(times: readonly number[]) {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0
  return { median: at(0.5), p95: at(0.95), runs: sorted.length }
}

app.on('window-all-closed', () => {})
app
  .whenReady()
  .then(async () => {
    servePage(path.join(import.meta.dirname, '../renderer'))
    const looked = copiesToLookAt()
    if (folder.startsWith('look:')) {
      const to = folder.slice('look:'.length)
      mkdirSync(to, { recursive: true })
      for (const { name, document } of looked) {
        const [made] = await copyPdfs([document], { isPractice: false })
        if (!made) continue
        writeFileSync(path.join(to, `${name}.pdf`), made.pdf)
        process.stdout.write(`${name} ${made.pages} ${made.mapPages}\n`)
      }
      const { before, after } = correctedCopy()
      const given = 'copy 4, version 7, on Wed 12 May 2027'
      const why = 'You told Maggie on 17 May. Tom checked the dates with Nan. You were right.'
      const tell = 'Tell Maggie Osei by Wed 26 May 2027. Your words are kept beside theirs.'
      const sheet = { after, changes: whatChanged(before, after), given, why, tell, saysBefore: true }
      writeFileSync(path.join(to, 'changes.pdf'), (await changesPdf(sheet, { isPractice: true })).pdf)
      return
    }
    const nine = looked.slice(0, 9).map(({ document }) => document)
    const ours: number[] = []
    const floor: number[] = []
    for (let run = 0; run < RUNS; run += 1) {
      ours.push(await timed(() => copyPdfs(nine, { isPractice: true })))
      floor.push(await timed(() => asOne(nine)))
    }
    const [mine, least] = [timesOf(ours), timesOf(floor)]
    const name = 'Nine copies as PDFs'
    const floorName = 'printToPDF of the same pages in one document'
    const found = { name, children: 2, ours: mine, floorName, floor: least, ratio: mine.median / least.median }
    writeFileSync(out, JSON.stringify([found], null, 2))
  })
  .catch((error: unknown) => {
    process.stderr.write(`${error}\n`)
    process.exitCode = 1
  })
  .finally(() => app.exit(Number(process.exitCode ?? 0)))
