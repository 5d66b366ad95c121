import type { Problem } from './collector.ts'
import { peekCsv } from './csv-table.ts'
import { fileKindOf, misnamed, readableText } from './file-kind.ts'
import type { OpenedFile } from './format.ts'
import { ImportRefusal } from './import-refusal.ts'
import { readWorkbook } from './workbook.ts'
import { peekXml } from './xml.ts'

/** A file told by its content, and what a person should know of it as a whole. */
export type FileAndNotes = { readonly file: OpenedFile; readonly notes: readonly Problem[] }

/** Opens a file by what is in it, whatever it is called. Throws an ImportRefusal when it cannot or must not be read. */
export async function openFile(name: string, bytes: Uint8Array): Promise<FileAndNotes> {
  const { file, notes } = await openByContent(name, bytes)
  const text = misnamed(name, file.kind)
  return { file, notes: text === null ? notes : [...notes, { code: 'file-misnamed', text }] }
}

async function openByContent(name: string, bytes: Uint8Array): Promise<FileAndNotes> {
  const kind = fileKindOf(bytes)
  if (kind.kind === 'refused') throw new ImportRefusal(kind.code, kind.text)
  if (kind.kind === 'workbook') {
    const { sheets, notes } = await readWorkbook(bytes)
    return { file: { name, kind: 'workbook', sheets }, notes }
  }
  const text = readableText(bytes, kind.encoding)
  const xml = await peekXml(text.bytes, text.encoding)
  if (xml) return { file: { name, kind: 'xml', xml }, notes: [] }
  return { file: { name, kind: 'csv', csv: peekCsv(text.bytes, text.encoding) }, notes: [] }
}
