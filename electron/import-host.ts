import { join } from 'node:path'
import { type UtilityProcess, utilityProcess } from 'electron/main'
import { dayOf, type Instant } from '../shared/clock.ts'
import { AppError } from '../shared/errors.ts'
import type { ImportBatch, ImportPart } from '../shared/records/import-batch.ts'
import type { ColumnMatch } from '../shared/records/import-match.ts'
import type { Progress } from './context.ts'
import type { ImportReply, ImportRequest } from './importers/import-process.ts'

/** Time without any progress, and time in all, after which a file is not one Footprint can read. */
const STILL_MS = 20_000
const LONGEST_MS = 600_000
/**
 * Megabytes of heap: a file that needs more is refused by its process ending, with nothing lost. A utility process
 * takes V8's switches only in this form; the plain one, and NODE_OPTIONS, leave it 4 GB.
 */
const MEMORY = '--js-flags=--max-old-space-size=512'

/** Why a reading was stopped, naming the file it was at, and what to do. */
const stopped = (doing: string, why: string) =>
  new AppError({
    code: 'rule',
    message: `${doing} was stopped: ${why}. The file is too large or damaged. Open it in Excel, save it again and try once more, or choose the other files without it.`,
  })

/** Which files to read, and how the columns of the council's own lists are matched: just now, and before. */
export type FilesAndMatches = {
  readonly paths: readonly string[]
  readonly matches: readonly ColumnMatch[]
  readonly remembered: readonly ColumnMatch[]
}

/** What is told while files are read: how far it has come, and the children, of whom the next wait for the answer. */
export type Listener = {
  readonly progress: (done: Progress) => void
  readonly take: (part: ImportPart) => Promise<void>
}

/**
 * Reads chosen files in a process of their own, which has neither the key nor the record and ends when it has answered.
 * One reading at a time: a new one ends the one before.
 */
export class ImportHost {
  #process: UtilityProcess | undefined
  #lastPaths: readonly string[] = []
  readonly #now: () => Instant

  constructor(now: () => Instant) {
    this.#now = now
  }

  get isReading(): boolean {
    return this.#process !== undefined
  }

  /** Where the files lie that were read last, so that they can be read again; none once they were forgotten. */
  get lastPaths(): readonly string[] {
    return this.#lastPaths
  }

  /**
   * What the files hold but for the children, who are handed over before; null when the reading was cancelled. Files
   * that cannot be read at all are refused.
   */
  read({ paths, ...lists }: FilesAndMatches, { progress, take }: Listener): Promise<ImportBatch | null> {
    this.cancel()
    this.#lastPaths = paths
    const reader = utilityProcess.fork(join(import.meta.dirname, 'import-process.js'), [], {
      serviceName: 'Footprint import',
      execArgv: [MEMORY],
      stdio: 'ignore',
    })
    this.#process = reader
    return new Promise((resolve, reject) => {
      let doing = 'Reading the files'
      const stop = (why: string) => {
        reject(stopped(doing, why))
        this.#end(reader)
      }
      const failed = (cause: unknown) => {
        reject(cause)
        this.#end(reader)
      }
      const still = setTimeout(() => stop('nothing came of it for 20 seconds'), STILL_MS)
      const late = setTimeout(() => stop('it took more than 10 minutes'), LONGEST_MS)
      reader.on('message', (reply: ImportReply) => {
        still.refresh()
        if (reply.kind === 'progress') {
          const { label, rowsDone: done, rowsTotal: total } = reply.progress
          doing = label
          progress({ label, done, total })
          return
        }
        if (reply.kind === 'part') {
          take(reply.part).then(() => reader.postMessage(null), failed)
          return
        }
        if (reply.kind === 'done') resolve(reply.batch)
        else reject(new AppError({ code: 'rule', message: reply.message }))
        this.#end(reader)
      })
      reader.once('exit', () => {
        clearTimeout(still)
        clearTimeout(late)
        // Still ours: nobody cancelled it and it never answered.
        if (this.#process === reader) reject(stopped(doing, 'it took more memory than a file may'))
        else resolve(null)
        this.#end(reader)
      })
      const request: ImportRequest = {
        today: dayOf(this.#now()),
        paths: [...paths],
        matches: [...lists.matches],
        remembered: [...lists.remembered],
      }
      reader.postMessage(request)
    })
  }

  /** Ends the reading, if one is under way. */
  cancel(): void {
    if (this.#process) this.#end(this.#process)
  }

  /** Forgets which files were read last: they were discarded, or the vault is locked. */
  forget(): void {
    this.#lastPaths = []
  }

  #end(reader: UtilityProcess): void {
    if (this.#process === reader) this.#process = undefined
    reader.kill()
  }
}
