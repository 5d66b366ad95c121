import type { PDFDocument } from '@cantoo/pdf-lib'

/**
 * Joins PDFs into one, in order. Each has to have an even number of pages, or the next one's first page would be printed
 * on the back of somebody else's last. Tags are left behind: what is joined is only ever printed.
 */
export async function joinPdfs(parts: readonly Uint8Array[], title: string): Promise<Uint8Array> {
  const { PDFDocument: Pdf } = await import('@cantoo/pdf-lib')
  const joined = await Pdf.create()
  joined.setTitle(title)
  for (const part of parts) await append(joined, await Pdf.load(part, { updateMetadata: false }))
  return joined.save()
}

/** How many pages a PDF has; refuses bytes that are none. */
export async function pagesIn(pdf: Uint8Array): Promise<number> {
  const { PDFDocument: Pdf } = await import('@cantoo/pdf-lib')
  return (await Pdf.load(pdf, { updateMetadata: false })).getPageCount()
}

async function append(joined: PDFDocument, part: PDFDocument): Promise<void> {
  if (part.getPageCount() % 2 !== 0) throw new Error('a part of a print job has an odd number of pages')
  for (const page of await joined.copyPages(part, part.getPageIndices())) joined.addPage(page)
}
