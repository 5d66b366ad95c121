import { addDaysTo, addMonthsTo, type IsoDate, parseUkDay, toEpochDay } from '../../shared/dates.ts'

/** The three boxes of a date as typed. */
export type DateBoxes = { day: string; month: string; year: string }

/** What the boxes say: a day, nothing at all, or something that is not a day, with how to put it right. */
export type TypedDate = { date: IsoDate | null; problem: string | null }

const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat']
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** The boxes of a day, as they are filled in when the value comes from elsewhere. */
export function boxesOf(date: IsoDate | null): DateBoxes {
  if (date === null) return { day: '', month: '', year: '' }
  return { day: `${Number(date.slice(8))}`, month: `${Number(date.slice(5, 7))}`, year: date.slice(0, 4) }
}

/**
 * Reads the three boxes; the month may be a name, and the first box may hold a whole date, whatever stands in the
 * others. A problem names what is missing or impossible.
 */
export function readBoxes(boxes: DateBoxes, today: IsoDate): TypedDate {
  const [day, month, year] = [boxes.day.trim(), monthNumber(boxes.month.trim()), boxes.year.trim()]
  if (!day && !month && !year) return { date: null, problem: null }
  const whole = readWholeDate(day, today)
  if (whole !== null) return { date: whole, problem: null }
  const missing = [!day && 'a day', !month && 'a month', !year && 'a year'].filter((part) => part !== false)
  if (missing.length > 0) return { date: null, problem: `The date must include ${missing.join(' and ')}` }
  if (!/^\d{4}$/.test(year)) return { date: null, problem: 'Type the year with four figures, such as 2026' }
  const date = parseUkDay(`${day}/${month}/${year}`)
  if (date !== null) return { date, problem: null }
  return { date: null, problem: `There is no such day as ${day}/${month}/${year}` }
}

function monthNumber(typed: string): string {
  const place = typed.length >= 3 ? months.indexOf(typed.slice(0, 3).toLowerCase()) : -1
  return place === -1 ? typed : `${place + 1}`
}

/**
 * A whole date typed or pasted into one box: `13/6/2018`, `13 June 2018`, `2018-06-13`, or shorthand counted from
 * today: `today`, `tomorrow`, `fri` (the next one, never today), `2w`, `10d`, `3m`. Null when it is none of these.
 */
export function readWholeDate(typed: string, today: IsoDate): IsoDate | null {
  const text = typed.trim().toLowerCase()
  return parseUkDay(text) ?? readNamedMonth(text) ?? readIso(text) ?? readShorthand(text, today)
}

function readNamedMonth(text: string): IsoDate | null {
  // A weekday in front, as the app itself writes it, is let through and not checked: the echo shows the true one.
  const parts = /^(?:[a-z]{3,9},? )?(\d{1,2}) ([a-z]{3,9}) (\d{4})$/.exec(text)
  if (parts === null) return null
  const [, day = '', month = '', year = ''] = parts
  return parseUkDay(`${day}/${monthNumber(month)}/${year}`)
}

function readIso(text: string): IsoDate | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  return parts === null ? null : parseUkDay(`${parts[3]}/${parts[2]}/${parts[1]}`)
}

function readShorthand(text: string, today: IsoDate): IsoDate | null {
  if (text === 'today') return today
  if (text === 'tomorrow') return addDaysTo(today, 1)
  const weekday = text.length >= 3 ? weekdays.indexOf(text.slice(0, 3)) : -1
  if (weekday !== -1 && /^[a-z]+$/.test(text)) return nextWeekday(weekday, today)
  const step = /^(\d{1,3})([dwm])$/.exec(text)
  if (step === null) return null
  const count = Number(step[1])
  if (step[2] === 'm') return addMonthsTo(today, count)
  return addDaysTo(today, step[2] === 'w' ? count * 7 : count)
}

function nextWeekday(weekday: number, today: IsoDate): IsoDate {
  // 1 January 1970 was a Thursday.
  const todayWeekday = (toEpochDay(today) + 4) % 7
  return addDaysTo(today, (weekday - todayWeekday + 7) % 7 || 7)
}
