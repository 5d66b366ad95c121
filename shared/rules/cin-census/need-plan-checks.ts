import { formatDay, type IsoDate } from '../../dates.ts'
import {
  type Census,
  type CensusCheck,
  type CensusChild,
  type CensusFail,
  type CensusNeedPlan,
  type CensusPlan,
  needPlansOf,
  plansOf,
} from './census-child.ts'

type Span = CensusPlan | CensusNeedPlan

/** 4001: a referral with a child protection plan that has no end has no child in need plan without one. */
function bothOpen(child: CensusChild): CensusFail[] {
  return child.referrals.flatMap(({ plans, needPlans }) => {
    const open = plans.find(({ endedOn }) => !endedOn?.on)
    if (!open) return []
    const text = `The child in need plan has no end, and neither has the child protection plan at line ${open.row}. A child has one or the other: enter the end of the one that is over.`
    return needPlans.flatMap(({ row, endedOn }) =>
      endedOn?.on ? [] : [{ table: 'CINPlanDates', row: endedOn?.row ?? row, column: 'CINPlanEndDate', text }],
    )
  })
}

/**
 * 4003: no review of a child protection plan falls within a child in need plan of the child, its first day included and
 * its last not, unless the review ended the protection plan. The rule's words are followed: the published code passes
 * over the reviews of a protection plan that is still open.
 */
function reviewDuringNeedPlan(child: CensusChild): CensusFail[] {
  const needPlans = needPlansOf(child)
  return plansOf(child).flatMap(({ plan: { reviews, endedOn } }) =>
    reviews.flatMap(({ on, row }) => {
      if (on === null || on === endedOn?.on) return []
      const during = needPlans.find((span) => span.endedOn?.on && isWithin(on, span, null))
      if (!during) return []
      const text = `The review, ${formatDay(on)}, falls within the child in need plan ${spanText(during)} (line ${during.row}). Correct the review, or the child in need plan.`
      return [{ table: 'ChildProtectionPlans', row, column: 'CPPreviewDate', text }]
    }),
  )
}

/** 4016: a child in need plan does not start while a child protection plan of the child runs; it may on its last day. */
function needPlanDuringProtection(child: CensusChild, { year }: Census): CensusFail[] {
  const plans = plansOf(child).map(({ plan }) => plan)
  return needPlansOf(child).flatMap(({ startedOn }) => {
    const during = startedOn?.on ? spanAround(startedOn.on, plans, year) : undefined
    if (!startedOn?.on || !during) return []
    const text = `The child in need plan starts on ${formatDay(startedOn.on)}, during the child protection plan ${spanText(during)} (line ${during.row}). Correct whichever is wrong.`
    return [{ table: 'CINPlanDates', row: startedOn.row, column: 'CINPlanStartDate', text }]
  })
}

/** 4017: a child protection plan does not start while a child in need plan of the child runs; it may on its last day. */
function protectionDuringNeedPlan(child: CensusChild, { year }: Census): CensusFail[] {
  const needPlans = needPlansOf(child)
  return plansOf(child).flatMap(({ plan: { startedOn } }) => {
    const during = startedOn?.on ? spanAround(startedOn.on, needPlans, year) : undefined
    if (!startedOn?.on || !during) return []
    const text = `The child protection plan starts on ${formatDay(startedOn.on)}, during the child in need plan ${spanText(during)} (line ${during.row}). End the child in need plan when the other starts.`
    return [{ table: 'ChildProtectionPlans', row: startedOn.row, column: 'CPPstartDate', text }]
  })
}

const spanAround = <S extends Span>(day: IsoDate, spans: readonly S[], year: Census['year']): S | undefined =>
  spans.find((span) => isWithin(day, span, year))

/** From the first day to the day before the end; without an end, to the last day of the census year. */
function isWithin(day: IsoDate, { startedOn, endedOn }: Span, year: Census['year']): boolean {
  if (!startedOn?.on || day < startedOn.on) return false
  if (endedOn?.on) return day < endedOn.on
  return year === null || day <= year.to
}

function spanText({ startedOn, endedOn }: Span): string {
  const from = startedOn?.on ? formatDay(startedOn.on) : ''
  return endedOn?.on ? `from ${from} to ${formatDay(endedOn.on)}` : `since ${from}`
}

/** The checks of child in need plans beside child protection plans. */
export const needPlanChecks: readonly CensusCheck[] = [
  { ruleId: '4001', find: bothOpen },
  { ruleId: '4003', find: reviewDuringNeedPlan },
  { ruleId: '4016', find: needPlanDuringProtection },
  { ruleId: '4017', find: protectionDuringNeedPlan },
]
