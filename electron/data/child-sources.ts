import { z } from 'zod'
import { columnWords } from '../../shared/records/child-history.ts'
import type { FactSource, TracedFact } from '../../shared/records/fact-source.ts'
import { type ChildId, ImportId } from '../../shared/records/ids.ts'
import { Origin } from '../../shared/records/imported-child.ts'
import { rowsNow } from './child-rows-now.ts'
import { grouped } from './grouped.ts'
import { type ReadDb, read } from './sql.ts'

const Step = z.object({
  id: z.number(),
  rowId: z.string(),
  change: z.enum(['insert', 'update', 'delete']),
  rowBefore: z.string().nullable(),
  at: z.string(),
  who: z.string(),
  operation: z.string(),
  importId: ImportId.nullable(),
})
// Every step in the life of the rows but those that were taken back: an undone import or merge is no source.
const steps = read(
  Step,
  `WITH undone AS (
    SELECT a.value AS auditId FROM importRun r JOIN json_each(r.auditIds) a WHERE r.undoneAt IS NOT NULL
    UNION SELECT a.value FROM childMerge m JOIN json_each(m.auditIds) a WHERE m.undoneAt IS NOT NULL),
  kept AS (SELECT a.value AS auditId, r.id AS importId FROM importRun r JOIN json_each(r.auditIds) a)
  SELECT h.id, h.rowId, h.change, h.rowBefore, a.at, a.who, a.operation,
    iif(a.operation = 'imports.keep', (SELECT importId FROM kept WHERE kept.auditId = h.auditId), NULL) AS importId
  FROM json_each(:rowIds) j JOIN rowHistory h ON h.rowId = j.value JOIN audit a ON a.id = h.auditId
  WHERE h.auditId NOT IN (SELECT auditId FROM undone) ORDER BY h.rowId, h.id`,
)
const places = read(
  Origin.extend({ id: z.number(), importId: ImportId }),
  'SELECT r.id, r.importId, r.file, r.sheet, r.row FROM json_each(:ids) j JOIN sourceRow r ON r.id = j.value',
)

type Row = Readonly<Record<string, unknown>>
type Step = z.infer<typeof Step>
/** A step with what it led to, and which of the present values are its. */
type Made = { readonly step: Step; readonly columns: string[]; readonly sourceRowId: number | null }

/** Where every fact of a child's page comes from: which row of which import, or who typed it; column by column. */
export function childSources(db: ReadDb, { childId }: { childId: ChildId }): TracedFact[] {
  const now = rowsNow.all(db, { childId }).map(({ rowId, row }) => ({ rowId, row: rowOf(row) }))
  const lives = grouped(steps.all(db, { rowIds: JSON.stringify(now.map(({ rowId }) => rowId)) }), ({ rowId }) => rowId)
  const traced = now.map(({ rowId, row }) => {
    // A child's part in a meeting is one fact with the meeting, and comes before it in `now`.
    const { meetingId } = row
    return { id: typeof meetingId === 'string' ? meetingId : rowId, made: madeBy(lives.get(rowId) ?? [], row) }
  })
  const placeOf = placesOf(
    db,
    traced.flatMap(({ made }) => made),
  )
  const facts = grouped(traced, ({ id }) => id)
  return [...facts].map(([id, parts]) => ({
    id,
    sources: sourcesOf(
      parts.flatMap(({ made }) => made),
      placeOf,
    ),
  }))
}

/** The steps that still show: the first, which made the row, and each that set a value as it is now. */
function madeBy(life: readonly Step[], now: Row): Made[] {
  const made = life.map((step, index) => {
    const next = life[index + 1]
    const after = next ? rowOf(next.rowBefore) : now
    return { step, before: rowOf(step.rowBefore), after, columns: [] as string[] }
  })
  for (const column of Object.keys(columnWords)) {
    if (isUnsaid(column, now[column])) continue
    made.findLast(({ before, after }) => after[column] !== before[column])?.columns.push(column)
  }
  return made
    .filter(({ columns }, index) => index === 0 || columns.length > 0)
    .map(({ step, columns, after }) => ({ step, columns, sourceRowId: Number(after.sourceRowId) || null }))
}

/** A mark nobody has set is on every new row, and no file said that it is not so. */
const isUnsaid = (column: string, value: unknown): boolean =>
  (value ?? '') === '' || ((column === 'hasConfidentialAddress' || column === 'isRestricted') && value === 0)

type PlaceOf = (sourceRowId: number | null) => (z.infer<typeof Origin> & { readonly importId: ImportId }) | undefined

function placesOf(db: ReadDb, made: readonly Made[]): PlaceOf {
  const ids = [...new Set(made.map(({ sourceRowId }) => sourceRowId))].filter((id) => id !== null)
  const found = new Map(places.all(db, { ids: JSON.stringify(ids) }).map(({ id, ...place }) => [id, place]))
  return (id) => (id === null ? undefined : found.get(id))
}

/** One source for what one import told, or one person typed in one go, of the rows of a fact. */
function sourcesOf(made: readonly Made[], placeOf: PlaceOf): TracedFact['sources'] {
  const sources = new Map<string, TracedFact['sources'][number]>()
  for (const { step, columns, sourceRowId } of made) {
    const key = step.importId ?? `${step.at} ${step.operation}`
    const known = sources.get(key)
    if (known) known.columns.push(...columns)
    else sources.set(key, { ...sourceOf(step, placeOf(sourceRowId)), columns: [...columns] })
  }
  return [...sources.values()]
}

function sourceOf({ at, who, operation, importId }: Step, found: ReturnType<PlaceOf>): FactSource {
  const isMadeUp = operation === 'practice.generate'
  if (importId === null || found?.importId !== importId) return { at, who, importId, place: null, isMadeUp }
  const { file, sheet, row } = found
  return { at, who, importId, place: { file, sheet, row }, isMadeUp }
}

const AnyRow = z.record(z.string(), z.unknown())
const rowOf = (text: string | null): Row => (text === null ? {} : AnyRow.parse(JSON.parse(text)))
