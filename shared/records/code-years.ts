import { type CollectionYear, collectionYearLabel } from '../rules/collection-year.ts'

/** The first and the last collection year a code belongs to; without one it has no such limit. */
type Years = { readonly from?: CollectionYear; readonly to?: CollectionYear }

/** SSDA903 codes that came or went. A code that is not here belongs to every year. */
const codeYears: Readonly<Record<string, Readonly<Record<string, Years>>>> = {
  SEX: { 1: { to: 2023 }, 2: { to: 2023 }, M: { from: 2024 }, F: { from: 2024 }, U: { from: 2024 } },
  PLACE: {
    H5: { to: 2023 },
    P2: { to: 2023 },
    K3: { from: 2024 },
    Z1: { to: 2024 },
    Z11: { from: 2025 },
    Z12: { from: 2025 },
    Z13: { from: 2025 },
    Z14: { from: 2025 },
  },
}

/** Whether the code is one of those that came or went. */
export const isCodeOfSomeYears = (column: string, code: string): boolean => yearsOf(column, code) !== null

/** Which years a code belongs to, in words, where the year is not one of them; null where it is. */
export function codeYearProblem(column: string, code: string, year: CollectionYear): string | null {
  const { from, to } = yearsOf(column, code) ?? {}
  if (from !== undefined && year < from) return `from ${collectionYearLabel(from)} on`
  if (to !== undefined && year > to) return `up to ${collectionYearLabel(to)}`
  return null
}

function yearsOf(column: string, code: string): Years | null {
  const codes = codeYears[column]
  return codes !== undefined && Object.hasOwn(codes, code) ? (codes[code] ?? null) : null
}
