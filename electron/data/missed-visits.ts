import { z } from 'zod'
import { dayOf } from '../../shared/clock.ts'
import { IsoDate } from '../../shared/dates.ts'
import type { MissedVisit, MissedVisitsAsked } from '../../shared/records/alert-raising.ts'
import { isVisitMissed, visitDue } from '../../shared/rules/visits.ts'
import type { Context } from '../context.ts'
import { ChildLineRow, childLine, childLineColumns } from './child-lines.ts'
import { type ReadDb, read } from './sql.ts'

// The last visit the council’s newest file tells of, of children looked after whose placement is known. A change of a
// placement’s papers alone, with the same carers, begins none. Where a concern about visits is open, that is the way on.
const known = read(
  ChildLineRow.extend({
    lastVisitOn: z.string(),
    importedAt: z.string(),
    placementCode: z.string().nullable(),
    placedOn: IsoDate,
  }),
  `SELECT ${childLineColumns}, d.value AS lastVisitOn, i.importedAt, s.placementCode, max(p.startedOn) AS placedOn
  FROM sourceDetail d JOIN caseState s ON s.childId = d.childId JOIN child c ON c.id = d.childId
  JOIN sourceRow r ON r.id = d.sourceRowId JOIN importRun i ON i.id = r.importId
  JOIN periodOfCare o ON o.childId = d.childId AND o.endedOn IS NULL
  JOIN placement p ON p.periodOfCareId = o.id AND p.startedOn <= :today
    AND (p.isChangeOfCarer = 1 OR p.startedOn = o.startedOn)
  WHERE d.field = 'lastVisitOn' AND s.lookedAfterOn IS NOT NULL AND s.isShortBreaks = 0
    AND (:iroId IS NULL OR s.iroId = :iroId) AND (:childId IS NULL OR s.childId = :childId)
    AND NOT EXISTS (SELECT 1 FROM alertChild x JOIN alert a ON a.id = x.alertId
      WHERE x.childId = d.childId AND a.kind = 'concern' AND a.theme = 'visits' AND a.closedOn IS NULL)
  GROUP BY d.id`,
)

/** Children whose last visit on the council’s file shows that the next was missed, and no alert says so; the longest first. */
export function missedVisits(db: ReadDb, asked: MissedVisitsAsked, { today }: Context): MissedVisit[] {
  return known
    .all(db, { ...asked, today })
    .flatMap((row) => {
      const lastVisitOn = IsoDate.safeParse(row.lastVisitOn).data
      const due = lastVisitOn ? visitDue({ ...row, lastVisitOn }) : null
      if (!lastVisitOn || due === null || !isVisitMissed(due, dayOf(row.importedAt))) return []
      return [{ ...childLine(row, today), lastVisitOn, dueBy: due.dueBy, short: due.short }]
    })
    .toSorted((a, b) => a.dueBy.localeCompare(b.dueBy))
}
