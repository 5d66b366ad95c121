import { ImportRefusal } from './import-refusal.ts'

const megabyte = 1024 * 1024
const limits = { entries: 2_000, entry: 64 * megabyte, total: 128 * megabyte, ratio: 200, hidden: 64 * 1024 }
// Small parts of plain XML pack tighter than any real sheet; a megabyte harms nobody.
const ratioMattersFrom = megabyte

type Entry = {
  readonly fileName: string
  readonly compressedSize: number
  readonly uncompressedSize: number
  readonly fileNameLength: number
  readonly extraFieldLength: number
  readonly isEncrypted: () => boolean
}

const remedy = 'Open it in Excel and save it again as an ordinary .xlsx workbook.'
const refuse = (code: string, text: string): never => {
  throw new ImportRefusal(code, `${text} ${remedy}`)
}

/**
 * Reads a workbook's table of contents before anything is unpacked, because no reader defends itself against a file
 * that unpacks to gigabytes. Throws an ImportRefusal when the workbook breaks a limit, holds macros or has a password.
 */
export async function checkZipDirectory(bytes: Uint8Array): Promise<void> {
  const yauzl = await import('yauzl')
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const names = new Set<string>()
  let total = 0
  let accounted = 22
  try {
    // yauzl itself refuses absolute names, backslashes and "..".
    const zip = await yauzl.fromBufferPromise(buffer, { strictFileNames: true })
    if (zip.entryCount > limits.entries)
      refuse('workbook-unsafe', `The workbook holds ${zip.entryCount} parts, far too many.`)
    for await (const entry of zip.eachEntry()) {
      checkEntry(entry)
      if (names.has(entry.fileName)) refuse('workbook-unsafe', 'The workbook holds the same part twice.')
      names.add(entry.fileName)
      total += entry.uncompressedSize
      // Local header, data, a data descriptor and the line in the directory.
      accounted += entry.compressedSize + 2 * (entry.fileNameLength + entry.extraFieldLength) + 30 + 24 + 46
    }
  } catch (error) {
    if (error instanceof ImportRefusal) throw error
    refuse('workbook-damaged', 'The workbook is damaged, or not a workbook.')
  }
  if (total > limits.total) refuse('workbook-unsafe', 'The workbook unpacks to more than 128 MB.')
  // The reader unpacks whatever it finds, also parts the table of contents keeps quiet about.
  if (buffer.length - accounted > limits.hidden)
    refuse('workbook-unsafe', 'The workbook holds parts that are not in its table of contents.')
  if (!names.has('xl/workbook.xml') && !names.has('[Content_Types].xml'))
    refuse('workbook-damaged', 'This is a zip file but not an Excel workbook.')
}

function checkEntry(entry: Entry): void {
  if (entry.isEncrypted()) refuse('file-old-or-locked', 'The workbook has a password.')
  if (/vbaProject\.bin$/i.test(entry.fileName))
    refuse('workbook-macros', 'The workbook holds macros (programs), so it was not opened.')
  if (entry.uncompressedSize > limits.entry)
    refuse('workbook-unsafe', 'A part of the workbook unpacks to more than 64 MB.')
  const ratio = entry.uncompressedSize / Math.max(1, entry.compressedSize)
  if (entry.uncompressedSize > ratioMattersFrom && ratio > limits.ratio)
    refuse('workbook-unsafe', 'A part of the workbook unpacks to more than 200 times its size.')
}
