import { formatDay, type IsoDate } from '../dates.ts'
import type { MeetingKind } from '../records/meeting-kind.ts'
import { type SourceDueKind, sourceDueLabels } from '../records/source-due-kind.ts'
import { shortBreaksNote } from './child-due-dates.ts'
import { conferenceBeforeBirthBy } from './child-protection.ts'
import { planLengthFlagLabels, planLengthFlags } from './plan-length.ts'

/** What the flags of a case are read from. */
export type CaseFlagFacts = {
  readonly hasIro: boolean
  readonly bornOn: IsoDate | null
  readonly expectedOn: IsoDate | null
  readonly isLookedAfter: boolean
  readonly isShortBreaks: boolean
  readonly planStartedOn: IsoDate | null
  /** True when the record, or another authority by its count, knows an earlier plan that ended. */
  readonly hasEarlierPlan: boolean
  readonly lastReviewOn: IsoDate | null
  /** By how many days the council's own due date for a meeting is after ours; null without one. */
  readonly sourceDifference: { readonly kind: SourceDueKind; readonly daysLater: number } | null
  readonly next: { readonly kind: MeetingKind; readonly dueBy: IsoDate; readonly bookedFor: IsoDate | null } | null
}

/** One thing to notice about a case; `ruleId` is null where it states a fact. */
export type CaseFlag = {
  kind: 'noIro' | 'planLength' | 'repeatPlan' | 'preBirth' | 'shortBreaks' | 'stillInBothLists' | 'sourceLater'
  text: string
  ruleId: string | null
}

/** Everything a list should point out about a case besides its dates, most pressing first. */
export function caseFlags(facts: CaseFlagFacts, today: IsoDate, preBirthWeeks: number): CaseFlag[] {
  const flags = [
    facts.hasIro ? null : flag('noIro', 'No IRO yet', null),
    sourceLaterFlag(facts.sourceDifference),
    preBirthFlag(facts, preBirthWeeks),
    stillInBothListsFlag(facts),
    planLengthFlag(facts.planStartedOn, today),
    facts.planStartedOn !== null && facts.hasEarlierPlan ? flag('repeatPlan', 'Repeat plan', 'CP-11') : null,
    facts.isShortBreaks ? flag('shortBreaks', shortBreaksNote, null) : null,
  ]
  return flags.filter((one) => one !== null)
}

function flag(kind: CaseFlag['kind'], text: string, ruleId: string | null): CaseFlag {
  return { kind, text, ruleId }
}

/** Somebody who works by the council's date will hold the meeting too late. */
function sourceLaterFlag(difference: CaseFlagFacts['sourceDifference']): CaseFlag | null {
  if (difference === null || difference.daysLater <= 0) return null
  const { kind, daysLater: days } = difference
  const text = `Council’s ${sourceDueLabels[kind]} date is ${days} ${days === 1 ? 'day' : 'days'} too late`
  return flag('sourceLater', text, null)
}

/** CP-04: an initial conference nearer to the expected birth than the authority wants. */
function preBirthFlag({ bornOn, expectedOn, next }: CaseFlagFacts, weeks: number): CaseFlag | null {
  if (bornOn !== null || expectedOn === null || next?.kind !== 'icpc') return null
  if ((next.bookedFor ?? next.dueBy) <= conferenceBeforeBirthBy(expectedOn, weeks)) return null
  return flag(
    'preBirth',
    `Conference under ${weeks} weeks before the birth, expected ${formatDay(expectedOn)}`,
    'CP-04',
  )
}

/** CP-14: dual planning is to be avoided, so a plan still open after the first review of arrangements is pointed out. */
function stillInBothListsFlag({ isLookedAfter, planStartedOn, lastReviewOn }: CaseFlagFacts): CaseFlag | null {
  if (!isLookedAfter || planStartedOn === null || lastReviewOn === null || lastReviewOn < planStartedOn) return null
  return flag('stillInBothLists', 'Still in both lists after a review', 'CP-14')
}

/** CP-09: the longest length the plan has reached. */
function planLengthFlag(planStartedOn: IsoDate | null, today: IsoDate): CaseFlag | null {
  if (planStartedOn === null) return null
  const reached = planLengthFlags(planStartedOn, today).findLast(({ isReached }) => isReached)
  if (reached === undefined) return null
  const { months } = reached
  const label = planLengthFlagLabels[months]
  const words = `${label.charAt(0).toLowerCase()}${label.slice(1)}`
  return flag('planLength', `On a plan for ${months === 24 ? words : `${months} months: ${words}`}`, 'CP-09')
}
