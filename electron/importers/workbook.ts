import type { Cell } from './cells.ts'
import { checkZip } from './check-zip.ts'
import type { Problem } from './collector.ts'
import { ImportRefusal } from './import-refusal.ts'
import type { WorkbookContents } from './scan-part.ts'

// Excel's own limit: a longer value was not written by Excel.
const longestCell = 32_767

/** One sheet: `rows[0]` is Excel's row 1, and blank rows are kept so that row numbers stay true. */
export type Sheet = { readonly name: string; readonly rows: readonly (readonly Cell[])[] }

/** Numbers as numbers, except those too long to hold exactly (a long case reference), which stay text. */
const parseNumber = (text: string): number | string => {
  const value = Number(text)
  return Number.isInteger(value) && !Number.isSafeInteger(value) ? text : value
}

/** The sheets of a workbook, and what a person should know of the file as a whole. */
export type Workbook = { readonly sheets: readonly Sheet[]; readonly notes: readonly Problem[] }

/**
 * Unpacks a workbook after it was found safe; formulas give the result Excel last saved, and nothing is fetched.
 * Throws an ImportRefusal when the file is unsafe or cannot be read.
 */
export async function readWorkbook(bytes: Uint8Array): Promise<Workbook> {
  const notes = notesOn(await checkZip(bytes))
  const sheets = await unpack(bytes)
  for (const { name, rows } of sheets) {
    const at = rows.findIndex((row) => row.some(isTooLong))
    if (at !== -1)
      throw new ImportRefusal(
        'workbook-unsafe',
        `A cell in row ${at + 1} of ${name} holds more than ${longestCell} characters, which Excel does not allow. Shorten it, save the workbook in Excel and import that.`,
      )
  }
  return { sheets, notes }
}

const isTooLong = (cell: Cell) => typeof cell === 'string' && cell.length > longestCell

async function unpack(bytes: Uint8Array): Promise<Sheet[]> {
  const { default: readXlsxFile } = await import('read-excel-file/node')
  try {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    const sheets = await readXlsxFile<number | string>(buffer, { parseNumber, trim: false })
    // The library's own type names the Date class where it means a Date, and does not say that a sheet may hold no cells.
    const read = sheets.map(({ sheet, data }) => ({ name: sheet, rows: data as unknown as Cell[][] | undefined }))
    return read.map(({ name, rows = [] }) => ({ name, rows }))
  } catch {
    throw new ImportRefusal(
      'workbook-damaged',
      'Excel could not have saved this workbook as it is. Open it in Excel, save it again as .xlsx and import that.',
    )
  }
}

function notesOn({ hasFormulas, hasLinks }: WorkbookContents): Problem[] {
  const again = 'If they may be out of date, open the workbook in Excel, save it and import it again.'
  const formulas = {
    code: 'workbook-formulas',
    text: `The workbook holds formulas. Nothing was calculated: the results Excel last saved were used. ${again}`,
  }
  const links = {
    code: 'workbook-links',
    text: `The workbook takes values from other files. Nothing was fetched: the values Excel last saved were used. ${again}`,
  }
  return [...(hasFormulas ? [formulas] : []), ...(hasLinks ? [links] : [])]
}
