import type { IsoDate } from '../dates.ts'
import type { AlertEventLine } from '../records/alert.ts'
import type { StageClock } from '../records/alert-stage.ts'

/** What happened at a stage, in the order it was recorded. */
type Happened = Pick<AlertEventLine, 'kind' | 'happenedOn' | 'untilOn'>

/**
 * The days on which the time of a stage ran out with no answer, up to the day before `endOn`, on which it ended (QA-02).
 * More time that is given afterwards does not undo one, and begins the wait for an answer anew (QA-05).
 */
export function lapsedDays(clock: StageClock, happened: readonly Happened[], endOn: IsoDate): IsoDate[] {
  if (clock.sentOn === null || clock.due === null) return []
  const lapsed: IsoDate[] = []
  let dueBy = clock.dueBeforeExtension ?? clock.due.dueBy
  let isAnswered = false
  for (const { kind, happenedOn, untilOn } of happened) {
    if (kind === 'answered' && happenedOn <= dueBy) isAnswered = true
    if (kind !== 'extended' || untilOn === null) continue
    if (!isAnswered && dueBy < happenedOn) lapsed.push(dueBy)
    dueBy = untilOn
    isAnswered = false
  }
  return !isAnswered && dueBy < endOn ? [...lapsed, dueBy] : lapsed
}
