// Started by large-import.ts with the memory the app gives the reader: the importers' own process, over this one's channel.
import { serveImport } from '../../electron/importers/import-process.ts'

serveImport({
  once: (_, listener) => process.once('message', (data) => listener({ data })),
  postMessage(reply) {
    // What the process has had at most is asked for once everything was handed over.
    if (reply.kind === 'done' || reply.kind === 'failed')
      process.send?.({ kind: 'memory', mb: Math.round(process.resourceUsage().maxRSS / 1024) })
    process.send?.(reply)
  },
})
