import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { inflateSync } from 'node:zlib'
import { docxParts } from '../support/docx-parts.ts'

/** A PDF as whoever is given it could take it apart. */
export type Paper = {
  readonly pages: readonly string[]
  readonly text: string
  /** What pdfinfo says of it, and the tree of its tags. */
  readonly about: string
  readonly structure: string
  /** Every byte of it, with what was packed unpacked. */
  readonly raw: Buffer
}

const ask = (command: string, ...args: string[]): string =>
  execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })

/** Whether poppler is here to read PDFs with. */
export function hasPoppler(): boolean {
  try {
    for (const command of ['pdftotext', 'pdfinfo']) ask(command, '-v')
    return true
  } catch {
    return false
  }
}

/** Reads a PDF file. */
export function readPaper(file: string): Paper {
  const pages = pagesOf(file)
  const raw = fs.readFileSync(file)
  return {
    pages,
    text: spaced(pages.join('\n')),
    about: ask('pdfinfo', file),
    structure: ask('pdfinfo', '-struct', file),
    raw: Buffer.concat([raw, ...streamsOf(raw)]),
  }
}

/** The text of each page. */
export const pagesOf = (file: string): string[] => ask('pdftotext', '-layout', file, '-').split('\f').slice(0, -1)

/** Runs of blanks and line ends as one blank. */
export const spaced = (text: string): string => text.replace(/\s+/gu, ' ')

/** What every packed stream holds. */
function streamsOf(raw: Buffer): Buffer[] {
  const found: Buffer[] = []
  for (let at = raw.indexOf('stream\n'); at >= 0; at = raw.indexOf('stream\n', at + 1)) {
    const start = at + 'stream\n'.length
    try {
      found.push(inflateSync(raw.subarray(start, raw.indexOf('endstream', start))))
    } catch {
      // A picture or a font that is packed otherwise.
    }
  }
  return found
}

/** Whether a word stands anywhere in the bytes, as PDFs may write it: plainly, in 16-bit signs, or either in hexadecimal. */
export function holdsWord({ raw, text }: Paper, word: string): boolean {
  const wide = Buffer.from(word, 'utf16le').swap16()
  const forms = [Buffer.from(word), wide, ...[Buffer.from(word), wide].flatMap(hexOf)]
  return text.includes(word) || forms.some((form) => raw.includes(form))
}

const hexOf = (bytes: Buffer): Buffer[] =>
  [bytes.toString('hex'), bytes.toString('hex').toUpperCase()].map((hex) => Buffer.from(hex))

/** One job as the printer gets it, cut at its slip sheets: a pile for each person, by what its slip sheet says. */
export function pilesOf(
  file: string,
): { readonly slip: string; readonly pages: readonly string[]; readonly at: number }[] {
  const pages = pagesOf(file)
  const slips = pages.flatMap((text, at) => (/Do not leave this pile/.test(text) ? [at] : []))
  return slips.map((at, place) => ({
    at,
    slip: spaced(pages[at] ?? ''),
    // The slip sheet has an empty back.
    pages: pages.slice(at + 2, slips[place + 1] ?? pages.length),
  }))
}

/** Every part of the one Word document in a folder, as text. */
export async function wordsOf(folder: string): Promise<string> {
  const [name = ''] = fs.readdirSync(folder).filter((file) => file.endsWith('.docx'))
  return Object.values(await docxParts(fs.readFileSync(path.join(folder, name)))).join('\n')
}
