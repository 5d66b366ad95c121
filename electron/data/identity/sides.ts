import { z } from 'zod'
import { formatDay, IsoDate } from '../../../shared/dates.ts'
import { Child, nameOf } from '../../../shared/records/child.ts'
import type { ChildSide } from '../../../shared/records/identity.ts'
import { ChildId } from '../../../shared/records/ids.ts'
import type { Context } from '../../context.ts'
import { ChildLineRow, childLine, childLineColumns } from '../child-lines.ts'
import { grouped } from '../grouped.ts'
import { type ReadDb, read } from '../sql.ts'

const day = IsoDate.nullable()
const Row = ChildLineRow.extend({
  sex: Child.shape.sex,
  lookedAfterOn: day,
  isShortBreaks: z.boolean(),
  planStartedOn: day,
  hsbStartedOn: day,
  awaitingConferenceSince: day,
  iroName: z.string().nullable(),
})
const children = read(
  Row,
  `SELECT ${childLineColumns}, c.sex, s.lookedAfterOn, coalesce(s.isShortBreaks, 0) AS isShortBreaks, s.planStartedOn,
    s.hsbStartedOn, s.awaitingConferenceSince, i.name AS iroName
  FROM json_each(:ids) j JOIN child c ON c.id = j.value LEFT JOIN caseState s ON s.childId = c.id
  LEFT JOIN allocation a ON a.childId = c.id AND a.startedOn <= :today AND (a.endedOn IS NULL OR a.endedOn > :today)
  LEFT JOIN iro i ON i.id = a.iroId`,
)
const aliases = read(
  z.object({ childId: ChildId, reference: z.string() }),
  `SELECT a.childId, a.reference FROM json_each(:ids) j JOIN childAlias a ON a.childId = j.value ORDER BY a.reference`,
)
const siblings = read(
  z.object({
    ofId: ChildId,
    ...Child.pick({ givenName: true, familyName: true, reference: true, bornOn: true, expectedOn: true }).shape,
  }),
  `SELECT me.id AS ofId, c.givenName, c.familyName, c.reference, c.bornOn, c.expectedOn
  FROM json_each(:ids) j JOIN child me ON me.id = j.value JOIN child c ON c.familyId = me.familyId AND c.id <> me.id
  ORDER BY coalesce(c.bornOn, c.expectedOn)`,
)

/** What tells each of these children from another, by id; children no longer here are left out. */
export function sidesOf(
  db: ReadDb,
  childIds: readonly ChildId[],
  { today }: Pick<Context, 'today'>,
): ReadonlyMap<ChildId, ChildSide> {
  const ids = { ids: JSON.stringify([...new Set(childIds)]) }
  const aliasesOf = grouped(aliases.all(db, ids), ({ childId }) => childId)
  const siblingsOf = grouped(siblings.all(db, ids), ({ ofId }) => ofId)
  return new Map(
    children.all(db, { ...ids, today }).map((row) => [
      row.childId,
      {
        ...childLine(row, today),
        sex: row.sex,
        aliases: (aliasesOf.get(row.childId) ?? []).map(({ reference }) => reference),
        cases: casesOf(row),
        iroName: row.iroName,
        siblings: (siblingsOf.get(row.childId) ?? []).map(nameOf),
      },
    ]),
  )
}

function casesOf(row: z.infer<typeof Row>): string[] {
  const { lookedAfterOn, isShortBreaks, planStartedOn, hsbStartedOn, awaitingConferenceSince } = row
  const since = (what: string, on: IsoDate | null) => (on === null ? [] : [`${what} since ${formatDay(on)}`])
  return [
    ...since(isShortBreaks ? 'Short breaks' : 'Looked after', lookedAfterOn),
    ...since('Child protection plan', planStartedOn),
    ...since('Awaiting a conference', awaitingConferenceSince),
    ...since('HSB work', hsbStartedOn),
  ]
}
