import type {
  CensusChild,
  CensusDay,
  CensusEnquiry,
  CensusPlan,
  CensusReferral,
  CensusValue,
} from '../../../shared/rules/cin-census/census-child.ts'
import { parseDay, tidy } from '../cells.ts'
import { yesOrNo } from '../code-spellings.ts'
import { type CensusElement, elementIn, elementsIn } from './census-elements.ts'

/** The child as the checks look at it: days read, nothing judged. A blank element counts as absent, but for a review. */
export function censusChildOf(child: CensusElement, reference: string): CensusChild {
  return {
    row: child.row,
    reference,
    diedOn: dayIn(elementIn(child, 'ChildIdentifiers'), 'PersonDeathDate'),
    referrals: elementsIn(child, 'CINdetails').map(referralOf),
  }
}

/** The value of an element inside another, tidied; null when it is absent or blank. */
export function valueIn(within: CensusElement | undefined, name: string): CensusValue | null {
  const element = elementIn(within, name)
  const written = element === undefined ? '' : tidy(element.text)
  return element === undefined || written === '' ? null : { written, row: element.row }
}

function dayIn(within: CensusElement | undefined, name: string): CensusDay | null {
  const value = valueIn(within, name)
  return value === null ? null : dayOf(value)
}

function dayOf(value: CensusValue): CensusDay {
  if (value.written === '') return { ...value, on: null }
  const read = parseDay(value.written)
  return { ...value, on: 'day' in read ? read.day : null }
}

function referralOf(referral: CensusElement): CensusReferral {
  return {
    row: referral.row,
    referredOn: dayIn(referral, 'CINreferralDate'),
    closedOn: dayIn(referral, 'CINclosureDate'),
    closureReason: valueIn(referral, 'ReasonForClosure'),
    conferenceOn: dayIn(referral, 'DateOfInitialCPC'),
    needPlans: elementsIn(referral, 'CINPlanDates').map((plan) => ({
      row: plan.row,
      startedOn: dayIn(plan, 'CINPlanStartDate'),
      endedOn: dayIn(plan, 'CINPlanEndDate'),
    })),
    enquiries: elementsIn(referral, 'Section47').map(enquiryOf),
    plans: elementsIn(referral, 'ChildProtectionPlans').map(planOf),
  }
}

function enquiryOf(enquiry: CensusElement): CensusEnquiry {
  const notRequired = valueIn(enquiry, 'ICPCnotRequired')
  return {
    row: enquiry.row,
    startedOn: dayIn(enquiry, 'S47ActualStartDate'),
    targetOn: dayIn(enquiry, 'InitialCPCtarget'),
    conferenceOn: dayIn(enquiry, 'DateOfInitialCPC'),
    conferenceNotRequired: notRequired === null ? null : { ...notRequired, is: yesOrNo(notRequired.written) ?? null },
  }
}

function planOf(plan: CensusElement): CensusPlan {
  return {
    row: plan.row,
    startedOn: dayIn(plan, 'CPPstartDate'),
    endedOn: dayIn(plan, 'CPPendDate'),
    initialCategory: valueIn(plan, 'InitialCategoryOfAbuse'),
    latestCategory: valueIn(plan, 'LatestCategoryOfAbuse'),
    previousPlans: valueIn(plan, 'NumberOfPreviousCPP'),
    reviews: elementsIn(plan, 'Reviews').flatMap(reviewsOf),
  }
}

/** One group may hold several dates, as the schema has it, or each date a group of its own, as some systems write it. */
function reviewsOf(group: CensusElement): CensusDay[] {
  const dates = elementsIn(group, 'CPPreviewDate')
  if (dates.length === 0) return [{ written: '', on: null, row: group.row }]
  return dates.map(({ text, row }) => dayOf({ written: tidy(text), row }))
}
