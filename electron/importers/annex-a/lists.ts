/** A column of an Annex A list: Ofsted's heading, and the pattern real headings are recognised by. */
export type Column = {
  readonly heading: string
  readonly pattern: RegExp
  /** Without it the list cannot be read at all. */
  readonly isRequired?: true
}

const childColumns = {
  reference: { heading: 'Child Unique ID', pattern: /child.*\bid\b/, isRequired: true },
  sex: { heading: 'Gender', pattern: /^(gender|sex)\b/ },
  ethnicity: { heading: 'Ethnicity', pattern: /^ethnic/ },
  bornOn: { heading: 'Date of Birth', pattern: /date.*birth|^d\.?o\.?b\b/ },
  age: { heading: 'Age of Child (Years)', pattern: /^age\b/ },
  isDisabled: { heading: 'Does the Child have a Disability', pattern: /disability/ },
  teamName: { heading: 'Allocated Team', pattern: /allocated team/ },
  workerName: { heading: 'Allocated Worker', pattern: /allocated worker/ },
} as const satisfies Record<string, Column>

/** Columns of list 5, section 47 enquiries and their conferences. */
export const list5Columns = {
  ...childColumns,
  strategyDiscussionOn: {
    heading: 'Strategy discussion initiating Section 47 Enquiry Start Date',
    pattern: /strategy discussion/,
    isRequired: true,
  },
  isConferenceUnnecessary: {
    heading: 'Was an Initial Child Protection Conference deemed unnecessary?',
    pattern: /conference deemed unnecessary/,
  },
  conferenceOn: {
    heading: 'Date of Initial Child Protection Conference',
    pattern: /date of (the )?initial child protection conference/,
    isRequired: true,
  },
  resultedInPlan: {
    heading: 'Did the Initial Child Protection Conference Result in a Child Protection Plan',
    pattern: /conference result in/,
  },
  enquiriesInYear: {
    heading: 'Number of Section 47 Enquiries in the last 12 months',
    pattern: /number of section 47 enquiries/,
  },
  initialConferencesInYear: {
    heading: 'Number of ICPCs in the last 12 months',
    pattern: /number of (icpcs|initial child protection conferences)/,
  },
} as const satisfies Record<string, Column>

/** Columns of list 7, child protection plans. */
export const list7Columns = {
  ...childColumns,
  startedOn: { heading: 'Child Protection Plan Start Date', pattern: /plan start date/, isRequired: true },
  initialCategory: {
    heading: 'Initial Category of Abuse',
    pattern: /initial category of abuse/,
    isRequired: true,
  },
  latestCategory: { heading: 'Latest Category of Abuse', pattern: /latest category of abuse/ },
  latestReviewOn: { heading: 'Date of latest review conference', pattern: /latest review conference/ },
  endedOn: { heading: 'Child Protection Plan End Date', pattern: /plan end date/ },
  previousPlans: {
    heading: 'Number of Previous Child Protection Plans',
    pattern: /number of previous child protection plans/,
  },
  lastVisitOn: { heading: 'Date of the Last Statutory Visit', pattern: /last statutory visit/ },
  wasSeenAlone: { heading: 'Was the Child Seen Alone?', pattern: /seen alone/ },
  wasUnderEmergencyPowers: {
    heading: 'Subject to Emergency Protection Order or Protected Under Police Powers in Last Six Months (Y/N)',
    pattern: /emergency protection order/,
  },
} as const satisfies Record<string, Column>

/** Columns of list 8, children in care. */
export const list8Columns = {
  ...childColumns,
  isUasc: {
    heading: 'Unaccompanied Asylum Seeking Child (UASC) within the Last 12 Months (Y/N)',
    pattern: /\buasc\b|unaccompanied asylum/,
  },
  startedOn: {
    heading: 'Date Started to be Looked After',
    pattern: /date started to be looked after/,
    isRequired: true,
  },
  needCode: { heading: "Child's Category of Need", pattern: /category of need/ },
  isSecondInYear: {
    heading: 'Is this a second or subsequent period of being a Looked After Child within the last 12 months (Y/N)',
    pattern: /second or subsequent/,
  },
  legalStatusOn: {
    heading: 'Start date of current legal status',
    pattern: /start date of (the )?current legal status/,
  },
  legalStatus: { heading: "Child's Legal Status", pattern: /^(child's )?legal status$/, isRequired: true },
  reviewOn: { heading: 'Date of Latest Statutory Review', pattern: /latest statutory review/ },
  lastVisitOn: { heading: 'Date of Last Social Work Visit', pattern: /last social work visit/ },
  permanencePlan: { heading: 'What is the permanence plan for this child?', pattern: /permanence plan/ },
  lastIroContactOn: { heading: 'Date of Last IRO Visit / Contact to the Child', pattern: /last iro visit/ },
  lastHealthAssessmentOn: { heading: 'Date of Last Health Assessment', pattern: /last health assessment/ },
  lastDentalCheckOn: { heading: 'Date of Last Dental Check', pattern: /last dental/ },
  endedOn: { heading: 'Date Ceased to be Looked After', pattern: /date ceased to be looked after/ },
  endReason: { heading: 'Reason Ceased to be Looked After', pattern: /reason ceased/ },
  placedOn: { heading: 'Start Date of Most Recent Placement', pattern: /start date of most recent placement/ },
  placementType: { heading: 'Placement Type', pattern: /^placement type/ },
  provider: { heading: 'Placement Provider', pattern: /^(placement )?provider/ },
  placementPostcode: { heading: 'Placement postcode', pattern: /postcode/ },
  placementUrn: { heading: 'URN of Placement', pattern: /\burn\b/ },
  location: { heading: 'Placement Location', pattern: /^placement location/ },
  placementAuthority: { heading: 'LA of Placement', pattern: /^(la|local authority) of placement/ },
  placementsInYear: {
    heading: 'Number of Placements in the Last 12 months',
    pattern: /number of placements/,
  },
  missingInYear: {
    heading: 'Number of Episodes the Child has been ‘Missing’ from their Placement in the last 12 months',
    pattern: /number of episodes.*missing/,
  },
  absentInYear: {
    heading: 'Number of Episodes the Child has been ‘Absent’ from their Placement in the last 12 months',
    pattern: /number of episodes.*absent/,
  },
  wasReturnInterviewOffered: {
    heading: 'Was the child offered a Return Interview after their last missing episode (Y/N)?',
    pattern: /offered a return interview/,
  },
  wasReturnInterviewAccepted: {
    heading: 'Did the child accept a Return Interview after their last missing episode (Y/N)?',
    pattern: /accept a return interview/,
  },
} as const satisfies Record<string, Column>

const listNames: Readonly<Record<number, string>> = {
  1: 'contacts',
  2: 'early help assessments',
  3: 'referrals',
  4: 'assessments',
  5: 'section 47 enquiries and initial conferences',
  6: 'children in need',
  7: 'child protection plans',
  8: 'children in care',
  9: 'care leavers',
  10: 'adoption',
  11: 'adopters',
}

/** What a list is called in the summary, such as "Annex A list 8: children in care"; null when there is no such list. */
export function listName(list: number): string | null {
  const name = listNames[list]
  return name === undefined ? null : `Annex A list ${list}: ${name}`
}
