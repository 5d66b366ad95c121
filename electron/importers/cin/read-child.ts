import { formatDay } from '../../../shared/dates.ts'
import type { ImportedChild, ImportedEnquiry, ImportedPlan } from '../../../shared/records/imported-child.ts'
import type { Census, CensusChild } from '../../../shared/rules/cin-census/census-child.ts'
import { type CensusCounts, censusCounts, checkCensusChild } from '../../../shared/rules/return-checks-cin.ts'
import { requireReference } from '../cells.ts'
import { type Cursor, enterRow, leaveOut, warn } from '../collector.ts'
import { censusChildOf } from './census-child.ts'
import { type CensusElement, elementIn } from './census-elements.ts'
import { readChildDetails } from './child-details.ts'
import { warnOfClosure, warnOfDeath } from './closures.ts'
import { enquiriesIn, type ReadEnquiry } from './enquiries.ts'
import { at, PART_LEFT_OUT } from './place.ts'
import { planIn, warnOfBirth } from './plans.ts'

/** What is counted over all children of a census, for its messages about the whole file. */
export type CensusTally = {
  /** Children in need only. */
  withoutCase: number
  counts: CensusCounts
  pastTargetsOff: number
  /** The line of the first of those. */
  firstPastTargetOff: number
}

/**
 * Reads one Child element, which is what a row of a census is. A child without an enquiry, a conference or a plan is in
 * need only and makes no record: the row counts as kept, as there is nothing in it to lose, and is counted in `tally`.
 */
export function readCensusChild(cursor: Cursor, element: CensusElement, made: { census: Census; tally: CensusTally }) {
  const { census, tally } = made
  enterRow(cursor, element.row)
  const written = elementIn(elementIn(element, 'ChildIdentifiers'), 'LAchildID')?.text ?? ''
  const reference = requireReference(cursor, 'ChildIdentifiers/LAchildID', written)
  if (reference === null) return
  const child = censusChildOf(element, reference)
  if (child.referrals.every(isWithoutCase)) {
    tally.withoutCase += 1
    return
  }
  reportFindings(cursor, child, made)
  const plans = readPlans(cursor, child, census)
  const enquiries = child.referrals.flatMap((referral) =>
    enquiriesIn(cursor, referral, { plans, calendar: census.calendar }),
  )
  noteTargets(tally, enquiries)
  if (plans.length === 0 && enquiries.length === 0) {
    // A conference on a referral alone has its own message, and nothing of it was wrong.
    if (child.referrals.every((referral) => referral.enquiries.length === 0 && referral.plans.length === 0)) return
    leaveOut(cursor, {
      code: 'nothing-usable',
      text: "None of this child's enquiries, conferences and plans could be used, as other messages say. The child was left out. Correct them and import the file again.",
    })
    return
  }
  const record = readChildDetails(cursor, reference, element)
  warnOfDeath(cursor, child)
  for (const plan of plans) {
    warnOfBirth(cursor, plan, record.bornOn)
    addPlan(cursor, record, plan)
  }
  for (const { enquiry } of enquiries) addEnquiry(cursor, record, enquiry)
  addDue(record, enquiries)
}

const isWithoutCase = ({ enquiries, plans, conferenceOn }: CensusChild['referrals'][number]): boolean =>
  enquiries.length === 0 && plans.length === 0 && conferenceOn === null

/** Puts what the published checks find among the messages: the row is kept, and can be sent back. */
function reportFindings(
  cursor: Cursor,
  child: CensusChild,
  { census, tally }: { readonly census: Census; readonly tally: CensusTally },
): void {
  for (const { ruleId, table, column, row, text } of checkCensusChild(child, census))
    warn(at(cursor, { row: row ?? child.row }), {
      code: `rule-${ruleId}`,
      ruleId,
      column: `${table}/${column}`,
      text,
    })
  if (census.year === null) return
  const { plans, conferences } = censusCounts(child, census.year)
  tally.counts = { plans: tally.counts.plans + plans, conferences: tally.counts.conferences + conferences }
}

function readPlans(cursor: Cursor, child: CensusChild, census: Census): ImportedPlan[] {
  const plans = child.referrals.flatMap((referral) =>
    referral.plans.flatMap((told) => {
      const plan = planIn(cursor, told, census)
      if (plan === null) return []
      warnOfClosure(cursor, plan, referral)
      return [plan]
    }),
  )
  return plans.sort((a, b) => (a.startedOn < b.startedOn ? -1 : 1))
}

function noteTargets(tally: CensusTally, enquiries: readonly ReadEnquiry[]): void {
  for (const { enquiry, isPastTargetOff } of enquiries) {
    if (!isPastTargetOff) continue
    if (tally.pastTargetsOff === 0) tally.firstPastTargetOff = enquiry.origin.row
    tally.pastTargetsOff += 1
  }
}

function addPlan(cursor: Cursor, child: ImportedChild, plan: ImportedPlan): void {
  const same = child.plans.find(({ startedOn }) => startedOn === plan.startedOn)
  if (same === undefined) child.plans.push(plan)
  else sayRepeated(cursor, { what: 'plan', from: plan.startedOn }, { same, again: plan })
}

function addEnquiry(cursor: Cursor, child: ImportedChild, enquiry: ImportedEnquiry): void {
  const { strategyDiscussionOn: from } = enquiry
  const same = child.enquiries.find(({ strategyDiscussionOn }) => strategyDiscussionOn === from)
  if (same === undefined) child.enquiries.push(enquiry)
  else sayRepeated(cursor, { what: 'enquiry', from }, { same, again: enquiry })
}

type Fact = ImportedPlan | ImportedEnquiry

function sayRepeated(
  cursor: Cursor,
  { what, from }: { readonly what: string; readonly from: ImportedPlan['startedOn'] },
  { same, again }: { readonly same: Fact; readonly again: Fact },
): void {
  const place = `The ${what} from ${formatDay(from)} is at line ${same.origin.row} already`
  const isSame = withoutPlace(same) === withoutPlace(again)
  warn(at(cursor, again.origin), {
    code: isSame ? 'duplicate-row' : PART_LEFT_OUT,
    text: isSame
      ? `${place}. It counts once.`
      : `${place}, with other details. This one was left out. Correct one of the two and import the file again.`,
  })
}

const withoutPlace = (fact: Fact): string =>
  JSON.stringify(fact, (key, value: unknown) => (key === 'origin' ? undefined : value))

/** One target a child at most: that of the latest enquiry whose conference is still to come. */
function addDue(child: ImportedChild, enquiries: readonly ReadEnquiry[]): void {
  const latest = enquiries
    .filter(({ due }) => due !== null)
    .toSorted((a, b) => (a.enquiry.strategyDiscussionOn < b.enquiry.strategyDiscussionOn ? -1 : 1))
    .at(-1)
  if (!latest?.due) return
  child.sourceDues = child.sourceDues.filter(({ kind }) => kind !== 'icpc')
  child.sourceDues.push(latest.due)
}
