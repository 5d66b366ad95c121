import { IsoDate } from '../../../shared/dates.ts'
import type {
  CensusChild,
  CensusDay,
  CensusEnquiry,
  CensusNeedPlan,
  CensusPlan,
  CensusReferral,
} from '../../../shared/rules/cin-census/census-child.ts'

/** A day as the census writes it; one that is none has no `on`. Its line is 100 and its day of the month, to be told by. */
export const on = (written: string): CensusDay => {
  const read = IsoDate.safeParse(written)
  return { written, on: read.success ? read.data : null, row: 100 + Number(written.slice(8, 10)) }
}
export const value = (written: string) => ({ written, row: 50 })
export const no = { written: 'false', row: 21, is: false }

export const enquiry = (values: Partial<CensusEnquiry> = {}): CensusEnquiry => ({
  row: 20,
  startedOn: null,
  targetOn: null,
  conferenceOn: null,
  conferenceNotRequired: null,
  ...values,
})
export const plan = (values: Partial<CensusPlan> = {}): CensusPlan => ({
  row: 30,
  startedOn: on('2020-06-02'),
  endedOn: null,
  initialCategory: value('NEG'),
  latestCategory: value('NEG'),
  previousPlans: value('0'),
  reviews: [],
  ...values,
})
export const needPlan = (startedOn: string, endedOn: string | null): CensusNeedPlan => ({
  row: 40,
  startedOn: on(startedOn),
  endedOn: endedOn === null ? null : on(endedOn),
})
export const child = (...referrals: Partial<CensusReferral>[]): CensusChild => ({
  row: 10,
  reference: '4471902',
  diedOn: null,
  referrals: referrals.map((values) => ({
    row: 15,
    referredOn: null,
    closedOn: null,
    closureReason: null,
    conferenceOn: null,
    needPlans: [],
    enquiries: [],
    plans: [],
    ...values,
  })),
})
export const died = (day: string, values: Partial<CensusPlan>): CensusChild => ({
  ...child({ plans: [plan(values)] }),
  diedOn: on(day),
})
export const withEnquiry = (values: Partial<CensusEnquiry>, referral: Partial<CensusReferral> = {}) =>
  child({ ...referral, enquiries: [enquiry(values)] })
export const withPlan = (values: Partial<CensusPlan>, referral: Partial<CensusReferral> = {}) =>
  child({ ...referral, plans: [plan(values)] })

/** A published check: a child that passes it, one that fails it, and the table, element and line where. */
export type Example = readonly [ruleId: string, what: string, passes: CensusChild, fails: CensusChild, place: string]

