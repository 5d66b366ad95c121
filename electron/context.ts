import type { Instant } from '../shared/clock.ts'
import type { IsoDate } from '../shared/dates.ts'
import type { Settings } from '../shared/records/settings.ts'
import type { WorkingCalendar } from '../shared/rules/working-days.ts'

/** What a handler may know besides the record and its input: the clock, the person, and the county's settings. */
export type Context = {
  readonly now: Instant
  /** The day in England at `now`. */
  readonly today: IsoDate
  readonly who: string
  readonly settings: Settings
  readonly calendar: WorkingCalendar
  readonly progress: (done: Progress) => void
  /** Aborted when the person cancels a task; the task throws and its transaction is rolled back. */
  readonly signal: AbortSignal
}

/** How far a long task is. */
export type Progress = { readonly label: string; readonly done: number; readonly total: number }
