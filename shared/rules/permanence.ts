/** What is known of a child's permanence as a review's record is completed. */
export type PermanenceAtReview = {
  /** The review's place in the period of care, 1 for the first; null where earlier reviews are not all known. */
  readonly reviewNumber: number | null
  readonly hasPlan: boolean
  readonly whyNone: string
}

/**
 * LAC-07: why the record of a review cannot be completed yet, or null when it can.
 *
 * By the second review a plan for permanence is recorded, or why there is none: Leicestershire IRO annual report
 * 2018-19, lines 4191-4194; the plan itself is reg 5(a) of the Care Planning, Placement and Case Review (England)
 * Regulations 2010. A review whose number is not known is not held up.
 */
export function permanenceProblem({ reviewNumber, hasPlan, whyNone }: PermanenceAtReview): string | null {
  if (reviewNumber === null || reviewNumber < 2 || hasPlan || whyNone.trim() !== '') return null
  return 'Choose the plan for permanence, or say why there is none: it is wanted by the second review (LAC-07).'
}
