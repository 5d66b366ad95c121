import { randomBytes } from 'node:crypto'
import { open, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { AppError } from '../../shared/errors.ts'

/** Virus scanners and sync programs hold a new file for moments; Excel holds an open one for as long as it is open. */
const WAITS_MS = [50, 150, 400, 900]
const isHeld = (code: string) => code === 'EPERM' || code === 'EBUSY' || code === 'EACCES'

type Steps = {
  /** Runs when the whole file is on disk under another name; what it throws leaves nothing behind. */
  readonly beforeReplace?: () => Promise<unknown>
  /** Puts the finished file in place; tests give one that fails. */
  readonly replace?: (from: string, to: string) => Promise<void>
}

/**
 * Writes a file so that its name only ever stands for the whole of it: first beside it, then in its place. A refusal
 * by the disk becomes a sentence that names the file, never its folder.
 */
export async function writeWhole(path: string, bytes: Uint8Array | string, steps: Steps = {}): Promise<void> {
  const beside = join(dirname(path), `.${randomBytes(6).toString('hex')}.tmp`)
  try {
    await writeNew(beside, bytes)
    await steps.beforeReplace?.()
    await replaceWaiting(beside, path, steps.replace ?? rename)
  } catch (error) {
    await rm(beside, { force: true }).catch(() => {})
    throw explained(error, basename(path))
  }
}

async function writeNew(path: string, bytes: Uint8Array | string): Promise<void> {
  const file = await open(path, 'wx', 0o600)
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
}

async function replaceWaiting(from: string, to: string, replace: NonNullable<Steps['replace']>): Promise<void> {
  for (const wait of WAITS_MS) {
    try {
      return await replace(from, to)
    } catch (error) {
      if (!isHeld(codeOf(error))) throw error
      await new Promise((resolve) => setTimeout(resolve, wait))
    }
  }
  await replace(from, to)
}

const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : '')

function explained(error: unknown, name: string): unknown {
  const code = codeOf(error)
  const message = isHeld(code)
    ? `“${name}” could not be written. Close it in other programs, or choose another folder or name.`
    : code === 'ENOSPC'
      ? `“${name}” could not be written: the disk is full. Make room, or choose another disk.`
      : ['EROFS', 'ENOENT', 'EISDIR', 'ENOTDIR', 'EIO', 'ENAMETOOLONG'].includes(code)
        ? `“${name}” could not be written there. Choose another folder or name.`
        : null
  return message === null ? error : new AppError({ code: 'rule', message })
}
