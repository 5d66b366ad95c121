import { z } from 'zod'
import { daysBetween, IsoDate } from '../../shared/dates.ts'
import { IroId } from '../../shared/records/ids.ts'
import { DueDate } from '../../shared/records/meeting.ts'
import type { NewlyLookedAfter, Unallocated } from '../../shared/records/today.ts'
import { appointIroBy } from '../../shared/rules/iro-appointment.ts'
import type { Context } from '../context.ts'
import { ChildLineRow, childLine, childLineColumns } from './child-lines.ts'
import { type ReadDb, read } from './sql.ts'

// The plus keeps SQLite to the child's own few clocks: the index on isBinding leads through everybody's.
const newly = read(
  ChildLineRow.extend({
    lookedAfterOn: IsoDate,
    toldOn: IsoDate.nullable(),
    lastReviewOn: IsoDate.nullable(),
    iroId: IroId.nullable(),
    iroName: z.string().nullable(),
    kind: DueDate.shape.kind.nullable(),
    label: z.string().nullable(),
    ruleId: z.string().nullable(),
    dueBy: IsoDate.nullable(),
    planBy: IsoDate.nullable(),
    basis: DueDate.shape.basis.nullable(),
  }),
  `WITH late AS (
    SELECT childId FROM caseState WHERE lookedAfterOn >= :sinceOn
    UNION SELECT s.childId FROM periodOfCare p JOIN caseState s ON s.childId = p.childId AND s.lookedAfterOn = p.startedOn
    WHERE p.toldOn >= :sinceOn )
  SELECT ${childLineColumns}, s.lookedAfterOn, p.toldOn, s.lastReviewOn, s.iroId, i.name AS iroName,
    k.kind, k.label, k.ruleId, k.dueBy, k.planBy, k.basis
  FROM late CROSS JOIN caseState s USING (childId) JOIN child c ON c.id = s.childId
  LEFT JOIN periodOfCare p ON p.childId = s.childId AND p.startedOn = s.lookedAfterOn
  LEFT JOIN iro i ON i.id = s.iroId
  LEFT JOIN clock k ON k.childId = s.childId AND k.track = 'lookedAfter' AND +k.isBinding = 1
  WHERE s.isShortBreaks = 0 AND (s.lastReviewOn IS NULL OR s.iroId IS NULL)
    AND (:iroId IS NULL OR s.iroId = :iroId OR s.iroId IS NULL)
  ORDER BY s.iroId IS NOT NULL, s.lookedAfterOn, c.id`,
)
const withoutIro = read(
  ChildLineRow.extend({
    lookedAfterOn: IsoDate.nullable(),
    planStartedOn: IsoDate.nullable(),
    hsbStartedOn: IsoDate.nullable(),
    awaitingConferenceSince: IsoDate.nullable(),
    nextDueBy: IsoDate.nullable(),
  }),
  `SELECT ${childLineColumns}, s.lookedAfterOn, s.planStartedOn, s.hsbStartedOn, s.awaitingConferenceSince, s.nextDueBy
  FROM caseState s JOIN child c ON c.id = s.childId WHERE s.iroId IS NULL ORDER BY s.nextDueBy IS NULL, s.nextDueBy, c.id`,
)

/** A child is newly looked after until the first review is due: 20 working days. */
const newWorkingDays = 20

/**
 * Children who became looked after, or of whom the service was told, at most 20 working days ago, without a review or
 * an IRO: one it was told of late is as new to it. Those without an IRO are everybody's.
 */
export function newlyLookedAfter(db: ReadDb, iroId: IroId | null, context: Context): NewlyLookedAfter[] {
  const { today, calendar } = context
  const sinceOn = calendar.subtractWorkingDays(today, newWorkingDays)
  return newly.all(db, { iroId, sinceOn }).map((row) => ({
    ...childLine(row, today),
    lookedAfterOn: row.lookedAfterOn,
    daysUntilTold: row.toldOn === null ? null : daysBetween(row.lookedAfterOn, row.toldOn),
    firstReview: row.lastReviewOn === null ? dueOf(row) : null,
    reviewHeldOn: row.lastReviewOn,
    appointBy: appointIroBy(row.lookedAfterOn, calendar),
    iroId: row.iroId,
    iroName: row.iroName,
  }))
}

/** Every open case without an IRO, soonest due first. */
export function unallocatedCases(db: ReadDb, today: IsoDate): Unallocated[] {
  return withoutIro.all(db, {}).map((row) => ({
    ...childLine(row, today),
    lists: [
      row.lookedAfterOn && 'Looked after',
      row.planStartedOn && 'Child protection',
      row.awaitingConferenceSince && 'Awaiting conference',
      row.hsbStartedOn && 'HSB',
    ].filter((list) => list !== null),
    nextDueBy: row.nextDueBy,
  }))
}

function dueOf(row: ReturnType<typeof newly.all>[number]): DueDate | null {
  return DueDate.safeParse(row).data ?? null
}
