import type { IsoDate } from '../../dates.ts'
import type { ReturnFinding } from '../return-finding.ts'
import type { WorkingCalendar } from '../working-days.ts'

/** What an element of the census holds, as written, and the line it stands on. */
export type CensusValue = { readonly written: string; readonly row: number }

/** A day of the census; `on` is null when what is written is no day of the calendar. */
export type CensusDay = CensusValue & { readonly on: IsoDate | null }

/** A yes or no of the census; `is` is null when what is written is neither. */
export type CensusAnswer = CensusValue & { readonly is: boolean | null }

/** A section 47 enquiry (Section47). Each day is null where its element is absent or blank. */
export type CensusEnquiry = {
  readonly row: number
  readonly startedOn: CensusDay | null
  readonly targetOn: CensusDay | null
  readonly conferenceOn: CensusDay | null
  readonly conferenceNotRequired: CensusAnswer | null
}

/** A child protection plan (ChildProtectionPlans). A review group without a date is a review that is no day. */
export type CensusPlan = {
  readonly row: number
  readonly startedOn: CensusDay | null
  readonly endedOn: CensusDay | null
  readonly initialCategory: CensusValue | null
  readonly latestCategory: CensusValue | null
  readonly previousPlans: CensusValue | null
  readonly reviews: readonly CensusDay[]
}

/** A child in need plan (CINPlanDates), which a child has before or after a child protection plan, never during one. */
export type CensusNeedPlan = {
  readonly row: number
  readonly startedOn: CensusDay | null
  readonly endedOn: CensusDay | null
}

/** A referral and what came of it (CINdetails). */
export type CensusReferral = {
  readonly row: number
  readonly referredOn: CensusDay | null
  readonly closedOn: CensusDay | null
  readonly closureReason: CensusValue | null
  /** A conference without a section 47 enquiry of its own. */
  readonly conferenceOn: CensusDay | null
  readonly needPlans: readonly CensusNeedPlan[]
  readonly enquiries: readonly CensusEnquiry[]
  readonly plans: readonly CensusPlan[]
}

/** A child as one Child element of the children in need census tells it, before anything is made of it. */
export type CensusChild = {
  readonly row: number
  readonly reference: string
  readonly diedOn: CensusDay | null
  readonly referrals: readonly CensusReferral[]
}

/** The year a census is about, both days included: it ends on the reference date, 31 March. */
export type CensusYear = { readonly from: IsoDate; readonly to: IsoDate }

/** What a check needs besides the child; the year is null where the file does not say it. */
export type Census = { readonly year: CensusYear | null; readonly calendar: WorkingCalendar; readonly today: IsoDate }

/** A failing place, before the child and the check are named. */
export type CensusFail = Pick<ReturnFinding, 'table' | 'row' | 'column' | 'text'>

/** A published check over one child; one finding a failing element. */
export type CensusCheck = {
  readonly ruleId: string
  readonly find: (child: CensusChild, census: Census) => readonly CensusFail[]
}

/** Every enquiry of the child with its referral. */
export const enquiriesOf = ({ referrals }: CensusChild) =>
  referrals.flatMap((referral) => referral.enquiries.map((enquiry) => ({ referral, enquiry })))

/** Every child protection plan of the child with its referral. */
export const plansOf = ({ referrals }: CensusChild) =>
  referrals.flatMap((referral) => referral.plans.map((plan) => ({ referral, plan })))

/** Every child in need plan of the child. */
export const needPlansOf = ({ referrals }: CensusChild): readonly CensusNeedPlan[] =>
  referrals.flatMap(({ needPlans }) => needPlans)

/** Whether a day lies in the census year. */
export const isInYear = (day: IsoDate, { from, to }: CensusYear): boolean => day >= from && day <= to
