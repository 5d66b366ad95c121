import { type FileToRead, readImportFiles } from '../../../../electron/importers/read-files.ts'
import type { ImportBatch } from '../../../../shared/records/import-batch.ts'
import type { ColumnMatch, MatchedColumns, TableToMatch } from '../../../../shared/records/import-match.ts'
import { today } from '../made-files.ts'

type Lists = { readonly matches?: readonly ColumnMatch[]; readonly remembered?: readonly ColumnMatch[] }

/** Reads files as the main process does, with lists matched now or before. */
export const readWith = (lists: Lists, ...files: readonly FileToRead[]): Promise<ImportBatch> =>
  readImportFiles(files, { today, onProgress: () => undefined, ...lists })

/** The match a person makes of a table by accepting every suggestion. */
export function accepted({ headings, suggestions }: TableToMatch, name = 'Weekly list'): ColumnMatch {
  const columns = Object.fromEntries(Object.entries(suggestions).map(([field, { heading }]) => [field, heading]))
  return { name, headings, columns }
}

/** Reads files as a person would who accepts every suggestion. */
export async function readAccepted(...files: readonly FileToRead[]): Promise<ImportBatch> {
  const { tablesToMatch } = await readWith({}, ...files)
  return readWith({ matches: tablesToMatch.map((table) => accepted(table)) }, ...files)
}

/** Reads files by these columns alone; the headings are those of the first table. */
export async function readBy(columns: MatchedColumns, ...files: readonly FileToRead[]): Promise<ImportBatch> {
  const { tablesToMatch } = await readWith({}, ...files)
  return readWith(
    { matches: tablesToMatch.map(({ headings }) => ({ name: 'Weekly list', headings, columns })) },
    ...files,
  )
}
