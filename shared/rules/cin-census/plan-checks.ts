import { formatDay, type IsoDate } from '../../dates.ts'
import {
  type Census,
  type CensusCheck,
  type CensusChild,
  type CensusFail,
  type CensusPlan,
  isInYear,
  plansOf,
} from './census-child.ts'

const at = (column: string, row: number, text: string): CensusFail[] => [
  { table: 'ChildProtectionPlans', row, column, text },
]
const whichever = 'Correct whichever day is wrong.'

/** 1105: a plan may not start before its referral. */
function startBeforeReferral(child: CensusChild): CensusFail[] {
  return plansOf(child).flatMap(({ referral, plan: { startedOn } }) => {
    const referredOn = referral.referredOn?.on
    if (!startedOn?.on || !referredOn || startedOn.on >= referredOn) return []
    const text = `The plan starts on ${formatDay(startedOn.on)}, before the referral, ${formatDay(referredOn)}. ${whichever}`
    return at('CPPstartDate', startedOn.row, text)
  })
}

/**
 * 2885: a plan that starts in the census year starts on the day of an initial conference of the same referral, one of an
 * enquiry or the referral's own. The published code looks at both too, whether or not there is an enquiry.
 */
function startWithoutConference(child: CensusChild, { year }: Census): CensusFail[] {
  if (year === null) return []
  return plansOf(child).flatMap(({ referral, plan: { startedOn } }) => {
    if (!startedOn?.on || !isInYear(startedOn.on, year)) return []
    const days = [referral.conferenceOn, ...referral.enquiries.map(({ conferenceOn }) => conferenceOn)]
    if (days.some((conference) => conference?.on === startedOn.on)) return []
    const text = `The plan starts on ${formatDay(startedOn.on)}, but the referral has no initial conference on that day. Correct the start, or enter the conference that made the plan.`
    return at('CPPstartDate', startedOn.row, text)
  })
}

/** 8720: a plan has a start, not after the end of the census year; an earlier year is right for a plan that goes on. */
function startMissingOrLate(child: CensusChild, { year }: Census): CensusFail[] {
  return plansOf(child).flatMap(({ plan: { row, startedOn } }) => {
    if (!startedOn?.on)
      return at('CPPstartDate', startedOn?.row ?? row, 'The plan has no start that can be read. Enter its first day.')
    if (year === null || startedOn.on <= year.to) return []
    const text = `The plan starts on ${formatDay(startedOn.on)}, after the census year ended on ${formatDay(year.to)}. Correct the start, or leave the plan to its own year.`
    return at('CPPstartDate', startedOn.row, text)
  })
}

/** 8730: the number of earlier plans is given, and is 0 or more. */
function previousPlansMissing(child: CensusChild): CensusFail[] {
  return plansOf(child).flatMap(({ plan: { row, previousPlans } }) => {
    if (previousPlans !== null && /^\d+$/.test(previousPlans.written)) return []
    const text = 'The number of earlier plans is missing, or is no number from 0. Enter it; 0 if there was none.'
    return at('NumberOfPreviousCPP', previousPlans?.row ?? row, text)
  })
}

/** 8840: a plan may not end on the day it starts. */
function endOnStart(child: CensusChild): CensusFail[] {
  return plansOf(child).flatMap(({ plan: { startedOn, endedOn } }) => {
    if (!startedOn?.on || endedOn?.on !== startedOn.on) return []
    const text = `The plan starts and ends on ${formatDay(startedOn.on)}. Correct the end, or take the plan out if there was none.`
    return at('CPPendDate', endedOn.row, text)
  })
}

/** 8841: a review conference is after the day the plan started, which is the initial conference's own. */
function reviewNotAfterStart(child: CensusChild): CensusFail[] {
  return plansOf(child).flatMap(({ plan: { startedOn, reviews } }) =>
    reviews.flatMap(({ on, row }) => {
      if (!startedOn?.on || on === null || on > startedOn.on) return []
      const text = `The review, ${formatDay(on)}, is not after the start of the plan, ${formatDay(startedOn.on)}, so it counts as no review. ${whichever}`
      return at('CPPreviewDate', row, text)
    }),
  )
}

/** 8842Q: a review has a date. */
function reviewWithoutDate(child: CensusChild): CensusFail[] {
  return plansOf(child).flatMap(({ plan: { reviews } }) =>
    reviews.flatMap(({ on, row, written }) => {
      if (on !== null) return []
      const what = written === '' ? 'The review has no date' : 'What is written is no date'
      return at('CPPreviewDate', row, `${what}, so it counts as no review. Enter the day of the review conference.`)
    }),
  )
}

