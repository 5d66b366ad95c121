import { openSession, type TestSession } from './open-session.ts'

/** A session over the fictional county as it is on a day, with two ways to look straight into its tables. */
export type CountySession = TestSession & {
  /** The rows a SELECT answers. */
  readonly rows: (sql: string) => unknown[]
  /** How many rows `FROM …` has. */
  readonly count: (from: string) => number
}

/** Makes the fictional county for "Sam Whitfield", an IRO, or for "Helen Marsh", a manager; takes about a second. */
export async function openCounty(day: string, role: 'iro' | 'manager' = 'iro'): Promise<CountySession> {
  const session = await openSession(day)
  await session.ask('session.setProfile', { name: role === 'iro' ? 'Sam Whitfield' : 'Helen Marsh', role, iroId: null })
  await session.ask('practice.generate', {})
  return {
    ...session,
    rows: (sql) => session.db.prepare(sql).all(),
    count: (from) => Number(session.db.prepare(`SELECT count(*) ${from}`).pluck().get()),
  }
}
