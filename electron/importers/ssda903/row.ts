import type { IsoDate } from '../../../shared/dates.ts'
import type { CodeSet } from '../../../shared/records/code-sets.ts'
import type { Origin } from '../../../shared/records/imported-child.ts'
import { isFormulaError, plain, quoted, readBirthDay, readDay, requireDay, requireReference } from '../cells.ts'
import { type Collector, type Cursor, type Problem, warn } from '../collector.ts'
import { type Table, xmlReturnName } from './tables.ts'

/** One row of a table, its values found by column name. */
export type Row = {
  readonly cursor: Cursor
  readonly table: Table
  readonly indexes: ReadonlyMap<string, number>
  readonly values: readonly string[]
  /** What the file calls a column that is named otherwise in the CSV tables. */
  readonly headings: Readonly<Record<string, string>>
}

/** The column as the file calls it: the XML twin has CHILDID for CHILD and PL for PLACE. */
export const headingOf = ({ headings }: Row, column: string): string => headings[column] ?? column

/** Where another row is, for a message: "row 12", or "line 340" of an XML file. */
export function placeOf({ files }: Collector, { file, row }: Origin): string {
  const isXml = files.some(({ name, recognisedAs }) => name === file && recognisedAs === xmlReturnName)
  return `${isXml ? 'line' : 'row'} ${row}`
}

/** Keeps the row and says what is odd in one of its columns. */
export function warnOf(row: Row, column: string, problem: Omit<Problem, 'column'>): void {
  warn(row.cursor, { ...problem, column: headingOf(row, column) })
}

/** The value tidied and in upper case, as the return defines it; '' when blank. */
export function valueIn({ indexes, values }: Row, column: string): string {
  return plain(values[indexes.get(column) ?? -1] ?? '').toUpperCase()
}

/** The row with Excel errors such as #N/A in columns that are read taken as blank, each with a warning. */
export function withoutErrors(row: Row): Row {
  const { cursor, table, indexes, values } = row
  if (!values.some((value) => value.includes('#'))) return row
  const clean = [...values]
  for (const [column, index] of indexes) {
    const isRead = column !== 'CHILD' && !table.unread.includes(column)
    if (isRead && isFormulaError(cursor, headingOf(row, column), values[index] ?? '')) clean[index] = ''
  }
  return { ...row, values: clean }
}

const longestReference = 10

/** The case reference; null once the row has been left out for want of one. */
export function referenceIn(row: Row): string | null {
  const { cursor } = row
  const reference = requireReference(cursor, headingOf(row, 'CHILD'), valueIn(row, 'CHILD'))
  if (reference !== null && reference.length > longestReference && !cursor.collector.children.has(reference))
    warnOf(row, 'CHILD', {
      code: 'reference-long',
      text: `The child reference ${quoted(reference)} has ${reference.length} characters; a return allows ${longestReference}. It was kept whole.`,
    })
  return reference
}

/** An optional day; see `readDay`. */
export const dayIn = (row: Row, column: string): IsoDate | null => readDay(row.cursor, column, valueIn(row, column))

/** A day the row cannot do without; null once the row has been left out. */
export const requiredDayIn = (row: Row, column: string): IsoDate | null =>
  requireDay(row.cursor, column, valueIn(row, column))

/** A code, or null when blank; a code the set does not hold is kept with a warning. */
export function codeIn(row: Row, column: string, codes: CodeSet): string | null {
  const code = valueIn(row, column)
  if (code === '') return null
  if (!Object.hasOwn(codes, code))
    warnOf(row, column, {
      code: 'unknown-value',
      text: `${quoted(code)} is not a code of this column that Footprint knows. It was kept as it is written.`,
    })
  return code
}

/** A day of birth that may be wrong or in the future; the child is kept without it, with a warning. */
export function birthIn(row: Row): IsoDate | null {
  if (valueIn(row, 'DOB') === '') {
    warnOf(row, 'DOB', { code: 'birth-missing', text: 'There is no date of birth. The child was kept.' })
    return null
  }
  const day = readBirthDay(row.cursor, 'DOB', valueIn(row, 'DOB'))
  if (day === null || day <= row.cursor.collector.today) return day
  warnOf(row, 'DOB', {
    code: 'future-date',
    text: `${quoted(valueIn(row, 'DOB'))} is in the future. The date of birth was left blank.`,
  })
  return null
}
