import type { IsoDate } from '../../../shared/dates.ts'
import { type Cell, parseDay, plain } from '../cells.ts'
import { type Collector, type Cursor, enterRow, noteFile, openTable, reportProgress, warn } from '../collector.ts'
import type { Format } from '../format.ts'
import type { Sheet } from '../workbook.ts'
import { readList5Row } from './list-5.ts'
import { readList7Row } from './list-7.ts'
import { readList8Row } from './list-8.ts'
import { type Recognised, recogniseSheet } from './recognise-sheet.ts'
import type { Row } from './row.ts'

const readers = { 5: readList5Row, 7: readList7Row, 8: readList8Row }
// Where lists disagree about a child, care outranks a plan, and a plan an enquiry.
const precedence = [8, 7, 5]
const rowsPerReport = 2_000

type UsedSheet = Extract<Recognised, { readonly layout: object }> & { readonly sheet: Sheet; readonly cursor: Cursor }

type RecognisedSheet = { readonly sheet: Sheet; readonly recognised: Recognised }

type Workbook = { readonly name: string; readonly sheets: readonly RecognisedSheet[] }

/** Ofsted's ILACS Annex A: lists 5, 7 and 8 of a workbook. */
export const annexAFormat: Format<Workbook> = {
  source: 'annexA',
  recognise(file) {
    if (file.kind !== 'workbook') return null
    const sheets = recogniseWorkbook(file.sheets)
    const isAnnexA = sheets.some(({ recognised }) => recognised.list !== null || recognised.isAnnexA)
    return isAnnexA ? { name: file.name, sheets } : null
  },
  rowsIn: ({ sheets }) => rowsIn(sheets),
  read(collector, workbooks) {
    for (const { name, sheets } of workbooks) readAnnexA(collector, name, sheets)
  },
}

function recogniseWorkbook(sheets: readonly Sheet[]): RecognisedSheet[] {
  return sheets.map((sheet) => ({ sheet, recognised: recogniseSheet(sheet) }))
}

const rowsIn = (sheets: readonly RecognisedSheet[]): number =>
  sheets.reduce(
    (sum, { sheet, recognised }) =>
      sum + (recognised.list === null ? 0 : sheet.rows.length - recognised.layout.headingAt - 1),
    0,
  )

/** Reads lists 5, 7 and 8 of an Ofsted Annex A workbook into the collector, and enters every other sheet as not used. */
function readAnnexA(collector: Collector, fileName: string, sheets: readonly RecognisedSheet[]): void {
  const opened = sheets.map(({ sheet, recognised }) => {
    const { name: recognisedAs, why, list } = recognised
    const cursor = openTable(collector, { name: fileName, sheet: sheet.name, recognisedAs, why, isUsed: list !== null })
    return { sheet, recognised, cursor }
  })
  for (const { recognised, cursor } of opened) noteUnused(recognised, cursor)
  const used = opened.flatMap(({ sheet, recognised, cursor }) =>
    recognised.list === null ? [] : [{ ...recognised, sheet, cursor }],
  )
  // A list is everybody with such a case, so a child who was in an earlier one and is not in this one is gone from it.
  if (used.some(({ list }) => list === 8)) collector.covers.add('lookedAfter')
  if (used.some(({ list }) => list === 7)) collector.covers.add('childProtection')
  const latestDay = latestDayIn(used, collector.today)
  for (const list of precedence)
    for (const sheet of used.filter((candidate) => candidate.list === list)) readSheet(sheet, latestDay)
}

function noteUnused(recognised: Recognised, cursor: Cursor): void {
  if (recognised.list !== null) {
    const { missing } = recognised.layout
    if (missing.length > 0)
      noteFile(cursor, 'warning', {
        code: 'columns-missing',
        text: `These columns were not found and count as blank: ${missing.join('; ')}.`,
      })
    return
  }
  if (!recognised.isAnnexA)
    noteFile(cursor, 'warning', {
      code: 'sheet-not-recognised',
      text: 'This sheet is not an Annex A list, so nothing was read from it. If it is one, name it "List 5", "List 7" or "List 8" and keep Ofsted\'s column headings.',
    })
  else if (recognised.why !== 'by the sheet name')
    noteFile(cursor, 'error', {
      code: 'headings-not-recognised',
      text: "The sheet has the name of a list that is used, but its column headings are not that list's. Restore Ofsted's column headings and import the file again.",
    })
}

function readSheet({ list, layout, sheet, cursor }: UsedSheet, latestDay: IsoDate | null): void {
  const { collector } = cursor
  const seen = new Map<string, number>()
  const label = `Reading ${cursor.file.name}, ${sheet.name}`
  for (const [index, values] of sheet.rows.entries()) {
    if (index <= layout.headingAt || values.every((value) => plain(value) === '')) continue
    enterRow(cursor, index + 1)
    const row: Row = { cursor, layout, values }
    const same = sameRow(seen, values, index + 1)
    if (same === null) readers[list](row, latestDay)
    else warn(cursor, { code: 'duplicate-row', text: `The row repeats row ${same} exactly. It counts once.` })
    if (collector.rowsDone % rowsPerReport === 0) reportProgress(collector, label)
  }
  reportProgress(collector, label)
}

/** The earlier row with the very same values, or null on first sight. */
function sameRow(seen: Map<string, number>, values: readonly Cell[], row: number): number | null {
  const key = JSON.stringify(values)
  const earlier = seen.get(key) ?? null
  if (earlier === null) seen.set(key, row)
  return earlier
}

/** The latest day up to today in any date cell: the workbook cannot be older than that. */
function latestDayIn(used: readonly UsedSheet[], today: IsoDate): IsoDate | null {
  let latest: IsoDate | null = null
  for (const { sheet } of used)
    for (const row of sheet.rows)
      for (const cell of row) {
        if (!(cell instanceof Date)) continue
        const read = parseDay(cell)
        if ('day' in read && read.day <= today && (latest === null || read.day > latest)) latest = read.day
      }
  return latest
}
