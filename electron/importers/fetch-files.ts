import { constants } from 'node:fs'
import { open } from 'node:fs/promises'
import path from 'node:path'
import type { ImportProgress } from '../../shared/records/import-batch.ts'
import type { Problem } from './collector.ts'
import { largestFile } from './file-kind.ts'
import type { FileToRead } from './read-files.ts'

/** Most bytes of all files together: forty counties' return at once fits, and so does the reader in its memory. */
export const largestTogether = 192 * 1024 * 1024

const readOnly = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0)

const refusals = {
  gone: {
    code: 'file-gone',
    text: 'The file is no longer where it was chosen. Look where it was moved to, and choose it again.',
  },
  folder: {
    code: 'file-is-folder',
    text: 'This is a folder or a device, not a file. Open the folder and choose the files in it.',
  },
  locked: {
    code: 'file-locked',
    text: 'The file cannot be opened: another program such as Excel holds it, or you may not read it. Close it there, or copy it to your own folder, and choose it again.',
  },
  unreadable: {
    code: 'file-not-read',
    text: 'The file could not be read from where it lies. Copy it to this computer and choose the copy.',
  },
  tooMuch: {
    code: 'file-too-large',
    text: 'The files chosen are larger than 192 MB together. Import this one on its own, after the others.',
  },
} as const satisfies Record<string, Problem>

const byErrorCode: Readonly<Record<string, Problem>> = {
  ENOENT: refusals.gone,
  ENOTDIR: refusals.gone,
  EISDIR: refusals.folder,
  EACCES: refusals.locked,
  EBUSY: refusals.locked,
  EPERM: refusals.locked,
  ETXTBSY: refusals.locked,
}

/**
 * Reads files from the disk one after another. One that cannot be had comes back with the reason in words, so that the
 * others are still read; what the system says of it goes nowhere, as it may quote the path.
 */
export async function fetchFiles(
  paths: readonly string[],
  onProgress: (progress: ImportProgress) => void,
): Promise<FileToRead[]> {
  const files: FileToRead[] = []
  let together = 0
  for (const name of paths) {
    onProgress({ rowsDone: 0, rowsTotal: 0, label: `Opening ${path.basename(name)}` })
    const file = await fetchOne(name, largestTogether - together)
    together += file.bytes.length
    files.push(file)
  }
  return files
}

async function fetchOne(name: string, room: number): Promise<FileToRead> {
  try {
    // Not blocking: something that only looks like a file, such as a pipe, would never answer.
    const handle = await open(name, readOnly)
    try {
      const status = await handle.stat()
      if (!status.isFile()) return refused(name, refusals.folder)
      // One byte more than the limit is enough for the reader to refuse the file.
      if (status.size > largestFile) return { name, bytes: new Uint8Array(largestFile + 1) }
      return status.size > room ? refused(name, refusals.tooMuch) : { name, bytes: await handle.readFile() }
    } finally {
      await handle.close()
    }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    return refused(name, byErrorCode[code] ?? refusals.unreadable)
  }
}

const refused = (name: string, refusal: Problem): FileToRead => ({ name, bytes: new Uint8Array(0), refusal })
