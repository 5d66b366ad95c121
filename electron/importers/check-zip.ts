import type { Entry } from 'yauzl'
import { ImportRefusal } from './import-refusal.ts'
import { scanPart, type WorkbookContents } from './scan-part.ts'

const megabyte = 1024 * 1024
const limits = { entries: 2_000, entry: 64 * megabyte, total: 128 * megabyte, ratio: 200, hidden: 64 * 1024 }
// Small parts of plain XML pack tighter than any real sheet; a megabyte harms nobody.
const ratioMattersFrom = megabyte

const linkPart = /(^|\/)(externalLinks\/|queryTables\/|connections\.xml$)/i
const symbolicLink = 0xa

const remedy = 'Open it in Excel and save it again as an ordinary .xlsx workbook.'
const refuse = (code: string, text: string): never => {
  throw new ImportRefusal(code, `${text} ${remedy}`)
}

/**
 * Checks a workbook before it is read, because no reader defends itself against a file that unpacks to gigabytes: first
 * what its table of contents claims, then each part as it is unpacked, which also tells of formulas and links to other
 * files. Throws an ImportRefusal when the workbook breaks a limit, holds macros or has a password.
 */
export async function checkZip(bytes: Uint8Array): Promise<WorkbookContents> {
  const yauzl = await import('yauzl')
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  checkDirectoryEnd(buffer)
  try {
    // yauzl itself refuses absolute names, backslashes and "..".
    const zip = await yauzl.fromBufferPromise(buffer, { strictFileNames: true })
    if (zip.entryCount > limits.entries)
      refuse('workbook-unsafe', `The workbook holds ${zip.entryCount} parts, far too many.`)
    const entries: Entry[] = []
    for await (const entry of zip.eachEntry()) {
      checkEntry(entry)
      entries.push(entry)
    }
    checkWhole(entries, buffer.length)
    const hasLinks = entries.some(({ fileName }) => linkPart.test(fileName))
    const contents = { hasFormulas: false, hasLinks }
    // yauzl stops as soon as a part is longer, or ends shorter, than claimed.
    for (const entry of entries) await scanPart(entry.fileName, await zip.openReadStreamPromise(entry), contents)
    return contents
  } catch (error) {
    if (error instanceof ImportRefusal) throw error
    return refuse('workbook-damaged', 'The workbook is damaged, or not a workbook.')
  }
}

/** The table of contents has to end where the record that closes the file begins: readers differ on what lies between. */
function checkDirectoryEnd(buffer: Buffer): void {
  const end = buffer.lastIndexOf('PK\x05\x06', undefined, 'latin1')
  if (end === -1 || end + 22 > buffer.length) return // yauzl says that it is damaged
  const [size, offset] = [buffer.readUInt32LE(end + 12), buffer.readUInt32LE(end + 16)]
  const isLarge = end >= 76 && buffer.toString('latin1', end - 76, end - 72) === 'PK\x06\x06'
  if (offset + size !== end && !(isLarge && (offset === 0xffff_ffff || offset + size === end - 76)))
    refuse('workbook-damaged', 'The table of contents of the workbook is damaged.')
}

function checkWhole(entries: readonly Entry[], size: number): void {
  const names = new Set(entries.map(({ fileName }) => fileName))
  if (names.size < entries.length) refuse('workbook-unsafe', 'The workbook holds the same part twice.')
  if (entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0) > limits.total)
    refuse('workbook-unsafe', 'The workbook unpacks to more than 128 MB.')
  // Local header, data, a data descriptor and the line in the directory, and the end of the directory.
  const accounted = entries.reduce(
    (sum, entry) => sum + entry.compressedSize + 2 * (entry.fileNameLength + entry.extraFieldLength) + 30 + 24 + 46,
    22,
  )
  // The reader unpacks whatever it finds, also parts the table of contents keeps quiet about.
  if (size - accounted > limits.hidden)
    refuse('workbook-unsafe', 'The workbook holds parts that are not in its table of contents.')
  if (!names.has('xl/workbook.xml') && !names.has('[Content_Types].xml'))
    refuse('workbook-damaged', 'This is a zip file but not an Excel workbook.')
}

function checkEntry(entry: Entry): void {
  if (entry.isEncrypted()) refuse('file-old-or-locked', 'The workbook has a password.')
  if (/vbaProject\.bin$|(^|\/)(intl)?macrosheets?\//i.test(entry.fileName))
    refuse('workbook-macros', 'The workbook holds macros (programs), so it was not opened.')
  if (/(^|\/)workbook\.bin$/i.test(entry.fileName))
    refuse('file-old-or-locked', 'This is a binary workbook (.xlsb), which cannot be read.')
  // The upper half of the attributes is the file mode where the zip was made under Unix.
  if (entry.externalFileAttributes >>> 28 === symbolicLink)
    refuse('workbook-unsafe', 'The workbook holds a link to a file outside it.')
  if (entry.uncompressedSize > limits.entry)
    refuse('workbook-unsafe', 'A part of the workbook unpacks to more than 64 MB.')
  const ratio = entry.uncompressedSize / Math.max(1, entry.compressedSize)
  if (entry.uncompressedSize > ratioMattersFrom && ratio > limits.ratio)
    refuse('workbook-unsafe', 'A part of the workbook unpacks to more than 200 times its size.')
}
