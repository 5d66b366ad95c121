import { dispatch } from '../../electron/dispatch.ts'
import { defaultSettings } from '../../shared/records/settings.ts'
import type { BenchCounty } from './county.ts'
import { type Comparison, compare } from './measure.ts'

/**
 * Every due date worked out again by the rules, with its basis, in one transaction of the encrypted vault; beside one
 * statement that adds six months to a date and writes the same number of rows to a plain file.
 */
export async function compareRecompute({ session, plain, children }: BenchCounty, runs: number): Promise<Comparison> {
  plain.exec('CREATE TABLE IF NOT EXISTS floorClock (childId TEXT, dueBy TEXT, basis TEXT)')
  const floor = plain.transaction(() => {
    plain.exec(`
      DELETE FROM floorClock;
      INSERT INTO floorClock
      SELECT childId, date(coalesce(lastReviewOn, lastConferenceOn, lookedAfterOn, '2026-01-01'), '+6 months'), 'six months'
      FROM caseState`)
  })
  return compare({
    name: 'Due dates of everybody worked out again',
    children,
    runs,
    warmUps: runs > 1 ? 2 : 0,
    ours: async () => {
      const reply = await dispatch(session, 'settings.change', defaultSettings)
      if (!reply.ok) throw new Error(reply.error.message)
    },
    floorName: 'INSERT … SELECT date(+6 months)',
    floor,
  })
}
