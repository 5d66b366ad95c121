/** Codes a return may carry, each with the words a screen shows. An unknown code is shown as it was written. */
export type CodeSet = Readonly<Record<string, string>>

/** The words for a code, or the code itself where the set does not hold it (a local code, or a later year's). */
export function labelFor(codes: CodeSet, code: string): string {
  return Object.hasOwn(codes, code) ? (codes[code] ?? code) : code
}

/** How a child took part in a looked-after review: SSDA903 REVIEW_CODE, the DfE's wording shortened (LAC-14). */
export const participationLabels = {
  PN0: 'Aged under 4 at the review',
  PN1: 'Attended and spoke for themselves',
  PN2: 'Attended and an advocate spoke for them',
  PN3: 'Attended and gave their views without words',
  PN4: 'Attended but did not contribute',
  PN5: 'Did not attend; an advocate was briefed to speak for them',
  PN6: 'Did not attend; sent their views another way',
  PN7: 'Did not attend and sent no views',
} as const satisfies CodeSet

/** The same codes in the DfE's own wording, for where a chair chooses (SSDA903 guide, item CLAR007A; LAC-14). */
export const participationWords = {
  PN0: 'Child aged under 4 at the time of the review',
  PN1: 'Child physically attends and speaks for him or herself',
  PN2: 'Child physically attends and an advocate speaks on his or her behalf',
  PN3: 'Child attends and conveys his or her view symbolically (non-verbally)',
  PN4: 'Child physically attends but does not speak, does not convey his or her view symbolically and does not ask an advocate to speak',
  PN5: 'Child does not attend physically but briefs an advocate to speak for him or her',
  PN6: 'Child does not attend but conveys his or her feelings to the review by a facilitative medium (texting the chair, written format, phone, audio or video, viewpoint)',
  PN7: 'Child does not attend nor are his or her views conveyed to the review',
} as const satisfies Record<keyof typeof participationLabels, string>

/** Legal status of an episode: SSDA903 LS. V3 and V4 are short-break series, reviewed on another timetable. */
export const legalStatusLabels = {
  C1: 'Interim care order',
  C2: 'Full care order',
  D1: 'Freeing order granted',
  E1: 'Placement order granted',
  V2: 'Single period of accommodation under section 20',
  V3: 'Short-break series, individual episodes recorded',
  V4: 'Short-break series, agreements recorded',
  L1: 'Under police protection in local authority accommodation',
  L2: 'Emergency protection order',
  L3: 'Under a child assessment order in local authority accommodation',
  J1: 'Remanded to local authority or youth detention accommodation',
  J2: 'In local authority accommodation under PACE',
  J3: 'Sentenced to a youth rehabilitation order with residence',
} as const satisfies CodeSet

/** Why a new episode began: SSDA903 RNE. P and B are a change of carer. */
export const newEpisodeLabels = {
  S: 'Started to be looked after',
  L: 'Change of legal status only',
  P: 'Change of placement and carer',
  T: 'Change of placement, same carer',
  B: 'Change of legal status, placement and carer',
  U: 'Change of legal status and placement, same carer',
} as const satisfies CodeSet

/** Main need when the child came into care: SSDA903 CIN, with the two census codes Annex A also uses (N9, N0). */
export const needLabels = {
  N1: 'Abuse or neglect',
  N2: "Child's disability",
  N3: 'Parental illness or disability',
  N4: 'Family in acute stress',
  N5: 'Family dysfunction',
  N6: 'Socially unacceptable behaviour',
  N7: 'Low income',
  N8: 'Absent parenting',
  N9: 'Cases other than children in need',
  N0: 'Not stated',
} as const satisfies CodeSet

/**
 * Placement type: SSDA903 PLACE, all years together; `code-years.ts` says which belong to which. The meaning of Z11 to
 * Z14 is not published in the schemas, so they keep the Z1 wording.
 */
export const placementLabels = {
  A3: 'Placed for adoption with consent, with current foster carer',
  A4: 'Placed for adoption with consent, not with current foster carer',
  A5: 'Placed for adoption under a placement order, with current foster carer',
  A6: 'Placed for adoption under a placement order, not with current foster carer',
  H5: "Semi-independent living not subject to children's homes regulations",
  K1: "Secure children's home",
  K2: "Children's home",
  K3: 'Supported accommodation',
  P1: 'With own parents or another person with parental responsibility',
  P2: 'Independent living',
  P3: 'Residential employment',
  R1: 'Residential care home',
  R2: 'NHS or other medical or nursing establishment',
  R3: 'Family centre or mother and baby unit',
  R5: 'Young offender institution',
  S1: 'Residential school',
  T0: 'Temporary move',
  T1: 'Temporarily in hospital',
  T2: 'Temporarily away on holiday',
  T3: 'Temporarily elsewhere while the carer is on holiday',
  T4: 'Temporary accommodation of seven days or less',
  U1: 'Foster placement with relative or friend, long term',
  U2: 'Foster placement with relative or friend who is an approved adopter',
  U3: 'Foster placement with relative or friend, not long term',
  U4: 'Foster placement with other carer, long term',
  U5: 'Foster placement with other carer who is an approved adopter',
  U6: 'Foster placement with other carer, not long term',
  Z1: 'Other placement',
  Z11: 'Other placement (Z11)',
  Z12: 'Other placement (Z12)',
  Z13: 'Other placement (Z13)',
  Z14: 'Other placement (Z14)',
} as const satisfies CodeSet

