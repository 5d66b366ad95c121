import { ageOn, type IsoDate } from '../dates.ts'

/** How high a score of the Strengths and Difficulties Questionnaire stands. */
export type SdqBand = { readonly key: 'average' | 'raised' | 'high'; readonly label: string }

const highestAverage = 13
const highestRaised = 16

/**
 * H-04: the band of a total score of 0 to 40, as the carer's questionnaire gives it.
 *
 * The limits are those of the Leicestershire IRO annual report 2018-19, lines 5531-5537, which calls the bands normal,
 * borderline and cause for concern; the kinder words here are the questionnaire's own, from memory.
 */
export function sdqBand(score: number): SdqBand {
  if (score <= highestAverage) return { key: 'average', label: 'Close to average (0 to 13)' }
  if (score <= highestRaised) return { key: 'raised', label: 'Slightly raised (14 to 16)' }
  return { key: 'high', label: 'High (17 to 40), a cause for concern' }
}

/** H-04: whether a score is asked of a child of this age: from 4 to 16. A birth date not known does not rule it out. */
export function isSdqAsked(bornOn: IsoDate | null, on: IsoDate): boolean {
  const age = bornOn === null ? null : ageOn(bornOn, on)
  return age === null || (age >= 4 && age <= 16)
}
