import { formatDay, formatDayShort, type IsoDate } from '../../shared/dates.ts'
import { plainFigure } from '../../shared/figures.ts'
import { type NamedChild, nameOf } from '../../shared/records/child.ts'
import type { Cell } from './list-document.ts'

/** A day that may be missing. */
export const dayCell = (day: IsoDate | null): Cell => day && { day }

/** Yes, or nothing: a column of them shows at a glance where it holds. */
export const yesCell = (holds: boolean): Cell => (holds ? 'Yes' : null)

/** Nought as a dash on paper, so that the figures that are not stand out; a file keeps the number. */
export const countCell = (count: number): Cell => ({ figure: count, text: count === 0 ? '–' : plainFigure(count) })

/** A child as a line of paper names them: "Jayden Clarke, 9", or "Unborn Ferreira, expected 4 Jan". */
export function childText(child: NamedChild & { readonly age: number | null; readonly isRestricted: boolean }): string {
  const expected =
    child.bornOn === null && child.expectedOn !== null && `, expected ${formatDayShort(child.expectedOn)}`
  const age = child.age === null ? '' : `, ${child.age}`
  return `${nameOf(child)}${expected || age}${child.isRestricted ? ' (restricted)' : ''}`
}

/** A count with the right word: "1 child", "1,204 children". */
export const counted = (count: number, [one, many]: readonly [string, string]): string =>
  `${plainFigure(count)} ${count === 1 ? one : many}`

/** The days a list is about: "Mon 23 Nov 2026 to Sun 29 Nov 2026". Null is without an end. */
export function periodText(fromOn: IsoDate | null, untilOn: IsoDate | null): string {
  if (fromOn !== null && fromOn === untilOn) return formatDay(fromOn)
  if (fromOn !== null && untilOn !== null) return `${formatDay(fromOn)} to ${formatDay(untilOn)}`
  if (fromOn !== null) return `from ${formatDay(fromOn)}`
  return untilOn === null ? 'any day' : `up to ${formatDay(untilOn)}`
}
