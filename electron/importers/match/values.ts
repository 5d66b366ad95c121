import type { IsoDate } from '../../../shared/dates.ts'
import { type Cell, parseDay, plain } from '../cells.ts'

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const nothing =
  /^(?:n\/?a|n\.a\.?|none|nil|null|nan|tbc|tba|tbd|unknown|not (?:known|applicable|allocated|recorded|stated|yet known|yet allocated)|unallocated|vacant|[-\u2013\u2014.?]+)$/i
const spelledMonth = /^(?:[a-z]{3,9},? )?(\d{1,2})(?:st|nd|rd|th)?[ /-]([a-z]{3,9})[ /,-]+(\d{4})(?=$| |T)/i
const timeAtEnd = /[ T]{1,3}\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?: ?[ap]m)?Z?$/i
// Excel's number of a day that a CSV file carries as text: 1954 to 2064.
const serialText = /^(?:2|3|4|5)\d{4}(?:\.\d+)?$/

/** Whether the words only say that there is nothing: "N/A", "TBC", "-", "Unallocated". */
export const isNothing = (text: string): boolean => nothing.test(text)

/**
 * The cell as `readDay` reads days: "Thu 12 Mar 2026" as 12/03/2026, without its time, and a number that a CSV file
 * carries as text as the number. A cell that is none of these is left as it is.
 */
export function asDayCell(cell: Cell): Cell {
  if (typeof cell !== 'string') return cell
  const text = plain(cell).replace(timeAtEnd, '')
  if (serialText.test(text)) return Number(text)
  const parts = spelledMonth.exec(text)
  const month = months.indexOf(parts?.[2]?.slice(0, 3).toLowerCase() ?? '') + 1
  return parts === null || month === 0 ? text : `${parts[1]}/${month}/${parts[3]}`
}

/** Whether the cell is a number that may be a day as Excel counts days, or only a number. */
export const isSerial = (cell: Cell): boolean => serialText.test(plain(cell))

/** The day in a cell, or null; a number is no day. */
export function dayIn(cell: Cell): IsoDate | null {
  const usual = asDayCell(cell)
  if (usual === null || usual === '' || /^\d+$/.test(String(usual))) return null
  const read = parseDay(usual)
  return 'day' in read ? read.day : null
}

/** A date of a workbook as the workbook shows it, dd/mm/yyyy. */
export function formatUkDay(date: Date): string {
  return plain(date).split('-').toReversed().join('/')
}
