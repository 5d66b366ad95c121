import {
  check399,
  checkReviews903,
  type EpisodeRow,
  type Finding903,
  type HeaderRow,
  isShortBreak,
  type ReviewRow,
} from '../../../shared/rules/return-checks-903.ts'
import { type Collector, originOf, warnAt } from '../collector.ts'
import { type Row, valueIn } from './row.ts'
import type { Table } from './tables.ts'

/** Runs the published checks over the rows as they are read, and says what each failing row fails. */
export type ReturnChecker = {
  readonly noteHeader: (row: Row) => void
  readonly noteEpisode: (row: Row) => void
  /** What the review row fails by itself and beside the header; whoever reads the row says so. */
  readonly findingsOf: (row: Row) => readonly Finding903[]
  /** Says what only shows once every row has been read. */
  readonly finish: () => void
}

type ChildRows = { readonly header: HeaderRow[]; readonly episodes: EpisodeRow[]; readonly reviews: ReviewRow[] }

/** A checker for a return of these tables; the rows must come header first, reviews last. */
export function returnChecker(collector: Collector, tables: ReadonlySet<Table['key']>): ReturnChecker {
  const children = new Map<string, ChildRows>()
  const [hasHeader, hasEpisodes] = [tables.has('header'), tables.has('episodes')]
  const rowsOf = (reference: string): ChildRows => {
    const known = children.get(reference)
    const rows = known ?? { header: [], episodes: [], reviews: [] }
    if (known === undefined) children.set(reference, rows)
    return rows
  }
  return {
    noteHeader(row) {
      const [reference, bornOn, mother] = [valueIn(row, 'CHILD'), valueIn(row, 'DOB'), valueIn(row, 'MOTHER')]
      rowsOf(reference).header.push({ origin: originOf(row.cursor), reference, bornOn, mother })
    },
    noteEpisode(row) {
      const [reference, legalStatus] = [valueIn(row, 'CHILD'), valueIn(row, 'LS')]
      rowsOf(reference).episodes.push({ origin: originOf(row.cursor), reference, legalStatus })
    },
    findingsOf(row) {
      const review = reviewOf(row)
      const rows = rowsOf(review.reference)
      // Only those of children who may have short breaks alone are needed again: the rest are not held.
      if (hasHeader && hasEpisodes && rows.episodes.every(isShortBreak)) rows.reviews.push(review)
      return checkReviews903({ header: hasHeader ? rows.header : null, episodes: null, reviews: [review] })
    },
    finish() {
      if (!hasHeader || !hasEpisodes || !tables.has('reviews')) return
      for (const rows of children.values()) for (const finding of check399(rows)) sayAt(collector, finding)
    },
  }
}

const reviewOf = (row: Row): ReviewRow => ({
  origin: originOf(row.cursor),
  reference: valueIn(row, 'CHILD'),
  bornOn: valueIn(row, 'DOB'),
  reviewOn: valueIn(row, 'REVIEW'),
  code: valueIn(row, 'REVIEW_CODE'),
})

/** The message code of a published check. */
export const checkCode = (ruleId: string): string => `rule-${ruleId}`

function sayAt(collector: Collector, { ruleId, origin, reference, column, text }: Finding903): void {
  warnAt(collector, { origin, reference }, { code: checkCode(ruleId), ruleId, column, text })
}
