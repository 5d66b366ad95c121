import { parseUkDay } from '../../../shared/dates.ts'
import { legalStatusLabels, placementLabels } from '../../../shared/records/code-sets.ts'
import { type Cell, isBlank, plain } from '../cells.ts'
import { categoriesOf, ethnicityCode, legalStatusCode, placementCode, sexOf, yesOrNo } from '../code-spellings.ts'
import { dayIn, isNothing, isSerial } from './values.ts'

/** What a column holds, as shares from 0 to 1 of its cells that hold anything. */
export type Contents = {
  /** Cells that hold anything. */
  readonly filled: number
  readonly days: number
  /** Numbers that may be days as Excel counts them. */
  readonly serials: number
  /** Days far enough apart to be births, none of them to come. */
  readonly isBirths: boolean
  readonly participation: number
  readonly sexes: number
  /** Sexes in words or letters, not 1 and 2, which may be anything. */
  readonly saidSexes: number
  readonly categories: number
  readonly ethnicities: number
  readonly legalStatuses: number
  readonly legalCodes: number
  readonly placements: number
  readonly placementCodes: number
  readonly yesOrNo: number
  /** Short values with a digit in them, which are no days. */
  readonly references: number
  /** How many different values there are, of every cell that holds anything. */
  readonly different: number
  /** "Surname, Forename". */
  readonly commaNames: number
  /** Words without digits. */
  readonly words: number
}

const participationCode = /^PN\s?[0-7]\b/i
const reference = /^(?=.*\d)[A-Z0-9][A-Z0-9/_-]{2,15}$/i
const commaName = /^\p{Lu}[\p{L}' -]+,\s*\p{Lu}[\p{L}'. -]*$/u
const codeAtStart = /^(?:[a-z]\)\s*)?([A-Z]\d)(?![\d/])/
const birthYears = 3

const startsWithCode = (codes: object) => (text: string) => Object.hasOwn(codes, codeAtStart.exec(text)?.[1] ?? '')

/** Looks at the cells of a column; `today` tells a day to come. */
export function contentsOf(cells: readonly Cell[], today: string): Contents {
  const filled = cells.map(cut).filter((cell) => !isBlank(cell) && !/^#/.test(plain(cell)) && !isNothing(plain(cell)))
  const texts = filled.map((cell) => plain(cell))
  const share = (fits: (text: string) => boolean) => texts.filter(fits).length / Math.max(1, texts.length)
  const days = filled.flatMap((cell) => dayLike(cell) ?? [])
  return {
    filled: filled.length,
    days: days.length / Math.max(1, filled.length),
    serials: filled.filter(isSerial).length / Math.max(1, filled.length),
    isBirths: isBirths(days, today),
    participation: share((text) => participationCode.test(text)),
    sexes: share((text) => sexOf(text) !== null),
    saidSexes: share((text) => sexOf(text) !== null && !/\d/.test(text)),
    categories: share((text) => categoriesOf(text) !== null && !/^[YN]{4}$/i.test(text)),
    ethnicities: share((text) => ethnicityCode(text) !== null),
    legalStatuses: share((text) => legalStatusCode(text) !== null),
    legalCodes: share(startsWithCode(legalStatusLabels)),
    placements: share((text) => placementCode(text) !== null),
    placementCodes: share(startsWithCode(placementLabels)),
    yesOrNo: share((text) => yesOrNo(text) !== undefined),
    references:
      filled.filter((cell) => dayLike(cell) === null && reference.test(plain(cell))).length /
      Math.max(1, filled.length),
    different: new Set(texts).size / Math.max(1, texts.length),
    commaNames: share((text) => commaName.test(text)),
    words: share((text) => /\p{L}/u.test(text) && !/\d/.test(text)),
  }
}

/** No value that tells a column is longer. */
const longestLookedAt = 100
const cut = (cell: Cell): Cell => (typeof cell === 'string' ? cell.slice(0, longestLookedAt) : cell)

/** The day in a cell, also one with a two-digit year, which looks like a day but cannot be used. */
function dayLike(cell: Cell): string | null {
  if (isBlank(cell)) return null
  const day = dayIn(cell)
  if (day !== null) return day
  const short = /^(\d{1,2}[/.-]\d{1,2}[/.-])(\d{2})\b/.exec(plain(cell))
  return short === null ? null : parseUkDay(`${short[1]}20${short[2]}`)
}

function isBirths(days: readonly string[], today: string): boolean {
  const sorted = days.toSorted()
  const [first, last] = [sorted[0], sorted.at(-1)]
  if (first === undefined || last === undefined || last > today) return false
  const oldest = Number(today.slice(0, 4)) - Number(first.slice(0, 4))
  return Number(last.slice(0, 4)) - Number(first.slice(0, 4)) >= birthYears && oldest <= 26
}
