import type { Problem } from '../collector.ts'
import type { Table } from './tables.ts'

/** One row of a table of the return as a file hands it over, its values in the order of `indexes`. */
export type FileRow = {
  readonly table: Table
  /** As a person finds it: the row as Excel counts, or the line of an XML file. */
  readonly row: number
  readonly indexes: ReadonlyMap<string, number>
  readonly values: readonly string[]
  /** Why it is not clear which value is which; null for a row that can be read. */
  readonly problem: Problem | null
}

/** A file of the return that can hand over its rows: a CSV file with one table, or the XML twin, which holds them all. */
export type ReturnFile = {
  readonly name: string
  readonly recognisedAs: string
  readonly why: string
  readonly tables: readonly Table[]
  /** What the file calls a column that is named otherwise in the CSV tables. */
  readonly headings: Readonly<Record<string, string>>
  /** Rows the file will have: an estimate, and none where its tables are not used. */
  readonly rows: number
  /** Hands over every row that holds anything; throws an ImportRefusal where the file stops making sense. */
  readonly readRows: (take: (row: FileRow) => void, onPiece: () => void) => Promise<ReadNote>
}

/** What is to be said of a file once it has been read; null when there is nothing. */
export type ReadNote = Problem | null
