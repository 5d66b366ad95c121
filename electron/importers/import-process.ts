import { z } from 'zod'
import { IsoDate } from '../../shared/dates.ts'
import type { ImportBatch, ImportPart, ImportProgress } from '../../shared/records/import-batch.ts'
import { ColumnMatch } from '../../shared/records/import-match.ts'
import { fetchFiles } from './fetch-files.ts'
import { readImportFiles } from './read-files.ts'

const shared = {
  today: IsoDate,
  /** How the columns of the council's own lists are read: as a person has just matched them, and as before. */
  matches: z.array(ColumnMatch).optional(),
  remembered: z.array(ColumnMatch).optional(),
}

/** What the parent posts: the files by path (chosen in a dialog), or already read, the day of import, and own lists. */
export const ImportRequest = z.union([
  z.strictObject({ ...shared, paths: z.array(z.string()).min(1).max(50) }),
  z.strictObject({
    ...shared,
    files: z
      .array(z.strictObject({ name: z.string(), bytes: z.instanceof(Uint8Array) }))
      .min(1)
      .max(50),
  }),
])
export type ImportRequest = z.infer<typeof ImportRequest>

/**
 * What this process posts back. Children come in parts, each posted once the parent has answered the one before with
 * any message; `done` has the rest of the batch. After `done` or `failed` it ends; the parent ends it earlier to cancel.
 */
export type ImportReply =
  | { readonly kind: 'progress'; readonly progress: ImportProgress }
  | { readonly kind: 'part'; readonly part: ImportPart }
  | { readonly kind: 'done'; readonly batch: ImportBatch }
  | { readonly kind: 'failed'; readonly message: string }

/** The part of Electron's `process.parentPort` used here, so that the importers run without Electron. */
export type ParentPort = {
  once(event: 'message', listener: (event: { data: unknown }) => void): unknown
  postMessage(message: ImportReply): void
}

const progressEvery = 100 // milliseconds
const childrenAPart = 1_000

/** Answers one request on the port. Hostile files meet a process of their own, with no key and no record in it. */
export function serveImport(port: ParentPort): void {
  port.once('message', ({ data }) => {
    void answer(data, port)
  })
}

async function answer(data: unknown, port: ParentPort): Promise<void> {
  const post = (reply: ImportReply) => port.postMessage(reply)
  let doing = 'Reading'
  const report = throttled(post)
  const onProgress = (progress: ImportProgress) => {
    doing = progress.label
    report(progress)
  }
  try {
    const request = ImportRequest.parse(data)
    const files = 'paths' in request ? await fetchFiles(request.paths, onProgress) : request.files
    const { today, matches = [], remembered = [] } = request
    const batch = await readImportFiles(files, { today, matches, remembered, onProgress })
    await handOver(batch.children, port)
    post({ kind: 'done', batch: { ...batch, children: [] } })
  } catch {
    // The cause may quote a path or a value from a file, which no log and no message may hold.
    post({
      kind: 'failed',
      message: `${doing} failed. Open the file in Excel, check that it is whole, save it again and try once more, or leave it out.`,
    })
  }
}

/** Posts the children part by part and lets go of each, so that a county is not held twice. */
async function handOver(children: ImportBatch['children'], port: ParentPort): Promise<void> {
  children.reverse()
  for (let isFirst = true; isFirst || children.length > 0; isFirst = false) {
    const answered = new Promise<void>((resolve) => {
      port.once('message', () => resolve())
    })
    port.postMessage({ kind: 'part', part: { isFirst, children: children.splice(-childrenAPart).reverse() } })
    await answered
  }
}

/** At most ten a second, but always the first of each file: by it the parent knows which one a reading hangs on. */
function throttled(post: (reply: ImportReply) => void): (progress: ImportProgress) => void {
  let last = 0
  let label = ''
  return (progress) => {
    const now = performance.now()
    if (now - last < progressEvery && progress.label === label) return
    last = now
    label = progress.label
    post({ kind: 'progress', progress })
  }
}

// Under Electron's utilityProcess the port is there; in a test it is not, and nothing starts by itself.
const { parentPort } = process as { parentPort?: ParentPort }
if (parentPort !== undefined) serveImport(parentPort)