/** Who provides the placement: SSDA903 PLACE_PROVIDER. */
export const providerLabels = {
  PR0: 'Parents or other person with parental responsibility',
  PR1: 'Own provision',
  PR2: 'Other local authority',
  PR3: 'Other public provision',
  PR4: 'Private provision',
  PR5: 'Voluntary or third sector',
} as const satisfies CodeSet

/** Why a placement ended: SSDA903 REASON_PLACE_CHANGE, recorded on the episode that ends. */
export const placementChangeLabels = {
  CARPL: 'Change to the care plan',
  CLOSE: 'Resignation of carer or closure of provision',
  ALLEG: 'Allegation (section 47)',
  STAND: 'Concern about standards of care',
  APPRR: 'Approval removed',
  CREQB: "Carer asked for it to end because of the child's behaviour",
  CREQO: 'Carer asked for it to end for another reason',
  CHILD: 'Child asked for it to end',
  LAREQ: 'Responsible or area authority asked for it to end',
  PLACE: 'Change in the status of the placement only',
  CUSTOD: 'Custody arrangement',
  OTHER: 'Other',
} as const satisfies CodeSet

/** Why an episode ended: SSDA903 REC. X1 only ends the episode; every other code ends the period of care. */
export const endReasonLabels = {
  X1: 'Episode ends and another begins the same day',
  E11: 'Adopted, application unopposed',
  E12: 'Adopted, consent dispensed with',
  E2: 'Died',
  E3: 'Care taken over by another local authority',
  E4A: 'Returned home, part of care planning',
  E4B: 'Returned home, not part of care planning',
  E13: 'Left to live with parents, relatives or another person without parental responsibility',
  E41: 'Child arrangements (residence) order granted',
  E45: 'Special guardianship order to former carer, relative or friend',
  E46: 'Special guardianship order to former carer, not a relative or friend',
  E47: 'Special guardianship order to other carer, relative or friend',
  E48: 'Special guardianship order to other carer, not a relative or friend',
  E5: 'Moved into independent living with formal support',
  E6: 'Moved into independent living without formal support',
  E7: 'Transferred to residential care funded by adult social services',
  E8: 'Care ceased for another reason',
  E9: 'Sentenced to custody',
  E14: 'Accommodation on remand ended',
  E15: 'Age assessment found the child was 18 or over',
  E16: 'Moved abroad',
  E17: 'Aged 18 or over and stayed with current carers',
} as const satisfies CodeSet

/** Why a decision that a child should be placed for adoption was reversed: SSDA903 REASON_PLACED_CEASED. */
export const adoptionReversalLabels = {
  RD1: "The child's needs changed after the decision",
  RD2: 'The court did not make a placement order',
  RD3: 'Prospective adopters could not be found',
  RD4: 'Any other reason',
} as const satisfies CodeSet

/** Ethnic groups as the SSDA903 and Annex A collect them. */
export const ethnicityLabels = {
  WBRI: 'White British',
  WIRI: 'White Irish',
  WIRT: 'Traveller of Irish heritage',
  WROM: 'Gypsy or Roma',
  WOTH: 'Any other White background',
  MWBC: 'White and Black Caribbean',
  MWBA: 'White and Black African',
  MWAS: 'White and Asian',
  MOTH: 'Any other Mixed background',
  AIND: 'Indian',
  APKN: 'Pakistani',
  ABAN: 'Bangladeshi',
  AOTH: 'Any other Asian background',
  BCRB: 'Caribbean',
  BAFR: 'African',
  BOTH: 'Any other Black background',
  CHNE: 'Chinese',
  OOTH: 'Any other ethnic group',
  REFU: 'Refused',
  NOBT: 'Not obtained',
} as const satisfies CodeSet

/** Child protection categories. MUL stands for several where the file does not say which (CP-13). */
export const categoryLabels = {
  NEG: 'Neglect',
  PHY: 'Physical abuse',
  SAB: 'Sexual abuse',
  EMO: 'Emotional abuse',
  MUL: 'Multiple, not said which',
} as const satisfies CodeSet

/** Annex A list 8, "What is the permanence plan for this child?" (LAC-07). */
export const permanencePlanLabels = {
  returnToFamily: 'Return to family',
  adoption: 'Adoption',
  sgoOrCao: 'Special guardianship or child arrangements order',
  supportedLiving: 'Supported living in the community',
  longTermResidential: 'Long-term residential placement',
  longTermFostering: 'Long-term fostering',
  other: 'Other',
} as const satisfies CodeSet

/** Reasons that make the next move an unplanned one, so a 28-day review is due (LAC-05 default set). */
export const unplannedMoveReasons: ReadonlySet<string> = new Set([
  'CREQB',
  'CREQO',
  'CHILD',
  'LAREQ',
  'ALLEG',
  'STAND',
  'APPRR',
])

/** Reasons that do not say whether the next move was planned: a person has to (LAC-05). */
export const unclearMoveReasons: ReadonlySet<string> = new Set(['OTHER', 'CUSTOD'])

/** Placement codes of a child placed for adoption, which moves the child to the adoption review clock (LAC-06). */
export const adoptionPlacementCodes: ReadonlySet<string> = new Set(['A3', 'A4', 'A5', 'A6'])
