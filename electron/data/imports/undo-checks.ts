import { z } from 'zod'
import { dayOf } from '../../../shared/clock.ts'
import { formatDay } from '../../../shared/dates.ts'
import { AppError } from '../../../shared/errors.ts'
import type { ImportId } from '../../../shared/records/ids.ts'
import { builtOn } from '../built-on.ts'
import type { UndoStep } from '../put-back.ts'
import { type ReadDb, read } from '../sql.ts'

const laterImport = read(
  z.object({ importedAt: z.string() }),
  `SELECT r.importedAt FROM importRun r JOIN json_each(r.auditIds) a
  JOIN rowHistory h ON h.auditId = a.value AND h.rowId IN (SELECT value FROM json_each(:rowIds))
  WHERE r.undoneAt IS NULL AND r.id <> :importId AND h.id > :sinceId ORDER BY r.importedAt DESC LIMIT 1`,
)
const laterMerge = read(
  z.object({ mergedName: z.string(), mergedAt: z.string() }),
  `SELECT m.mergedName, m.mergedAt FROM childMerge m JOIN json_each(m.auditIds) a
  JOIN rowHistory h ON h.auditId = a.value AND h.rowId IN (SELECT value FROM json_each(:rowIds))
  WHERE m.undoneAt IS NULL AND h.id > :sinceId ORDER BY m.mergedAt DESC LIMIT 1`,
)
const auditsOf = read(
  z.object({ auditId: z.number() }),
  'SELECT a.value AS auditId FROM importRun r JOIN json_each(r.auditIds) a WHERE r.id = :importId',
)

/** What an import did, and the number of its first line of history. */
type Undoing = { readonly importId: ImportId; readonly sinceId: number; readonly steps: readonly UndoStep[] }

/** Refuses to take back an import that something else rests on by now, naming what. */
export function refuseBuiltOn(db: ReadDb, { importId, sinceId, steps }: Undoing): void {
  const rowIds = JSON.stringify(steps.map(({ rowId }) => rowId))
  const later = laterImport.get(db, { importId, sinceId, rowIds })
  if (later)
    throw refused(`A later import, of ${formatDay(dayOf(later.importedAt))}, builds on this one. Undo that one first.`)
  const merge = laterMerge.get(db, { sinceId, rowIds })
  if (merge)
    throw refused(
      `${merge.mergedName} was merged into another entry on ${formatDay(dayOf(merge.mergedAt))}. Undo that on the child’s page first.`,
    )
  const auditIds = auditsOf.all(db, { importId }).map(({ auditId }) => auditId)
  const found = builtOn(db, { auditIds, sinceId, steps })
  if (found)
    throw refused(
      `This import cannot be undone any more: ${found} recorded since rest on it. Correct single facts on the child’s page instead.`,
    )
}

const refused = (message: string): AppError => new AppError({ code: 'rule', message })
