import { formatDay, type IsoDate } from '../../../shared/dates.ts'
import { type Cell, quoted, readBirthDay, readDay, readText, requireDay } from '../cells.ts'
import { yesOrNo } from '../code-spellings.ts'
import { type Cursor, warn } from '../collector.ts'
import type { Layout } from './recognise-sheet.ts'

/** One row of a list, its cells found by column key. */
export type Row = { readonly cursor: Cursor; readonly layout: Layout; readonly values: readonly Cell[] }

/** The raw value; null where the sheet has no such column. */
export function cellOf({ layout, values }: Row, key: string): Cell {
  const column = layout.columns.get(key)
  return column === undefined ? null : (values[column.index] ?? null)
}

/** The heading as the sheet spells it, for messages. */
export function headingOf({ layout }: Row, key: string): string {
  return layout.columns.get(key)?.heading ?? key
}

/** An optional day; see `readDay`. */
export const dayIn = (row: Row, key: string): IsoDate | null =>
  readDay(row.cursor, headingOf(row, key), cellOf(row, key))

/** A day of birth that may be blank; see `readBirthDay`. */
export const birthDayIn = (row: Row, key: string): IsoDate | null =>
  readBirthDay(row.cursor, headingOf(row, key), cellOf(row, key))

/** A day the row cannot do without; null once the row has been left out. */
export const requiredDayIn = (row: Row, key: string): IsoDate | null =>
  requireDay(row.cursor, headingOf(row, key), cellOf(row, key))

/** Tidied text, or null. */
export const textIn = (row: Row, key: string): string | null =>
  readText(row.cursor, headingOf(row, key), cellOf(row, key))

/** A code by its spelling; where no code fits, the words are kept with a warning. */
export function codeIn(row: Row, key: string, toCode: (text: string) => string | null): string | null {
  const text = textIn(row, key)
  if (text === null) return null
  const code = toCode(text)
  if (code === null)
    warn(row.cursor, {
      code: 'unknown-value',
      column: headingOf(row, key),
      text: `${quoted(text)} is not one of the values Footprint knows here. It was kept as it is written.`,
    })
  return code ?? text
}

/** Yes or no; null for blank, for "Unknown" and, with a warning, for anything else. */
export function yesNoIn(row: Row, key: string): boolean | null {
  const text = textIn(row, key)
  if (text === null) return null
  const answer = yesOrNo(text)
  if (answer === undefined)
    warn(row.cursor, {
      code: 'unknown-value',
      column: headingOf(row, key),
      text: `${quoted(text)} is neither yes nor no. It was left blank.`,
    })
  return answer ?? null
}

/** Keeps a second day only when it is not before the first; otherwise it is left blank with a warning. */
export function notBefore(row: Row, first: IsoDate, second: { key: string; day: IsoDate | null }): IsoDate | null {
  if (second.day === null || second.day >= first) return second.day
  warn(row.cursor, {
    code: 'end-before-start',
    column: headingOf(row, second.key),
    text: `${formatDay(second.day)} is before the start, ${formatDay(first)}. It was left blank.`,
  })
  return null
}

/** Warns about a day after the day of import; the day is kept. */
export function warnIfFuture(row: Row, key: string, day: IsoDate | null): void {
  if (day !== null && day > row.cursor.collector.today)
    warn(row.cursor, {
      code: 'future-date',
      column: headingOf(row, key),
      text: `${formatDay(day)} is in the future. It was kept; check that it is not a slip.`,
    })
}
