import { z } from 'zod'
import { IsoDate } from '../../shared/dates.ts'
import type { AlertLine } from '../../shared/records/alert.ts'
import { inAlertOrder, isOpenConcern, isUnsent } from '../../shared/records/alert-status.ts'
import type { IroLeave } from '../../shared/records/leave.ts'
import type { LeaveHandOver, LeaveHandOverAsked, Uncovered } from '../../shared/records/leave-hand-over.ts'
import type { Context } from '../context.ts'
import { listAlerts } from './alert-rows.ts'
import { ChildLineRow, childLine, childLineColumns } from './child-lines.ts'
import { waitingPost } from './hand-over-say.ts'
import { leaveOf, listLeave } from './leave.ts'
import { listMeetings } from './meeting-list.ts'
import { type ReadDb, read } from './sql.ts'

// What a meeting in those days answers is listed with the meeting.
const dueThen = read(
  ChildLineRow.extend({ label: z.string(), dueBy: IsoDate, bookedFor: IsoDate.nullable() }),
  `SELECT ${childLineColumns}, k.label, k.dueBy, k.bookedFor FROM clock k JOIN child c ON c.id = k.childId
  WHERE k.isBinding = 1 AND k.iroId = :iroId AND k.dueBy BETWEEN :fromOn AND :untilOn
    AND (k.bookedFor IS NULL OR k.bookedFor NOT BETWEEN :fromOn AND :untilOn) ORDER BY k.dueBy, k.childId`,
)

/** What an IRO owes in the days they are away, for whoever stands in: each part the soonest first. */
export function leaveHandOver(db: ReadDb, { leaveId }: LeaveHandOverAsked, context: Context): LeaveHandOver {
  const { today } = context
  const leave = leaveOf(db, leaveId)
  const { iroId, untilOn } = leave
  const hasBegun = leave.fromOn <= today
  const fromOn = hasBegun ? today : leave.fromOn
  return {
    leave,
    fromOn,
    alerts: inAlertOrder(alertsOf(db, leave, context)),
    meetings: listMeetings(db, { iroId, fromOn, untilOn, statuses: ['booked'] }, context).meetings,
    dues: dueThen.all(db, { iroId, fromOn, untilOn }).map(({ label, dueBy, bookedFor, ...child }) => {
      return { ...childLine(child, today), label, dueBy, bookedFor }
    }),
    post: waitingPost(db, { iroId }, context),
  }
}

/** IROs who are away today and owe something of an alert that nobody else acts on, by the first day back. */
export function uncoveredAlerts(db: ReadDb, _: Record<string, never>, context: Context): Uncovered[] {
  const { today } = context
  const found = listLeave(db, { iroId: null, fromOn: today, untilOn: today }).map((leave) => {
    const alerts = alertsOf(db, leave, context).filter(({ owner }) => owner.actsName === owner.name)
    return { leave, alerts: alerts.length, said: alerts[0]?.owner.said ?? '' }
  })
  return found
    .filter(({ alerts }) => alerts > 0)
    .toSorted((a, b) => a.leave.untilOn.localeCompare(b.leave.untilOn) || a.said.localeCompare(b.said))
}

/** The alerts an IRO owes something of: open concerns, and good practice that is not marked as sent. */
function alertsOf(db: ReadDb, { iroId, iroName }: IroLeave, context: Context): AlertLine[] {
  const open = listAlerts(db, { iroId, which: 'open', childId: null }, context)
  return open.filter((alert) => alert.owner.name === iroName && (isOpenConcern(alert) || isUnsent(alert)))
}
