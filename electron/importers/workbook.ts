import type { Cell } from './cells.ts'
import { checkZip } from './check-zip.ts'
import { ImportRefusal } from './import-refusal.ts'

/** One sheet: `rows[0]` is Excel's row 1, and blank rows are kept so that row numbers stay true. */
export type Sheet = { readonly name: string; readonly rows: readonly (readonly Cell[])[] }

/** Numbers as numbers, except those too long to hold exactly (a long case reference), which stay text. */
const parseNumber = (text: string): number | string => {
  const value = Number(text)
  return Number.isInteger(value) && !Number.isSafeInteger(value) ? text : value
}

/**
 * Unpacks a workbook after its table of contents was found safe; formulas give their last result.
 * Throws an ImportRefusal when the file is unsafe or cannot be read.
 */
export async function readWorkbook(bytes: Uint8Array): Promise<Sheet[]> {
  await checkZip(bytes)
  const { default: readXlsxFile } = await import('read-excel-file/node')
  try {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    const sheets = await readXlsxFile<number | string>(buffer, { parseNumber, trim: false })
    // The library's own type names the Date class where it means a Date.
    return sheets.map(({ sheet, data }) => ({ name: sheet, rows: data as unknown as Cell[][] }))
  } catch {
    throw new ImportRefusal(
      'workbook-damaged',
      'Excel could not have saved this workbook as it is. Open it in Excel, save it again as .xlsx and import that.',
    )
  }
}
