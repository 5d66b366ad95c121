import { addMonthsTo, type IsoDate, parseUkDay } from '../dates.ts'
import type { StrangerKind } from './stranger.ts'

/** A number, a day or an address that leads to a person, where it stands in the line. */
export type Trace = {
  readonly start: number
  readonly end: number
  readonly kind: Exclude<StrangerKind, 'name' | 'address'>
  /** As compared: digits alone, capitals without spaces, or `YYYY-MM-DD`. */
  readonly value: string
  /** Words beside a day say that somebody was born on it. */
  readonly isBirth: boolean
}

const postcode = /(?<![\p{L}\p{N}])(?:GIR ?0AA|[A-Z]{1,2}\d[A-Z\d]? ?\d[ABD-HJLNP-UW-Z]{2})(?![\p{L}\p{N}])/giu
const email = /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,64}(?:\.[\p{L}\p{N}-]{1,64}){1,8}/gu
const phone = /(?<![\p{L}\p{N}])(?:\+44[\s(0)-]{0,5}|\(?0)\d(?:[\s()-]{0,2}\d){8,9}(?![\p{L}\p{N}])/gu
const nhsNumber = /(?<!\p{N})\d{3}[ -]\d{3}[ -]\d{4}(?!\p{N})/gu
const pupilNumber = /(?<![\p{L}\p{N}])[A-Z]\d{11,12}[A-Z]?(?![\p{L}\p{N}])/giu
const insurance = /(?<![\p{L}\p{N}])[A-Z]{2} ?\d{2} ?\d{2} ?\d{2} ?[A-D](?![\p{L}\p{N}])/giu
// A council's own numbers have no form in common, so any long one is looked up.
const reference = /(?<![\p{L}\p{N}])[A-Z]{0,4}[-/]?\d{5,10}(?![\p{L}\p{N}])/giu

const monthNames =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?'
const numbers = /(?<![\p{N}./-])(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})(?![\p{N}/-])/gu
const iso = /(?<![\p{N}./-])(\d{4})-(\d{2})-(\d{2})(?![\p{N}-])/gu
const dayMonth = new RegExp(
  `(?<!\\p{N})(\\d{1,2})(?:st|nd|rd|th)?(?:\\s+of)?\\s+(${monthNames})\\.?,?\\s+(\\d{4})(?!\\p{N})`,
  'giu',
)
const monthDay = new RegExp(
  `(?<!\\p{L})(${monthNames})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})(?!\\p{N})`,
  'giu',
)
const birthBefore = /\b(?:born|birth|birthday|dob|d\.o\.b\.?|b\.)\b[^.!?\d]{0,25}$/i
const birthAfter = /^\s*\(?(?:birth|birthday|dob|d\.o\.b)\b/i
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** Postcodes, numbers, e-mail addresses and full dates of a line; where two overlap, the first of these kinds. */
export function findTraces(text: string): Trace[] {
  if (!/[\d@]/.test(text)) return []
  const found: Trace[] = []
  const put = (kind: Trace['kind'], raw: string, start: number, value: string | null) => {
    const end = start + raw.length
    if (value === null || found.some((one) => start < one.end && end > one.start)) return
    const isBirth =
      kind === 'dateOfBirth' && (birthBefore.test(text.slice(0, start)) || birthAfter.test(text.slice(end)))
    found.push({ start, end, kind, value, isBirth })
  }
  for (const { 0: raw, index } of text.matchAll(email)) put('email', raw, index, raw.toLowerCase())
  for (const match of daysIn(text)) put('dateOfBirth', match.raw, match.start, match.day)
  const plain = [
    ['phone', phone],
    ['id', nhsNumber],
    ['id', insurance],
    ['id', pupilNumber],
    ['postcode', postcode],
    ['id', reference],
  ] as const
  for (const [kind, pattern] of plain)
    for (const { 0: raw, index } of text.matchAll(pattern)) put(kind, raw, index, compact(raw, kind))
  return found
}

/** A number as compared, so that "07700 900 123" and "+44 7700 900123" are one. */
export function compact(raw: string, kind: Trace['kind']): string {
  if (kind === 'phone') return raw.replace(/\D/g, '').replace(/^440?/, '0')
  return raw.replace(/[\s-]/g, '').toUpperCase()
}

/** Numbers that are no council's own: written as only the NHS, a school or the Treasury writes them. */
export const isPublicNumber = (raw: string): boolean =>
  [nhsNumber, insurance, pupilNumber].some((pattern) => raw.search(pattern) === 0)

type FoundDay = { readonly raw: string; readonly start: number; readonly day: IsoDate | null }

function* daysIn(text: string): Generator<FoundDay> {
  for (const { 0: raw, 1: day, 3: month, 4: year, index } of text.matchAll(numbers))
    yield { raw, start: index, day: dayOf(day, month, year) }
  for (const { 0: raw, 1: year, 2: month, 3: day, index } of text.matchAll(iso))
    yield { raw, start: index, day: dayOf(day, month, year) }
  for (const { 0: raw, 1: day, 2: month, 3: year, index } of text.matchAll(dayMonth))
    yield { raw, start: index, day: dayOf(day, monthOf(month), year) }
  for (const { 0: raw, 1: month, 2: day, 3: year, index } of text.matchAll(monthDay))
    yield { raw, start: index, day: dayOf(day, monthOf(month), year) }
}

const monthOf = (name = ''): string => String(months.indexOf(name.slice(0, 3).toLowerCase()) + 1)

/** Two digits of a year are of this century up to 40: a child of a plan, or a grandparent. */
function dayOf(day = '', month = '', year = ''): IsoDate | null {
  const whole = year.length === 2 ? `${Number(year) > 40 ? '19' : '20'}${year}` : year
  return parseUkDay(`${Number(day)}/${Number(month)}/${whole}`)
}

const RECENT_MONTHS = 24

/** Whether a day lies in the two years before the meeting or after it, as the day of an event or a plan does. */
export const isRecent = (day: IsoDate, meetingOn: IsoDate): boolean => day >= addMonthsTo(meetingOn, -RECENT_MONTHS)
