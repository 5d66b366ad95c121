import { z } from 'zod'
import { dayOf } from '../../shared/clock.ts'
import { IsoDate } from '../../shared/dates.ts'
import type { Clock } from '../../shared/records/clock.ts'
import { ChildId, ImportId, type IroId } from '../../shared/records/ids.ts'
import { Origin } from '../../shared/records/imported-child.ts'
import type { SourceDifference, SourceDue } from '../../shared/records/source-due.ts'
import { SourceDueKind } from '../../shared/records/source-due-kind.ts'
import { sourceEvents } from '../../shared/rules/source-counting.ts'
import { clocksLike, explainSourceDue } from '../../shared/rules/source-due.ts'
import type { Context } from '../context.ts'
import { type ReadDb, read } from './sql.ts'

const Told = z.object({
  kind: SourceDueKind,
  dueBy: IsoDate,
  importId: ImportId.nullable(),
  importedAt: z.string().nullable(),
  who: z.string().nullable(),
  file: z.string().nullable(),
  sheet: z.string().nullable(),
  row: z.number().nullable(),
})
const told = read(
  Told,
  `SELECT d.kind, d.dueBy, i.id AS importId, i.importedAt, r.file, r.sheet, r.row,
    (SELECT who FROM audit WHERE id = json_extract(i.auditIds, '$[0]')) AS who
  FROM sourceDue d LEFT JOIN sourceRow r ON r.id = d.sourceRowId LEFT JOIN importRun i ON i.id = r.importId
  WHERE d.childId = :childId ORDER BY d.dueBy`,
)

// What a source may have counted from: of the time looked after that is not over, of the open plan, of any enquiry.
const events = read(
  z.object({
    kind: SourceDueKind,
    what: z.enum(Object.keys(sourceEvents) as [keyof typeof sourceEvents]),
    on: IsoDate,
  }),
  `WITH period AS (SELECT id, childId, startedOn FROM periodOfCare WHERE childId = :childId AND endedOn IS NULL),
    plan AS (SELECT childId, startedOn FROM protectionPlan WHERE childId = :childId AND endedOn IS NULL),
    met AS (SELECT m.kind, m.heldOn, mc.dueBy FROM meetingChild mc JOIN meeting m ON m.id = mc.meetingId
      WHERE mc.childId = :childId AND m.status = 'held')
  SELECT 'roa' AS kind, 'careStarted' AS what, startedOn AS "on" FROM period
  UNION SELECT 'roa', 'legalStatusStarted', l.startedOn FROM period p JOIN legalStatus l ON l.periodOfCareId = p.id
  UNION SELECT 'roa', 'placementStarted', l.startedOn FROM period p JOIN placement l ON l.periodOfCareId = p.id
  UNION SELECT 'roa', 'reviewHeld', heldOn FROM met, period
    WHERE kind IN ('roa', 'adoptionReview') AND heldOn >= startedOn
  UNION SELECT 'roa', 'reviewDue', dueBy FROM met, period
    WHERE kind IN ('roa', 'adoptionReview') AND heldOn >= startedOn AND dueBy IS NOT NULL
  UNION SELECT 'rcpc', 'planStarted', startedOn FROM plan
  UNION SELECT 'rcpc', 'conferenceHeld', heldOn FROM met, plan WHERE kind IN ('icpc', 'rcpc') AND heldOn >= startedOn
  UNION SELECT 'rcpc', 'conferenceDue', dueBy FROM met, plan
    WHERE kind IN ('icpc', 'rcpc') AND heldOn >= startedOn AND dueBy IS NOT NULL
  UNION SELECT 'icpc', 'discussion', strategyDiscussionOn FROM enquiry
    WHERE childId = :childId AND strategyDiscussionOn IS NOT NULL
  UNION SELECT 'icpc', 'transferTold', transferNotifiedOn FROM enquiry
    WHERE childId = :childId AND transferNotifiedOn IS NOT NULL`,
)

