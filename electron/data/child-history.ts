import { z } from 'zod'
import {
  type ChildHistory,
  columnWords,
  operationWords,
  type RecordChange,
  tableWords,
} from '../../shared/records/child-history.ts'
import { type ChildId, ImportId } from '../../shared/records/ids.ts'
import { type RowNow, rowsNow } from './child-rows-now.ts'
import { wordsFor } from './history-words.ts'
import { recordHistory } from './record-history.ts'
import { type ReadDb, read } from './sql.ts'

const Entry = z.object({
  id: z.number(),
  auditId: z.number(),
  at: z.string(),
  who: z.string(),
  operation: z.string(),
  tableName: z.string(),
  rowId: z.string(),
  change: z.enum(['insert', 'update', 'delete']),
  rowBefore: z.string().nullable(),
  importId: ImportId.nullable(),
})
type HistoryEntry = z.infer<typeof Entry>
const entries = read(
  Entry,
  `WITH imported AS (SELECT a.value AS auditId, r.id AS importId FROM importRun r JOIN json_each(r.auditIds) a)
  SELECT h.id, h.auditId, a.at, a.who, a.operation, h.tableName, h.rowId, h.change, h.rowBefore,
    (SELECT importId FROM imported WHERE imported.auditId = h.auditId) AS importId
  FROM json_each(:rowIds) j JOIN rowHistory h ON h.rowId = j.value JOIN audit a ON a.id = h.auditId
  ORDER BY h.id DESC LIMIT :most`,
)
const names = read(
  z.object({ id: z.string(), name: z.string() }),
  `SELECT x.id, x.name FROM json_each(:ids) j JOIN (SELECT id, name FROM iro UNION ALL SELECT id, name FROM worker
    UNION ALL SELECT id, name FROM team UNION ALL SELECT id, name FROM family
    UNION ALL SELECT id, number || ', ' || title FROM alert) x ON x.id = j.value`,
)

/** More than anybody reads at once; the rest stays in the record. */
const MOST = 500

type Row = Readonly<Record<string, unknown>>

/** Who did what to a child's record and when, the latest first, with each value before and after. */
export function childHistory(db: ReadDb, { childId }: { childId: ChildId }): ChildHistory {
  const { changes, isWhole } = historyOf(db, rowsNow.all(db, { childId }))
  const oldest = isWhole ? 0 : (changes.at(-1)?.auditId ?? 0)
  const written = recordHistory(db, childId).filter(({ auditId }) => auditId > oldest)
  return { changes: inOneOrder(changes, written), isWhole }
}

/** Two lists of changes as one, the latest first; what one command did stays one change. */
function inOneOrder(changes: readonly RecordChange[], more: readonly RecordChange[]): RecordChange[] {
  const byAudit = new Map(changes.map((change) => [change.auditId, change]))
  for (const change of more) {
    const same = byAudit.get(change.auditId)
    byAudit.set(change.auditId, same ? { ...same, rows: [...same.rows, ...change.rows] } : change)
  }
  return [...byAudit.values()].toSorted((a, b) => b.auditId - a.auditId)
}

/** The same of some rows, as they are now. */
export function historyOf(db: ReadDb, now: readonly RowNow[]): ChildHistory {
  const found = entries.all(db, { rowIds: JSON.stringify(now.map(({ rowId }) => rowId)), most: MOST + 1 })
  const after = new Map(now.map(({ rowId, row }) => [rowId, rowOf(row)]))
  const nameFor = namesIn(db, [...after.values(), ...found.map(({ rowBefore }) => rowOf(rowBefore))])
  const changes: RecordChange[] = []
  for (const entry of joinedTyping(found.slice(0, MOST))) {
    const before = rowOf(entry.rowBefore)
    const values = valuesOf({ before, after: after.get(entry.rowId) ?? {}, tableName: entry.tableName }, nameFor)
    after.set(entry.rowId, before)
    if (values.length > 0) add(changes, entry, values)
  }
  return { changes, isWhole: found.length <= MOST }
}

function add(changes: RecordChange[], entry: HistoryEntry, values: RecordChange['rows'][number]['values']): void {
  const row = { what: tableWords[entry.tableName] ?? entry.tableName, change: entry.change, values }
  const latest = changes.at(-1)
  if (latest?.auditId === entry.auditId) {
    latest.rows.push(row)
    return
  }
  const { auditId, at, who, operation, importId } = entry
  changes.push({ auditId, at, who, did: operationWords[operation] ?? operation, importId, rows: [row] })
}

type Step = { readonly before: Row; readonly after: Row; readonly tableName: string }

function valuesOf({ before, after, tableName }: Step, nameFor: ReadonlyMap<string, string>) {
  return Object.entries(columnWords).flatMap(([column, label]) => {
    const [was, is] = [before[column] ?? null, after[column] ?? null]
    if (was === is || ((was ?? '') === '' && (is ?? '') === '')) return []
    const words = (value: unknown) => wordsFor({ tableName, column, value }, nameFor)
    return [{ label, before: words(was), after: words(is) }]
  })
}

function namesIn(db: ReadDb, rows: readonly Row[]): ReadonlyMap<string, string> {
  const ids = new Set(
    rows.flatMap(({ iroId, workerId, teamId, familyId, alertId }) => [iroId, workerId, teamId, familyId, alertId]),
  )
  const wanted = [...ids].filter((id) => typeof id === 'string')
  return new Map(names.all(db, { ids: JSON.stringify(wanted) }).map(({ id, name }) => [id, name]))
}

const AnyRow = z.record(z.string(), z.unknown())
const rowOf = (text: string | null): Row => {
  const row = text === null ? {} : AnyRow.parse(JSON.parse(text))
  // An entry of the footprint keeps its answers together; each is told apart here.
  return typeof row.facts === 'string' ? { ...row, ...AnyRow.parse(JSON.parse(row.facts)) } : row
}

/** Two pauses in typing nearer than this are one change to a reader. */
const ONE_SITTING_MS = 10 * 60_000

/** Each pause in typing is kept, and is a change of its own; those of one sitting are read as one. */
function joinedTyping(found: readonly HistoryEntry[]): HistoryEntry[] {
  const joined: HistoryEntry[] = []
  let oldestAt = ''
  for (const entry of found) {
    const latest = joined.at(-1)
    const { rowId, operation, who, at } = entry
    const isSame = operation === 'footprint.change' && latest?.rowId === rowId && latest.operation === operation
    if (isSame && latest.who === who && Date.parse(oldestAt) - Date.parse(at) < ONE_SITTING_MS)
      joined.splice(-1, 1, { ...latest, rowBefore: entry.rowBefore })
    else joined.push(entry)
    oldestAt = at
  }
  return joined
}
