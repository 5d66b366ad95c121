import type { IsoDate } from '../../../shared/dates.ts'
import type { ImportedChild } from '../../../shared/records/imported-child.ts'
import { type Collector, type Cursor, enterRow, leaveOut, noteFile, openTable, reportProgress } from '../collector.ts'
import { type CsvFile, readCsvRows } from '../csv-table.ts'
import type { Format } from '../format.ts'
import { ImportRefusal } from '../import-refusal.ts'
import { readAdoptionDecisionRow } from './adoption-decisions.ts'
import { type EpisodesByChild, readEpisodeRow } from './episodes.ts'
import { readHeaderRow } from './header.ts'
import { adoptionPlacementsOf, periodOf } from './periods-of-care.ts'
import { readReviewRow } from './reviews.ts'
import type { Row } from './row.ts'
import { spellsOf } from './spells.ts'
import { type Table, tableOf } from './tables.ts'

/** A CSV file and the table of the return it holds. */
type TableFile = { readonly name: string; readonly csv: CsvFile; readonly table: Table }

// The header comes first, as the other tables are checked against it.
const usedInOrder = ['header', 'episodes', 'reviews', 'placedForAdoption']

/** Whether rows of the table are read; the others are only recognised. */
const isUsedTable = ({ key }: Table): boolean => usedInOrder.includes(key)

type Reader = (row: Row) => void

/** The SSDA903 return of children looked after. */
export const ssda903Format: Format<TableFile> = {
  source: 'ssda903',
  recognise(file) {
    const table = file.kind === 'csv' ? tableOf(file.csv.headings) : null
    return file.kind === 'csv' && table !== null ? { name: file.name, csv: file.csv, table } : null
  },
  rowsIn: ({ csv, table }) => (isUsedTable(table) ? csv.lines - 1 : 0),
  read: readSsda903,
}

/** Reads the tables of a return into the collector, whatever order the files were chosen in. */
async function readSsda903(collector: Collector, files: readonly TableFile[]): Promise<void> {
  const opened = files.map((file) => {
    const encoding = file.csv.encoding === 'utf-8' ? '' : '; read as Windows (Western European) text'
    const why = `by its columns${encoding}`
    const isUsed = isUsedTable(file.table)
    const cursor = openTable(collector, { name: file.name, sheet: null, recognisedAs: file.table.name, why, isUsed })
    return { ...file, cursor }
  })
  if (files.some(({ table }) => table.key === 'episodes')) collector.covers.add('lookedAfter')
  const episodes: EpisodesByChild = new Map()
  const hasHeader = files.some(({ table }) => table.key === 'header')
  const readers: Readonly<Record<string, Reader>> = {
    header: readHeaderRow,
    episodes: (row) => readEpisodeRow(row, hasHeader, episodes),
    reviews: (row) => readReviewRow(row, hasHeader),
    placedForAdoption: (row) => readAdoptionDecisionRow(row, hasHeader),
  }
  noteAbsent(opened.map(({ cursor, table }) => ({ cursor, table })))
  for (const key of usedInOrder)
    for (const { csv, cursor } of opened.filter(({ table }) => table.key === key)) {
      const reader = readers[key]
      if (reader !== undefined) await readTable(cursor, csv, reader)
    }
  joinEpisodes(collector, episodes)
}

function noteAbsent(opened: readonly { readonly cursor: Cursor; readonly table: Table }[]): void {
  const used = opened.filter(({ table }) => isUsedTable(table))
  const [first] = used
  if (first !== undefined && !used.some(({ table }) => table.key === 'header'))
    noteFile(first.cursor, 'warning', {
      code: 'no-header',
      text: 'There is no header file, so sex and ethnicity are not known. Import header.csv together with the others.',
    })
  for (const { cursor, table } of opened)
    if (!isUsedTable(table))
      noteFile(cursor, 'warning', {
        code: 'table-not-used',
        text: 'The table was recognised but Footprint does not use it yet. Nothing was read from it.',
      })
}

async function readTable(cursor: Cursor, csv: CsvFile, read: Reader): Promise<void> {
  const indexes = new Map(csv.headings.map((heading, index) => [heading, index]))
  const label = `Reading ${cursor.file.name}`
  const takeRow = (values: readonly string[], row: number) => {
    enterRow(cursor, row)
    const surplus = values.slice(csv.headings.length).some((value) => value.trim() !== '')
    if (surplus || values.length < csv.headings.length)
      leaveOut(cursor, {
        code: 'wrong-number-of-values',
        text: `The row has ${values.length} values where the heading has ${csv.headings.length}, so it is not clear which is which. Correct it and import the file again.`,
      })
    else read({ cursor, indexes, values })
  }
  try {
    await readCsvRows(csv, takeRow, () => reportProgress(cursor.collector, label))
  } catch (error) {
    if (!(error instanceof ImportRefusal)) throw error
    noteFile(cursor, 'error', { code: error.code, text: error.message })
  }
  reportProgress(cursor.collector, label)
}

function joinEpisodes(collector: Collector, episodes: EpisodesByChild): void {
  const reviewsFrom = yearStart(earliestReview(collector.children.values()))
  for (const [reference, rows] of episodes) {
    const child = collector.children.get(reference)
    if (child === undefined) continue
    const told = { collector, reference }
    for (const spell of spellsOf(told, rows)) {
      const period = periodOf(told, spell)
      if (period === null) continue
      child.periodsOfCare.push(period)
      child.adoptionPlacements.push(...adoptionPlacementsOf(period))
    }
    const latest = child.periodsOfCare.at(-1)
    child.isReviewHistoryComplete = reviewsFrom !== null && latest !== undefined && latest.startedOn >= reviewsFrom
    episodes.delete(reference)
  }
}

function earliestReview(children: Iterable<ImportedChild>): IsoDate | null {
  let earliest: IsoDate | null = null
  for (const { reviews } of children)
    for (const { heldOn } of reviews) if (earliest === null || heldOn < earliest) earliest = heldOn
  return earliest
}

/** 1 April of the collection year a day falls in: a return holds the reviews of its whole year. */
function yearStart(day: IsoDate | null): string | null {
  if (day === null) return null
  const year = Number(day.slice(0, 4))
  return `${day.slice(5) >= '04-01' ? year : year - 1}-04-01`
}
