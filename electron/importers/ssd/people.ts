import { formatDay } from '../../../shared/dates.ts'
import type { ImportedChild } from '../../../shared/records/imported-child.ts'
import { quoted } from '../cells.ts'
import { ethnicityCode, sexOf } from '../code-spellings.ts'
import { childOf, originOf, warn } from '../collector.ts'
import { keepFirst } from '../merge-child.ts'
import { type Links, referenceIn } from './links.ts'
import { birthDayIn, codeIn, dayIn, hasColumn, isBlankIn, type Row, textIn } from './row.ts'

/** How many people were read, and how many of them no case names. */
export type PeopleCount = { readonly known: Set<string>; withoutCase: number }

/** A row of ssd_person: who the child is. The table holds many people with no case of ours; they are only counted. */
export function readPersonRow(row: Row, links: Links, count: PeopleCount): void {
  const { cursor } = row
  const reference = referenceIn(row, 'pers_person_id')
  if (reference === null) return
  const isTwice = count.known.has(reference)
  count.known.add(reference)
  if (links.hasCases && !cursor.collector.children.has(reference)) {
    if (!isTwice) count.withoutCase += 1
    return
  }
  const child = childOf(cursor, reference)
  if (child.origin[0]?.file !== cursor.file.name || child.origin[0]?.row !== cursor.row) {
    // The details are this row's, though the child may have been met in another table first.
    if (isTwice) child.origin.push(originOf(cursor))
    else child.origin.unshift(originOf(cursor))
  }
  if (isTwice)
    warn(cursor, {
      code: 'child-twice',
      column: 'pers_person_id',
      text: 'This child has more than one row. The first details were kept, and gaps filled from this row; remove one.',
    })
  keepFirst(cursor, child, { key: 'sex', value: sexIn(row), column: 'pers_sex' })
  keepFirst(cursor, child, {
    key: 'ethnicity',
    value: codeIn(row, 'pers_ethnicity', ethnicityCode),
    column: 'pers_ethnicity',
  })
  child.givenName ??= textIn(row, 'pers_forename')
  child.familyName ??= textIn(row, 'pers_surname')
  readBirth(row, child)
  noteDeath(row)
}

function sexIn(row: Row): ImportedChild['sex'] {
  const column = hasColumn(row, 'pers_sex') && !isBlankIn(row, 'pers_sex') ? 'pers_sex' : 'pers_gender'
  const text = textIn(row, column)
  // Gender is coded 00, 01, 02 and 09 in the specification, sex as a letter.
  const sex = text === null ? null : sexOf(text.replace(/^0(?=\d)/, ''))
  if (text !== null && sex === null)
    warn(row.cursor, {
      code: 'unknown-value',
      column,
      text: `${quoted(text)} is not a sex the returns know. It was left blank.`,
    })
  return sex
}

/** A birth, or one to come: the dataset has a column for each, and a future birth is one to come in either. */
function readBirth(row: Row, child: ImportedChild): void {
  const { cursor } = row
  const bornOn = birthDayIn(row, 'pers_dob')
  const expectedOn = birthDayIn(row, 'pers_expected_dob')
  const { today } = cursor.collector
  if (isBlankIn(row, 'pers_dob') && isBlankIn(row, 'pers_expected_dob'))
    warn(cursor, {
      code: 'birth-missing',
      column: 'pers_dob',
      text: 'There is no date of birth. The child was kept. If the child is not born yet, enter the expected date after importing.',
    })
  if (bornOn !== null && bornOn <= today) {
    keepFirst(cursor, child, { key: 'bornOn', value: bornOn, column: 'pers_dob' })
    return
  }
  if (bornOn !== null)
    warn(cursor, {
      code: 'expected-birth',
      column: 'pers_dob',
      text: `${formatDay(bornOn)} is in the future. It was taken as the expected date of birth of an unborn child.`,
    })
  keepFirst(cursor, child, { key: 'expectedOn', value: bornOn ?? expectedOn, column: 'pers_expected_dob' })
}

function noteDeath(row: Row): void {
  const diedOn = dayIn(row, 'pers_death_date')
  if (diedOn !== null)
    warn(row.cursor, {
      code: 'child-died',
      column: 'pers_death_date',
      text: `The table says that the child died on ${formatDay(diedOn)}. Nothing was ended by this; check that every case of the child is closed.`,
    })
}

/** A row of ssd_disability: any code but NONE is a disability; people with no case are passed over. */
export function readDisabilityRow(row: Row): void {
  const child = caseChildIn(row, 'disa_person_id')
  const code = child === undefined ? null : textIn(row, 'disa_disability_code')
  if (child === undefined || code === null) return
  const isDisabled = !/^(NONE|NO\b|no disability)/i.test(code)
  // Several rows name several disabilities: one of them is enough.
  if (child.isDisabled !== true) child.isDisabled = isDisabled
}

/** A row of ssd_immigration_status: whether the child came alone to ask for asylum. */
export function readImmigrationRow(row: Row): void {
  const child = caseChildIn(row, 'immi_person_id')
  const status = child === undefined ? null : textIn(row, 'immi_immigration_status')
  const endedOn = child === undefined ? null : dayIn(row, 'immi_immigration_status_end_date')
  if (child === undefined || status === null) return
  const isNow = endedOn === null || endedOn > row.cursor.collector.today
  if (isNow && /unaccompanied|\bUASC\b/i.test(status)) child.isUasc = true
}

const caseChildIn = (row: Row, column: string): ImportedChild | undefined => {
  const reference = referenceIn(row, column)
  return reference === null ? undefined : row.cursor.collector.children.get(reference)
}
