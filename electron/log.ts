import { appendFileSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

const word = z.string().regex(/^[\w.:-]{1,60}$/)

/** What a diagnostic line may say. A field that could hold a name, free text, a path or input does not exist. */
export const LogLine = z.strictObject({
  event: z.enum([
    'start',
    'operation',
    'unexpected',
    'vault-opened',
    'vault-refused',
    'vault-locked',
    'vault-ended',
    'refused-sender',
    'refused-request',
    'renderer-gone',
    'quit',
  ]),
  operation: word.optional(),
  ms: z.number().optional(),
  code: word.optional(),
  reference: word.optional(),
  stack: z.array(z.string().regex(/^at [^\\/]{0,200}$/)).optional(),
  version: word.optional(),
})
export type LogLine = Readonly<z.infer<typeof LogLine>>
export type Log = (line: LogLine) => void

const KEPT_FILES = 5
const LARGEST_BYTES = 1_048_576

/**
 * JSON lines in `folder`: five files of 1 MB, the oldest dropped. Times are UTC. A line that says more than it may
 * becomes a bare `unexpected`. Never throws: a full disk must not end an app that is otherwise well.
 */
export function openLog(folder: string, now: () => string): Log {
  const current = join(folder, 'footprint.jsonl')
  return (line) => {
    const checked = LogLine.safeParse(line)
    const said: LogLine = checked.success ? checked.data : { event: 'unexpected', operation: 'log' }
    try {
      mkdirSync(folder, { recursive: true })
      rotate(folder, current)
      appendFileSync(current, `${JSON.stringify({ at: now(), ...said })}\n`)
    } catch {
      // There is nowhere left to say so.
    }
  }
}

function rotate(folder: string, current: string): void {
  const size = statSync(current, { throwIfNoEntry: false })?.size ?? 0
  if (size < LARGEST_BYTES) return
  renameSync(current, join(folder, `footprint-${Date.now()}.jsonl`))
  const old = readdirSync(folder).filter((name) => /^footprint-\d+\.jsonl$/.test(name))
  for (const name of old.toSorted().slice(0, -(KEPT_FILES - 1))) rmSync(join(folder, name))
}

const FRAME = /^\s+at (?:(.*) \()?(.+?)\)?$/

/**
 * The frames of an error's stack as `at function (file:line:column)`, without its message and without folders:
 * a message can quote what somebody typed, a folder can carry the name of the person signed in.
 */
export function framesOf(error: unknown): string[] {
  if (!(error instanceof Error) || error.stack === undefined) return []
  const at = error.message === '' ? -1 : error.stack.indexOf(error.message)
  const frames = at === -1 ? error.stack : error.stack.slice(at + error.message.length)
  return frames.split('\n').flatMap(frameOf).slice(0, 12)
}

function frameOf(line: string): string[] {
  const found = FRAME.exec(line)
  if (!found) return []
  const place = found[2]?.split(/[\\/]/).at(-1) ?? ''
  const name = found[1]?.replace(/[^\w$.<># [\]]/g, '')
  return [name === undefined ? `at ${place}` : `at ${name} (${place})`]
}
