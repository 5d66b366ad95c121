import { addDaysTo, formatDay, type IsoDate } from '../dates.ts'
import { type DueDate, type Duty, dueInMonths, dueInWorkingDays, type RuleContext } from './due-date.ts'

/** A section 47 enquiry, or a move here on another authority's plan, that awaits its initial conference. */
export type EnquiryFacts = {
  /** The discussion at which the enquiry was started and any after it; the earliest counts. */
  readonly strategyDiscussionsOn: readonly IsoDate[]
  /** The day the other authority told this one of the move; null when the child did not transfer in. */
  readonly transferNotifiedOn: IsoDate | null
}

/** What the review conference clock of an open child protection plan depends on. */
export type PlanFacts = {
  /** The day of the initial conference that made the plan. */
  readonly startedOn: IsoDate
  /** Review conferences, oldest first; any on or before `startedOn` is the initial one repeated by an import, and ignored. */
  readonly conferencesHeld: readonly IsoDate[]
  /** False when an import carried only the latest conference. */
  readonly isConferenceHistoryComplete: boolean
}

/** The birth dates that decide the rules for unborn children; both null when not known. */
export type BirthFacts = { readonly bornOn: IsoDate | null; readonly expectedOn: IsoDate | null }

const initialConferenceSource =
  'Working Together to Safeguard Children; Leicester, Leicestershire and Rutland safeguarding procedures'
const reviewConferenceSource = 'Working Together to Safeguard Children; safeguarding procedures'

/**
 * CP-01: the initial conference within 15 working days of the strategy discussion that started the section 47 enquiry.
 *
 * Leicester, Leicestershire and Rutland procedures, initial conference chapter [read]; Working Together 2018 and 2023
 * [from memory]. Null when there was no discussion.
 */
export function initialConference(enquiry: EnquiryFacts, birth: BirthFacts, context: RuleContext): DueDate | null {
  const discussions = [...enquiry.strategyDiscussionsOn].sort()
  const [first] = discussions
  if (first === undefined) return null
  const several = discussions.length > 1 ? `${discussions.length} strategy discussions: counted from the first.` : null
  const duty = initialDuty('Strategy discussion', first, [several, preBirthNote(birth, context)])
  return dueInWorkingDays(duty, 15, context)
}

/**
 * CP-01, transfer in: the conference within 15 working days of being told that a child on another authority's plan moved
 * here. Working Together [from memory]. Null when the child did not transfer in.
 */
export function transferInConference(enquiry: EnquiryFacts, birth: BirthFacts, context: RuleContext): DueDate | null {
  if (enquiry.transferNotifiedOn === null) return null
  const duty = initialDuty('Told of the move here', enquiry.transferNotifiedOn, [preBirthNote(birth, context)])
  return dueInWorkingDays(duty, 15, context)
}

/**
 * CP-02 and CP-03: the first review conference within 3 months of the initial one, later ones within 6 months of the
 * conference before, each from the day it was held.
 *
 * Working Together [from memory]; the same in Surrey's, West Sussex's, Reading's and Liverpool's procedures [read].
 */
export function nextReviewConference(plan: PlanFacts, context: RuleContext): DueDate {
  const latest = plan.conferencesHeld.filter((heldOn) => heldOn > plan.startedOn).at(-1)
  if (latest !== undefined) {
    const duty = reviewDuty('CP-03', 'Review conference', 'Latest review conference held', latest)
    return dueInMonths(duty, 6, context)
  }
  const duty = reviewDuty('CP-02', 'First review conference', 'Initial conference held', plan.startedOn)
  if (plan.isConferenceHistoryComplete) return dueInMonths(duty, 3, context)
  return dueInMonths({ ...duty, isAssumed: true, note: noConferenceNote }, 3, context)
}

/**
 * CP-04: for a child born after the initial conference, the first review conference within so many working days of the
 * birth, where the authority uses this; null when the setting is off or the rule does not apply.
 *
 * Liverpool's procedures say 20 working days, Tees 10 [read]; Leicestershire's own chapter was not readable.
 */
export function firstReviewConferenceAfterBirth(
  plan: PlanFacts,
  birth: BirthFacts,
  context: RuleContext,
): DueDate | null {
  const { preBirthWorkingDays } = context.settings
  const isFirstHeld = plan.conferencesHeld.some((heldOn) => heldOn > plan.startedOn)
  if (preBirthWorkingDays === null || isFirstHeld || birth.bornOn === null || birth.bornOn <= plan.startedOn)
    return null
  const duty: Duty = {
    ...reviewDuty('CP-04', 'First review conference', 'Born after the initial conference', birth.bornOn),
    source: 'Local standard for conferences before birth. Not in law',
  }
  return dueInWorkingDays(duty, preBirthWorkingDays, context)
}

/** CP-04: the last day that leaves `weeks` weeks to the expected birth; an initial conference after it is a warning. */
export function conferenceBeforeBirthBy(expectedOn: IsoDate, weeks: number): IsoDate {
  return addDaysTo(expectedOn, -7 * weeks)
}

/** CP-09: whether the conference chair's oversight of a plan is done, wanted before the second review, or was missed. */
export type ChairOversight = 'notYetDue' | 'due' | 'done' | 'missed'

/**
 * CP-09: chair oversight by the second review of every conference; due between the first and second review conference.
 *
 * Local standard: Leicestershire IRO annual report 2018-19, line 4640.
 */
export function chairOversight(plan: PlanFacts, overseenOn: IsoDate | null): ChairOversight {
  const reviews = plan.conferencesHeld.filter((heldOn) => heldOn > plan.startedOn)
  const second = reviews[1]
  if (overseenOn !== null && (second === undefined || overseenOn <= second)) return 'done'
  if (second !== undefined) return 'missed'
  return reviews.length === 1 ? 'due' : 'notYetDue'
}

function initialDuty(eventLabel: string, eventOn: IsoDate, notes: readonly (string | null)[]): Duty {
  const note = notes.filter((line) => line !== null).join(' ')
  return {
    kind: 'icpc',
    ruleId: 'CP-01',
    label: 'Initial conference',
    eventLabel,
    eventOn,
    source: initialConferenceSource,
    note: note === '' ? null : note,
  }
}

function reviewDuty(ruleId: string, label: string, eventLabel: string, eventOn: IsoDate): Duty {
  return { kind: 'rcpc', ruleId, label, eventLabel, eventOn, source: reviewConferenceSource }
}

function preBirthNote({ bornOn, expectedOn }: BirthFacts, { settings }: RuleContext): string | null {
  if (bornOn !== null || expectedOn === null) return null
  const by = conferenceBeforeBirthBy(expectedOn, settings.preBirthWeeks)
  return `Birth expected ${formatDay(expectedOn)}: held after ${formatDay(by)}, it is less than ${settings.preBirthWeeks} weeks before.`
}

const noConferenceNote =
  'The imported list gave no review conference for this plan, so the first is taken as not held. Add the latest one if there was one.'
