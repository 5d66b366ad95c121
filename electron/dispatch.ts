import { dayOf, type Instant } from '../shared/clock.ts'
import { contract, isOperation } from '../shared/contract.ts'
import type { Reply } from '../shared/errors.ts'
import type { Context, Progress } from './context.ts'
import { closeAuditEntry, openAuditEntry } from './data/audit.ts'
import { calendarOf } from './data/calendar.ts'
import { settle } from './data/settle.ts'
import type { Db } from './data/sql.ts'
import { settingsOf } from './data/stored-settings.ts'
import { explain, invalid } from './explain.ts'
import { handlers } from './handlers.ts'
import type { Log } from './log.ts'

/** One open vault: the connection, the key of its audit trail, the clock, and who is at the keyboard. */
export type Session = {
  readonly db: Db
  readonly auditKey: Uint8Array
  readonly now: () => Instant
  readonly who: string
  readonly log: Log
}

/** How a caller follows and stops a task. */
export type Follow = { readonly progress: (done: Progress) => void; readonly signal: AbortSignal }

const unfollowed: Follow = { progress: () => {}, signal: new AbortController().signal }

/** Over this, an operation is worth a look: a window waits for it. */
const SLOW_MS = 50

/**
 * Checks, runs and answers one operation of the record. Never throws; knows nothing of Electron.
 *
 * A command or task that fails leaves no trace; one that succeeds leaves its audit line, the history of each row it
 * touched, and the due dates of each child it concerned, all in one transaction. Callers send one at a time.
 */
export async function dispatch(
  session: Session,
  name: string,
  input: unknown,
  follow: Follow = unfollowed,
): Promise<Reply<unknown>> {
  const started = performance.now()
  try {
    if (!isOperation(name) || !Object.hasOwn(handlers, name)) throw new Error('no such operation')
    const checked = contract[name].input.safeParse(input)
    if (!checked.success) return { ok: false, error: invalid(checked.error) }
    const value = await run(session, name, checked.data, follow)
    const ms = performance.now() - started
    if (ms > SLOW_MS) session.log({ event: 'operation', operation: name, ms: Math.round(ms) })
    return { ok: true, value }
  } catch (error) {
    return { ok: false, error: explain(error, isOperation(name) ? name : 'unknown', session.log) }
  }
}

async function run(session: Session, name: string, input: unknown, follow: Follow): Promise<unknown> {
  const { db } = session
  // The handler table types each pair of name and input; here the pair is only known to match at run time.
  const { kind } = contract[name as keyof typeof contract]
  const handler = (handlers as Record<string, unknown>)[name] as (db: Db, input: unknown, context: Context) => unknown
  const context = contextOf(session, follow)
  if (kind === 'query') return handler(db, input, context)
  db.exec('BEGIN IMMEDIATE')
  try {
    openAuditEntry(db, session.auditKey, { at: context.now, who: session.who, operation: name, input })
    const value = await handler(db, input, context)
    settle(db, contextOf(session, follow))
    closeAuditEntry(db)
    follow.signal.throwIfAborted()
    db.exec('COMMIT')
    return value
  } catch (error) {
    if (db.inTransaction) db.exec('ROLLBACK') // a full disk has SQLite roll back by itself
    throw error
  }
}

function contextOf({ db, now, who }: Session, follow: Follow): Context {
  const at = now()
  const settings = settingsOf(db)
  return { now: at, today: dayOf(at), who, settings, calendar: calendarOf(settings), ...follow }
}
