import { z } from 'zod'
import { daysBetween, type IsoDate } from '../../../shared/dates.ts'
import type { ImportId } from '../../../shared/records/ids.ts'
import { NewCase, type NewCases } from '../../../shared/records/import-comparison.ts'
import type { Context } from '../../context.ts'
import { ChildLineRow, childLine } from '../child-lines.ts'
import { type ReadDb, read } from '../sql.ts'
import { lineOf } from './compared.ts'
import { presentChild } from './gone.ts'
import type { Planning } from './planning.ts'
import { importOf } from './runs.ts'
import { stagedPlan } from './staging.ts'

/** A case the unit was told of by an import, as it stood on the day of the import. */
const KeptNews = NewCase.pick({ kind: true, startedOn: true, daysUntilTold: true, appointBy: true, due: true })
type KeptNews = z.infer<typeof KeptNews>

const kept = read(
  ChildLineRow.extend({
    reference: z.string(),
    isHere: z.boolean(),
    iroName: z.string().nullable(),
    news: z.array(KeptNews),
  }),
  `SELECT coalesce(c.id, ic.childId) AS childId, ic.reference, c.givenName, c.familyName, c.bornOn, c.expectedOn,
    coalesce(c.isRestricted, 0) AS isRestricted, c.id IS NOT NULL AS isHere, i.name AS iroName, ic.news
  FROM importChild ic LEFT JOIN child c ON c.id = ${presentChild}
  LEFT JOIN caseState s ON s.childId = c.id LEFT JOIN iro i ON i.id = s.iroId
  WHERE ic.importId = :importId AND ic.news <> '[]' ORDER BY ic.id`,
)

/**
 * The children newly looked after and newly on a protection plan, of the files that wait or of a kept import: the cases
 * as they were on the day of import, the child and the IRO as they are now. Longest untold first.
 */
export function importNewCases(db: ReadDb, { importId }: { importId: ImportId | null }, context: Context): NewCases {
  const all = importId === null ? stagedNews(db, context) : keptNews(db, importId, context)
  const sorted = all.toSorted((a, b) => b.daysUntilTold - a.daysUntilTold || a.reference.localeCompare(b.reference))
  return {
    newInCare: sorted.filter(({ kind }) => kind === 'lookedAfter'),
    newlyPlanned: sorted.filter(({ kind }) => kind === 'childProtection'),
  }
}

/** The news about a child as it is kept with the import. */
export const newsOn = (today: IsoDate, { news }: Pick<Planning, 'news'>): KeptNews[] =>
  news.map(({ origin: _, ...one }) => ({ ...one, daysUntilTold: daysBetween(one.startedOn, today) }))

function stagedNews(db: ReadDb, context: Context): NewCase[] {
  const { today } = context
  return (stagedPlan(db, context)?.children ?? []).flatMap((child) => {
    const line = () => ({ ...lineOf(child, context), isHere: child.known !== undefined })
    return newsOn(today, child).map((one) => ({ ...line(), ...one, iroName: child.iro?.name ?? null }))
  })
}

function keptNews(db: ReadDb, importId: ImportId, { today }: Context): NewCase[] {
  importOf(db, importId)
  return kept.all(db, { importId }).flatMap(({ news, reference, isHere, iroName, ...child }) => {
    const line = { ...childLine({ ...child, reference }, today), reference, isHere, iroName }
    return news.map((one) => ({ ...line, ...one }))
  })
}
