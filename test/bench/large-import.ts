import { type ChildProcess, fork } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { parse } from 'csv-parse/sync'
import { nativeBinding } from '../../electron/data/native-binding.ts'
import type { ImportReply } from '../../electron/importers/import-process.ts'
import { madeFiles } from './import-files.ts'
import type { VaultAnswer } from './import-vault.ts'
import { type Comparison, timesOf } from './measure.ts'

/** What the app gives the process that reads, in megabytes of heap. */
const READER_HEAP = 512

/**
 * Forty counties' SSDA903 files in one go, each process of its own as in the app: reading and handing over, the
 * preview, and keeping. Once each, as it takes minutes; beside csv-parse alone, and as many bare INSERTs.
 */
export async function compareLargeImport(children: number): Promise<Comparison[]> {
  const folder = mkdtempSync(join(tmpdir(), 'footprint-bench-files-'))
  const files = madeFiles(children)
  const paths = files.map(({ name }) => join(folder, name))
  for (const [index, { bytes }] of files.entries()) writeFileSync(paths[index] ?? '', bytes)
  const vault = start('import-vault')
  try {
    await askVault(vault, 'session.setProfile', { name: 'Ruth Adeyemi', role: 'manager', iroId: null })
    await askVault(vault, 'session.startDay', {})
    const parsed = timed(() => files.map(({ bytes }) => parse(Buffer.from(bytes), { columns: true }).length))
    const read = await readAndStage(vault, paths)
    const preview = await askVault(vault, 'imports.preview', {})
    const kept = await askVault(vault, 'imports.keep', {})
    const inserted = timed(() => insertBare(join(folder, 'plain.db'), read.rows))
    const text = { floorName: 'csv-parse alone', floorMs: parsed }
    const rows = { floorName: 'as many bare INSERTs', floorMs: inserted }
    const perSecond = inWords(Math.round(read.rows / (read.ms / 1000)))
    return [
      line({
        name: `SSDA903 set, ${inWords(read.rows)} rows: read and handed over (${perSecond} a second)`,
        children,
        ...read,
        ...text,
      }),
      line({ name: 'The same set: preview', children, ...preview, ...text }),
      line({ name: 'The same set: kept', children, ...kept, ...rows }),
    ]
  } finally {
    vault.kill()
    rmSync(folder, { recursive: true })
  }
}

const inWords = (count: number) => count.toLocaleString('en-GB')

type Measured = { name: string; children: number; ms: number; mb: number; floorName: string; floorMs: number }

const line = ({ name, children, ms, mb, floorName, floorMs }: Measured): Comparison => ({
  ...{ name, children, ours: timesOf([ms]), floorName, floor: timesOf([floorMs]), ratio: ms / floorMs, mb },
})

function timed(work: () => unknown): number {
  const started = performance.now()
  work()
  return performance.now() - started
}

const start = (entry: string, execArgv: string[] = []): ChildProcess =>
  fork(join(import.meta.dirname, `${entry}.js`), [], { execArgv, serialization: 'advanced' })

function askVault(vault: ChildProcess, name: string, input: unknown): Promise<VaultAnswer> {
  return new Promise((resolve, reject) => {
    const ended = () => reject(new Error(`the vault ended at ${name}`))
    vault.once('exit', ended)
    vault.once('message', (answer: VaultAnswer) => {
      vault.off('exit', ended)
      resolve(answer)
    })
    vault.send({ name, input })
  })
}

/** As the main process does it: each part is passed on before the next is asked for. */
function readAndStage(vault: ChildProcess, paths: string[]): Promise<{ ms: number; mb: number; rows: number }> {
  const started = performance.now()
  const reader = start('import-reader', [`--max-old-space-size=${READER_HEAP}`])
  let mb = 0
  return new Promise((resolve, reject) => {
    reader.once('exit', () => reject(new Error('the reader ended')))
    reader.on('message', (reply: ImportReply | { kind: 'memory'; mb: number }) => {
      if (reply.kind === 'memory') mb = reply.mb
      else if (reply.kind === 'part')
        askVault(vault, 'imports.stagePart', reply.part).then(() => reader.send({}), reject)
      else if (reply.kind === 'failed') reject(new Error(reply.message))
      else if (reply.kind === 'done') {
        const { rowsRead } = reply.batch.counts
        askVault(vault, 'imports.stage', reply.batch).then(() => {
          resolve({ ms: performance.now() - started, mb, rows: rowsRead })
          reader.kill()
        }, reject)
      }
    })
    reader.send({ today: '2026-11-23', paths })
  })
}

function insertBare(file: string, count: number): void {
  const binding = nativeBinding()
  const plain = new Database(file, binding ? { nativeBinding: binding } : {})
  plain.exec('CREATE TABLE fact (id TEXT PRIMARY KEY, childId TEXT, code TEXT, startedOn TEXT, endedOn TEXT); BEGIN')
  const insert = plain.prepare('INSERT INTO fact VALUES (?, ?, ?, ?, ?)')
  for (let row = 0; row < count; row += 1) insert.run(`fact-${row}`, `child-${row >> 3}`, 'U6', '2026-01-05', null)
  plain.exec('COMMIT')
  plain.close()
}
