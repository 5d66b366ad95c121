import { addMonthsTo, type IsoDate } from '../dates.ts'

/** The months at which a child protection plan is looked at because of its length (CP-09). */
export const planLengthFlagMonths = [9, 15, 18, 24] as const
export type PlanLengthFlagMonths = (typeof planLengthFlagMonths)[number]

/** What is asked of a plan that reaches each length. */
export const planLengthFlagLabels: Readonly<Record<PlanLengthFlagMonths, string>> = {
  9: 'Review and exit plan',
  15: 'Approaching 18 months',
  18: 'Audit of plans over 18 months',
  24: 'Two years or more',
}

/** A length a plan reaches, on the anniversary itself. */
export type PlanLengthFlag = { months: PlanLengthFlagMonths; reachedOn: IsoDate; isReached: boolean }

/**
 * CP-09: when a plan reaches 9, 15, 18 and 24 months, and which of these it has reached today.
 *
 * Local standards: Leicestershire IRO annual report 2018-19, lines 5347 (9 months), 4633 (18) and 5476 (2 years);
 * 15 months from a West Sussex audit.
 */
export function planLengthFlags(startedOn: IsoDate, today: IsoDate): PlanLengthFlag[] {
  return planLengthFlagMonths.map((months) => {
    const reachedOn = addMonthsTo(startedOn, months)
    return { months, reachedOn, isReached: today >= reachedOn }
  })
}

/** The lengths the DfE publishes child protection plans by. */
export type PlanLengthBand = 'upTo3Months' | 'over3To6Months' | 'over6MonthsTo1Year' | '1To2Years' | '2YearsOrMore'

/** The DfE's own wording of each band. */
export const planLengthBandLabels: Readonly<Record<PlanLengthBand, string>> = {
  upTo3Months: '3 months or less',
  over3To6Months: 'More than 3 months but less than or equal to 6 months',
  over6MonthsTo1Year: 'More than 6 months but less than 1 year',
  '1To2Years': '1 year but less than 2 years',
  '2YearsOrMore': '2 years or more',
}

/** CP-09: the DfE band of a plan from its start to its end, or to today while open (Characteristics of children in need). */
export function planLengthBand(startedOn: IsoDate, endedOnOrToday: IsoDate): PlanLengthBand {
  if (endedOnOrToday <= addMonthsTo(startedOn, 3)) return 'upTo3Months'
  if (endedOnOrToday <= addMonthsTo(startedOn, 6)) return 'over3To6Months'
  if (endedOnOrToday < addMonthsTo(startedOn, 12)) return 'over6MonthsTo1Year'
  return endedOnOrToday < addMonthsTo(startedOn, 24) ? '1To2Years' : '2YearsOrMore'
}

/** CP-09: whether a plan has lasted longer than 18 months, not merely reached them. */
export function isOver18Months(startedOn: IsoDate, endedOnOrToday: IsoDate): boolean {
  return endedOnOrToday > addMonthsTo(startedOn, 18)
}
