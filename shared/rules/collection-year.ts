import type { IsoDate } from '../dates.ts'

/** A collection year of the returns, 1 April to 31 March, by the calendar year it starts in. */
export type CollectionYear = number

/** The collection year a day falls in. */
export function collectionYearOf(day: IsoDate): CollectionYear {
  const year = Number(day.slice(0, 4))
  return day.slice(5) >= '04-01' ? year : year - 1
}

/** The year as the returns write it, "2025-26". */
export const collectionYearLabel = (year: CollectionYear): string =>
  `${year}-${String((year + 1) % 100).padStart(2, '0')}`

/** How many days of one sort fall in each collection year. */
export type DaysByYear = ReadonlyMap<CollectionYear, number>

/**
 * The collection year a looked-after return is for, which no SSDA903 file says of itself.
 *
 * A return holds the reviews of one year, so it is the year with more than half of the reviews held by the day of
 * import; without reviews, that with more than half of the ends of episodes (a return also holds episodes that began
 * years before). A stray day cannot move it. Null where no year has so many: the file is a history, or made up.
 */
export function yearOfReturn(reviews: DaysByYear, ends: DaysByYear): CollectionYear | null {
  const days = reviews.size > 0 ? reviews : ends
  const total = [...days.values()].reduce((sum, count) => sum + count, 0)
  return [...days].find(([, count]) => count * 2 > total)?.[0] ?? null
}
