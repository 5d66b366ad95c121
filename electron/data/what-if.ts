import type { IsoDate } from '../../shared/dates.ts'
import { trackOfKind } from '../../shared/records/clock.ts'
import type { ChildId } from '../../shared/records/ids.ts'
import type { DueDate } from '../../shared/records/meeting.ts'
import type { MeetingKind } from '../../shared/records/meeting-kind.ts'
import { clocksOf } from '../../shared/rules/child-due-dates.ts'
import { afterHolding } from '../../shared/rules/what-if.ts'
import type { Context } from '../context.ts'
import { knownChildren } from './facts.ts'
import { type Db, type ReadDb, write } from './sql.ts'

const look = write('INSERT INTO settlingChild (childId) VALUES (:childId)')
const leave = write('DELETE FROM settlingChild')

type Question = { readonly childId: ChildId; readonly kind: MeetingKind; readonly heldOn: IsoDate }

/** What would be due next on a meeting's list if it were held on a day; null when nothing would be. */
export function whatIf(db: ReadDb, { childId, kind, heldOn }: Question, context: Context): DueDate | null {
  // settlingChild is a table of this connection only: nothing of the record is written, so a query may.
  const temporary = db as Db
  look(temporary, { childId })
  const [known] = knownChildren(db, context)
  leave(temporary, {})
  if (!known) return null
  const { clocks } = clocksOf(afterHolding(known.facts, { kind, heldOn }), context)
  return clocks.find((clock) => clock.isBinding && clock.track === trackOfKind[kind]) ?? null
}
