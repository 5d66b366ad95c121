import writeXlsxFile, { type CellObject, type Row } from 'write-excel-file/node'
import { toEpochDay } from '../../shared/dates.ts'
import { counted } from './list-cells.ts'
import { type Cell, type ListDocument, madeText, partFor, writable } from './list-document.ts'

const DAY_FORMAT = 'ddd d mmm yyyy'
const MS_PER_DAY = 86_400_000
/** The most characters Excel takes in a cell. */
const MOST_CHARACTERS = 32_767

/**
 * A list as a workbook: days are real days, figures real numbers, and text is always text, whatever it starts with. A
 * second sheet says what the list is, who made it when, and the figures that go with it.
 */
export async function xlsxOf(document: ListDocument): Promise<Uint8Array> {
  const { columns, groups, totals } = partFor('file', document)
  const lines = groups.flatMap((group) => group.lines)
  const headings: Row = columns.map(({ header, isNumber = false }) => ({
    ...text(header),
    fontWeight: 'bold',
    wrap: true,
    ...(isNumber && { align: 'right' }),
  }))
  const feet: Row[] = totals ? [totals.map((cell) => bold(cellOf(cell)))] : []
  const list = {
    sheet: document.title,
    data: [headings, ...lines.map((line): Row => line.map(cellOf)), ...feet],
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
    stickyColumnsCount: 1,
    orientation: 'landscape' as const,
  }
  return writeXlsxFile([list, aboutSheet(document)]).toBuffer()
}

function aboutSheet(document: ListDocument) {
  const { title, scope, about, rows, nouns, figures, made } = document
  const lines: (readonly [string, string])[] = [
    ['List', title],
    ...(scope === '' ? [] : [['Caseload of', scope] as const]),
    ['Rows', counted(rows, nouns)],
    ...(about === '' ? [] : [['Shown', about] as const]),
    ...figures.map(({ heading, text: words }) => [heading, words] as const),
    ['Made', madeText(made)],
    ...(made.isPractice ? [['PRACTICE', 'A fictional county: nobody in this list exists.'] as const] : []),
  ]
  return {
    sheet: 'About this list',
    data: lines.map(([name, words]): Row => [bold(text(name)), { ...text(words), wrap: true, alignVertical: 'top' }]),
    columns: [{ width: 20 }, { width: 90 }],
  }
}

function cellOf(cell: Cell): CellObject | null {
  if (cell === null) return null
  if (typeof cell === 'string') return { ...text(cell), alignVertical: 'top' }
  if (typeof cell === 'number') return number(cell)
  if ('figure' in cell) return number(cell.figure)
  if ('text' in cell) return { ...text(cell.text), alignVertical: 'top' }
  // Excel's days have no time zone, and the library counts them in UTC.
  const value = new Date(toEpochDay(cell.day) * MS_PER_DAY)
  return { type: Date, value, format: DAY_FORMAT, align: 'left', alignVertical: 'top' }
}

const number = (value: number): CellObject => ({ type: Number, value, alignVertical: 'top' })
const bold = (cell: CellObject | null): CellObject | null => cell && { ...cell, fontWeight: 'bold' }

function text(value: string): CellObject {
  const clean = writable(value)
  const isTooLong = clean.length > MOST_CHARACTERS
  return { type: String, value: isTooLong ? `${clean.slice(0, MOST_CHARACTERS - 1)}…` : clean }
}
