import { stringify } from 'csv-stringify/sync'
import { type Cell, type ListDocument, partFor, writable } from './list-document.ts'

/**
 * A list as CSV for Excel and other programs: UTF-8 with a byte order mark, lines ended by CRLF, days as `YYYY-MM-DD`,
 * one line a row under one line of headings. Text that a spreadsheet could take for a formula starts with an
 * apostrophe, after OWASP's advice on CSV injection.
 */
export function csvOf(document: ListDocument): string {
  const { columns, groups, totals } = partFor('file', document)
  const lines = [...groups.flatMap((group) => group.lines), ...(totals ? [totals] : [])]
  return stringify([columns.map(({ header }) => header), ...lines.map((line) => line.map(plainValue))], {
    bom: true,
    record_delimiter: 'windows',
    quote_record_delimiter: true,
    escape_formulas: true,
  })
}

function plainValue(cell: Cell): string | number | null {
  if (cell === null || typeof cell === 'number') return cell
  if (typeof cell === 'string') return harmless(cell)
  if ('day' in cell) return cell.day
  return 'figure' in cell ? cell.figure : harmless(cell.text)
}

/**
 * The library marks text that starts with a formula's sign; this marks the rest, where the sign comes after blanks or
 * marks nobody sees, or is one of its look-alikes that a spreadsheet reads as the sign itself.
 */
function harmless(text: string): string {
  const clean = writable(text)
  const first = clean.replace(/^[\s\p{Cf}\p{Z}]+/u, '').normalize('NFKC')
  return /^[=+\-@]/.test(first) ? `'${clean}` : clean
}
