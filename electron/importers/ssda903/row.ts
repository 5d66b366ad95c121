import type { IsoDate } from '../../../shared/dates.ts'
import type { CodeSet } from '../../../shared/records/code-sets.ts'
import { plain, quoted, readBirthDay, readDay, requireDay, requireReference } from '../cells.ts'
import { type Cursor, warn } from '../collector.ts'

/** One row of a table, its values found by column name. */
export type Row = {
  readonly cursor: Cursor
  readonly indexes: ReadonlyMap<string, number>
  readonly values: readonly string[]
}

/** The value tidied and in upper case, as the return defines it; '' when blank. */
export function valueIn({ indexes, values }: Row, column: string): string {
  return plain(values[indexes.get(column) ?? -1] ?? '').toUpperCase()
}

/** The case reference; null once the row has been left out for want of one. */
export const referenceIn = (row: Row): string | null => requireReference(row.cursor, 'CHILD', valueIn(row, 'CHILD'))

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
    warn(row.cursor, {
      code: 'unknown-value',
      column,
      text: `${quoted(code)} is not a code of this column that Footprint knows. It was kept as it is written.`,
    })
  return code
}

/** A day of birth that may be wrong or in the future; the child is kept without it, with a warning. */
export function birthIn(row: Row): IsoDate | null {
  if (valueIn(row, 'DOB') === '') {
    warn(row.cursor, { code: 'birth-missing', column: 'DOB', text: 'There is no date of birth. The child was kept.' })
    return null
  }
  const day = readBirthDay(row.cursor, 'DOB', valueIn(row, 'DOB'))
  if (day === null || day <= row.cursor.collector.today) return day
  warn(row.cursor, {
    code: 'future-date',
    column: 'DOB',
    text: `${quoted(valueIn(row, 'DOB'))} is in the future. The date of birth was left blank.`,
  })
  return null
}
