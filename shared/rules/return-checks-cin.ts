import type { Census, CensusChild, CensusYear } from './cin-census/census-child.ts'
import { enquiriesOf, isInYear, plansOf } from './cin-census/census-child.ts'
import { enquiryChecks } from './cin-census/enquiry-checks.ts'
import { needPlanChecks } from './cin-census/need-plan-checks.ts'
import { planChecks } from './cin-census/plan-checks.ts'
import type { ReturnFinding } from './return-finding.ts'

const checks = [...enquiryChecks, ...planChecks, ...needPlanChecks]

/**
 * The published checks of the children in need census that concern reviews, conferences and plans, over one child; in
 * the order of the file, by line.
 *
 * csc-validator-be-cin, rule set 2022-23 [the text of each rule was read there and put in other words], as summed up in
 * data-standards section 5.
 */
export function checkCensusChild(child: CensusChild, census: Census): ReturnFinding[] {
  const { reference } = child
  return checks
    .flatMap(({ ruleId, find }) => find(child, census).map((fail) => ({ ruleId, reference, ...fail })))
    .sort((a, b) => (a.row ?? 0) - (b.row ?? 0))
}

/** How many plans started and how many initial conferences were held in the census year, over the children so far. */
export type CensusCounts = { readonly plans: number; readonly conferences: number }

/** A child's share of the counts that check 2883 compares. */
export function censusCounts(child: CensusChild, year: CensusYear): CensusCounts {
  const conferences = [
    ...child.referrals.map(({ conferenceOn }) => conferenceOn),
    ...enquiriesOf(child).map(({ enquiry }) => enquiry.conferenceOn),
  ]
  const inYear = (days: readonly (CensusChild['diedOn'] | null)[]): number =>
    days.filter((day) => day?.on && isInYear(day.on, year)).length
  return { plans: inYear(plansOf(child).map(({ plan }) => plan.startedOn)), conferences: inYear(conferences) }
}

/** 2883: over the whole census, no more plans start in the year than initial conferences are held in it. */
export function checkCensusCounts({ plans, conferences }: CensusCounts): ReturnFinding[] {
  if (plans <= conferences) return []
  const text = `${plans} child protection plans start in the census year, but only ${conferences} initial conferences are recorded in it. Look for plans whose conference is missing (2885).`
  return [
    { ruleId: '2883', table: 'ChildProtectionPlans', row: null, column: 'DateOfInitialCPC', reference: null, text },
  ]
}
