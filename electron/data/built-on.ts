import { z } from 'zod'
import { grouped } from './grouped.ts'
import type { UndoStep } from './put-back.ts'
import { type ReadDb, read } from './sql.ts'

// What was itself undone, an import or a merge, left each row as it had found it.
const undone = `SELECT a.value FROM importRun r JOIN json_each(r.auditIds) a WHERE r.undoneAt IS NOT NULL
  UNION ALL SELECT a.value FROM childMerge m JOIN json_each(m.auditIds) a WHERE m.undoneAt IS NOT NULL`
const laterChange = read(
  z.object({ tableName: z.string(), count: z.number().int() }),
  `SELECT h.tableName, count(DISTINCT h.rowId) AS count FROM rowHistory h
  WHERE h.rowId IN (SELECT value FROM json_each(:rowIds)) AND h.id > :sinceId
    AND h.auditId NOT IN (SELECT value FROM json_each(:auditIds) UNION ALL ${undone})
  GROUP BY h.tableName`,
)
const rowsSince = read(
  z.object({ rowId: z.string() }),
  `SELECT h.rowId FROM rowHistory h WHERE h.id > :sinceId AND h.change = 'insert'
    AND h.auditId NOT IN (SELECT value FROM json_each(:auditIds) UNION ALL ${undone})`,
)

/** One and many of what can be built on something, by table. */
const WORDS: Readonly<Record<string, readonly [string, string]>> = {
  allocation: ['allocation', 'allocations'],
  adoption: ['adoption plan', 'adoption plans'],
  child: ['change to a child’s details', 'changes to children’s details'],
  childAlias: ['other case number', 'other case numbers'],
  childApart: ['answer that two entries are two children', 'answers that two entries are two children'],
  childMerge: ['merge of two entries', 'merges of two entries'],
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

/** What is to be taken back: its audit lines, its first line of history, and the rows as it found them. */
export type Undoing = {
  readonly auditIds: readonly number[]
  readonly sinceId: number
  readonly steps: readonly UndoStep[]
  /** Rows that were there before and that nothing new may lean on either, such as the child that two entries became. */
  readonly alsoKept?: readonly { readonly tableName: string; readonly rowId: string }[]
}

/** What else rests by now on what is to be taken back, in words: "1 allocation and 2 meetings"; null for nothing. */
export function builtOn(db: ReadDb, { auditIds, sinceId, steps, alsoKept = [] }: Undoing): string | null {
  const own = { auditIds: JSON.stringify(auditIds), sinceId }
  const rowIds = JSON.stringify(steps.map(({ rowId }) => rowId))
  const counts = new Map(laterChange.all(db, { ...own, rowIds }).map(({ tableName, count }) => [tableName, count]))
  const add = (found: ReadonlyMap<string, number>) => {
    for (const [table, count] of found) counts.set(table, (counts.get(table) ?? 0) + count)
  }
  const added = steps.filter(({ rowBefore }) => rowBefore === null)
  const isOwn = new Set(added.map(({ rowId }) => rowId))
  add(references(db, added, (rowId) => !isOwn.has(rowId)))
  if (alsoKept.length > 0) {
    const isNew = new Set(rowsSince.all(db, own).map(({ rowId }) => rowId))
    add(references(db, alsoKept, (rowId) => isNew.has(rowId)))
  }
  if (counts.size === 0) return null
  const parts = [...counts].map(([table, count]) => {
    const [one, many] = WORDS[table] ?? OTHER
    return `${count} ${count === 1 ? one : many}`
  })
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`
}

/** Derived tables are worked out again, and an import's own tables go with it. */
const PASSED_OVER = /^(caseState|clock|sqlite_.*|search.*|audit|rowHistory|import.*|sourceRow)$/
const ForeignKeys = z.array(z.object({ table: z.string(), from: z.string() }))
const Ids = z.array(z.string())

/** How many rows of any table, those of later versions included, point at these rows and count. */
function references(
  db: ReadDb,
  parents: readonly { readonly tableName: string; readonly rowId: string }[],
  isCounted: (rowId: string) => boolean,
): Map<string, number> {
  const byTable = grouped(parents, ({ tableName }) => tableName)
  const counts = new Map<string, number>()
  for (const table of tableNames(db)) {
    const found = new Set<string>()
    for (const { table: parent, from } of ForeignKeys.parse(db.pragma(`foreign_key_list(${table})`))) {
      const ids = byTable.get(parent)?.map(({ rowId }) => rowId)
      if (!ids) continue
      // A merge that was undone is only remembered.
      const isKept = table === 'childMerge' ? ' AND undoneAt IS NULL' : ''
      const pointing = db.prepare(
        `SELECT id FROM "${table}" WHERE "${from}" IN (SELECT value FROM json_each(?))${isKept}`,
      )
      for (const id of Ids.parse(pointing.pluck().all(JSON.stringify(ids)))) if (isCounted(id)) found.add(id)
    }
    if (found.size > 0) counts.set(table, found.size)
  }
  return counts
}

function tableNames(db: ReadDb): string[] {
  const names = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all().map(String)
  return names.filter((name) => !PASSED_OVER.test(name))
}
