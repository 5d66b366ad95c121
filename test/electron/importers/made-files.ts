import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { crc32, deflateRawSync } from 'node:zlib'
import writeXlsxFile from 'write-excel-file/node'
import { type FileToRead, readImportFiles } from '../../../electron/importers/read-files.ts'
import { IsoDate } from '../../../shared/dates.ts'
import type { ImportBatch, ImportMessage } from '../../../shared/records/import-batch.ts'
import type { ImportedChild } from '../../../shared/records/imported-child.ts'

/** The day every test imports on. */
export const today = IsoDate.parse('2026-11-23')

/** Reads made files as a person would who chose them in the dialog. */
export const read = (...files: FileToRead[]): Promise<ImportBatch> =>
  readImportFiles(files, { today, onProgress: () => undefined })

/** A CSV file of these lines, in UTF-8 without a mark. */
export const csv = (name: string, ...lines: string[]): FileToRead => ({
  name,
  bytes: new TextEncoder().encode(`${lines.join('\r\n')}\r\n`),
})

export const headings = {
  header: 'CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB',
  episodes: 'CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN',
  reviews: 'CHILD,DOB,REVIEW,REVIEW_CODE',
  placed: 'CHILD,DOB,DATE_PLACED,DATE_PLACED_CEASED,REASON_PLACED_CEASED',
}

export const header = (...rows: string[]) => csv('header.csv', headings.header, ...rows)
export const episodes = (...rows: string[]) => csv('episodes.csv', headings.episodes, ...rows)
export const reviews = (...rows: string[]) => csv('reviews.csv', headings.reviews, ...rows)
export const placed = (...rows: string[]) => csv('placed_for_adoption.csv', headings.placed, ...rows)

type Value = string | number | boolean | Date | null
export type Rows = readonly (readonly Value[])[]

const toCell = (value: Value) => (value instanceof Date ? { value, type: Date, format: 'dd/mm/yyyy' } : value)

/** An Excel workbook of these sheets; dates are real Excel dates. */
export async function workbook(sheets: Readonly<Record<string, Rows>>, name = 'Annex A.xlsx'): Promise<FileToRead> {
  const data = Object.entries(sheets).map(([sheet, rows]) => ({ sheet, data: rows.map((row) => row.map(toCell)) }))
  const written = await writeXlsxFile(data).toBuffer()
  return { name, bytes: new Uint8Array(written) }
}

/** Midnight UTC, which is what a workbook holds for a day. */
export const day = (iso: string) => new Date(`${iso}T00:00:00Z`)

const list5 = ['Child Unique ID', 'Gender', 'Ethnicity', 'Date of Birth', 'Age of Child (Years)']
const list5Rest = [
  'Does the Child have a Disability',
  'Strategy discussion initiating Section 47 Enquiry Start Date',
  'Was an Initial Child Protection Conference deemed unnecessary?',
  'Date of Initial Child Protection Conference',
  'Did the Initial Child Protection Conference Result in a Child Protection Plan',
  'Number of Section 47 Enquiries in the last 12 months',
  'Number of ICPCs in the last 12 months',
  'Allocated Team',
  'Allocated Worker',
]
const list7 = [
  'Does the Child have a Disability',
  'Child Protection Plan Start Date',
  'Initial Category of Abuse',
  'Latest Category of Abuse',
  'Date of the Last Statutory Visit',
  'Was the Child Seen Alone?',
  'Date of latest review conference',
  'Child Protection Plan End Date',
  'Subject to Emergency Protection Order or Protected Under Police Powers in Last Six Months (Y/N)',
  'Number of Previous Child Protection Plans',
  'Allocated Team',
  'Allocated Worker',
]
const list8 = [
  'Does the Child have a Disability',
  'Unaccompanied Asylum Seeking Child (UASC) within the Last 12 Months (Y/N))',
  'Date Started to be Looked After',
  'Child’s Category of Need',
  'Is this a second or subsequent period of being a Looked After Child within the last 12 months (Y/N)',
  'Start date of current legal status',
  'Child’s Legal Status',
  'Date of Latest Statutory Review',
  'Date of Last Social Work Visit',
  'What is the permanence plan for this child?',
  'Date of Last IRO Visit / Contact to the Child',
  'Date of Last Health Assessment',
  'Date of Last Dental Check',
  'Number of Placements in the Last 12 months',
  'Date Ceased to be Looked After',
  'Reason Ceased to be Looked After',
  'Start Date of Most Recent Placement',
  'Placement Type',
  'Placement Provider',
  'Placement postcode',
  'URN of Placement',
  'Placement Location',
  'LA of Placement',
  'Number of Episodes the Child has been ‘Missing’ from their Placement in the last 12 months',
  'Number of Episodes the Child has been ‘Absent’ from their Placement in the last 12 months',
  'Was the child offered a Return Interview after their last missing episode (Y/N)?',
  'Did the child accept a Return Interview after their last missing episode (Y/N)?',
  'Allocated Team',
  'Allocated Worker',
]

