// Started by large-import.ts: a vault on disk that answers operations, with the time each took and the memory so far.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDatabase } from '../../electron/data/database.ts'
import { dispatch, type Session } from '../../electron/dispatch.ts'

/** What came of one operation. */
export type VaultAnswer = { readonly value: unknown; readonly ms: number; readonly mb: number }

const folder = mkdtempSync(join(tmpdir(), 'footprint-bench-import-'))
process.once('exit', () => rmSync(folder, { recursive: true }))
const db = openDatabase(join(folder, 'footprint.db'), { key: Buffer.alloc(32, 3), salt: Buffer.alloc(16, 5) })
const now = () => '2026-11-23T08:51:40.000Z'
const session: Session = { db, auditKey: Buffer.alloc(32, 7), now, who: 'Bench', log: () => {} }

process.on('message', (asked: { name: string; input: unknown }) => {
  void answer(asked)
})

async function answer({ name, input }: { name: string; input: unknown }): Promise<void> {
  const started = performance.now()
  const reply = await dispatch(session, name, input)
  if (!reply.ok) throw new Error(`${name}: ${reply.error.message}`)
  const mb = Math.round(process.resourceUsage().maxRSS / 1024)
  process.send?.({ value: reply.value, ms: performance.now() - started, mb } satisfies VaultAnswer)
}
