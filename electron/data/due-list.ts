import { z } from 'zod'
import { addDaysTo, IsoDate } from '../../shared/dates.ts'
import type { DueAsked, DueList } from '../../shared/records/workload.ts'
import type { Context } from '../context.ts'
import { ChildLineRow, childLine, childLineColumns } from './child-lines.ts'
import { type ReadDb, read } from './sql.ts'
import { forecastEnd, mondayOf } from './workload.ts'

const DueRow = ChildLineRow.extend({ label: z.string(), dueBy: IsoDate, bookedFor: IsoDate.nullable() })
const columns = `${childLineColumns}, k.label, k.dueBy, k.bookedFor FROM clock k JOIN child c ON c.id = k.childId`
// The same days as the figures of the team's table and the forecast (workload.ts, forecast.ts).
const wanted = `k.isBinding = 1 AND CASE WHEN :isOverdue THEN k.dueBy < :today
  ELSE k.dueBy >= :today AND max(k.planBy, :today) >= :fromOn AND max(k.planBy, :today) < :untilOn END
  ORDER BY k.dueBy, k.childId`
const everybodys = read(DueRow, `SELECT ${columns} WHERE ${wanted}`)
const ofOne = read(DueRow, `SELECT ${columns} WHERE k.iroId IS :iroId AND ${wanted}`)

/** The duties behind a figure of the Team screen, soonest first. */
export function dueList(db: ReadDb, { whose, isOverdue, weekOf }: DueAsked, { today }: Context): DueList {
  const fromOn = weekOf ?? mondayOf(today)
  const untilOn = weekOf === null ? forecastEnd(today) : addDaysTo(weekOf, 7)
  const days = { today, isOverdue, fromOn, untilOn }
  const rows =
    whose === 'team' ? everybodys.all(db, days) : ofOne.all(db, { ...days, iroId: whose === 'nobody' ? null : whose })
  return rows.map(({ label, dueBy, bookedFor, ...child }) => ({ ...childLine(child, today), label, dueBy, bookedFor }))
}