/** Ofsted's headings of the lists used, in Ofsted's order. */
export const listHeadings = {
  5: [...list5, ...list5Rest],
  7: [...list5.slice(0, 4), 'Age', ...list7],
  8: [...list5.slice(0, 4), 'Age', ...list8],
}

/** A row of a list from a few of its values, the rest sensible or blank. */
export function listRow(list: 5 | 7 | 8, values: Readonly<Record<string, Value>>): Value[] {
  const usual: Record<string, Value> = {
    'Child Unique ID': 4471902,
    Gender: 'b) Female',
    Ethnicity: 'a) WBRI',
    'Date of Birth': day('2015-03-15'),
    'Child Protection Plan Start Date': day('2026-05-07'),
    'Initial Category of Abuse': 'Neglect',
    'Latest Category of Abuse': 'Neglect',
    'Date Started to be Looked After': day('2026-09-07'),
    'Start date of current legal status': day('2026-09-07'),
    'Child’s Legal Status': 'C2: FCO',
    'Start Date of Most Recent Placement': day('2026-09-07'),
    'Placement Type': 'f) U6: Foster placement - not FFA',
    'Strategy discussion initiating Section 47 Enquiry Start Date': day('2026-10-01'),
    ...values,
  }
  return listHeadings[list].map((heading) => usual[heading] ?? null)
}

/** A workbook with one list and these rows. */
export const listFile = (list: 5 | 7 | 8, ...rows: Readonly<Record<string, Value>>[]): Promise<FileToRead> =>
  workbook({ [`List ${list}`]: [listHeadings[list], ...rows.map((values) => listRow(list, values))] })

/** Messages as `severity code row column`, which is what most tests are about. */
export const brief = (messages: readonly ImportMessage[]): string[] =>
  messages.map(({ severity, code, row, column }) => [severity, code, row ?? '-', column ?? '-'].join(' '))

/** The only child of a batch. */
export function onlyChild({ children }: ImportBatch): ImportedChild {
  const [child] = children
  if (child === undefined || children.length > 1) throw new Error(`expected one child, found ${children.length}`)
  return child
}

/** A file of the published samples, or null where they are not at hand. */
export function sample(relative: string): FileToRead | null {
  const file = path.resolve(import.meta.dirname, '../../../../shared/sample-data', relative)
  return existsSync(file) ? { name: path.basename(file), bytes: new Uint8Array(readFileSync(file)) } : null
}

export type ZipPart = {
  readonly name: string
  readonly data: Uint8Array
  readonly claimedSize?: number
  /** The Unix mode of the file in the upper half, as a zip made there has it. */
  readonly attributes?: number
}

/** A zip written by hand, so that its table of contents can lie. `hidden` bytes stand between parts and contents. */
export function zip(parts: readonly ZipPart[], hidden: Uint8Array = new Uint8Array(0)): Uint8Array {
  const locals: Uint8Array[] = []
  const centrals: Uint8Array[] = []
  let offset = 0
  for (const { name, data, claimedSize = data.length, attributes = 0 } of parts) {
    const packed = deflateRawSync(data)
    const nameBytes = Buffer.from(name)
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(8, 4)
    common.writeUInt32LE(crc32(data), 10)
    common.writeUInt32LE(packed.length, 14)
    common.writeUInt32LE(claimedSize, 18)
    common.writeUInt16LE(nameBytes.length, 22)
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common, nameBytes, packed])
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(attributes >>> 0, 6)
    tail.writeUInt32LE(offset, 10)
    centrals.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), common, tail, nameBytes]))
    locals.push(local)
    offset += local.length
  }
  const directory = Buffer.concat(centrals)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(offset + hidden.length, 16)
  return new Uint8Array(Buffer.concat([...locals, hidden, directory, end]))
}
