import { pipeline } from 'node:stream/promises'
import { ImportRefusal } from './import-refusal.ts'

const chunkSize = 256 * 1024
const mostColumns = 200
const longestRow = 131_072
const separators = [',', ';', '\t'] as const

/** A CSV file whose first line has been looked at. */
export type CsvFile = {
  readonly bytes: Uint8Array
  readonly encoding: 'utf-8' | 'windows-1252'
  readonly separator: (typeof separators)[number]
  /** The headings as written, tidied and in upper case. */
  readonly headings: readonly string[]
  /** Lines in the file, the heading included: an estimate of rows where a value runs over lines. */
  readonly lines: number
}

/** Reads only the first line: enough to tell which table a file is. */
export function peekCsv(bytes: Uint8Array, encoding: CsvFile['encoding']): CsvFile {
  // 64 KB holds any heading; the decoder drops a byte order mark.
  const start = new TextDecoder(encoding).decode(bytes.subarray(0, 65_536))
  const first = start.split(/[\r\n]+/).find((line) => line.trim() !== '') ?? ''
  const counts = separators.map((separator) => first.split(separator).length)
  const separator = separators[counts.indexOf(Math.max(...counts))] ?? ','
  const headings = first.split(separator).map((heading) => heading.replaceAll('"', '').trim().toUpperCase())
  return { bytes, encoding, separator, headings, lines: countLines(bytes) }
}

function countLines(bytes: Uint8Array): number {
  let lines = bytes.at(-1) === 10 ? 0 : 1
  for (let at = bytes.indexOf(10); at !== -1; at = bytes.indexOf(10, at + 1)) lines += 1
  return lines
}

/**
 * Hands over every row that holds anything, in order; `row` is counted as Excel shows it, the heading being row 1.
 * The file is read in pieces, so only what `onRow` keeps stays in memory. Throws an ImportRefusal naming the row
 * where the file stops making sense.
 */
export async function readCsvRows(
  file: CsvFile,
  onRow: (values: readonly string[], row: number) => void,
  onPiece: () => void,
): Promise<void> {
  const { parse } = await import('csv-parse')
  let row = 0
  let isHeadingRead = false
  const takeRow = (values: string[]): null => {
    row += 1
    if (values.length > mostColumns)
      throw new ImportRefusal(
        'csv-damaged',
        `Row ${row} has more than ${mostColumns} columns. Nothing from that row on was read. Remove columns that are not needed and import the file again.`,
      )
    if (values.every((value) => value.trim() === '')) return null
    if (isHeadingRead) onRow(values, row)
    isHeadingRead = true
    return null
  }
  const parser = parse({
    delimiter: file.separator,
    bom: true,
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: longestRow,
    on_record: takeRow,
  })
  try {
    await pipeline(piecesOf(file, onPiece), parser, async (rows) => {
      // Rows were taken one by one above and none is passed on; a stream nobody reads would never end.
      for await (const _ of rows);
    })
  } catch (error) {
    if (error instanceof ImportRefusal || !isCsvError(error)) throw error
    if (error.code === 'CSV_MAX_RECORD_SIZE')
      throw new ImportRefusal(
        'csv-damaged',
        `Row ${row + 1} is longer than ${longestRow} characters: a value is far too long, or a quotation mark is never closed. Nothing from that row on was read. Correct the row and import the file again.`,
      )
    throw new ImportRefusal(
      'csv-damaged',
      `The file stops making sense after row ${row}: usually a quotation mark that is never closed. Nothing after that row was read. Open it in Excel, save it as "CSV UTF-8" and import that.`,
    )
  }
}

const isCsvError = (error: unknown): error is Error & { readonly code: unknown } =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('CSV_')

function* piecesOf({ bytes, encoding }: CsvFile, onPiece: () => void): Generator<string> {
  const decoder = new TextDecoder(encoding)
  for (let at = 0; at < bytes.length; at += chunkSize) {
    yield decoder.decode(bytes.subarray(at, at + chunkSize), { stream: true })
    onPiece()
  }
  yield decoder.decode()
}
