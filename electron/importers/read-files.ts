import type { IsoDate } from '../../shared/dates.ts'
import type { ImportBatch, ImportProgress, ImportSource } from '../../shared/records/import-batch.ts'
import { type RecognisedSheet, readAnnexA, recogniseWorkbook, rowsIn } from './annex-a/read-annex-a.ts'
import { tidy } from './cells.ts'
import { type Collector, newCollector, noteFile, openTable, reportProgress, toBatch } from './collector.ts'
import { peekCsv } from './csv-table.ts'
import { fileKindOf } from './file-kind.ts'
import { ImportRefusal } from './import-refusal.ts'
import { isUsedTable, readSsda903, type TableFile } from './ssda903/read-ssda903.ts'
import { nearestTable, tableOf } from './ssda903/tables.ts'
import { readWorkbook } from './workbook.ts'

/** A chosen file: its name, with or without a folder, and everything in it. */
export type FileToRead = { readonly name: string; readonly bytes: Uint8Array }

/** The day of import, against which future dates are judged, and where progress goes. */
export type ReadOptions = {
  readonly today: IsoDate
  readonly onProgress: (progress: ImportProgress) => void
}

type Workbook = { readonly name: string; readonly sheets: readonly RecognisedSheet[] }
type Sorted = { readonly workbooks: Workbook[]; readonly tables: TableFile[]; firstSource: ImportSource | null }

/**
 * Reads the files of an Ofsted Annex A workbook or an SSDA903 return. Nothing is written anywhere: the batch is what
 * a person looks at before importing it. A file that cannot be read becomes a message; the others are still read.
 */
export async function readImportFiles(files: readonly FileToRead[], options: ReadOptions): Promise<ImportBatch> {
  const collector = newCollector(options.today, options.onProgress)
  const sorted: Sorted = { workbooks: [], tables: [], firstSource: null }
  const chosen = files.map(({ name }) => tidy(name.split(/[\\/]/).at(-1) ?? '') || 'File without a name')
  for (const [index, { bytes }] of files.entries()) {
    const shown = chosen[index] ?? ''
    reportProgress(collector, `Opening ${shown}`)
    try {
      await sortFile({ name: shown, bytes }, sorted, collector)
    } catch (error) {
      if (!(error instanceof ImportRefusal)) throw error
      refuseFile(collector, shown, error)
    }
  }
  await readSorted(collector, sorted)
  collector.files.sort((a, b) => chosen.indexOf(a.name) - chosen.indexOf(b.name))
  return toBatch(collector, sorted.firstSource)
}

async function sortFile(file: FileToRead, sorted: Sorted, collector: Collector): Promise<void> {
  const kind = fileKindOf(file.bytes)
  if (kind.kind === 'refused') throw new ImportRefusal(kind.code, kind.text)
  if (kind.kind === 'workbook') {
    const sheets = recogniseWorkbook(await readWorkbook(file.bytes))
    const isAnnexA = sheets.some(({ recognised }) => recognised.list !== null || recognised.isAnnexA)
    if (!isAnnexA)
      throw new ImportRefusal(
        'file-not-recognised',
        'No sheet of this workbook is an Annex A list. Choose the Annex A workbook, with sheets "List 1" to "List 11".',
      )
    sorted.workbooks.push({ name: file.name, sheets })
    sorted.firstSource ??= 'annexA'
    collector.rowsTotal += rowsIn(sheets)
    return
  }
  const csv = peekCsv(file.bytes, kind.encoding)
  const table = tableOf(csv.headings)
  if (table === null) throw new ImportRefusal('file-not-recognised', notRecognised(csv.headings))
  sorted.tables.push({ name: file.name, csv, table })
  sorted.firstSource ??= 'ssda903'
  if (isUsedTable(table)) collector.rowsTotal += csv.lines - 1
}

function notRecognised(headings: readonly string[]): string {
  if (headings[0]?.startsWith('<'))
    return 'This is an XML file. Export the SSDA903 return as CSV files and import those.'
  const nearest = nearestTable(headings)
  if (nearest === null)
    return 'The first row is not the heading of any SSDA903 table. Export the SSDA903 files as CSV, with their column names in the first row.'
  const missing = nearest.missing.length > 0 ? ` Missing: ${nearest.missing.join(', ')}.` : ''
  const extra = nearest.extra.length > 0 ? ` Not part of it: ${nearest.extra.join(', ').slice(0, 200)}.` : ''
  return `The columns are nearly those of "${nearest.table.name}", but must be exactly those.${missing}${extra} Correct the first row and import the file again.`
}

/** One return at a time: where both kinds were chosen, the kind chosen first is read. */
async function readSorted(collector: Collector, { workbooks, tables, firstSource }: Sorted): Promise<void> {
  const other = new ImportRefusal(
    'two-sources',
    'Annex A and SSDA903 files were chosen together. Import this file on its own, after the others.',
  )
  if (firstSource === 'annexA') {
    for (const { name, sheets } of workbooks) readAnnexA(collector, name, sheets)
    for (const { name } of tables) refuseFile(collector, name, other)
  } else {
    await readSsda903(collector, tables)
    for (const { name } of workbooks) refuseFile(collector, name, other)
  }
}

function refuseFile(collector: Collector, name: string, { code, message }: ImportRefusal): void {
  const recognisedAs = code === 'two-sources' ? 'Not read' : 'Not recognised'
  const cursor = openTable(collector, { name, sheet: null, recognisedAs, why: 'see its message', isUsed: false })
  noteFile(cursor, 'error', { code, text: message })
}
