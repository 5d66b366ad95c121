import { formatDay, type IsoDate } from '../../../shared/dates.ts'
import { isEventDay } from '../../../shared/records/imported-child.ts'
import type { CensusDay } from '../../../shared/rules/cin-census/census-child.ts'
import { parseDay, readDay } from '../cells.ts'
import { type Cursor, warn } from '../collector.ts'

/** The code of messages about an enquiry or a plan that could not be used, of a child who was kept. */
export const PART_LEFT_OUT = 'part-left-out'

/** The cursor on a line inside the child, so that a message names the element and not the child. */
export const at = (cursor: Cursor, { row }: { readonly row: number }): Cursor => ({ ...cursor, row })

/** A day that may be missing; one that cannot be read, or whose year cannot be right, is left blank with a warning. */
export const dayOrNull = (cursor: Cursor, column: string, day: CensusDay | null): IsoDate | null =>
  day === null ? null : readDay(at(cursor, day), column, day.written)

/** A day that what it belongs to cannot do without: null once that has been left out with a warning. */
export function neededDay(
  cursor: Cursor,
  { column, what, row }: { readonly column: string; readonly what: string; readonly row: number },
  day: CensusDay | null,
): IsoDate | null {
  if (day?.on && isEventDay(day.on)) return day.on
  warn(at(cursor, day ?? { row }), {
    code: PART_LEFT_OUT,
    column,
    text: `${problemOf(day)} Without it the ${what} cannot be used, so it was left out. Correct it and import the file again.`,
  })
  return null
}

function problemOf(day: CensusDay | null): string {
  if (day === null) return 'The date is missing.'
  const read = parseDay(day.written)
  return 'problem' in read ? read.problem : `The year ${Number(read.day.slice(0, 4))} cannot be right.`
}

/** Warns about a day after the day of import; the day is kept, `as` saying how. */
export function warnIfFuture(
  cursor: Cursor,
  column: string,
  { on, as }: { readonly on: IsoDate; readonly as: string },
): void {
  if (on > cursor.collector.today)
    warn(cursor, { code: 'future-date', column, text: `${formatDay(on)} is in the future. It was kept${as}.` })
}
