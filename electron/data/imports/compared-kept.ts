import { z } from 'zod'
import { ageOn } from '../../../shared/dates.ts'
import { ImportId } from '../../../shared/records/ids.ts'
import {
  ComparedChild,
  ComparedCounts,
  type ComparedFound,
  type ComparedWanted,
  Difference,
} from '../../../shared/records/import-comparison.ts'
import { Origin } from '../../../shared/records/imported-child.ts'
import type { Context } from '../../context.ts'
import { grouped } from '../grouped.ts'
import { type ReadDb, read } from '../sql.ts'
import { presentChild } from './gone.ts'
import { stateText } from './open-cases.ts'
import { importOf } from './runs.ts'

const present = `LEFT JOIN child c ON c.id = ${presentChild}`
const fits = `ic.importId = :importId AND (:becomes IS NULL OR ic.becomes = :becomes)
  AND (:isConflict = 0 OR EXISTS (
    SELECT 1 FROM importDifference d WHERE d.importId = ic.importId AND d.childId = ic.childId AND d.isConflict = 1))
  AND (:text = '' OR instr(lower(ic.reference), lower(:text)) > 0
    OR instr(lower(coalesce(c.givenName, '') || ' ' || coalesce(c.familyName, '')), lower(:text)) > 0)`
const day = ComparedChild.shape.bornOn
const children = read(
  ComparedChild.omit({ age: true, differences: true, cases: true }).extend({
    importedId: ComparedChild.shape.childId,
    lookedAfterOn: day,
    planStartedOn: day,
    awaitingConferenceSince: day,
    hsbStartedOn: day,
  }),
  `SELECT coalesce(c.id, ic.childId) AS childId, ic.childId AS importedId, ic.reference, ic.becomes, ic.added,
    c.givenName, c.familyName, c.bornOn, c.expectedOn, coalesce(c.isRestricted, 0) AS isRestricted,
    c.id IS NOT NULL AS isHere, i.name AS iroName,
    s.lookedAfterOn, s.planStartedOn, s.awaitingConferenceSince, s.hsbStartedOn
  FROM importChild ic ${present} LEFT JOIN caseState s ON s.childId = c.id LEFT JOIN iro i ON i.id = s.iroId
  WHERE ${fits} ORDER BY ic.id LIMIT :limit OFFSET :offset`,
)
const total = read(
  z.object({ total: z.number().int() }),
  `SELECT count(*) AS total FROM importChild ic ${present} WHERE ${fits}`,
)
const differences = read(
  Difference.omit({ origin: true }).extend({ childId: ComparedChild.shape.childId, ...Origin.shape }),
  `SELECT childId, key, what, here, told, isConflict, answer, file, sheet, row FROM importDifference
  WHERE importId = :importId AND childId IN (SELECT value FROM json_each(:childIds)) ORDER BY id`,
)
const counts = read(
  ComparedCounts.omit({ unanswered: true }),
  `SELECT count(*) FILTER (WHERE becomes = 'new') AS "new", count(*) FILTER (WHERE becomes = 'changed') AS changed,
    count(*) FILTER (WHERE becomes = 'gone') AS gone, count(*) FILTER (WHERE becomes = 'unchanged') AS unchanged,
    (SELECT count(*) FROM importDifference WHERE importId = :importId AND isConflict = 1) AS conflicts
  FROM importChild WHERE importId = :importId`,
)
const before = read(
  z.object({ importId: ImportId, importedAt: z.string() }),
  `SELECT e.id AS importId, e.importedAt FROM importRun r JOIN importRun e ON e.id = r.sinceId WHERE r.id = :importId`,
)

/** What a kept import meant for each of its children, as it was found then; the children are named as they are today. */
export function keptComparison(
  db: ReadDb,
  { importId, ...filter }: ComparedWanted & { importId: ImportId },
  { today }: Context,
): ComparedFound {
  importOf(db, importId)
  const { offset, limit, ...narrowed } = { ...filter, importId, text: filter.text.trim() }
  const found = children.all(db, { ...narrowed, offset, limit })
  const childIds = JSON.stringify(found.map(({ importedId }) => importedId))
  const byChild = grouped(differences.all(db, { importId, childIds }), ({ childId }) => childId)
  return {
    rows: found.map(({ importedId, lookedAfterOn, planStartedOn, awaitingConferenceSince, hsbStartedOn, ...row }) => ({
      ...row,
      cases: stateText({ lookedAfterOn, planStartedOn, awaitingConferenceSince, hsbStartedOn }),
      age: row.bornOn === null ? null : ageOn(row.bornOn, today),
      differences: (byChild.get(importedId) ?? []).map(({ file, sheet, row, childId: _, ...difference }) => ({
        ...difference,
        origin: { file, sheet, row },
      })),
    })),
    total: total.get(db, narrowed)?.total ?? 0,
    counts: { ...(counts.get(db, { importId }) ?? none), unanswered: 0 },
    since: before.get(db, { importId }) ?? null,
  }
}

const none = { new: 0, changed: 0, gone: 0, unchanged: 0, conflicts: 0 }
