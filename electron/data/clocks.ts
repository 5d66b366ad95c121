import { Clock, type ComparedClock } from '../../shared/records/clock.ts'
import type { ChildId } from '../../shared/records/ids.ts'
import type { Context } from '../context.ts'
import { sourceDuesOf, withSourceDues } from './source-dues.ts'
import { type ReadDb, read } from './sql.ts'

const ofChild = read(
  Clock,
  `SELECT childId, track, kind, label, ruleId, dueBy, planBy, isBinding, basis, bookedMeetingId, bookedFor
  FROM clock WHERE childId = :childId ORDER BY dueBy, track`,
)

/** Every clock that runs for a child, soonest first, each with its whole working and the council's date beside it. */
export function clocksForChild(db: ReadDb, { childId }: { childId: ChildId }, context: Context): ComparedClock[] {
  const clocks = ofChild.all(db, { childId })
  return withSourceDues(clocks, sourceDuesOf(db, { childId, clocks }, context))
}
