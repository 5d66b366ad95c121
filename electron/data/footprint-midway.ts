import { z } from 'zod'
import { IsoDate } from '../../shared/dates.ts'
import type { MidwayCheck, MidwayDue } from '../../shared/records/footprint.ts'
import { FootprintFacts, isMidwayWhole } from '../../shared/records/footprint-kinds.ts'
import { ChildId, type IroId } from '../../shared/records/ids.ts'
import { midwayOn, midwayStanding, reviewInterval } from '../../shared/rules/midway.ts'
import type { Context } from '../context.ts'
import { ChildLineRow, childLine, childLineColumns } from './child-lines.ts'
import { grouped } from './grouped.ts'
import { type ReadDb, read } from './sql.ts'

const Interval = z.object({
  childId: ChildId,
  lastReviewOn: IsoDate,
  ruleId: z.string(),
  dueBy: IsoDate,
  eventOn: IsoDate,
})
const intervalColumns = `s.childId, s.lastReviewOn, k.ruleId, k.dueBy, json_extract(k.basis, '$.eventOn') AS eventOn`
const ofReviews = `JOIN clock k ON k.childId = s.childId AND k.track = 'lookedAfter' WHERE s.lastReviewOn IS NOT NULL`
const intervals = read(Interval, `SELECT ${intervalColumns} FROM caseState s ${ofReviews}`)
const intervalsOfIro = read(Interval, `SELECT ${intervalColumns} FROM caseState s ${ofReviews} AND s.iroId = :iroId`)
const intervalsOfChild = read(
  Interval,
  `SELECT ${intervalColumns} FROM caseState s ${ofReviews} AND s.childId = :childId`,
)
// A check belongs to the interval it was made in, so only those since some review of the child's can count.
const checks = read(
  z.object({ childId: ChildId, happenedOn: IsoDate, facts: FootprintFacts }),
  `SELECT f.childId, f.happenedOn, f.facts FROM json_each(:childIds) j
  CROSS JOIN footprintEntry f ON f.childId = j.value WHERE f.kind = 'midway' ORDER BY f.happenedOn DESC`,
)
const lines = read(
  ChildLineRow,
  `SELECT ${childLineColumns} FROM json_each(:childIds) j JOIN child c ON c.id = j.value ORDER BY j.key`,
)

/**
 * Mid-way desktop reviews of an IRO's children, or of everybody's: those due soon, then those overdue, the latest first,
 * as a check missed just now is worth more than one whose review is near.
 */
export function midwayDue(db: ReadDb, { iroId }: { iroId: IroId | null }, context: Context): MidwayDue[] {
  const rows = iroId === null ? intervals.all(db, {}) : intervalsOfIro.all(db, { iroId })
  const due = checksOf(db, rows, context)
    .filter(({ check }) => check.standing.kind === 'overdue' || check.standing.kind === 'dueSoon')
    .toSorted((a, b) => inOrder(a.check, b.check))
  const named = lines.all(db, { childIds: JSON.stringify(due.map(({ childId }) => childId)) })
  const children = new Map(named.map((row) => [row.childId, childLine(row, context.today)]))
  return due.flatMap(({ childId, check }) => {
    const child = children.get(childId)
    return child ? [{ ...child, check }] : []
  })
}

function inOrder(a: MidwayCheck, b: MidwayCheck): number {
  const [isPast, isOtherPast] = [a, b].map(({ standing }) => standing.kind === 'overdue')
  if (isPast !== isOtherPast) return isPast ? 1 : -1
  return isPast ? b.dueOn.localeCompare(a.dueOn) : a.dueOn.localeCompare(b.dueOn)
}

/** The mid-way check of the interval a child is in; null before the first review and while no review is due. */
export function midwayOfChild(db: ReadDb, childId: ChildId, context: Context): MidwayCheck | null {
  return checksOf(db, intervalsOfChild.all(db, { childId }), context)[0]?.check ?? null
}

function checksOf(db: ReadDb, rows: readonly z.infer<typeof Interval>[], { today, calendar, settings }: Context) {
  const clocks = grouped(rows, ({ childId }) => childId)
  const done = checks.all(db, { childIds: JSON.stringify([...clocks.keys()]) })
  const made = grouped(
    done.filter(({ facts }) => isMidwayWhole(facts)),
    ({ childId }) => childId,
  )
  return [...clocks].flatMap(([childId, found]) => {
    const interval = reviewInterval(found, found[0]?.lastReviewOn ?? null)
    if (!interval) return []
    const { eventOn: previousOn, dueBy: reviewBy } = interval
    const dueOn = midwayOn(previousOn, reviewBy)
    const doneOn = made.get(childId)?.find(({ happenedOn }) => happenedOn >= previousOn)?.happenedOn ?? null
    const standing = midwayStanding({ dueOn, doneOn, today, calendar, remindWorkingDays: settings.midwayWorkingDays })
    return [{ childId, check: { previousOn, reviewBy, dueOn, doneOn, standing } }]
  })
}
