import { daysBetween, formatDay, type IsoDate } from '../dates.ts'
import type { SourceDueKind } from '../records/source-due-kind.ts'
import { lowerFirst } from '../words.ts'
import type { Clock } from './child-due-dates.ts'
import type { RuleContext } from './due-date.ts'
import { type OurDate, type SourceEvent, type SourceWay, waysOfCounting } from './source-counting.ts'

/**
 * How a source's day lies to ours. `later` is the dangerous one: a meeting on it would be late. `overtaken` is a day
 * given before the meeting was held that ours counts from. `notDue` is a day for a meeting that no rule asks for.
 */
export type SourceStanding = 'same' | 'later' | 'earlier' | 'overtaken' | 'notDue'

/** A source's due date beside ours. */
export type SourceDueFacts = {
  readonly dueBy: IsoDate
  /** The day the file with it was imported; null where that is not known any more. */
  readonly toldOn: IsoDate | null
  /** Our clocks that the same meeting would answer; see `clocksLike`. */
  readonly clocks: readonly (OurDate & Pick<Clock, 'isBinding'>)[]
  /** What else is on record that the source may have counted from. */
  readonly events: readonly SourceEvent[]
}

/** How the source's date compares with ours, and why. */
export type SourceDueExplained = {
  standing: SourceStanding
  /** Calendar days from our date to the source's: negative is earlier. Null where nothing of ours is due. */
  daysLater: number | null
  /** The clock it was compared with; null where none runs. */
  against: { ruleId: string; dueBy: IsoDate } | null
  /** How the source must have counted; null where no way is known, or none is needed. */
  way: SourceWay | null
  /** One sentence for the screen that stands behind the source's date: "2 days earlier: the council’s system counts …". */
  text: string
}

/** Our clocks that a source's date is held against: any clock of the reviews, or the conference's own. */
export function clocksLike<C extends Pick<Clock, 'track' | 'kind'>>(kind: SourceDueKind, clocks: readonly C[]): C[] {
  return clocks.filter((clock) => (kind === 'roa' ? clock.track === 'lookedAfter' : clock.kind === kind))
}

/** Holds a source's due date against ours and finds the first way of counting that gives the source's very day. */
export function explainSourceDue(facts: SourceDueFacts, context: RuleContext): SourceDueExplained {
  const { dueBy, clocks } = facts
  const ours = clocks.find((clock) => clock.dueBy === dueBy) ?? clocks.find(({ isBinding }) => isBinding) ?? clocks[0]
  if (!ours)
    return { ...nothing, standing: 'notDue', daysLater: null, text: 'no such meeting is due by the rules here.' }
  const against = { ruleId: ours.ruleId, dueBy: ours.dueBy }
  const daysLater = daysBetween(ours.dueBy, dueBy)
  if (daysLater === 0) return { ...nothing, standing: 'same', daysLater, against, text: sameText(ours) }
  const by = `${dayCount(daysLater)} ${daysLater > 0 ? 'later' : 'earlier'}`
  const { toldOn } = facts
  if (toldOn !== null && daysLater < 0 && ours.basis.eventOn > toldOn) {
    const text = `${by}: given on ${formatDay(toldOn)}, before ${formatDay(ours.basis.eventOn)} (${lowerFirst(ours.basis.eventLabel)}).`
    return { ...nothing, standing: 'overtaken', daysLater, against, text }
  }
  const counted = waysOfCounting(ours, facts.events, context).find((one) => one.dueBy === dueBy)
  const lead = daysLater > 0 ? `${by}, so a meeting on it would be late` : by
  const text = counted
    ? `${lead}: the council’s system ${counted.words}.`
    : `${lead}; no known way of counting gives it.`
  return { standing: daysLater > 0 ? 'later' : 'earlier', daysLater, against, way: counted?.way ?? null, text }
}

const nothing = { against: null, way: null } as const

function sameText({ isBinding, label }: SourceDueFacts['clocks'][number]): string {
  return isBinding ? 'the same day.' : `the day of another clock (${lowerFirst(label)}); a sooner one comes first.`
}

function dayCount(days: number): string {
  const count = Math.abs(days)
  return `${count} ${count === 1 ? 'day' : 'days'}`
}
