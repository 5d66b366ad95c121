import { formatDay, type IsoDate } from '../../../shared/dates.ts'
import { type Cell, isBlank, plain, quoted, readBirthDay, readDay, readText, requireDay } from '../cells.ts'
import { yesOrNo } from '../code-spellings.ts'
import { type Cursor, warn } from '../collector.ts'

/** One row of a table; columns are named as the specification spells them, in small letters. */
export type Row = {
  readonly cursor: Cursor
  /** Place of each column, by its name in capitals. */
  readonly indexes: ReadonlyMap<string, number>
  readonly values: readonly string[]
}

// What the published extracts write where there is nothing: SQL's own word, and the dataset's stand-ins.
const nothing = /^(NULL|SSD_PH|PLACEHOLDER_DATA|\(null\))$/i
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** Whether the file has the column at all. */
export const hasColumn = ({ indexes }: Row, column: string): boolean => indexes.has(column.toUpperCase())

/** The value of the first of these columns the file has; '' for blank and for the stand-ins extracts write. */
export function valueIn({ indexes, values }: Row, ...columns: readonly string[]): string {
  const column = columns.find((name) => indexes.has(name.toUpperCase()))
  const value = values[indexes.get(column?.toUpperCase() ?? '') ?? -1] ?? ''
  return nothing.test(value.trim()) ? '' : value
}

/** Tidied text, or null. */
export const textIn = (row: Row, column: string): string | null => readText(row.cursor, column, valueIn(row, column))

/** An id that ties rows together, or null; -1 is how some systems write "none". */
export function idIn(row: Row, column: string): string | null {
  const id = plain(valueIn(row, column)).replace(/^(-?\d+)\.0+$/, '$1')
  return id === '' || id === '-1' ? null : id
}

/** Text as SQL Server and Excel write days, in a form every reader knows. */
function dayCell(value: string): Cell {
  const text = plain(value)
  if (/^\d{5}(\.\d+)?$/.test(text)) return Number(text)
  const named = /^([a-z]{3})[a-z]* {1,2}(\d{1,2}),? (\d{4})( .*)?$/i.exec(text)
  const dayFirst = /^(\d{1,2})[- ]([a-z]{3})[a-z]*[- ](\d{4})( .*)?$/i.exec(text)
  const [month, day, year] = named?.slice(1) ?? [dayFirst?.[2], dayFirst?.[1], dayFirst?.[3]]
  const number = months.indexOf(month?.toLowerCase() ?? '') + 1
  return number === 0 || day === undefined || year === undefined ? value : `${day}/${number}/${year}`
}

/** A day that may be blank; see `readDay`. */
export const dayIn = (row: Row, ...columns: readonly string[]): IsoDate | null =>
  readDay(row.cursor, columns[0] ?? '', dayCell(valueIn(row, ...columns)))

/** A day of birth that may be blank; see `readBirthDay`. */
export const birthDayIn = (row: Row, column: string): IsoDate | null =>
  readBirthDay(row.cursor, column, dayCell(valueIn(row, column)))

/** A day the row cannot do without; null once the row has been left out. */
export const requiredDayIn = (row: Row, ...columns: readonly string[]): IsoDate | null =>
  requireDay(row.cursor, columns[0] ?? '', dayCell(valueIn(row, ...columns)))

/** Whether a column is blank, which is not the same as holding something that cannot be read. */
export const isBlankIn = (row: Row, column: string): boolean => isBlank(valueIn(row, column))

/** Yes or no; null for blank and, with a warning, for anything else. */
export function flagIn(row: Row, column: string): boolean | null {
  const text = plain(valueIn(row, column))
  if (text === '') return null
  const answer = yesOrNo(text) ?? (/^t$/i.test(text) ? true : /^f$/i.test(text) ? false : undefined)
  if (answer === undefined)
    warn(row.cursor, {
      code: 'unknown-value',
      column,
      text: `${quoted(text)} is neither Y nor N. It was taken as blank; check this row.`,
    })
  return answer ?? null
}

/** A code by its spelling; words that fit no code are kept with a warning. */
export function codeIn(row: Row, column: string, toCode: (text: string) => string | null): string | null {
  const text = textIn(row, column)
  if (text === null) return null
  const code = toCode(text)
  if (code === null)
    warn(row.cursor, {
      code: 'unknown-value',
      column,
      text: `${quoted(text)} is not one of the values Footprint knows here. It was kept as it is written.`,
    })
  return code ?? text
}

/** Earlier days first; equal ones stay as they are. */
export const byDay = (a: string, b: string): number => Number(a > b) - Number(a < b)

/** An end that is not before its start; one that is gets a warning and is left blank. */
export function endNotBefore(
  row: Row,
  startedOn: IsoDate,
  { column, day }: { readonly column: string; readonly day: IsoDate | null },
): IsoDate | null {
  if (day === null || day >= startedOn) return day
  warn(row.cursor, {
    code: 'end-before-start',
    column,
    text: `The end, ${formatDay(day)}, is before the start, ${formatDay(startedOn)}. It was left blank; correct it in the source.`,
  })
  return null
}

/** Warns about a day after the day of import; the day is kept. */
export function warnIfFuture(row: Row, column: string, day: IsoDate | null): void {
  if (day !== null && day > row.cursor.collector.today)
    warn(row.cursor, {
      code: 'future-date',
      column,
      text: `${formatDay(day)} is in the future. It was kept; check that it is not a slip.`,
    })
}
