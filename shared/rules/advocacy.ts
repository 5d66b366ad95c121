import { ageOn, type IsoDate } from '../dates.ts'

/** From this age an advocate is offered, in completed years. */
export const advocacyFromAge = 10

/**
 * CP-16: whether an advocate is to be offered to a child for a meeting on that day. A child whose date of birth is not
 * known is asked about; an unborn one is not.
 *
 * Leicestershire IRO annual report 2018-19, lines 4944-4948.
 */
export function isAdvocacyAsked(child: { bornOn: IsoDate | null; expectedOn: IsoDate | null }, on: IsoDate): boolean {
  if (child.bornOn === null) return child.expectedOn === null
  return (ageOn(child.bornOn, on) ?? 0) >= advocacyFromAge
}
