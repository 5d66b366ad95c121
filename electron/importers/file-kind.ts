import { isUtf8 } from 'node:buffer'

/** Largest file read, in bytes: about twenty times a large authority's whole return. */
export const largestFile = 64 * 1024 * 1024

/** What the bytes are, whatever the file is called; `refused` says why and what to do instead. */
export type FileKind =
  | { readonly kind: 'workbook' }
  | { readonly kind: 'text'; readonly encoding: 'utf-8' | 'windows-1252' | 'utf-16le' | 'utf-16be' }
  | { readonly kind: 'refused'; readonly code: string; readonly text: string }

const starts = (bytes: Uint8Array, ...expected: number[]) => expected.every((byte, index) => bytes[index] === byte)
const refused = (code: string, text: string): FileKind => ({ kind: 'refused', code, text })

/** Looks at the first bytes to tell a workbook from text, and refuses everything else. */
export function fileKindOf(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) return refused('file-empty', 'The file is empty. Export it again from the case system.')
  if (bytes.length > largestFile)
    return refused(
      'file-too-large',
      'The file is larger than 64 MB. Export a shorter time, or fewer tables, and import that.',
    )
  if (starts(bytes, 0x50, 0x4b, 0x03, 0x04)) return { kind: 'workbook' }
  if (starts(bytes, 0xd0, 0xcf, 0x11, 0xe0))
    return refused(
      'file-old-or-locked',
      'This is an old .xls workbook or one with a password. Open it in Excel, remove any password, and save it as .xlsx.',
    )
  const utf16 = utf16Of(bytes)
  if (utf16 !== null) return { kind: 'text', encoding: utf16 }
  if (bytes.subarray(0, 65_536).includes(0))
    return refused('file-not-text', 'This is not a CSV file or an Excel workbook. Choose the .csv or .xlsx file.')
  return { kind: 'text', encoding: isUtf8(bytes) ? 'utf-8' : 'windows-1252' }
}

/** UTF-16, which Excel calls Unicode text; without a mark, every second byte of Latin letters is nought. */
function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (starts(bytes, 0xff, 0xfe)) return 'utf-16le'
  if (starts(bytes, 0xfe, 0xff)) return 'utf-16be'
  const pairs = Math.min(bytes.length >> 1, 64)
  if (pairs < 2) return null
  let even = 0
  let odd = 0
  for (let index = 0; index < pairs; index += 1) {
    if (bytes[2 * index] === 0) even += 1
    if (bytes[2 * index + 1] === 0) odd += 1
  }
  if (odd > pairs * 0.7 && even === 0) return 'utf-16le'
  return even > pairs * 0.7 && odd === 0 ? 'utf-16be' : null
}

/** Text as UTF-8 where it was UTF-16; anything else is left for its reader to decode piece by piece. */
export function readableText(
  bytes: Uint8Array,
  encoding: Extract<FileKind, { kind: 'text' }>['encoding'],
): { readonly bytes: Uint8Array; readonly encoding: 'utf-8' | 'windows-1252' } {
  if (encoding === 'utf-8' || encoding === 'windows-1252') return { bytes, encoding }
  return { bytes: new TextEncoder().encode(new TextDecoder(encoding).decode(bytes)), encoding: 'utf-8' }
}

const endings: Readonly<Record<string, 'workbook' | 'csv' | 'xml'>> = {
  csv: 'csv',
  xls: 'workbook',
  xlsx: 'workbook',
  xml: 'xml',
}
const kindNames = { workbook: 'an Excel workbook (.xlsx)', csv: 'text in columns (.csv)', xml: 'XML (.xml)' } as const

/** Words for a file whose ending says one thing and whose content another, which is what counts; null when they agree. */
export function misnamed(name: string, kind: keyof typeof kindNames): string | null {
  const ending = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase() ?? ''
  const claimed = Object.hasOwn(endings, ending) ? endings[ending] : undefined
  if (claimed === undefined || claimed === kind) return null
  return `The file is called .${ending}, but what is in it is ${kindNames[kind]}. It was read as that; rename it so that others can open it.`
}
