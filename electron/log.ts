import { appendFileSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'

/** What a diagnostic line may say. A field that could hold a name, free text, a path or input does not exist. */
export type LogLine = {
  readonly event:
    | 'start'
    | 'operation'
    | 'unexpected'
    | 'vault-opened'
    | 'vault-locked'
    | 'vault-ended'
    | 'wrong-passphrase'
    | 'refused-sender'
    | 'refused-request'
    | 'renderer-gone'
    | 'quit'
  readonly operation?: string
  readonly ms?: number
  readonly code?: string
  readonly reference?: string
  readonly stack?: readonly string[]
  readonly version?: string
  readonly count?: number
}
export type Log = (line: LogLine) => void

const KEPT_FILES = 5
const LARGEST_BYTES = 1_048_576

/** JSON lines in `folder`: five files of 1 MB, the oldest dropped. Times are UTC. */
export function openLog(folder: string, now: () => string): Log {
  mkdirSync(folder, { recursive: true })
  const current = join(folder, 'footprint.jsonl')
  return (line) => {
    rotate(folder, current)
    appendFileSync(current, `${JSON.stringify({ at: now(), ...line })}\n`)
  }
}

function rotate(folder: string, current: string): void {
  const size = statSync(current, { throwIfNoEntry: false })?.size ?? 0
  if (size < LARGEST_BYTES) return
  renameSync(current, join(folder, `footprint-${Date.now()}.jsonl`))
  const old = readdirSync(folder).filter((name) => /^footprint-\d+\.jsonl$/.test(name))
  for (const name of old.toSorted().slice(0, -(KEPT_FILES - 1))) rmSync(join(folder, name))
}

/**
 * The frames of an error's stack as `function (file:line:column)`, without its message and without folders:
 * a message can quote what somebody typed, a folder can carry the name of the person signed in.
 */
export function framesOf(error: unknown): string[] {
  const stack = error instanceof Error ? (error.stack ?? '') : ''
  return stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 12)
    .map((line) => line.trim().replace(/[^\s(]*[\\/][^\s()]*/g, (path) => basename(path.replaceAll('\\', '/'))))
}
