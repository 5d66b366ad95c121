import type { AlertReportLine } from '../records/alert-report.ts'
import type { MeasureKey } from './alert-measures.ts'

type Lines = readonly AlertReportLine[]

/** How long something took, in working days, of how many; the median may lie between two days. */
export type Days = { readonly median: number; readonly longest: number; readonly of: number }

/** One figure with the alerts behind it, so that the number shown is always the length of the list it opens. */
export type Figure = {
  readonly key: string
  readonly label: string
  /** Ids of the alerts counted. */
  readonly ids: readonly string[]
  /** Ids of those it is a share of; null for a plain count. */
  readonly ofIds: readonly string[] | null
  readonly days: Days | null
}

/** The figures of one measure. Those of a breakdown are parts that add up to what they are a share of. */
export type Section = {
  readonly measure: MeasureKey
  readonly isBreakdown: boolean
  readonly figures: readonly Figure[]
}

/** A figure that counts alerts and is no share of others. */
export const count = (key: string, label: string, counted: Lines): Figure => ({
  ...{ key, label, ofIds: null, days: null },
  ids: counted.map(({ id }) => id),
})

type Shared = { readonly counted: Lines; readonly of: Lines; readonly days?: Days | null }

/** A figure that is a share of others. */
export const share = (key: string, label: string, { counted, of, days = null }: Shared): Figure => ({
  ...{ key, label, days },
  ids: counted.map(({ id }) => id),
  ofIds: of.map(({ id }) => id),
})
