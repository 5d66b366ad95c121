import { z } from 'zod'
import { addDaysTo } from '../../shared/dates.ts'
import { AlertTheme } from '../../shared/records/alert-themes.ts'
import type { LearningSuggestion } from '../../shared/records/learning.ts'
import type { Context } from '../context.ts'
import { grouped } from './grouped.ts'
import { type ReadDb, read } from './sql.ts'

/** Fewer than these of one theme are chance. */
const FEWEST = 3
const QUARTER_DAYS = 7 * 13

// An audit of the theme since then has looked at it already.
const taught = read(
  z.object({ theme: AlertTheme, number: z.string(), learning: z.string() }),
  `SELECT a.theme, a.number, a.learning FROM alert a
  WHERE a.kind = 'concern' AND a.theme <> 'other' AND a.closedOn > :since AND a.learning <> '' AND NOT EXISTS (
    SELECT 1 FROM learningActivity l WHERE l.kind = 'thematicAudit' AND l.theme = a.theme AND l.happenedOn >= a.closedOn)
  ORDER BY a.closedOn, a.number`,
)

/** Themes about which several concerns closed in the last 13 weeks taught something no audit has looked at since, most first. */
export function learningSuggestions(db: ReadDb, _: Record<string, never>, { today }: Context): LearningSuggestion[] {
  const found = grouped(taught.all(db, { since: addDaysTo(today, -QUARTER_DAYS) }), ({ theme }) => theme)
  return [...found]
    .filter(([, alerts]) => alerts.length >= FEWEST)
    .map(([theme, alerts]) => ({ theme, alerts: alerts.map(({ number, learning }) => ({ number, learning })) }))
    .toSorted((a, b) => b.alerts.length - a.alerts.length)
}
