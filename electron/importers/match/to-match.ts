import type { IsoDate } from '../../../shared/dates.ts'
import type { ColumnMatch, TableToMatch } from '../../../shared/records/import-match.ts'
import { type Cell, isBlank, plain } from '../cells.ts'
import { mostLike, suggest, suggestAsLastTime } from './suggest.ts'
import type { Table } from './tables.ts'
import { formatUkDay } from './values.ts'

const samplesShown = 3
const longestSample = 60

/** A table as a person is asked about it: headings, a few values of each column, and what each probably holds. */
export function toMatch(table: Table, remembered: readonly ColumnMatch[], today: IsoDate): TableToMatch {
  const columns = table.columns.map(({ heading, index }) => ({
    heading,
    cells: table.firstRows.map((row) => row[index] ?? null),
  }))
  const headings = columns.map(({ heading }) => heading)
  const before = mostLike(headings, remembered)
  return {
    file: table.file,
    sheet: table.sheet,
    headings,
    samples: columns.map(({ cells }) => samplesOf(cells)),
    rows: table.rows,
    suggestions: before === null ? suggest(columns, today) : suggestAsLastTime(columns, before, today),
    remembered: before?.name ?? null,
  }
}

/** The first values that differ, as a person would read them in the file. */
function samplesOf(cells: readonly Cell[]): string[] {
  const texts = cells.flatMap((cell) => (isBlank(cell) ? [] : [cell instanceof Date ? formatUkDay(cell) : plain(cell)]))
  return [...new Set(texts)].slice(0, samplesShown).map(cut)
}

const cut = (text: string): string => (text.length > longestSample ? `${text.slice(0, longestSample - 3)}...` : text)
