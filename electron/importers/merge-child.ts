import type { ImportedChild } from '../../shared/records/imported-child.ts'
import { quoted } from './cells.ts'
import { type Cursor, warn } from './collector.ts'

/** A detail of which a child has one. */
export type Detail =
  | 'givenName'
  | 'familyName'
  | 'sex'
  | 'bornOn'
  | 'expectedOn'
  | 'ethnicity'
  | 'isDisabled'
  | 'isUasc'
  | 'teamName'
  | 'workerName'
  | 'iroName'

/** A detail of a child as one row tells it; `column` is the heading, for the message when rows disagree. */
export type Told<K extends Detail> = { readonly key: K; readonly value: ImportedChild[K]; readonly column: string }

/** Keeps the first value told for a child; a later row that says otherwise gets a warning and changes nothing. */
export function keepFirst<K extends Detail>(
  cursor: Cursor,
  child: ImportedChild,
  { key, value, column }: Told<K>,
): void {
  if (value === null || value === child[key]) return
  if (child[key] === null) {
    child[key] = value
    return
  }
  warn(cursor, {
    code: 'conflicting-value',
    column,
    text: `This row says ${inWords(value)}; a row read earlier says ${inWords(child[key])} for the same child. The earlier one was kept.`,
  })
}

function inWords(value: string | boolean | null): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  return quoted(value)
}
