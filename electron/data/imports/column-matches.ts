import { v7 } from 'uuid'
import { z } from 'zod'
import { conflict } from '../../../shared/errors.ts'
import type { RecordId } from '../../../shared/records/ids.ts'
import { type ColumnMatch, RememberedMatch, type TableToMatch } from '../../../shared/records/import-match.ts'
import { type Db, type ReadDb, read, write } from '../sql.ts'
import { stagedBatch } from './staging.ts'

// Matched columns are an object of column names, which the reader of rows takes as text.
const all = read(
  RememberedMatch.extend({ columns: z.string() }),
  'SELECT id, name, headings, columns, version FROM columnMatch ORDER BY name',
)
const insert = write('INSERT INTO columnMatch (id, name, headings, columns) VALUES (:id, :name, :headings, :columns)')
const update = write(`
  UPDATE columnMatch SET name = :name, headings = :headings, columns = :columns, version = version + 1 WHERE id = :id`)
const remove = write('DELETE FROM columnMatch WHERE id = :id')
const removeVersion = write('DELETE FROM columnMatch WHERE id = :id AND version = :version')

/** The council's own lists whose columns are known, by name. */
export function listMatches(db: ReadDb): RememberedMatch[] {
  return all.all(db, {}).map((row) => RememberedMatch.parse({ ...row, columns: JSON.parse(row.columns) }))
}

/** The tables of the files that wait whose columns a person must match; none when no files wait. */
export function tablesToMatch(db: ReadDb): TableToMatch[] {
  return stagedBatch(db)?.tablesToMatch ?? []
}

/** Forgets how a list is read; `conflict` when it was matched anew or forgotten meanwhile. Facts read by it stay. */
export function forgetMatch(db: Db, { id, version }: { id: RecordId; version: number }): null {
  if (removeVersion(db, { id, version }) === 0) throw conflict('This list')
  return null
}

/** Remembers how lists were read, each in place of an earlier one of the same name or with the same headings. */
export function rememberMatches(db: Db, matches: readonly ColumnMatch[]): void {
  for (const { name, headings, columns } of matches) {
    const row = { name, headings: JSON.stringify(headings), columns: JSON.stringify(columns) }
    const [known, ...others] = listMatches(db).filter(
      (match) => match.name.toLowerCase() === name.toLowerCase() || JSON.stringify(match.headings) === row.headings,
    )
    for (const { id } of others) remove(db, { id })
    if (!known) insert(db, { id: v7(), ...row })
    else if (!isSame(known, row)) update(db, { id: known.id, ...row })
  }
}

const isSame = (known: RememberedMatch, row: { name: string; headings: string; columns: string }): boolean =>
  known.name === row.name &&
  JSON.stringify(known.headings) === row.headings &&
  JSON.stringify(known.columns) === row.columns
