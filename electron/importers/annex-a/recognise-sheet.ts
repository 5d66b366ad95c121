import { type Cell, plain } from '../cells.ts'
import type { Sheet } from '../workbook.ts'
import { type Column, list5Columns, list7Columns, list8Columns, listName } from './lists.ts'

/** Where the columns of a list stand in a sheet; a column that is not there is not in the map. */
export type Layout = {
  /** Index of the heading row. */
  readonly headingAt: number
  readonly columns: ReadonlyMap<string, { readonly index: number; readonly heading: string }>
  /** Ofsted's headings of the columns that were not found. */
  readonly missing: readonly string[]
}

/** What a sheet was taken for. Only lists 5, 7 and 8 are used. */
export type Recognised =
  | { readonly list: 5 | 7 | 8; readonly name: string; readonly why: string; readonly layout: Layout }
  | { readonly list: null; readonly name: string; readonly why: string; readonly isAnnexA: boolean }

const used = [
  [5, list5Columns],
  [7, list7Columns],
  [8, list8Columns],
] as const
const rowsSearched = 20

const asHeading = (cell: Cell) => plain(cell).toLowerCase().replace(/\s+/g, ' ').replaceAll('`', "'")

/** The columns of a list among the first rows of a sheet, or null when its telling columns are not there. */
function findLayout(rows: Sheet['rows'], columns: Readonly<Record<string, Column>>): Layout | null {
  for (const [headingAt, row] of rows.slice(0, rowsSearched).entries()) {
    const headings = row.map(asHeading)
    const found = new Map<string, { index: number; heading: string }>()
    const missing: string[] = []
    for (const [key, column] of Object.entries(columns)) {
      const index = headings.findIndex((heading) => column.pattern.test(heading))
      if (index >= 0) found.set(key, { index, heading: plain(row[index] ?? null) })
      else missing.push(column.heading)
    }
    const hasRequired = Object.entries(columns).every(([key, { isRequired }]) => !isRequired || found.has(key))
    if (hasRequired) return { headingAt, columns: found, missing }
  }
  return null
}

/** Takes a sheet for a list by its headings, and by its name where the headings are of a list that is not used. */
export function recogniseSheet(sheet: Sheet): Recognised {
  const numbered = Number(/^\s*list[\s_-]*0*(\d{1,2})\b/i.exec(sheet.name)?.[1] ?? 'NaN')
  const byHeadings = used.flatMap(([list, columns]) => {
    const layout = findLayout(sheet.rows, columns)
    return layout === null ? [] : [{ list, layout }]
  })
  const match = byHeadings.find(({ list }) => list === numbered) ?? byHeadings[0]
  if (match !== undefined) {
    const why = match.list === numbered ? 'by the sheet name and its column headings' : 'by its column headings'
    return { ...match, name: listName(match.list) ?? '', why }
  }
  const name = listName(numbered)
  if (name === null)
    return {
      list: null,
      name: 'Not recognised',
      why: 'neither the name nor the headings fit an Annex A list',
      isAnnexA: false,
    }
  const isUsable = used.some(([list]) => list === numbered)
  const why = isUsable ? 'by the sheet name, but its column headings do not fit' : 'by the sheet name'
  return { list: null, name, why, isAnnexA: true }
}
