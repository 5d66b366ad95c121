import { ImportRefusal } from './import-refusal.ts'

/** What a workbook holds that a person should know of; nothing of it is run or fetched. */
export type WorkbookContents = { hasFormulas: boolean; hasLinks: boolean }

// A sign may be cut in two where a piece ends: so much of the last piece is looked at again.
const overlap = 64
const signs = {
  // XML that declares entities can grow without end, or point at a file of this computer.
  declaration: /<!(?:DOCTYPE|ENTITY)/i,
  macros: /vbaProject|macroEnabled|ms-excel\.(?:macrosheet|intlmacrosheet)/i,
  sheet: /<(?:\w{1,20}:)?worksheet[\s>]/,
  formula: /<(?:\w{1,20}:)?f[\s>]/,
  link: /<(?:\w{1,20}:)?(?:ddeLink|oleLink)[\s>]/,
}

const refuse = (code: string, text: string): never => {
  throw new ImportRefusal(code, `${text} Open it in Excel and save it again as an ordinary .xlsx workbook.`)
}

/**
 * Looks through one part of a workbook while it is unpacked, a piece at a time, and notes what it holds. Throws an
 * ImportRefusal where the part declares a document type, hides its text in another encoding, or tells of macros.
 */
export async function scanPart(
  name: string,
  pieces: AsyncIterable<Uint8Array>,
  contents: WorkbookContents,
): Promise<void> {
  const isMarkup = /\.(xml|rels|vml)$/i.test(name)
  let last = ''
  let isSheet = false
  let isFirst = true
  for await (const piece of pieces) {
    // Latin letters are the same bytes in every encoding that is let through.
    const text = last + Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength).toString('latin1')
    if (isFirst && isMarkup && (/^(?:\xff\xfe|\xfe\xff)/.test(text) || text.slice(0, 64).includes('\0')))
      refuse('workbook-unsafe', 'A part of the workbook is written in a way Excel does not write.')
    if (signs.declaration.test(text))
      refuse(
        'workbook-unsafe',
        'A part of the workbook declares a document type, which Excel never does and which can hide a trap.',
      )
    if (name === '[Content_Types].xml' && signs.macros.test(text))
      refuse('workbook-macros', 'The workbook holds macros (programs), so it was not opened.')
    isSheet ||= isFirst && signs.sheet.test(text)
    contents.hasFormulas ||= isSheet && signs.formula.test(text)
    contents.hasLinks ||= isMarkup && signs.link.test(text)
    last = text.slice(-overlap)
    isFirst = false
  }
}
