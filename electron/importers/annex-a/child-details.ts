import { ageOn, formatDay, type IsoDate } from '../../../shared/dates.ts'
import type { ImportedChild } from '../../../shared/records/imported-child.ts'
import { isBlank, plain, quoted, requireReference } from '../cells.ts'
import { ethnicityCode, sexOf } from '../code-spellings.ts'
import { childOf, originOf, warn } from '../collector.ts'
import { keepFirst } from '../merge-child.ts'
import { birthDayIn, cellOf, codeIn, headingOf, type Row, textIn, yesNoIn } from './row.ts'

/** The case reference; null once the row has been left out for want of one. */
export const referenceIn = (row: Row): string | null =>
  requireReference(row.cursor, headingOf(row, 'reference'), cellOf(row, 'reference'))

/**
 * The columns every list starts and ends with, merged into the child of that reference.
 * `latestDay` is the latest day the workbook records: ages were worked out on or after it.
 */
export function readChildDetails(
  row: Row,
  reference: string,
  { list, latestDay }: { readonly list: 5 | 7 | 8; readonly latestDay: IsoDate | null },
): ImportedChild {
  const { cursor } = row
  const isNew = !cursor.collector.children.has(reference)
  const child = childOf(cursor, reference)
  if (!isNew) child.origin.push(originOf(cursor))
  const told = { sex: sexIn(row), ...birthIn(row, list) }
  keepFirst(cursor, child, { key: 'sex', value: told.sex, column: headingOf(row, 'sex') })
  keepFirst(cursor, child, { key: 'bornOn', value: told.bornOn, column: headingOf(row, 'bornOn') })
  keepFirst(cursor, child, { key: 'expectedOn', value: told.expectedOn, column: headingOf(row, 'bornOn') })
  keepFirst(cursor, child, {
    key: 'ethnicity',
    value: codeIn(row, 'ethnicity', ethnicityCode),
    column: headingOf(row, 'ethnicity'),
  })
  keepFirst(cursor, child, {
    key: 'isDisabled',
    value: yesNoIn(row, 'isDisabled'),
    column: headingOf(row, 'isDisabled'),
  })
  keepFirst(cursor, child, { key: 'teamName', value: textIn(row, 'teamName'), column: headingOf(row, 'teamName') })
  keepFirst(cursor, child, {
    key: 'workerName',
    value: textIn(row, 'workerName'),
    column: headingOf(row, 'workerName'),
  })
  checkAge(row, told.bornOn, latestDay)
  return child
}

function sexIn(row: Row): ImportedChild['sex'] {
  const text = textIn(row, 'sex')
  const sex = text === null ? null : sexOf(text)
  if (text !== null && sex === null)
    warn(row.cursor, {
      code: 'unknown-value',
      column: headingOf(row, 'sex'),
      text: `${quoted(text)} is not a sex the returns know. It was left blank.`,
    })
  return sex
}

/** A birth to come is an expected date; a child in care has always been born (list 8). */
function birthIn(row: Row, list: 5 | 7 | 8): Pick<ImportedChild, 'bornOn' | 'expectedOn'> {
  const column = headingOf(row, 'bornOn')
  const day = birthDayIn(row, 'bornOn')
  if (isBlank(cellOf(row, 'bornOn'))) {
    const unborn = list === 8 ? '' : ' If the child is not born yet, enter the expected date after importing.'
    warn(row.cursor, { code: 'birth-missing', column, text: `There is no date of birth. The child was kept.${unborn}` })
  }
  if (day === null || day <= row.cursor.collector.today) return { bornOn: day, expectedOn: null }
  const text =
    list === 8
      ? `${formatDay(day)} is in the future, and this child is in care. The date of birth was left blank.`
      : `${formatDay(day)} is in the future. It was taken as the expected date of birth of an unborn child.`
  warn(row.cursor, { code: list === 8 ? 'future-date' : 'expected-birth', column, text })
  return { bornOn: null, expectedOn: list === 8 ? null : day }
}

/** Ages are not kept; one that cannot come from the date of birth shows that one of the two is wrong. */
function checkAge(row: Row, bornOn: IsoDate | null, latestDay: IsoDate | null): void {
  const text = plain(cellOf(row, 'age'))
  if (text === '' || bornOn === null) return
  const column = headingOf(row, 'age')
  const age = Number(text)
  const oldest = ageOn(bornOn, row.cursor.collector.today) ?? 0
  // One year of grace: a single mistyped day can make the workbook look newer than it is.
  const youngest = ((latestDay === null ? null : ageOn(bornOn, latestDay)) ?? 0) - 1
  if (Number.isNaN(age) || Math.floor(age) > oldest || Math.floor(age) < youngest)
    warn(row.cursor, {
      code: 'age-mismatch',
      column,
      text: `The age ${quoted(text)} does not fit the date of birth, ${formatDay(bornOn)}. The date of birth was used.`,
    })
  else if (!Number.isInteger(age))
    warn(row.cursor, {
      code: 'decimal-age',
      column,
      text: `The age ${quoted(text)} is not in whole years. The date of birth was used instead.`,
    })
}
