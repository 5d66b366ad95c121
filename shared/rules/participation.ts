import { ageOn, formatDay, type IsoDate } from '../dates.ts'

const fourthBirthdayAge = 4

/**
 * LAC-14: why a participation code does not fit the child's age on the day of a review, or null when it does.
 *
 * PN0 is for children under 4 and PN1 to PN7 from the fourth birthday on: SSDA903 validation rules 440 and 441, which
 * let either pass on the birthday itself; here a child of 4 that day counts as 4. An unknown birth date fits any code.
 */
export function participationProblem(code: string, bornOn: IsoDate | null, reviewOn: IsoDate): string | null {
  if (bornOn === null) return null
  const age = ageOn(bornOn, reviewOn)
  if (age === null) return `Check the day: the child was born ${formatDay(bornOn)}, after this review.`
  if (code === 'PN0' && age >= fourthBirthdayAge)
    return `PN0 is for children under 4, and the child was ${age} on ${formatDay(reviewOn)}. Choose PN1 to PN7.`
  if (code !== 'PN0' && age < fourthBirthdayAge) return `The child was under 4 on ${formatDay(reviewOn)}. Choose PN0.`
  return null
}
