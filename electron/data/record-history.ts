import { z } from 'zod'
import { formatDay, IsoDate } from '../../shared/dates.ts'
import { operationWords, type RecordChange } from '../../shared/records/child-history.ts'
import type { ChildId } from '../../shared/records/ids.ts'
import { fieldOf, sectionsOf } from '../../shared/records/meeting-fields/all-fields.ts'
import { MeetingKind, meetingKindLabels } from '../../shared/records/meeting-kind.ts'
import { type ReadDb, read } from './sql.ts'

const Written = z.object({
  auditId: z.number(),
  at: z.string(),
  who: z.string(),
  operation: z.string(),
  change: z.enum(['insert', 'update', 'delete']),
  /** Null for a decision. */
  field: z.string().nullable(),
  kind: MeetingKind,
  day: IsoDate,
})
type Written = z.infer<typeof Written>

// A row that is gone is told by what it was before. The words themselves are in the record, and are not read here.
const written = read(
  Written,
  `WITH told AS (
    SELECT h.id, h.auditId, h.rowId, h.change, coalesce(h.rowBefore, (SELECT x.rowBefore FROM rowHistory x
      WHERE x.rowId = h.rowId AND x.rowBefore IS NOT NULL ORDER BY x.id LIMIT 1)) AS was
    FROM meetingChild mc JOIN edit e ON e.scope = 'meeting' || char(58) || mc.meetingId JOIN json_each(e.auditIds) j
    JOIN rowHistory h ON h.auditId = j.value
    WHERE mc.childId = :childId AND h.tableName IN ('meetingField', 'decision'))
  SELECT t.auditId, a.at, a.who, a.operation, t.change, coalesce(f.field, json_extract(t.was, '$.field')) AS field,
    m.kind, coalesce(m.heldOn, m.scheduledFor) AS day
  FROM told t JOIN audit a ON a.id = t.auditId LEFT JOIN meetingField f ON f.id = t.rowId
  LEFT JOIN decision d ON d.id = t.rowId
  JOIN meeting m ON m.id = coalesce(f.meetingId, d.meetingId, json_extract(t.was, '$.meetingId'))
  WHERE coalesce(f.childId, d.childId, json_extract(t.was, '$.childId'), :childId) = :childId
  ORDER BY t.auditId DESC, t.id LIMIT :most`,
)

/** Two pauses in typing nearer than this are one change to a reader. */
const SITTING_MS = 30 * 60_000
/** Pauses in typing read at once; more than years of records hold. */
const MOST = 20_000

/**
 * What was written in the records of a child's meetings, the latest first: which part of which record, never the words.
 * What one person wrote in one sitting is one change, named by its latest line of the audit trail.
 */
export function recordHistory(db: ReadDb, childId: ChildId): RecordChange[] {
  const sittings: (RecordChange & { earliestAt: string })[] = []
  for (const one of written.all(db, { childId, most: MOST })) {
    const row = { what: partOf(one), change: one.field === null ? one.change : ('update' as const), values: [] }
    const latest = sittings.at(-1)
    if (latest && isOneSitting(latest, one)) {
      latest.earliestAt = one.at
      if (latest.did !== didBy(one)) latest.did = didMuch
      if (!latest.rows.some(({ what, change }) => what === row.what && change === row.change)) latest.rows.push(row)
    } else {
      const { auditId, at, who } = one
      sittings.push({ auditId, at, who, did: didBy(one), importId: null, rows: [row], earliestAt: at })
    }
  }
  return sittings.map(({ earliestAt: _, ...change }) => change)
}

const isOneSitting = ({ who, earliestAt }: { who: string; earliestAt: string }, one: Written): boolean =>
  who === one.who && Date.parse(earliestAt) - Date.parse(one.at) < SITTING_MS

const didMuch = operationWords['meetingRecord.save'] ?? ''
const didBy = ({ operation }: Written): string => operationWords[operation] ?? operation

/** "Placement, review of Wed 13 Jun 2018". */
function partOf({ kind, day, field }: Written): string {
  const section = Object.values(sectionsOf(kind)).find(({ fields }) => field !== null && Object.hasOwn(fields, field))
  const part = field === null ? 'Decision' : (section?.label ?? fieldOf(kind, field)?.label ?? 'Record')
  return `${part}, ${meetingKindLabels[kind].toLowerCase().replace('hsb', 'HSB')} of ${formatDay(day)}`
}
