// The vault process: holds the key, the one connection and dispatch. Locking is ending this process.
import type { Reply } from '../../shared/errors.ts'
import { clockFrom } from '../clock.ts'
import { closeDatabase } from '../data/database.ts'
import { dispatch, type Session } from '../dispatch.ts'
import { explain } from '../explain.ts'
import type { LogLine } from '../log.ts'
import type { FromVault, OpenRequest, ToVault } from './messages.ts'
import { changeKeys, createVault, type OpenVault, recoverVault, unlockVault } from './vault.ts'

const now = clockFrom(process.env.FOOTPRINT_NOW)
const post = (message: FromVault) => process.parentPort.postMessage(message)
const log = (line: LogLine) => post({ type: 'log', line })
const running = new Map<number, AbortController>()

let session: Session | undefined
// Requests are answered one at a time, in order: a task's transaction is never mixed with another's writes.
let queue: Promise<unknown> = Promise.resolve()

type Opened = { readonly vault: OpenVault; readonly recoveryCode: string | null }

async function open(folder: string, appVersion: string, request: OpenRequest): Promise<Opened> {
  const at = new Date(now()).getTime()
  if (request.way === 'unlock') return { vault: await unlockVault(folder, request.passphrase, at), recoveryCode: null }
  if (request.way === 'recover') {
    const vault = await recoverVault(folder, request, at)
    return { vault, recoveryCode: vault.recoveryCode }
  }
  const { profile, passphrase, kind } = request
  const vault = await createVault(folder, { personName: profile.name, passphrase, kind, appVersion })
  return { vault, recoveryCode: vault.recoveryCode }
}

async function opened(message: ToVault & { type: 'open' }): Promise<Reply<unknown>> {
  const { folder, appVersion, request } = message
  try {
    const { vault, recoveryCode } = await open(folder, appVersion, request)
    session = { db: vault.db, auditKey: vault.auditKey, now, who: vault.header.personName, log }
    if (request.way === 'create') {
      // The fictional county brings IROs of its own.
      const begin = request.kind === 'real' ? 'session.begin' : 'session.setProfile'
      const made = await dispatch(session, begin, request.profile)
      if (!made.ok) return made
    }
    const started = await dispatch(session, 'session.startDay', {})
    if (!started.ok) return started
    return { ok: true, value: { recoveryCode } }
  } catch (error) {
    return { ok: false, error: explain(error, 'vault.open', log) }
  }
}

async function called({ id, name, input }: ToVault & { type: 'call' }): Promise<Reply<unknown>> {
  if (!session) return { ok: false, error: { code: 'locked', message: 'The vault is locked.' } }
  const controller = new AbortController()
  running.set(id, controller)
  try {
    const progress = (done: Parameters<typeof reportProgress>[1]) => reportProgress(id, done)
    return await dispatch(session, name, input, { progress, signal: controller.signal })
  } finally {
    running.delete(id)
  }
}

async function keysChanged({ folder, request }: ToVault & { type: 'changeKeys' }): Promise<Reply<unknown>> {
  try {
    return { ok: true, value: await changeKeys(folder, request, new Date(now()).getTime()) }
  } catch (error) {
    return { ok: false, error: explain(error, 'vault.changeKeys', log) }
  }
}

const answerTo = (message: ToVault & { type: 'open' | 'call' | 'changeKeys' }): Promise<Reply<unknown>> => {
  if (message.type === 'open') return opened(message)
  return message.type === 'call' ? called(message) : keysChanged(message)
}

const reportProgress = (id: number, progress: (FromVault & { type: 'progress' })['progress']) =>
  post({ type: 'progress', id, progress })

// What nobody caught leaves this process in no known state, so it ends: main answers `locked` and the file is whole.
const fail = (error: unknown) => {
  explain(error, 'vault', log)
  setImmediate(() => process.exit(1))
}
process.on('uncaughtException', fail)
process.on('unhandledRejection', fail)

function close(): void {
  if (session) {
    closeDatabase(session.db)
    session.auditKey.fill(0)
  }
  process.exit(0)
}

process.parentPort.on('message', ({ data }: { data: ToVault }) => {
  if (data.type === 'cancel') {
    running.get(data.id)?.abort()
    return
  }
  // A task under way would keep the record open behind a locked screen.
  if (data.type === 'close') for (const task of running.values()) task.abort()
  queue = queue.then(async () => {
    if (data.type === 'close') return close()
    const reply = await answerTo(data)
    post({ type: 'reply', id: data.id, reply })
  })
})
