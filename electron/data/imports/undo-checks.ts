import { z } from 'zod'
import { dayOf } from '../../../shared/clock.ts'
import { formatDay } from '../../../shared/dates.ts'
import { AppError } from '../../../shared/errors.ts'
import type { ImportId } from '../../../shared/records/ids.ts'
import { grouped } from '../grouped.ts'
import { type ReadDb, read } from '../sql.ts'

/** A row as an import found it: null where it was not there yet. */
export const UndoStep = z.object({ tableName: z.string(), rowId: z.string(), rowBefore: z.string().nullable() })
export type UndoStep = z.infer<typeof UndoStep>

const laterImport = read(
  z.object({ importedAt: z.string() }),
  `SELECT r.importedAt FROM importRun r JOIN json_each(r.auditIds) a
  JOIN rowHistory h ON h.auditId = a.value AND h.rowId IN (SELECT value FROM json_each(:rowIds))
  WHERE r.undoneAt IS NULL AND r.id <> :importId AND h.id > :sinceId ORDER BY r.importedAt DESC LIMIT 1`,
)
// An import that was itself undone left each row as it had found it.
const laterChange = read(
  z.object({ tableName: z.string(), count: z.number().int() }),
  `SELECT h.tableName, count(DISTINCT h.rowId) AS count FROM rowHistory h
  WHERE h.rowId IN (SELECT value FROM json_each(:rowIds)) AND h.id > :sinceId AND h.auditId NOT IN (
    SELECT a.value FROM importRun r JOIN json_each(r.auditIds) a WHERE r.id = :importId OR r.undoneAt IS NOT NULL )
  GROUP BY h.tableName`,
)

/** One and many of what can be built on an import, by table. */
const WORDS: Readonly<Record<string, readonly [string, string]>> = {
  allocation: ['allocation', 'allocations'],
  adoption: ['adoption plan', 'adoption plans'],
  child: ['change to a child’s details', 'changes to children’s details'],
  enquiry: ['enquiry', 'enquiries'],
  hsbInvolvement: ['HSB involvement', 'HSB involvements'],
  legalStatus: ['legal status', 'legal statuses'],
  meeting: ['meeting', 'meetings'],
  meetingChild: ['child at a meeting', 'children at meetings'],
  periodOfCare: ['period of care', 'periods of care'],
  placement: ['placement', 'placements'],
  protectionPlan: ['protection plan', 'protection plans'],
}
const OTHER = ['other entry', 'other entries'] as const

/** What an import did, and the number of its first line of history. */
type Undoing = { readonly importId: ImportId; readonly sinceId: number; readonly steps: readonly UndoStep[] }

/** Refuses to take back an import that something else rests on by now, naming what. */
export function refuseBuiltOn(db: ReadDb, { importId, sinceId, steps }: Undoing): void {
  const rowIds = JSON.stringify(steps.map(({ rowId }) => rowId))
  const later = laterImport.get(db, { importId, sinceId, rowIds })
  if (later) {
    const message = `A later import, of ${formatDay(dayOf(later.importedAt))}, builds on this one. Undo that one first.`
    throw new AppError({ code: 'rule', message })
  }
  const counts = new Map(laterChange.all(db, { importId, sinceId, rowIds }).map((row) => [row.tableName, row.count]))
  for (const [table, count] of references(db, steps)) counts.set(table, (counts.get(table) ?? 0) + count)
  if (counts.size === 0) return
  const parts = [...counts].map(([table, count]) => {
    const [one, many] = WORDS[table] ?? OTHER
    return `${count} ${count === 1 ? one : many}`
  })
  throw new AppError({
    code: 'rule',
    message: `This import cannot be undone any more: ${listed(parts)} recorded since rest on it. Correct single facts on the child’s page instead.`,
  })
}

const listed = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`

/** Derived tables are worked out again, and the import's own tables go with it. */
const PASSED_OVER = /^(caseState|clock|sqlite_.*|search.*|audit|rowHistory|import.*|sourceRow)$/
const ForeignKeys = z.array(z.object({ table: z.string(), from: z.string() }))

/** Rows of any table, those of later versions included, that point at a row the import added and are not its own. */
function references(db: ReadDb, steps: readonly UndoStep[]): Map<string, number> {
  const added = steps.filter(({ rowBefore }) => rowBefore === null)
  const own = JSON.stringify(added.map(({ rowId }) => rowId))
  const byTable = grouped(added, ({ tableName }) => tableName)
  const counts = new Map<string, number>()
  for (const table of tableNames(db)) {
    for (const { table: parent, from } of ForeignKeys.parse(db.pragma(`foreign_key_list(${table})`))) {
      const parents = byTable.get(parent)
      if (!parents) continue
      const found = db.prepare(`SELECT count(*) FROM "${table}" WHERE "${from}" IN (SELECT value FROM json_each(?))
        AND id NOT IN (SELECT value FROM json_each(?))`)
      const count = Number(found.pluck().get(JSON.stringify(parents.map(({ rowId }) => rowId)), own))
      if (count > 0) counts.set(table, Math.max(count, counts.get(table) ?? 0))
    }
  }
  return counts
}

function tableNames(db: ReadDb): string[] {
  const names = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all().map(String)
  return names.filter((name) => !PASSED_OVER.test(name))
}
