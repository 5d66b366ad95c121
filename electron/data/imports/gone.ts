import { z } from 'zod'
import { dayOf } from '../../../shared/clock.ts'
import { IsoDate } from '../../../shared/dates.ts'
import { ChildId, type ImportId } from '../../../shared/records/ids.ts'
import type { CaseKind, ImportBatch } from '../../../shared/records/import-batch.ts'
import { ChildLineRow, childLineColumns } from '../child-lines.ts'
import { type ReadDb, read } from '../sql.ts'
import { type Earlier, listNameOf } from './earlier.ts'

/** The child an importChild row is about today: the one it was merged into, or none once the import was undone. */
export const presentChild = `coalesce((SELECT id FROM child WHERE id = ic.childId),
    (SELECT keptChildId FROM childMerge WHERE mergedChildId = ic.childId AND undoneAt IS NULL),
    (SELECT childId FROM childAlias WHERE reference = ic.reference))`

const stillOpen = read(
  z.object({ childId: ChildId, reference: z.string() }),
  `SELECT s.childId, ic.reference FROM importChild ic JOIN caseState s ON s.childId = ${presentChild}
  WHERE ic.importId = :importId AND ic.becomes <> 'gone'
    AND CASE :kind WHEN 'lookedAfter' THEN s.lookedAfterOn ELSE s.planStartedOn END IS NOT NULL
  ORDER BY ic.id`,
)

/** The open cases of a child as a list of them tells it. */
export const OpenCases = z.object({
  lookedAfterOn: IsoDate.nullable(),
  planStartedOn: IsoDate.nullable(),
  awaitingConferenceSince: IsoDate.nullable(),
  hsbStartedOn: IsoDate.nullable(),
  iroName: z.string().nullable(),
})
const lines = read(
  ChildLineRow.extend(OpenCases.shape),
  `SELECT ${childLineColumns}, s.lookedAfterOn, s.planStartedOn, s.awaitingConferenceSince, s.hsbStartedOn,
    i.name AS iroName
  FROM json_each(:childIds) j JOIN child c ON c.id = j.value JOIN caseState s ON s.childId = c.id
  LEFT JOIN iro i ON i.id = s.iroId ORDER BY j.key`,
)
/** A child of the import before who is not in the files, by the case reference the file had. */
export type Gone = Omit<ReturnType<typeof lines.all>[number], 'reference'> & { readonly reference: string }

/**
 * Children of the last import of the source with a case still open that these files would list, and do not: the case
 * may have ended without a word, or the list may be short. Nothing is done to them.
 */
export function goneChildren(
  db: ReadDb,
  { covers }: Pick<ImportBatch, 'covers'>,
  { lastWith, isHere }: Pick<Earlier, 'lastWith'> & { readonly isHere: (childId: ChildId) => boolean },
): Gone[] {
  const missing = new Map<ChildId, string>()
  const look = (kind: CaseKind, importId: ImportId | undefined) => {
    if (importId === undefined) return
    for (const { childId, reference } of stillOpen.all(db, { importId, kind }))
      if (!isHere(childId)) missing.set(childId, reference)
  }
  for (const kind of covers) look(kind, lastWith(kind))
  if (missing.size === 0) return []
  const found = lines.all(db, { childIds: JSON.stringify([...missing.keys()]) })
  return found.map((line) => ({ ...line, reference: missing.get(line.childId) ?? line.reference ?? '' }))
}

// A child is back once a later import has them, by whichever entry; imports that were undone never were.
const goneSince = read(
  z.object({ childId: ChildId, importedAt: z.string() }),
  `SELECT ${presentChild} AS childId, min(r.importedAt) AS importedAt
  FROM importRun r JOIN importChild ic ON ic.importId = r.id AND ic.becomes = 'gone'
  WHERE r.source = :source AND r.listName = :listName AND r.undoneAt IS NULL
    AND ${presentChild} IS NOT NULL AND NOT EXISTS (
      SELECT 1 FROM importChild l JOIN importRun lr ON lr.id = l.importId
      WHERE l.childId IN (SELECT ic.childId UNION SELECT ${presentChild} UNION
          SELECT mergedChildId FROM childMerge WHERE keptChildId = ${presentChild} AND undoneAt IS NULL)
        AND l.id > ic.id AND l.becomes <> 'gone'
        AND lr.source = r.source AND lr.listName = r.listName AND lr.undoneAt IS NULL )
  GROUP BY 1`,
)

/** For each child that files of this source were missing until now, the day of the import that first missed them. */
export function goneDays(db: ReadDb, batch: ImportBatch): (childId: ChildId) => IsoDate | null {
  const { source } = batch
  const found = source === null ? [] : goneSince.all(db, { source, listName: listNameOf(batch) })
  const days = new Map(found.map(({ childId, importedAt }) => [childId, dayOf(importedAt)]))
  return (childId) => days.get(childId) ?? null
}
