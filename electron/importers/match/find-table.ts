import { headingKey } from '../../../shared/records/import-match.ts'
import { type Cell, isBlank, plain } from '../cells.ts'
import { fieldsNamed } from './heading-words.ts'
import { dayIn } from './values.ts'

/** A column of a table: its heading, which no other column has, and where it stands. */
export type TableColumn = { readonly heading: string; readonly index: number }

/** A table among rows: the index of its heading row, and its columns. */
export type FoundTable = { readonly headingAt: number; readonly columns: readonly TableColumn[] }

type Rows = readonly (readonly Cell[])[]

const rowsSearched = 20
/** More than any list has; what is remembered of a list must stay small. */
const mostColumns = 200
const longestHeading = 200
// Titles and totals above a table may look a little like headings; the headings look much more so.
const nearlyBest = 0.6

/**
 * The table whose headings are within the first 20 rows, under titles and blank lines; null where nothing looks like
 * headings of at least two columns with a row below.
 */
export function findTable(rows: Rows): FoundTable | null {
  const scores = rows.slice(0, rowsSearched).map((row, index) => (hasRowBelow(rows, index) ? headingScore(row) : 0))
  const best = Math.max(0, ...scores)
  const headingAt = scores.findIndex((score) => score >= 2 && score >= best * nearlyBest)
  const headings = rows[headingAt]
  if (headings === undefined) return null
  const columns = columnsOf(headings, rows.slice(headingAt + 1))
  return columns.length < 2 || columns.length > mostColumns ? null : { headingAt, columns }
}

const filledIn = (row: readonly Cell[]) => row.filter((cell) => !isBlank(cell)).length
const hasRowBelow = (rows: Rows, index: number) => rows.slice(index + 1).some((row) => filledIn(row) >= 2)

/** How much a row looks like headings: words do, known ones most, and values tell against it. */
export function headingScore(row: readonly Cell[]): number {
  const filled = filledIn(row)
  if (filled < 2 || filled > mostColumns) return 0
  let score = 0
  for (const cell of row) {
    if (isBlank(cell)) continue
    if (typeof cell !== 'string' || isValue(cell)) score -= 2
    else score += fieldsNamed(cell).length > 0 ? 3 : 1
  }
  return score
}

const isValue = (text: string) =>
  text.length > longestHeading ||
  /^[\d\s.,:/%£#-]+$/.test(plain(text)) ||
  /^#[A-Z/0]+[!?]?$/.test(text) ||
  dayIn(text) !== null

function columnsOf(headings: readonly Cell[], below: Rows): TableColumn[] {
  const width = Math.max(headings.length, ...below.map((row) => row.length))
  const taken = new Set<string>()
  const columns: TableColumn[] = []
  for (let index = 0; index < width; index += 1) {
    const written = headingOf(headings[index] ?? null)
    if (written === '' && below.every((row) => isBlank(row[index] ?? null))) continue
    const heading = untaken(written === '' ? `Column ${lettersOf(index)}` : written, taken)
    taken.add(headingKey(heading))
    columns.push({ heading, index })
  }
  return columns
}

const headingOf = (cell: Cell) => plain(cell).replace(/\s+/g, ' ').slice(0, longestHeading)

/** Headings that are alike are told apart by a number: "Date", "Date (2)". */
function untaken(heading: string, taken: ReadonlySet<string>): string {
  let name = heading
  for (let count = 2; taken.has(headingKey(name)); count += 1) name = `${heading} (${count})`
  return name
}

/** The column as Excel calls it: A, B … Z, AA. */
function lettersOf(index: number): string {
  const last = String.fromCharCode(65 + (index % 26))
  return index < 26 ? last : lettersOf(Math.floor(index / 26) - 1) + last
}

/** Whether a heading was made up for a column without one. */
export const isMadeUp = (heading: string): boolean => /^Column [A-Z]{1,3}( \(\d+\))?$/.test(heading)
