import { Clock } from '../../shared/records/clock.ts'
import type { ChildId } from '../../shared/records/ids.ts'
import { type ReadDb, read } from './sql.ts'

const ofChild = read(
  Clock,
  `SELECT childId, track, kind, label, ruleId, dueBy, planBy, isBinding, basis, bookedMeetingId, bookedFor
  FROM clock WHERE childId = :childId ORDER BY dueBy, track`,
)

/** Every clock that runs for a child, soonest first, each with its whole working. */
export function clocksForChild(db: ReadDb, { childId }: { childId: ChildId }): Clock[] {
  return ofChild.all(db, { childId })
}
