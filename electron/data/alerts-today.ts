import type { AlertLine } from '../../shared/records/alert.ts'
import { asksToday } from '../../shared/records/alert-status.ts'
import type { IroId } from '../../shared/records/ids.ts'
import type { Context } from '../context.ts'
import { listAlerts } from './alert-rows.ts'
import type { ReadDb } from './sql.ts'

/**
 * The alerts somebody has to do something about today, an IRO’s own with those they stand in for, or everybody’s: the
 * longest waiting first. Worked out from the day alone, so that a week with the laptop shut leaves none out.
 */
export function alertsToday(db: ReadDb, { iroId }: { iroId: IroId | null }, context: Context): AlertLine[] {
  const open = listAlerts(db, { iroId, which: 'open', childId: null }, context)
  return open.filter(asksToday).toSorted((a, b) => since(a).localeCompare(since(b)) || compareNumbers(a, b))
}

/** The day it waits since, or is due by. */
const since = ({ standing, raisedOn }: AlertLine): string => standing?.duty?.dueBy ?? raisedOn

const compareNumbers = (a: AlertLine, b: AlertLine): number => a.number.localeCompare(b.number, 'en', { numeric: true })
