import { daysBetween, type IsoDate } from '../../../shared/dates.ts'

/** How far from its limit a meeting was held: "2 days early", "On the day", "1 day late". */
export function fromLimit(heldOn: IsoDate, dueBy: IsoDate): string {
  const days = daysBetween(heldOn, dueBy)
  if (days === 0) return 'On the day'
  const count = Math.abs(days)
  return `${count} ${count === 1 ? 'day' : 'days'} ${days > 0 ? 'early' : 'late'}`
}
