import { formatDay, IsoDate, parseUkDay } from '../../shared/dates.ts'
import { eventYears, isEventDay } from '../../shared/records/imported-child.ts'
import { type Cursor, leaveOut, warn } from './collector.ts'

/** A value as a workbook or CSV holds it; a CSV has text only. */
export type Cell = string | number | boolean | Date | null

const longestText = 500
const excelError = /^#(N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!|SPILL!|CALC!|GETTING_DATA)$/i
// Odd spaces become spaces and curly quotes straight ones; characters that hide or reverse text go.
const oddSpaces = /[\u00a0\u2000-\u200a\u202f\u205f\u3000\t\r\n]+/g
const invisible = /[\p{Cc}\p{Cf}]/gu
const plainText = /^[\x20-\x7e]*$/

/** The text without what the eye cannot see: non-breaking spaces, curly quotes, control and direction marks. */
export function tidy(text: string): string {
  if (plainText.test(text)) return text.trim()
  return text
    .replace(oddSpaces, ' ')
    .replace(/[\u2018\u2019\u201b]/g, "'")
    .replace(/[\u201c\u201d]/g, '"')
    .replace(invisible, '')
    .trim()
}

/** Text as a person would read the cell, tidied; blank cells are ''. Dates are written as ISO days. */
export function plain(cell: Cell): string {
  if (cell === null) return ''
  if (cell instanceof Date) return cell.toISOString().slice(0, 10)
  return tidy(String(cell))
}

/** The value in quotation marks for a message, cut to what a line can hold. */
export function quoted(cell: Cell): string {
  const text = plain(cell)
  return `"${text.length > 60 ? `${text.slice(0, 57)}...` : text}"`
}

/** Whether a cell holds an Excel error such as #N/A; says so once, and the cell counts as blank. */
export function isFormulaError(cursor: Cursor, column: string, cell: Cell): boolean {
  if (typeof cell !== 'string' || !excelError.test(cell.trim())) return false
  warn(cursor, {
    code: 'formula-error',
    column,
    text: `The cell shows ${quoted(cell)}, an Excel error. It was taken as blank.`,
  })
  return true
}

/** Text of a cell, or null when blank. Warns about Excel errors, hidden characters and very long text. */
export function readText(cursor: Cursor, column: string, cell: Cell): string | null {
  if (cell === null || cell === '' || isFormulaError(cursor, column, cell)) return null
  const text = plain(cell)
  if (typeof cell === 'string' && text !== cell.trim())
    warn(cursor, {
      code: 'tidied-text',
      column,
      text: `${quoted(cell)} had hidden characters or curly quotes (such as a non-breaking space). They were replaced.`,
    })
  if (text.length > longestText) {
    warn(cursor, {
      code: 'long-text',
      column,
      text: `This value is ${text.length} characters long. Only the first ${longestText} were kept.`,
    })
    return text.slice(0, longestText)
  }
  return text === '' ? null : text
}

/** A day, or the words that say why it is not one. */
export type DayRead = { readonly day: IsoDate } | { readonly problem: string }

// A return has some thousand different days on some hundred thousand rows: each is read once and held once.
const daysRead = new Map<string, DayRead>()
const mostDaysRead = 50_000

/** Reads a day from a cell that is not blank: an Excel date, dd/mm/yyyy text, or the ISO form some systems write. */
export function parseDay(cell: string | number | boolean | Date): DayRead {
  if (cell instanceof Date) return dayOfDate(cell)
  if (typeof cell === 'number') return dayOfSerial(cell)
  const key = String(cell)
  const known = daysRead.get(key)
  if (known !== undefined) return known
  const read = dayOfText(key)
  if (daysRead.size >= mostDaysRead) daysRead.clear()
  daysRead.set(key, read)
  return read
}

function dayOfText(cell: string): DayRead {
  const text = plain(cell).replace(/[ T]\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?Z?$/, '')
  // A CSV saved while the column lost its date format holds Excel's own number of the day.
  if (/^\d{5}$/.test(text)) return dayOfSerial(Number(text))
  const day = parseUkDay(text) ?? isoDay(text)
  if (day !== null) return isPossibleYear(day.slice(0, 4)) ? { day } : wrongYear(day.slice(0, 4))
  if (/^\d{1,2}([/.\- ])\d{1,2}\1\d{2}$/.test(text))
    return { problem: `${quoted(cell)} has a two-digit year. Write the year with four digits.` }
  const year = /^(?:\d{1,2}([/.\- ])\d{1,2}\1(\d{4})|(\d{4})-\d{1,2}-\d{1,2})$/.exec(text)
  if (year !== null) {
    const written = year[2] ?? year[3] ?? ''
    return isPossibleYear(written) ? { problem: `${quoted(cell)} is not a day in the calendar.` } : wrongYear(written)
  }
  return { problem: `${quoted(cell)} is not a date. Write it as 31/12/2020.` }
}

