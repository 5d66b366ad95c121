import type { IsoDate } from '../dates.ts'
import { type DueDate, type Duty, dueInMonths, type RuleContext } from './due-date.ts'

/** Work on harmful sexual behaviour with a child, while it is open. */
export type HsbFacts = {
  /** The day of the initial HSB meeting, or of the start of the work where none was held: the initial one is optional. */
  readonly startedOn: IsoDate
  /** Oldest first; those on or before `startedOn` are the initial meeting and ignored. */
  readonly meetingsHeld: readonly IsoDate[]
}

/**
 * H-07: the next HSB review meeting, 3 months after the start and then every 6 months, as for child protection.
 *
 * Local standard: Leicestershire IRO annual report 2018-19, lines 3851-3853, "in line with that used for child
 * protection", so the intervals of CP-02 and CP-03.
 */
export function nextHsbReview({ startedOn, meetingsHeld }: HsbFacts, context: RuleContext): DueDate {
  const latest = meetingsHeld.filter((heldOn) => heldOn > startedOn).at(-1)
  if (latest !== undefined)
    return dueInMonths(hsbDuty('HSB review meeting', 'Latest HSB review meeting held', latest), 6, context)
  return dueInMonths(hsbDuty('First HSB review meeting', 'HSB work started', startedOn), 3, context)
}

function hsbDuty(label: string, eventLabel: string, eventOn: IsoDate): Duty {
  return {
    kind: 'hsbReview',
    ruleId: 'H-07',
    label,
    eventLabel,
    eventOn,
    source: 'Local standard: Leicestershire IRO annual report 2018-19. Not in law',
  }
}
