import type { ImportSource } from '../../shared/records/import-batch.ts'
import type { Collector } from './collector.ts'
import type { CsvFile } from './csv-table.ts'
import type { Sheet } from './workbook.ts'
import type { XmlFile } from './xml.ts'

/** A chosen file, opened far enough to tell what it is. */
export type OpenedFile = { readonly name: string } & (
  | { readonly kind: 'workbook'; readonly sheets: readonly Sheet[] }
  | { readonly kind: 'csv'; readonly csv: CsvFile }
  | { readonly kind: 'xml'; readonly xml: XmlFile }
)

/** A kind of return: how its files are told from others, and how all that were chosen are read together. */
export type Format<Part> = {
  readonly source: ImportSource
  /** The file as this return reads it, or null when it is not of this return. */
  readonly recognise: (file: OpenedFile) => Part | null
  /** Rows the file will have, for the progress bar: an estimate. */
  readonly rowsIn: (part: Part) => number
  /** Reads every recognised file into the collector, in whatever order the return needs. */
  readonly read: (collector: Collector, parts: readonly Part[]) => Promise<void> | void
}

/** One reading of one return: takes the files that are its own, then reads them. */
export type Reading = {
  readonly source: ImportSource
  /** Names of the files taken so far. */
  readonly names: readonly string[]
  /** Rows of the file, or null when it is not of this return. */
  readonly take: (file: OpenedFile) => number | null
  readonly read: (collector: Collector) => Promise<void> | void
}

/** Starts a reading of a return with no files yet. */
export function readingOf<Part>({ source, recognise, rowsIn, read }: Format<Part>): Reading {
  const parts: Part[] = []
  const names: string[] = []
  return {
    source,
    names,
    take(file) {
      const part = recognise(file)
      if (part === null) return null
      parts.push(part)
      names.push(file.name)
      return rowsIn(part)
    },
    read: (collector) => read(collector, parts),
  }
}
