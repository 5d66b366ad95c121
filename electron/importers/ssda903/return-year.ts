import type { IsoDate } from '../../../shared/dates.ts'
import { codeYearProblem, isCodeOfSomeYears } from '../../../shared/records/code-years.ts'
import {
  type CollectionYear,
  collectionYearLabel,
  collectionYearOf,
  yearOfReturn,
} from '../../../shared/rules/collection-year.ts'
import { type Cursor, noteFile, originOf } from '../collector.ts'
import { headingOf, placeOf, type Row } from './row.ts'

/** What a return tells of its collection year, and the codes in it that belong to some years only. */
export type ReturnYear = {
  readonly noteReview: (heldOn: IsoDate) => void
  readonly noteEnd: (endedOn: IsoDate) => void
  readonly noteCode: (row: Row, column: string, code: string) => void
  /** Says once a file which of its codes are not of the year; call it when every row has been read. */
  readonly finish: () => CollectionYear | null
}

type SeenCode = {
  readonly cursor: Cursor
  readonly column: string
  readonly heading: string
  readonly code: string
  /** Where it stands first, as "row 12". */
  readonly first: string
  count: number
}

/** Starts with nothing seen; days after `today` say nothing of the year a return is for. */
export function returnYear(today: IsoDate): ReturnYear {
  const [reviews, ends] = [new Map<CollectionYear, number>(), new Map<CollectionYear, number>()]
  const codes = new Map<string, SeenCode>()
  const count = (days: Map<CollectionYear, number>, day: IsoDate) => {
    if (day > today) return
    const year = collectionYearOf(day)
    days.set(year, (days.get(year) ?? 0) + 1)
  }
  return {
    noteReview: (heldOn) => count(reviews, heldOn),
    noteEnd: (endedOn) => count(ends, endedOn),
    noteCode(row, column, code) {
      if (!isCodeOfSomeYears(column, code)) return
      const key = `${row.cursor.file.name} ${column} ${code}`
      const seen = codes.get(key)
      if (seen !== undefined) seen.count += 1
      else {
        const { cursor } = row
        codes.set(key, {
          cursor,
          column,
          heading: headingOf(row, column),
          code,
          first: placeOf(cursor.collector, originOf(cursor)),
          count: 1,
        })
      }
    },
    finish() {
      const year = yearOfReturn(reviews, ends)
      for (const seen of codes.values()) {
        const years = year === null ? null : codeYearProblem(seen.column, seen.code, year)
        if (year !== null && years !== null) noteOtherYear(seen, year, years)
      }
      return year
    },
  }
}

function noteOtherYear({ cursor, heading, code, first, count }: SeenCode, year: CollectionYear, years: string): void {
  const where =
    count === 1
      ? `One row has it, ${first}. It was read`
      : `${count} rows have it, the first is ${first}. They were read`
  noteFile(cursor, 'warning', {
    code: 'code-of-other-year',
    column: heading,
    text: `${code} belongs to returns ${years}, but most of this one lies in ${collectionYearLabel(year)}. ${where} as usual; correct the code before the return is sent.`,
  })
}
