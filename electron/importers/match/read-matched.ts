import type { ColumnMatch } from '../../../shared/records/import-match.ts'
import type { Format, OpenedFile } from '../format.ts'

/** A list of the council's own, whose columns a person has matched or must match. */
type MatchedFile = { readonly file: OpenedFile }

/** Any table that is of no known return, read by the columns a person matched. */
export const matchedFormat = (_matches: readonly ColumnMatch[]): Format<MatchedFile> => ({
  source: 'matched',
  recognise: () => null,
  rowsIn: () => 0,
  read: () => undefined,
})