/** The source's due dates of a child, soonest first, each held against the clocks that run and explained. */
export function sourceDuesOf(
  db: ReadDb,
  { childId, clocks }: { readonly childId: ChildId; readonly clocks: readonly Clock[] },
  context: Context,
): SourceDue[] {
  const dues = told.all(db, { childId })
  if (dues.length === 0) return []
  const known = events.all(db, { childId })
  return dues.map(({ kind, dueBy, importedAt, ...from }) => {
    const facts = {
      dueBy,
      toldOn: importedAt === null ? null : dayOf(importedAt),
      clocks: clocksLike(kind, clocks),
      events: known.filter((event) => event.kind === kind),
    }
    const { way: _way, ...explained } = explainSourceDue(facts, context)
    return { kind, dueBy, ...explained, from: fromOf({ importedAt, ...from }) }
  })
}

/** Sets each of a child's due dates beside the clock it was held against. */
export function withSourceDues<C extends Pick<Clock, 'ruleId' | 'dueBy'>>(
  clocks: readonly C[],
  dues: readonly SourceDue[],
): (C & { sourceDue: SourceDue | null })[] {
  return clocks.map((clock) => {
    const { ruleId, dueBy } = clock
    const isIts = ({ against }: SourceDue) => against?.ruleId === ruleId && against.dueBy === dueBy
    return { ...clock, sourceDue: dues.find(isIts) ?? null }
  })
}

type From = Omit<z.infer<typeof Told>, 'kind' | 'dueBy'>

function fromOf({ importId, importedAt, who, file, sheet, row }: From): SourceDue['from'] {
  if (importId === null || importedAt === null) return null
  const place = Origin.safeParse({ file, sheet, row })
  return { at: importedAt, who: who ?? '', importId, place: place.data ?? null, isMadeUp: false }
}

const Differing = z.object({
  childId: ChildId,
  kind: SourceDueKind,
  daysLater: z.number().int(),
  eventOn: IsoDate,
  importedAt: z.string().nullable(),
})
const columns = `SELECT d.childId, d.kind, CAST(julianday(d.dueBy) - julianday(k.dueBy) AS INTEGER) AS daysLater,
    json_extract(k.basis, '$.eventOn') AS eventOn, i.importedAt`
const against = `CROSS JOIN clock k ON k.childId = d.childId AND k.isBinding = 1 AND k.dueBy <> d.dueBy
    AND iif(d.kind = 'roa', k.track = 'lookedAfter', k.kind = d.kind)
  LEFT JOIN sourceRow r ON r.id = d.sourceRowId LEFT JOIN importRun i ON i.id = r.importId
  WHERE NOT EXISTS (SELECT 1 FROM clock x WHERE x.childId = d.childId AND x.dueBy = d.dueBy
    AND iif(d.kind = 'roa', x.track = 'lookedAfter', x.kind = d.kind))`
const everybodys = read(Differing, `${columns} FROM sourceDue d ${against}`)
const ofIro = read(
  Differing,
  `${columns} FROM caseState s CROSS JOIN sourceDue d ON d.childId = s.childId ${against} AND s.iroId = :iroId`,
)

/**
 * The children of a caseload whose source gives another day than ours, and by how many days later it is
 * (negative: earlier). Of a child with two, the later one is told. Dates from before the last meeting are out of date, not different.
 */
export function sourceDifferences(db: ReadDb, iroId: IroId | null): ReadonlyMap<ChildId, SourceDifference> {
  const found = new Map<ChildId, SourceDifference>()
  const all = iroId ? ofIro.all(db, { iroId }) : everybodys.all(db, {})
  for (const { childId, kind, daysLater, eventOn, importedAt } of all) {
    if (daysLater < 0 && importedAt !== null && eventOn > dayOf(importedAt)) continue
    if (daysLater > (found.get(childId)?.daysLater ?? Number.NEGATIVE_INFINITY)) found.set(childId, { kind, daysLater })
  }
  return found
}
