import { addDaysTo, formatDay, type IsoDate } from '../../../shared/dates.ts'
import { ethnicityLabels } from '../../../shared/records/code-sets.ts'
import type { ImportedChild } from '../../../shared/records/imported-child.ts'
import type { CensusValue } from '../../../shared/rules/cin-census/census-child.ts'
import { quoted, readBirthDay } from '../cells.ts'
import { ethnicityCode, sexOf } from '../code-spellings.ts'
import { type Cursor, childOf, originOf, warn } from '../collector.ts'
import { keepFirst } from '../merge-child.ts'
import { valueIn } from './census-child.ts'
import { type CensusElement, elementIn, elementsIn } from './census-elements.ts'
import { at } from './place.ts'

// Births may be late; well after the expected day the child has been born, or the day is wrong.
const daysAfterExpected = 28

/** Who the child is, merged into the child of that reference; a child may stand in a census more than once. */
export function readChildDetails(cursor: Cursor, reference: string, element: CensusElement): ImportedChild {
  const isNew = !cursor.collector.children.has(reference)
  const child = childOf(cursor, reference)
  if (!isNew) {
    child.origin.push(originOf(cursor))
    warn(cursor, {
      code: 'child-twice',
      column: 'ChildIdentifiers/LAchildID',
      text: 'This child stands in the file more than once. The first details were kept, and gaps filled from here.',
    })
  }
  const identifiers = elementIn(element, 'ChildIdentifiers')
  const characteristics = elementIn(element, 'ChildCharacteristics')
  const sex = valueIn(identifiers, 'Sex') ?? valueIn(identifiers, 'GenderCurrent')
  keepFirst(cursor, child, { key: 'sex', value: sexIn(cursor, sex), column: 'ChildIdentifiers/Sex' })
  readBirth(cursor, child, identifiers)
  keepFirst(cursor, child, {
    key: 'ethnicity',
    value: ethnicityIn(cursor, valueIn(characteristics, 'Ethnicity')),
    column: 'ChildCharacteristics/Ethnicity',
  })
  const isDisabled = isDisabledIn(elementIn(characteristics, 'Disabilities'))
  keepFirst(cursor, child, { key: 'isDisabled', value: isDisabled, column: 'Disabilities/Disability' })
  return child
}

/** Sex to 2023-24 is GenderCurrent 1, 2, 0 or 9, from then on Sex M, F or U. */
function sexIn(cursor: Cursor, value: CensusValue | null): ImportedChild['sex'] {
  const sex = value === null ? null : sexOf(value.written)
  if (value !== null && sex === null)
    warn(at(cursor, value), {
      code: 'unknown-value',
      column: 'ChildIdentifiers/Sex',
      text: `${quoted(value.written)} is not a sex the census knows. It was left blank.`,
    })
  return sex
}

/** A child is born or expected; of a child who is born the expected day no longer matters. */
function readBirth(cursor: Cursor, child: ImportedChild, identifiers: CensusElement | undefined): void {
  const born = valueIn(identifiers, 'PersonBirthDate')
  const expected = valueIn(identifiers, 'ExpectedPersonBirthDate')
  const column = 'ChildIdentifiers/PersonBirthDate'
  if (born === null && expected === null)
    warn(cursor, {
      code: 'birth-missing',
      column,
      text: 'There is neither a date of birth nor an expected one. The child was kept; enter one after importing.',
    })
  const day = birthDay(cursor, column, born)
  const isToCome = day !== null && day > cursor.collector.today
  if (isToCome)
    warn(born === null ? cursor : at(cursor, born), {
      code: 'expected-birth',
      column,
      text: `${formatDay(day)} is in the future. It was taken as the expected date of birth of an unborn child.`,
    })
  keepFirst(cursor, child, { key: 'bornOn', value: isToCome ? null : day, column })
  if (child.bornOn !== null) return
  const expectedColumn = 'ChildIdentifiers/ExpectedPersonBirthDate'
  const expectedOn = birthDay(cursor, expectedColumn, expected) ?? (isToCome ? day : null)
  if (expected !== null && expectedOn !== null && addDaysTo(expectedOn, daysAfterExpected) < cursor.collector.today)
    warn(at(cursor, expected), {
      code: 'birth-missing',
      column: expectedColumn,
      text: `The birth was expected on ${formatDay(expectedOn)}, and there is no date of birth. If the child has been born, enter it after importing.`,
    })
  keepFirst(cursor, child, { key: 'expectedOn', value: expectedOn, column: expectedColumn })
}

const birthDay = (cursor: Cursor, column: string, value: CensusValue | null): IsoDate | null =>
  value === null ? null : readBirthDay(at(cursor, value), column, value.written)

function ethnicityIn(cursor: Cursor, value: CensusValue | null): string | null {
  if (value === null) return null
  const code = ethnicityCode(value.written)
  if (code !== null && Object.hasOwn(ethnicityLabels, code)) return code
  warn(at(cursor, value), {
    code: 'unknown-value',
    column: 'ChildCharacteristics/Ethnicity',
    text: `${quoted(value.written)} is not one of the values Footprint knows here. It was kept as it is written.`,
  })
  return value.written.slice(0, 500)
}

/** Any code but NONE is a disability; null where none is given. */
function isDisabledIn(disabilities: CensusElement | undefined): boolean | null {
  const codes = elementsIn(disabilities, 'Disability')
    .map(({ text }) => text.toUpperCase())
    .filter((code) => code !== '')
  return codes.length === 0 ? null : codes.some((code) => code !== 'NONE')
}
