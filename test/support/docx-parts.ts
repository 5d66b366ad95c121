import { text } from 'node:stream/consumers'
import { fromBufferPromise } from 'yauzl'

/** The parts of a Word document as text, by name: `word/document.xml` holds what is read, `word/styles.xml` its look. */
export async function docxParts(bytes: Uint8Array): Promise<Record<string, string>> {
  const zip = await fromBufferPromise(Buffer.from(bytes))
  const parts: Record<string, string> = {}
  for await (const entry of zip.eachEntry()) parts[entry.fileName] = await text(await zip.openReadStreamPromise(entry))
  return parts
}

/** What a reader sees of a Word document, a line for each paragraph. */
export const docxLines = (documentXml: string): string[] =>
  documentXml
    .split('</w:p>')
    .map((paragraph) =>
      [...paragraph.matchAll(/<w:t\b[^>]*>([^<]*)<\/w:t>|<w:br\/>/g)].map((m) => m[1] ?? '\n').join(''),
    )
    .filter((line) => line !== '')
