import { formatDay, type IsoDate } from '../../../shared/dates.ts'
import { headingKey, type MatchedColumns, MatchField } from '../../../shared/records/import-match.ts'
import type { Origin } from '../../../shared/records/imported-child.ts'
import { type Cell, isBlank, plain, quoted, readBirthDay, readDay, readText } from '../cells.ts'
import { yesOrNo } from '../code-spellings.ts'
import { type Cursor, warn } from '../collector.ts'
import type { TableColumn } from './find-table.ts'
import { asDayCell, isNothing } from './values.ts'

/** Where each matched field stands in a table. */
export type Fields = ReadonlyMap<MatchField, TableColumn>

/** One row of a list, its cells found by the field they hold. */
export type Row = { readonly cursor: Cursor; readonly fields: Fields; readonly values: readonly Cell[] }

/** The columns of a table that a match names. */
export function fieldsOf(columns: readonly TableColumn[], matched: MatchedColumns): Fields {
  const byKey = new Map(columns.map((column) => [headingKey(column.heading), column]))
  return new Map(
    MatchField.options.flatMap((field) => {
      const heading = matched[field]
      const column = heading === undefined ? undefined : byKey.get(headingKey(heading))
      return column === undefined ? [] : [[field, column] as const]
    }),
  )
}

/** The value as it stands in the file; null where the list has no such column. */
export function cellOf({ fields, values }: Row, field: MatchField): Cell {
  const column = fields.get(field)
  return column === undefined ? null : (values[column.index] ?? null)
}

/** The heading of a field's column as the file spells it, for messages. */
export const headingOf = ({ fields }: Row, field: MatchField): string => fields.get(field)?.heading ?? field

/** The cell, or null when it is blank or only says that there is nothing, such as "N/A". */
export function valueIn(row: Row, field: MatchField): Cell {
  const cell = cellOf(row, field)
  return isBlank(cell) || isNothing(plain(cell)) ? null : cell
}

/** An optional day; see `readDay`. */
export const dayIn = (row: Row, field: MatchField): IsoDate | null =>
  readDay(row.cursor, headingOf(row, field), asDayCell(valueIn(row, field)))

/** A day of birth that may be blank; see `readBirthDay`. */
export const birthDayIn = (row: Row, field: MatchField): IsoDate | null =>
  readBirthDay(row.cursor, headingOf(row, field), asDayCell(valueIn(row, field)))

/** Tidied text, or null. */
export const textIn = (row: Row, field: MatchField): string | null =>
  readText(row.cursor, headingOf(row, field), valueIn(row, field))

/** A code by its spelling; where no code fits, the words are kept with a warning. */
export function codeIn(row: Row, field: MatchField, toCode: (text: string) => string | null): string | null {
  const text = textIn(row, field)
  const code = text === null ? null : toCode(text)
  if (text !== null && code === null)
    warn(row.cursor, {
      code: 'unknown-value',
      column: headingOf(row, field),
      text: `${quoted(text)} is not one of the values Footprint knows here. It was kept as it is written.`,
    })
  return code ?? text
}

/** Yes or no; null for blank, for "Unknown" and, with a warning, for anything else. */
export function yesNoIn(row: Row, field: MatchField): boolean | null {
  const text = textIn(row, field)
  const answer = text === null ? null : yesOrNo(text)
  if (answer === undefined)
    warn(row.cursor, {
      code: 'unknown-value',
      column: headingOf(row, field),
      text: `${quoted(text)} is neither yes nor no. It was left blank.`,
    })
  return answer ?? null
}

/** An end that is not before its start; otherwise it is left blank with a warning. */
export function endIn(row: Row, field: MatchField, startedOn: IsoDate): IsoDate | null {
  const day = dayIn(row, field)
  if (day === null || day >= startedOn) return day
  warn(row.cursor, {
    code: 'end-before-start',
    column: headingOf(row, field),
    text: `${formatDay(day)} is before the start, ${formatDay(startedOn)}. It was left blank.`,
  })
  return null
}

/** Warns about a day after the day of import; `taken` says what was made of it. */
export function warnIfFuture(row: Row, field: MatchField, day: IsoDate | null, taken: string): void {
  if (day !== null && day > row.cursor.collector.today)
    warn(row.cursor, {
      code: 'future-date',
      column: headingOf(row, field),
      text: `${formatDay(day)} is in the future. ${taken}`,
    })
}

/** Says that this row contradicts an earlier one about the same child, whose value was kept. */
export function warnOfTwo(row: Row, field: MatchField, { what, here, earlier }: Two): void {
  const { file } = row.cursor
  const { row: at, sheet, file: fileName } = earlier.origin
  const isHere = fileName === file.name && sheet === file.sheet
  warn(row.cursor, {
    code: 'conflicting-value',
    column: headingOf(row, field),
    text: `This row says ${what} ${here}; row ${at}${isHere ? '' : ` of ${sheet ?? fileName}`} says ${earlier.text} for the same child. The row read first was believed.`,
  })
}

type Two = {
  readonly what: string
  readonly here: string
  readonly earlier: { readonly origin: Origin; readonly text: string }
}
