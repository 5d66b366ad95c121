import { isUtf8 } from 'node:buffer'

/** Largest file read, in bytes: about twenty times a large authority's whole return. */
export const largestFile = 64 * 1024 * 1024

/** What the bytes are, whatever the file is called; `refused` says why and what to do instead. */
export type FileKind =
  | { readonly kind: 'workbook' }
  | { readonly kind: 'text'; readonly encoding: 'utf-8' | 'windows-1252' }
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
  if (starts(bytes, 0xff, 0xfe) || starts(bytes, 0xfe, 0xff) || looksUtf16(bytes))
    return refused('file-utf16', 'This file is Unicode (UTF-16) text. Open it in Excel and save it as "CSV UTF-8".')
  if (bytes.subarray(0, 65_536).includes(0))
    return refused('file-not-text', 'This is not a CSV file or an Excel workbook. Choose the .csv or .xlsx file.')
  return { kind: 'text', encoding: isUtf8(bytes) ? 'utf-8' : 'windows-1252' }
}

/** UTF-16 without a mark: in a file of Latin letters every second byte is nought. */
function looksUtf16(bytes: Uint8Array): boolean {
  const pairs = Math.min(bytes.length >> 1, 64)
  if (pairs < 2) return false
  let even = 0
  let odd = 0
  for (let index = 0; index < pairs; index += 1) {
    if (bytes[2 * index] === 0) even += 1
    if (bytes[2 * index + 1] === 0) odd += 1
  }
  return (even > pairs * 0.7 && odd === 0) || (odd > pairs * 0.7 && even === 0)
}
