import { formatDay, IsoDate } from '../../shared/dates.ts'

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** A day written as practitioners write it, `Wed 13 Jun 2018`; a wrong weekday is refused, so tables check themselves. */
export function day(text: string): IsoDate {
  const [, dayOfMonth = '', month = '', year = ''] = text.split(' ')
  const iso = `${year}-${String(months.indexOf(month) + 1).padStart(2, '0')}-${dayOfMonth.padStart(2, '0')}`
  const parsed = IsoDate.parse(iso)
  if (formatDay(parsed) !== text) throw new Error(`${text} is not a day: ${iso} is ${formatDay(parsed)}.`)
  return parsed
}
