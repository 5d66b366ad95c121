import type { Problem } from '../collector.ts'
import { type CsvFile, readCsvRows } from '../csv-table.ts'
import type { ReturnFile } from './return-file.ts'
import { isUsedTable, type Table, tableOf } from './tables.ts'

/** The CSV file as a table of the return; null when its columns are those of none. */
export function csvReturn(name: string, csv: CsvFile): ReturnFile | null {
  const table = tableOf(csv.headings)
  if (table === null) return null
  const encoding = csv.encoding === 'utf-8' ? '' : '; read as Windows (Western European) text'
  return {
    name,
    recognisedAs: table.name,
    why: `by its columns${encoding}`,
    tables: [table],
    headings: {},
    rows: isUsedTable(table) ? csv.lines - 1 : 0,
    readRows: (take, onPiece) => readTable(csv, table, { take, onPiece }),
  }
}

async function readTable(
  csv: CsvFile,
  table: Table,
  { take, onPiece }: { readonly take: Parameters<ReturnFile['readRows']>[0]; readonly onPiece: () => void },
): Promise<null> {
  const indexes = new Map(csv.headings.flatMap((heading, index) => (heading === '' ? [] : [[heading, index]])))
  // Columns without a heading after the last one are Excel's; rows may lack them.
  const needed = Math.max(...indexes.values()) + 1
  const takeValues = (values: readonly string[], row: number) =>
    take({ table, row, indexes, values, problem: lengthProblem(values, needed) })
  await readCsvRows(csv, takeValues, onPiece)
  return null
}

function lengthProblem(values: readonly string[], needed: number): Problem | null {
  const isSurplus = values.length > needed && values.slice(needed).some((value) => value.trim() !== '')
  if (!isSurplus && values.length >= needed) return null
  return {
    code: 'wrong-number-of-values',
    text: `The row has ${values.length} values where the heading has ${needed}, so it is not clear which is which. Correct it and import the file again.`,
  }
}
