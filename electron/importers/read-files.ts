import type { IsoDate } from '../../shared/dates.ts'
import type { ImportBatch, ImportProgress } from '../../shared/records/import-batch.ts'
import type { ColumnMatch } from '../../shared/records/import-match.ts'
import { annexAFormat } from './annex-a/read-annex-a.ts'
import { tidy } from './cells.ts'
import { cinFormat } from './cin/read-cin.ts'
import {
  type Collector,
  newCollector,
  noteFile,
  openTable,
  type Problem,
  reportProgress,
  toBatch,
} from './collector.ts'
import { type OpenedFile, type Reading, readingOf } from './format.ts'
import { ImportRefusal } from './import-refusal.ts'
import { isOwnList } from './match/lists.ts'
import { matchedFormat } from './match/read-matched.ts'
import { openFile } from './open-file.ts'
import { ssdFormat } from './ssd/read-ssd.ts'
import { ssda903Format } from './ssda903/read-ssda903.ts'
import { nearestTable } from './ssda903/tables.ts'

/** A chosen file: its name, with or without a folder, and everything in it, or why nothing could be had of it. */
export type FileToRead = { readonly name: string; readonly bytes: Uint8Array; readonly refusal?: Problem }

/**
 * The day of import, against which future dates are judged, where progress goes, and how the council's own lists are
 * matched. Once a person has given `matches`, a table without one is left out instead of being asked about.
 */
export type ReadOptions = {
  readonly today: IsoDate
  readonly onProgress: (progress: ImportProgress) => void
  readonly matches?: readonly ColumnMatch[]
  readonly remembered?: readonly ColumnMatch[]
}

/**
 * Reads the files of one return, or a list of the council's own. Nothing is written anywhere: the batch is what a
 * person looks at before importing it. A file that cannot be read becomes a message; the others are still read.
 */
export async function readImportFiles(files: readonly FileToRead[], options: ReadOptions): Promise<ImportBatch> {
  const collector = newCollector(options.today, options.onProgress)
  const lists = { matches: options.matches ?? [], remembered: options.remembered ?? [] }
  const own = readingOf(matchedFormat({ ...lists, isNearlyAReturn }))
  // A file is of the first return that knows it; a list of the council's own comes last.
  const readings = [readingOf(annexAFormat), readingOf(ssda903Format), readingOf(cinFormat), readingOf(ssdFormat), own]
  const chosen = files.map(({ name }) => tidy(name.split(/[\\/]/).at(-1) ?? '') || 'File without a name')
  let first: Reading | null = null
  for (const [index, { bytes, refusal }] of files.entries()) {
    const name = chosen[index] ?? ''
    reportProgress(collector, `Opening ${name}`)
    try {
      if (refusal) throw new ImportRefusal(refusal.code, refusal.text)
      const { file, notes } = await openFile(name, bytes)
      const reading = takeFile(file, isOwnList(file, lists) ? [own, ...readings] : readings, collector)
      for (const note of notes) noteFile({ collector, file: { name, sheet: null } }, 'warning', note)
      first ??= reading
    } catch (error) {
      if (!(error instanceof ImportRefusal)) throw error
      refuseFile(collector, name, error)
    }
  }
  if (first) await readOneReturn(collector, first, readings)
  collector.files.sort((a, b) => chosen.indexOf(a.name) - chosen.indexOf(b.name))
  return toBatch(collector, first?.source ?? null)
}

function takeFile(file: OpenedFile, readings: readonly Reading[], collector: Collector): Reading {
  for (const reading of readings) {
    const rows = reading.take(file)
    if (rows === null) continue
    collector.rowsTotal += rows
    return reading
  }
  throw new ImportRefusal('file-not-recognised', notRecognised(file))
}

/** A slip in the headings of a return is said, instead of asking what the columns of the return hold. */
const isNearlyAReturn = (file: OpenedFile): boolean => file.kind === 'csv' && nearestTable(file.csv.headings) !== null

function notRecognised(file: OpenedFile): string {
  if (file.kind === 'xml')
    return 'This is an XML file, but neither an SSDA903 return nor a CIN census. Choose one of those, or export a CSV file.'
  if (file.kind === 'workbook')
    return 'No sheet of this workbook is an Annex A list or a table with headings. Choose the Annex A workbook, or a list with its column names in the first row.'
  const nearest = nearestTable(file.csv.headings)
  if (nearest === null)
    return 'The first row does not hold column names Footprint knows. Export the file with its column names in the first row.'
  const missing = nearest.missing.length > 0 ? ` Missing: ${nearest.missing.join(', ')}.` : ''
  const extra = nearest.extra.length > 0 ? ` Not part of it: ${nearest.extra.join(', ').slice(0, 200)}.` : ''
  return `The columns are nearly those of "${nearest.table.name}", but must be exactly those.${missing}${extra} Correct the first row and import the file again.`
}

/** One return at a time: where several were chosen, the one chosen first is read. */
async function readOneReturn(collector: Collector, first: Reading, readings: readonly Reading[]): Promise<void> {
  await first.read(collector)
  const other = new ImportRefusal(
    'two-sources',
    'Files of different returns were chosen together. Import this file on its own, after the others.',
  )
  for (const { names } of readings.filter((reading) => reading !== first))
    for (const name of names) refuseFile(collector, name, other)
}

function refuseFile(collector: Collector, name: string, { code, message }: ImportRefusal): void {
  const recognisedAs = code === 'two-sources' ? 'Not read' : 'Not recognised'
  const cursor = openTable(collector, { name, sheet: null, recognisedAs, why: 'see its message', isUsed: false })
  noteFile(cursor, 'error', { code, text: message })
}
