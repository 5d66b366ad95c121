import { ageOn, type IsoDate } from '../../shared/dates.ts'
import { ChildLine } from '../../shared/records/child-line.ts'

/** A child's line as a statement reads it; the age is worked out afterwards, as it depends on the day. */
export const ChildLineRow = ChildLine.omit({ age: true })

/** The columns of `ChildLineRow`, for statements that call the child's table `c`. */
export const childLineColumns =
  'c.id AS childId, c.givenName, c.familyName, c.reference, c.bornOn, c.expectedOn, c.isRestricted'

/** The line on a day. Field by field, as rows carry more and a county's day has hundreds of them. */
export function childLine(row: Omit<ChildLine, 'age'>, today: IsoDate): ChildLine {
  const { childId, givenName, familyName, reference, bornOn, expectedOn, isRestricted } = row
  const age = bornOn === null ? null : ageOn(bornOn, today)
  return { childId, givenName, familyName, reference, bornOn, expectedOn, isRestricted, age }
}