/** 8915: a plan may not start after the child died. */
function startAfterDeath(child: CensusChild): CensusFail[] {
  const diedOn = child.diedOn?.on
  if (!diedOn) return []
  return plansOf(child).flatMap(({ plan: { startedOn } }) => {
    if (!startedOn?.on || startedOn.on <= diedOn) return []
    const text = `The plan starts on ${formatDay(startedOn.on)}, after the child died on ${formatDay(diedOn)}. ${whichever}`
    return at('CPPstartDate', startedOn.row, text)
  })
}

/** 8920: a plan may not end after the child died. */
function endAfterDeath(child: CensusChild): CensusFail[] {
  const diedOn = child.diedOn?.on
  if (!diedOn) return []
  return plansOf(child).flatMap(({ plan: { endedOn } }) => {
    if (!endedOn?.on || endedOn.on <= diedOn) return []
    const text = `The plan ends on ${formatDay(endedOn.on)}, after the child died on ${formatDay(diedOn)}. ${whichever}`
    return at('CPPendDate', endedOn.row, text)
  })
}

/** 8925: a plan may not end before it starts. */
function endBeforeStart(child: CensusChild): CensusFail[] {
  return plansOf(child).flatMap(({ plan: { startedOn, endedOn } }) => {
    if (!startedOn?.on || !endedOn?.on || endedOn.on >= startedOn.on) return []
    const text = `The plan ends on ${formatDay(endedOn.on)}, before it starts on ${formatDay(startedOn.on)}. ${whichever}`
    return at('CPPendDate', endedOn.row, text)
  })
}

/** 8930: the end of a plan falls within the census year. */
function endOutsideYear(child: CensusChild, { year }: Census): CensusFail[] {
  if (year === null) return []
  return plansOf(child).flatMap(({ plan: { endedOn } }) => {
    if (!endedOn?.on || isInYear(endedOn.on, year)) return []
    const text = `The plan ends on ${formatDay(endedOn.on)}, outside the census year, ${formatDay(year.from)} to ${formatDay(year.to)}. Correct the end, or leave the plan to its own year.`
    return at('CPPendDate', endedOn.row, text)
  })
}

/** 8935: a child has one open plan at most, whatever the referral; each that is open is found. */
function openTwice(child: CensusChild): CensusFail[] {
  const open = plansOf(child).flatMap(({ plan }) => (plan.endedOn?.on ? [] : [plan]))
  const [first, second] = open
  if (!first || !second) return []
  return open.flatMap((plan) => {
    const other = plan === first ? second : first
    const text = `This plan has no end, and neither has the one at line ${other.row}. A child has one open plan: enter the end of the other.`
    return at('CPPendDate', plan.endedOn?.row ?? plan.row, text)
  })
}

/**
 * 8940: a plan may not start while another runs. The day the other ends counts as running, and one without an end runs
 * to the end of the census year.
 */
function overlap(child: CensusChild, { year }: Census): CensusFail[] {
  const plans = plansOf(child).map(({ plan }) => plan)
  return plans.flatMap((plan) => {
    const { startedOn } = plan
    const day = startedOn?.on
    if (!day) return []
    const other = plans.find((candidate) => candidate !== plan && isRunningOn(candidate, day, year))
    if (!other?.startedOn?.on) return []
    const text = `The plan starts on ${formatDay(day)}, while the plan from ${formatDay(other.startedOn.on)} (line ${other.row}) still runs. Correct its start, or the end of the other.`
    return at('CPPstartDate', startedOn.row, text)
  })
}

function isRunningOn({ startedOn, endedOn }: CensusPlan, day: IsoDate, year: Census['year']): boolean {
  const to = endedOn?.on ?? year?.to
  return !!startedOn?.on && startedOn.on <= day && (to === undefined || day <= to)
}

/** The checks of child protection plans and their review conferences. */
export const planChecks: readonly CensusCheck[] = [
  { ruleId: '1105', find: startBeforeReferral },
  { ruleId: '2885', find: startWithoutConference },
  { ruleId: '8720', find: startMissingOrLate },
  { ruleId: '8730', find: previousPlansMissing },
  { ruleId: '8840', find: endOnStart },
  { ruleId: '8841', find: reviewNotAfterStart },
  { ruleId: '8842Q', find: reviewWithoutDate },
  { ruleId: '8915', find: startAfterDeath },
  { ruleId: '8920', find: endAfterDeath },
  { ruleId: '8925', find: endBeforeStart },
  { ruleId: '8930', find: endOutsideYear },
  { ruleId: '8935', find: openTwice },
  { ruleId: '8940', find: overlap },
]
