import { openMemoryDatabase } from '../../electron/data/database.ts'
import { dispatch, type Session } from '../../electron/dispatch.ts'
import type { Input, Output, VaultOperation } from '../../shared/contract.ts'
import { AppError, type Reply } from '../../shared/errors.ts'

/** A real vault session over a database in memory, on a fixed day, with `ask` to send it operations. */
export type TestSession = Session & {
  /** Sends an operation and answers its value; a refusal is thrown as `AppError`. */
  readonly ask: <N extends VaultOperation>(name: N, input: Input<N>) => Promise<Output<N>>
  /** Sends an operation and answers the reply as it is, for tests of refusals. */
  readonly reply: (name: string, input: unknown) => Promise<Reply<unknown>>
  /** Moves the clock to another day (or instant) and starts that day. */
  readonly goTo: (day: string) => Promise<void>
}

/** Opens a session on `day`, whose person is "Ruth Adeyemi", an IRO without cases. */
export async function openSession(day = '2026-11-23'): Promise<TestSession> {
  let now = instant(day)
  const session: Session = {
    db: openMemoryDatabase(),
    auditKey: Buffer.alloc(32, 7),
    now: () => now,
    who: 'Ruth Adeyemi',
    log: () => {},
  }
  const reply = (name: string, input: unknown) => dispatch(session, name, structuredClone(input))
  const ask = async <N extends VaultOperation>(name: N, input: Input<N>): Promise<Output<N>> => {
    const answer = await reply(name, input)
    if (!answer.ok) throw new AppError(answer.error)
    return structuredClone(answer.value) as Output<N> // the contract's output type
  }
  const goTo = async (to: string) => {
    now = instant(to)
    await ask('session.startDay', {})
  }
  await ask('session.setProfile', { name: 'Ruth Adeyemi', role: 'iro', iroId: null })
  await ask('session.startDay', {})
  return { ...session, ask, reply, goTo }
}

const instant = (day: string) => (day.includes('T') ? day : `${day}T08:51:40.000Z`)
