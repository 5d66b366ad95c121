import {
  check399,
  checkReviews903,
  type EpisodeRow,
  type Finding903,
  type HeaderRow,
  isShortBreak,
  type ReviewRow,
  returnDay,
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

type ChildRows = {
  header: HeaderRow[]
  /** The first header row, and the first with another date of birth: all that a review is held against. */
  births: HeaderRow[]
  /** Null once one is no short break: check 399 is then passed, and nothing more of the child need be held for it. */
  episodes: EpisodeRow[] | null
  reviews: ReviewRow[]
}

/** A checker for a return of these tables; the rows must come header first, reviews last. */
export function returnChecker(collector: Collector, tables: ReadonlySet<Table['key']>): ReturnChecker {
  const children = new Map<string, ChildRows>()
  const [hasHeader, hasEpisodes] = [tables.has('header'), tables.has('episodes')]
  const rowsOf = (reference: string): ChildRows => {
    const known = children.get(reference)
    const rows = known ?? { header: none, births: none, episodes: none, reviews: none }
    if (known === undefined) children.set(reference, rows)
    return rows
  }
  return {
    noteHeader(row) {
      const [reference, bornOn, mother] = [valueIn(row, 'CHILD'), valueIn(row, 'DOB'), valueIn(row, 'MOTHER')]
      const told = { origin: originOf(row.cursor), reference, bornOn, mother }
      const rows = rowsOf(reference)
      rows.header = withRow(rows.header, told)
      if (isOtherBirth(rows.births, told)) rows.births = withRow(rows.births, told)
    },
    noteEpisode(row) {
      const [reference, legalStatus] = [valueIn(row, 'CHILD'), valueIn(row, 'LS')]
      const episode = { origin: originOf(row.cursor), reference, legalStatus }
      const rows = rowsOf(reference)
      if (!isShortBreak(episode)) Object.assign(rows, { episodes: null, reviews: none })
      else if (rows.episodes !== null) rows.episodes = withRow(rows.episodes, episode)
    },
    findingsOf(row) {
      const review = reviewOf(row)
      const rows = rowsOf(review.reference)
      if (hasHeader && hasEpisodes && rows.episodes !== null) rows.reviews = withRow(rows.reviews, review)
      return checkReviews903({ header: hasHeader ? rows.births : null, episodes: null, reviews: [review] })
    },
    finish() {
      const isWhole = hasHeader && hasEpisodes && tables.has('reviews')
      if (isWhole) for (const rows of children.values()) for (const finding of check399(rows)) sayAt(collector, finding)
      // The batch is all that should be left of a large return.
      children.clear()
    },
  }
}

// Most children have one header row and no short break, and an array made by pushing has room for seventeen.
const none: never[] = []

function withRow<Row>(rows: Row[], row: Row): Row[] {
  if (rows.length === 0) return [row]
  rows.push(row)
  return rows
}

/** With two different dates of birth held, every review differs from one of them. */
function isOtherBirth(births: readonly HeaderRow[], { bornOn }: HeaderRow): boolean {
  const day = returnDay(bornOn)
  const days = births.flatMap((row) => returnDay(row.bornOn) ?? [])
  return births.length === 0 || (day !== null && days.length < 2 && !days.includes(day))
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