function isoDay(text: string): IsoDate | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || text < '1900') return null
  const parsed = IsoDate.safeParse(text)
  return parsed.success ? parsed.data : null
}

function dayOfDate(date: Date): DayRead {
  // Workbook dates come as midnight UTC, so the UTC day is the day in the cell.
  const day = Number.isNaN(date.getTime()) ? null : isoDay(date.toISOString().slice(0, 10))
  if (day === null) return { problem: 'The date in this cell is outside the years 1900 to 9999.' }
  return isPossibleYear(day.slice(0, 4)) ? { day } : wrongYear(day.slice(0, 4))
}

const isPossibleYear = (year: string): boolean => year >= '1900' && Number(year) <= eventYears.last

const wrongYear = (year: string): DayRead => ({ problem: `The year ${Number(year)} cannot be right.` })

/** A day on which something happened or will: its due dates must fall in the years whose working days are known. */
export function parseEventDay(cell: string | number | boolean | Date): DayRead {
  const read = parseDay(cell)
  return 'problem' in read || isEventDay(read.day) ? read : wrongYear(read.day.slice(0, 4))
}

function dayOfSerial(serial: number): DayRead {
  // A date column that lost its date format: Excel counts days, and day 25,569 is 1 Jan 1970. Below 1927 it is an age.
  if (serial < 10_000 || serial > 100_000) return { problem: `${serial} is not a date. Write it as 31/12/2020.` }
  return dayOfDate(new Date(Math.floor(serial - 25_569) * 86_400_000))
}

function noteSerial(cursor: Cursor, column: string, cell: Cell, day: IsoDate): IsoDate {
  if (typeof cell === 'number' || (typeof cell === 'string' && /^\d{5}$/.test(plain(cell))))
    warn(cursor, {
      code: 'date-as-number',
      column,
      text: `The cell holds the number ${plain(cell)}, which Excel shows as ${formatDay(day)} when formatted as a date. That day was used.`,
    })
  return day
}

/** A day that may be blank. One that cannot be read, or whose year cannot be right, is left blank with a warning. */
export function readDay(cursor: Cursor, column: string, cell: Cell): IsoDate | null {
  return readDayBy(parseEventDay, cursor, { column, cell })
}

/** A day of birth, which may lie before the years an event can fall in; otherwise as `readDay`. */
export function readBirthDay(cursor: Cursor, column: string, cell: Cell): IsoDate | null {
  return readDayBy(parseDay, cursor, { column, cell })
}

function readDayBy(
  parse: typeof parseDay,
  cursor: Cursor,
  { column, cell }: { readonly column: string; readonly cell: Cell },
): IsoDate | null {
  if (isBlank(cell) || isFormulaError(cursor, column, cell)) return null
  const read = parse(cell)
  if ('day' in read) return noteSerial(cursor, column, cell, read.day)
  warn(cursor, { code: 'date-not-read', column, text: `${read.problem} The date was left blank.` })
  return null
}

/** A day the row cannot do without: when it is blank or cannot be read the row is left out. */
export function requireDay(cursor: Cursor, column: string, cell: Cell): IsoDate | null {
  const read = isBlank(cell) ? { problem: 'The date is missing.' } : parseEventDay(cell)
  if ('day' in read) return noteSerial(cursor, column, cell, read.day)
  leaveOut(cursor, {
    code: isBlank(cell) ? 'date-missing' : 'date-not-read',
    column,
    text: `${read.problem} Without it the row cannot be used. Correct it and import the file again.`,
  })
  return null
}

/** The child's case reference, which every row needs: leading zeros are kept, and ".0" from a spreadsheet dropped. */
export function requireReference(cursor: Cursor, column: string, cell: Cell): string | null {
  const text = plain(cell)
  if (text === '' || excelError.test(text)) {
    leaveOut(cursor, {
      code: 'reference-missing',
      column,
      text: 'The row has no child reference, so it cannot be tied to a child. Add it and import the file again.',
    })
    return null
  }
  const reference = text.replace(/^(\d+)\.0+$/, '$1').slice(0, longestText)
  cursor.reference = reference
  if (reference !== text)
    warn(cursor, { code: 'tidied-text', column, text: `The child reference ${quoted(cell)} was read as ${reference}.` })
  return reference
}

/** Whether a cell holds nothing a person could see. */
export function isBlank(cell: Cell): cell is null | '' {
  return cell === null || cell === '' || (typeof cell === 'string' && tidy(cell) === '')
}
