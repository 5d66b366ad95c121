import type { IsoDate } from '../../shared/dates.ts'
import { trackOfKind } from '../../shared/records/clock.ts'
import type { ChildId } from '../../shared/records/ids.ts'
import type { MeetingKind } from '../../shared/records/meeting-kind.ts'
import { clocksOf, type Track } from '../../shared/rules/child-due-dates.ts'
import type { DueDate } from '../../shared/rules/due-date.ts'
import type { Context } from '../context.ts'
import { knownChildren } from './facts.ts'
import { type Db, write } from './sql.ts'

const look = write('INSERT INTO settlingChild (childId) VALUES (:childId)')
const leave = write('DELETE FROM settlingChild')

/** Whether a meeting of this kind, once held, answers that clock. An initial conference answers only itself. */
export function answers(kind: MeetingKind, clock: { readonly track: Track; readonly kind: MeetingKind }): boolean {
  return trackOfKind[kind] === clock.track && (kind === 'icpc') === (clock.kind === 'icpc')
}

/** A meeting in question: its kind, whom it concerns, and its day. */
type Question = { readonly kind: MeetingKind; readonly childIds: readonly ChildId[]; readonly on: IsoDate }

/**
 * The limit in force for each child on a day, worked out from the facts as they stood then, so that a meeting written
 * down weeks later is measured against its own limit and not the next one. A child without such a clock is left out.
 */
export function limitsOn(db: Db, { kind, childIds, on }: Question, context: Context): ReadonlyMap<ChildId, DueDate> {
  for (const childId of childIds) look(db, { childId })
  const known = knownChildren(db, { today: on, settings: context.settings })
  leave(db, {})
  return new Map(
    known.flatMap(({ childId, facts }) => {
      const due = clocksOf(facts, context).clocks.find((clock) => clock.isBinding && answers(kind, clock))
      return due ? [[childId, due] as const] : []
    }),
  )
}
