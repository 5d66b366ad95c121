import type { CsvFile } from '../csv-table.ts'
import type { Format } from '../format.ts'

/** A CSV file of one table of the Standard Safeguarding Dataset. */
type SsdFile = { readonly name: string; readonly csv: CsvFile }

/** Tables of the Standard Safeguarding Dataset. */
export const ssdFormat: Format<SsdFile> = {
  source: 'ssd',
  recognise: () => null,
  rowsIn: () => 0,
  read: () => undefined,
}
