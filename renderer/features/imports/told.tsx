import { Status } from '../../ui/status.tsx'
import { counted } from './import-words.ts'

/** A week without a word is a week of the 20 working days gone: from here on it is called late. */
const LATE_DAYS = 7

/** How long it took until the service heard of a case; late in words and shape. */
export function Told({ days }: { days: number }) {
  if (days === 0) return 'The same day'
  const text = `${counted(days, 'day', 'days')} later`
  return isToldLate(days) ? <Status kind="overdue" text={text} /> : text
}

/** Whether the service heard so late that first reviews are put at risk. */
export const isToldLate = (days: number): boolean => days >= LATE_DAYS
