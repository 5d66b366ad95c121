import type { IsoDate } from '../../../shared/dates.ts'
import type { ImportedChild } from '../../../shared/records/imported-child.ts'
import { collectionYearOf } from '../../../shared/rules/collection-year.ts'
import { type Collector, type Cursor, enterRow, leaveOut, noteFile, openTable, reportProgress } from '../collector.ts'
import type { Format } from '../format.ts'
import { ImportRefusal } from '../import-refusal.ts'
import { readAdoptionDecisionRow } from './adoption-decisions.ts'
import { csvReturn } from './csv-return.ts'
import { type EpisodesByChild, readEpisodeRow } from './episodes.ts'
import { readHeaderRow } from './header.ts'
import { adoptionPlacementsOf, periodOf } from './periods-of-care.ts'
import { returnChecker } from './return-checker.ts'
import type { FileRow, ReturnFile } from './return-file.ts'
import { returnYear } from './return-year.ts'
import { checkReviewDays } from './review-days.ts'
import { readReviewRow } from './reviews.ts'
import { type Row, withoutErrors } from './row.ts'
import { spellsOf } from './spells.ts'
import { isUsedTable, type Table, usedTables } from './tables.ts'
import { xmlReturn } from './xml-return.ts'

type OpenedFile = ReturnFile & { readonly cursor: Cursor }

/** Reads a row of one of the tables used. */
type Reader = (row: Row) => void

/** The SSDA903 return of children looked after: its CSV tables, or the XML file that holds them all. */
export const ssda903Format: Format<ReturnFile> = {
  source: 'ssda903',
  recognise(file) {
    if (file.kind === 'csv') return csvReturn(file.name, file.csv)
    return file.kind === 'xml' ? xmlReturn(file.name, file.xml) : null
  },
  rowsIn: ({ rows }) => rows,
  read: readSsda903,
}

/** Reads the tables of a return into the collector, whatever order the files were chosen in. */
async function readSsda903(collector: Collector, files: readonly ReturnFile[]): Promise<void> {
  const opened = files.map((file) => ({ ...file, cursor: openTable(collector, entryOf(file)) }))
  const tables = new Set(files.flatMap((file) => file.tables.map(({ key }) => key)))
  if (tables.has('episodes')) collector.covers.add('lookedAfter')
  const episodes: EpisodesByChild = new Map()
  const hasHeader = tables.has('header')
  const checker = returnChecker(collector, tables)
  const year = returnYear(collector.today)
  const readers: Partial<Record<Table['key'], Reader>> = {
    header(row) {
      checker.noteHeader(row)
      readHeaderRow(row, year)
    },
    episodes(row) {
      checker.noteEpisode(row)
      readEpisodeRow(row, { hasHeader, episodes, year })
    },
    reviews: (row) => readReviewRow(row, { hasHeader, checker, year }),
    placedForAdoption: (row) => readAdoptionDecisionRow(row, hasHeader),
  }
  noteAbsent(opened, hasHeader)
  for (const file of opened.toSorted((a, b) => turnOf(a) - turnOf(b)))
    if (file.tables.some(isUsedTable)) await readFile(file, readers)
  joinEpisodes(collector, episodes)
  checker.finish()
  checkReviewDays(collector, tables.has('episodes'), year.finish())
}

function entryOf({ name, recognisedAs, why, tables }: ReturnFile) {
  return { name, sheet: null, recognisedAs, why, isUsed: tables.some(isUsedTable) }
}

/** The header comes first, as the other tables are checked against it; an XML file holds one. */
const turnOf = ({ tables }: ReturnFile): number => Math.min(...tables.map((table) => usedTables.indexOf(table)))

function noteAbsent(opened: readonly OpenedFile[], hasHeader: boolean): void {
  const first = opened.find(({ tables }) => tables.some(isUsedTable))
  if (first !== undefined && !hasHeader)
    noteFile(first.cursor, 'warning', {
      code: 'no-header',
      text: 'There is no header file, so sex and ethnicity are not known. Import header.csv together with the others.',
    })
  for (const { cursor, tables } of opened)
    if (!tables.some(isUsedTable))
      noteFile(cursor, 'warning', {
        code: 'table-not-used',
        text: 'The table was recognised but Footprint does not use it yet. Nothing was read from it.',
      })
}

async function readFile(file: OpenedFile, readers: Partial<Record<Table['key'], Reader>>): Promise<void> {
  const { cursor, headings } = file
  const label = `Reading ${file.name}`
  const takeRow = ({ table, row, indexes, values, problem }: FileRow) => {
    enterRow(cursor, row)
    if (problem !== null) leaveOut(cursor, problem)
    else readers[table.key]?.(withoutErrors({ cursor, table, indexes, values, headings }))
  }
  try {
    const note = await file.readRows(takeRow, () => reportProgress(cursor.collector, label))
    if (note !== null) noteFile(cursor, 'warning', note)
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
const yearStart = (day: IsoDate | null): string | null => (day === null ? null : `${collectionYearOf(day)}-04-01`)
