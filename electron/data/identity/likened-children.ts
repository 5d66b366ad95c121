import { z } from 'zod'
import { IsoDate } from '../../../shared/dates.ts'
import { type Likened, nameWords, referenceKey } from '../../../shared/likeness.ts'
import { Child } from '../../../shared/records/child.ts'
import { ChildId } from '../../../shared/records/ids.ts'
import { grouped } from '../grouped.ts'
import { type ReadDb, read } from '../sql.ts'

const ChildRow = Child.pick({
  id: true,
  reference: true,
  givenName: true,
  familyName: true,
  sex: true,
  bornOn: true,
  expectedOn: true,
  familyId: true,
})
const Alias = z.object({ childId: ChildId, reference: z.string() })
const Start = z.object({ childId: ChildId, kind: z.enum(['care', 'plan', 'enquiry']), on: IsoDate })

const columns = 'c.id, c.reference, c.givenName, c.familyName, c.sex, c.bornOn, c.expectedOn, c.familyId'
const starts = `SELECT childId, 'care' AS kind, startedOn AS "on" FROM periodOfCare
  UNION ALL SELECT childId, 'plan', startedOn FROM protectionPlan
  UNION ALL SELECT childId, 'enquiry', strategyDiscussionOn FROM enquiry WHERE strategyDiscussionOn IS NOT NULL`

const everybody = {
  children: read(ChildRow, `SELECT ${columns} FROM child c ORDER BY c.id`),
  aliases: read(Alias, 'SELECT childId, reference FROM childAlias'),
  starts: read(Start, starts),
}
// CROSS JOIN starts from the few children at hand; SQLite would otherwise walk every case for them.
const some = {
  children: read(ChildRow, `SELECT ${columns} FROM json_each(:ids) j CROSS JOIN child c ON c.id = j.value`),
  aliases: read(
    Alias,
    'SELECT a.childId, a.reference FROM json_each(:ids) j CROSS JOIN childAlias a ON a.childId = j.value',
  ),
  starts: read(
    Start,
    `SELECT p.childId, 'care' AS kind, p.startedOn AS "on" FROM json_each(:ids) j CROSS JOIN periodOfCare p ON p.childId = j.value
    UNION ALL SELECT p.childId, 'plan', p.startedOn FROM json_each(:ids) j CROSS JOIN protectionPlan p ON p.childId = j.value
    UNION ALL SELECT e.childId, 'enquiry', e.strategyDiscussionOn
      FROM json_each(:ids) j CROSS JOIN enquiry e ON e.childId = j.value WHERE e.strategyDiscussionOn IS NOT NULL`,
  ),
}

/** A child of the record as likeness compares them. */
export type LikenedChild = Likened & { readonly childId: ChildId }

/** What every child of the record is compared by, oldest entry first. */
export const likenedRecord = (db: ReadDb): LikenedChild[] =>
  likened(everybody.children.all(db, {}), everybody.aliases.all(db, {}), everybody.starts.all(db, {}))

/** The same of these children; those no longer here are left out. */
export function likenedChildren(db: ReadDb, childIds: readonly ChildId[]): LikenedChild[] {
  const ids = { ids: JSON.stringify(childIds) }
  return likened(some.children.all(db, ids), some.aliases.all(db, ids), some.starts.all(db, ids))
}

function likened(
  children: readonly z.infer<typeof ChildRow>[],
  aliases: readonly z.infer<typeof Alias>[],
  cases: readonly z.infer<typeof Start>[],
): LikenedChild[] {
  const aliasesOf = grouped(aliases, ({ childId }) => childId)
  const casesOf = grouped(cases, ({ childId }) => childId)
  return children.map(({ id: childId, reference, givenName, familyName, sex, bornOn, expectedOn, familyId }) => {
    const numbers = [reference, ...(aliasesOf.get(childId) ?? []).map((alias) => alias.reference)]
    const own = casesOf.get(childId) ?? []
    const on = (kind: z.infer<typeof Start>['kind']) => own.flatMap((one) => (one.kind === kind ? [one.on] : []))
    return {
      childId,
      references: numbers.flatMap((number) => (number === null ? [] : [referenceKey(number)])),
      given: nameWords(givenName),
      family: nameWords(familyName),
      ...{ sex, bornOn, expectedOn, familyId },
      care: on('care'),
      plans: on('plan'),
      enquiries: on('enquiry'),
    }
  })
}
