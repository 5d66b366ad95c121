import { parse } from 'csv-parse/sync'
import type { Cell } from '../cells.ts'
import { type CsvFile, readCsvRows } from '../csv-table.ts'
import type { OpenedFile } from '../format.ts'
import type { Sheet } from '../workbook.ts'
import { type FoundTable, findTable, headingScore } from './find-table.ts'
import { isEmptyRow } from './not-a-child.ts'

type OnRow = (values: readonly Cell[], row: number) => void

/** A sheet of a workbook, or a CSV file, that holds a table of the council's own. */
export type Table = FoundTable & {
  readonly file: string
  readonly sheet: string | null
  /** The first rows below the heading that hold anything, for telling what the columns hold. */
  readonly firstRows: readonly (readonly Cell[])[]
  /** Rows below the heading; an estimate for a CSV file. */
  readonly rows: number
  /** How many values a row may have; null for a sheet, where every cell has its column. */
  readonly width: number | null
  /** Hands over every row below the heading that holds anything; `row` is counted as Excel shows it. */
  readonly read: (onRow: OnRow, onPiece: () => void) => Promise<void>
}

/** A sheet without a table, and whether it holds anything at all. */
export type OtherSheet = { readonly sheet: string; readonly isEmpty: boolean }

/** What of a file can be matched. */
export type Tables = {
  readonly file: string
  readonly tables: readonly Table[]
  readonly others: readonly OtherSheet[]
  readonly encoding: CsvFile['encoding']
}

/** Rows looked at to tell what the columns hold. */
const rowsLookedAt = 200
const bytesLookedAt = 262_144
const separators = [',', ';', '\t'] as const

// Asked more than once of each file.
const found = new WeakMap<OpenedFile, Tables | null>()

/** The tables of a workbook or CSV file; null for XML and for files in which nothing looks like a table. */
export function tablesOf(file: OpenedFile): Tables | null {
  const known = found.get(file)
  if (known !== undefined) return known
  const tables = tablesIn(file)
  found.set(file, tables)
  return tables
}

function tablesIn(file: OpenedFile): Tables | null {
  if (file.kind === 'xml') return null
  const { name } = file
  if (file.kind === 'csv') {
    const table = csvTable(name, file.csv)
    return table === null ? null : { file: name, tables: [table], others: [], encoding: file.csv.encoding }
  }
  const sheets = file.sheets.map((sheet) => ({ sheet, table: sheetTable(name, sheet) }))
  const tables = sheets.flatMap(({ table }) => table ?? [])
  const others = sheets.flatMap(({ sheet, table }) =>
    table === null ? [{ sheet: sheet.name, isEmpty: sheet.rows.every(isEmptyRow) }] : [],
  )
  return tables.length === 0 ? null : { file: name, tables, others, encoding: 'utf-8' }
}

function sheetTable(file: string, { name, rows }: Sheet): Table | null {
  const table = findTable(rows)
  if (table === null) return null
  const below = rows.slice(table.headingAt + 1)
  return {
    ...table,
    file,
    sheet: name,
    firstRows: below.filter((row) => !isEmptyRow(row)).slice(0, rowsLookedAt),
    rows: below.filter((row) => !isEmptyRow(row)).length,
    width: null,
    read: async (onRow) => {
      for (const [index, values] of below.entries()) if (!isEmptyRow(values)) onRow(values, table.headingAt + 2 + index)
    },
  }
}

function csvTable(file: string, csv: CsvFile): Table | null {
  const [best] = separators
    .map((separator) => ({ separator, rows: firstRowsOf(csv, separator) }))
    .map((read) => ({ ...read, score: Math.max(0, ...read.rows.slice(0, 20).map(headingScore)) }))
    .toSorted((a, b) => b.score - a.score)
  const table = best === undefined ? null : findTable(best.rows)
  if (best === undefined || table === null) return null
  return {
    ...table,
    file,
    sheet: null,
    firstRows: best.rows.slice(table.headingAt + 1).filter((row) => !isEmptyRow(row)),
    rows: Math.max(0, csv.lines - table.headingAt - 1),
    width: best.rows[table.headingAt]?.length ?? 0,
    read: (onRow, onPiece) =>
      readCsvRows(
        { ...csv, separator: best.separator },
        (values, row) => {
          // The rows start with the first line that is not blank, which may be a title above the heading.
          if (row > table.headingAt + 1) onRow(values, row)
        },
        onPiece,
      ),
  }
}

function firstRowsOf({ bytes, encoding }: CsvFile, delimiter: string): string[][] {
  const start = new TextDecoder(encoding).decode(bytes.subarray(0, bytesLookedAt), { stream: true })
  const isWhole = bytes.length <= bytesLookedAt
  const rows: string[][] = []
  const takeRow = (row: string[]): null => {
    rows.push(row)
    return null
  }
  try {
    parse(start, {
      delimiter,
      bom: true,
      relax_column_count: true,
      relax_quotes: true,
      to: rowsLookedAt,
      on_record: takeRow,
    })
  } catch {
    // A quotation mark that is not closed, or the end of what is looked at: the rows before it still tell.
  }
  return isWhole || rows.length >= rowsLookedAt ? rows : rows.slice(0, -1)
}