// Made up, but for 8675Q, whose day is the published check's own (rules CAL-02).
export const examples: readonly Example[] = [
  [
    '1104',
    'the conference of an enquiry before the referral',
    withEnquiry({ conferenceOn: on('2021-05-10') }, { referredOn: on('2021-05-10') }),
    withEnquiry({ conferenceOn: on('2021-05-10') }, { referredOn: on('2021-05-11') }),
    'Section47 DateOfInitialCPC 110',
  ],
  [
    '1105',
    'a plan that starts before the referral',
    withPlan({ startedOn: on('2020-06-02') }, { referredOn: on('2020-06-02') }),
    withPlan({ startedOn: on('2020-06-02') }, { referredOn: on('2020-06-03') }),
    'ChildProtectionPlans CPPstartDate 102',
  ],
  [
    '2884',
    'one conference with the enquiry and on a referral of the child',
    child({ conferenceOn: on('2021-05-11') }, { enquiries: [enquiry({ conferenceOn: on('2021-05-10') })] }),
    child({ conferenceOn: on('2021-05-10') }, { enquiries: [enquiry({ conferenceOn: on('2021-05-10') })] }),
    'Section47 DateOfInitialCPC 110',
  ],
  [
    '2885',
    'a plan of the year that starts on no conference of its referral',
    withPlan({ startedOn: on('2021-05-10') }, { enquiries: [enquiry({ conferenceOn: on('2021-05-10') })] }),
    withPlan({ startedOn: on('2021-05-10') }, { enquiries: [enquiry({ conferenceOn: on('2021-05-11') })] }),
    'ChildProtectionPlans CPPstartDate 110',
  ],
  [
    '2889',
    'an enquiry that starts before the referral',
    withEnquiry({ startedOn: on('2021-05-10') }, { referredOn: on('2021-05-10') }),
    withEnquiry({ startedOn: on('2021-05-10') }, { referredOn: on('2021-05-11') }),
    'Section47 S47ActualStartDate 110',
  ],
  [
    '8615',
    'an enquiry that starts after its conference',
    withEnquiry({ startedOn: on('2021-05-10'), conferenceOn: on('2021-05-10') }),
    withEnquiry({ startedOn: on('2021-05-11'), conferenceOn: on('2021-05-10') }),
    'Section47 S47ActualStartDate 111',
  ],
  [
    '8675Q',
    'an enquiry without a conference, more than 15 working days before the end of the year',
    withEnquiry({ startedOn: on('2022-03-11'), conferenceNotRequired: no }),
    withEnquiry({ startedOn: on('2022-03-10'), conferenceNotRequired: no }),
    'Section47 DateOfInitialCPC 20',
  ],
  [
    '8715',
    'a conference outside the year',
    withEnquiry({ startedOn: on('2021-03-15'), conferenceOn: on('2021-04-01') }),
    withEnquiry({ startedOn: on('2021-03-15'), conferenceOn: on('2021-03-31') }),
    'Section47 DateOfInitialCPC 131',
  ],
  [
    '8720',
    'a plan that starts after the year',
    withPlan({ startedOn: on('2022-03-31') }),
    withPlan({ startedOn: on('2022-04-01') }),
    'ChildProtectionPlans CPPstartDate 101',
  ],
  [
    '8730',
    'no number of earlier plans',
    withPlan({ previousPlans: value('3') }),
    withPlan({ previousPlans: value('-1') }),
    'ChildProtectionPlans NumberOfPreviousCPP 50',
  ],
  [
    '8840',
    'a plan that starts and ends on one day',
    withPlan({ endedOn: on('2021-06-03') }),
    withPlan({ startedOn: on('2021-06-03'), endedOn: on('2021-06-03') }),
    'ChildProtectionPlans CPPendDate 103',
  ],
  [
    '8841',
    'a review on the day the plan started',
    withPlan({ reviews: [on('2020-06-03')] }),
    withPlan({ reviews: [on('2020-06-02')] }),
    'ChildProtectionPlans CPPreviewDate 102',
  ],
  [
    '8842Q',
    'a review without a date',
    withPlan({ reviews: [on('2020-08-25')] }),
    withPlan({ reviews: [{ written: '', on: null, row: 33 }] }),
    'ChildProtectionPlans CPPreviewDate 33',
  ],
  [
    '8870Q',
    'a target at a weekend',
    withEnquiry({ targetOn: on('2021-12-27') }),
    withEnquiry({ targetOn: on('2021-12-25') }),
    'Section47 InitialCPCtarget 125',
  ],
  [
    '8875',
    'a conference at a weekend',
    withEnquiry({ startedOn: on('2021-06-01'), conferenceOn: on('2021-06-18') }),
    withEnquiry({ startedOn: on('2021-06-01'), conferenceOn: on('2021-06-20') }),
    'Section47 DateOfInitialCPC 120',
  ],
  [
    '8915',
    'a plan that starts after the death',
    died('2021-05-10', { startedOn: on('2021-05-10'), endedOn: on('2021-05-10') }),
    died('2021-05-10', { startedOn: on('2021-05-11'), endedOn: null }),
    'ChildProtectionPlans CPPstartDate 111',
  ],
  [
    '8920',
    'a plan that ends after the death',
    died('2021-05-10', { endedOn: on('2021-05-10') }),
    died('2021-05-10', { endedOn: on('2021-05-11') }),
    'ChildProtectionPlans CPPendDate 111',
  ],
  [
    '8925',
    'a plan that ends before it starts',
    withPlan({ startedOn: on('2021-06-03'), endedOn: on('2021-06-03') }),
    withPlan({ startedOn: on('2021-06-03'), endedOn: on('2021-06-02') }),
    'ChildProtectionPlans CPPendDate 102',
  ],
  [
    '8930',
    'an end outside the year',
    withPlan({ endedOn: on('2021-04-01') }),
    withPlan({ endedOn: on('2021-03-31') }),
    'ChildProtectionPlans CPPendDate 131',
  ],
  [
    '8940',
    'a plan that starts on the day another ends',
    child(
      { plans: [plan({ endedOn: on('2021-05-10') })] },
      { plans: [plan({ startedOn: on('2021-05-11'), row: 31 })] },
    ),
    child(
      { plans: [plan({ endedOn: on('2021-05-10') })] },
      { plans: [plan({ startedOn: on('2021-05-10'), row: 31 })] },
    ),
    'ChildProtectionPlans CPPstartDate 110',
  ],
  [
    '4001',
    'a child in need plan and a child protection plan that are both open',
    child({ needPlans: [needPlan('2020-01-06', null)] }, { plans: [plan()] }),
    child({ needPlans: [needPlan('2020-01-06', null)], plans: [plan()] }),
    'CINPlanDates CINPlanEndDate 40',
  ],
  [
    '4003',
    'a review within a child in need plan',
    child({
      needPlans: [needPlan('2021-08-25', '2021-09-30')],
      plans: [plan({ endedOn: on('2021-08-25'), reviews: [on('2021-08-25')] })],
    }),
    child({
      needPlans: [needPlan('2021-08-25', '2021-09-30')],
      plans: [plan({ endedOn: on('2021-10-01'), reviews: [on('2021-08-25')] })],
    }),
    'ChildProtectionPlans CPPreviewDate 125',
  ],
  [
    '4016',
    'a child in need plan that starts during a child protection plan',
    child({ needPlans: [needPlan('2021-08-25', null)] }, { plans: [plan({ endedOn: on('2021-08-25') })] }),
    child({ needPlans: [needPlan('2021-08-24', null)] }, { plans: [plan({ endedOn: on('2021-08-25') })] }),
    'CINPlanDates CINPlanStartDate 124',
  ],
  [
    '4017',
    'a child protection plan that starts during a child in need plan',
    child({ needPlans: [needPlan('2020-01-06', '2020-06-02')] }, { plans: [plan()] }),
    child({ needPlans: [needPlan('2020-01-06', '2020-06-03')] }, { plans: [plan()] }),
    'ChildProtectionPlans CPPstartDate 102',
  ],
]
