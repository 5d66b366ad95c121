import { v7 } from 'uuid'
import { z } from 'zod'
import { AppError, conflict, notFound } from '../../../shared/errors.ts'
import { nameOf } from '../../../shared/records/child.ts'
import type { MergeChildren, MergePreview, TwoEntries } from '../../../shared/records/identity.ts'
import { ChildId, RecordId } from '../../../shared/records/ids.ts'
import type { Context } from '../../context.ts'
import { childOf } from '../children.ts'
import { refusal } from '../refusal.ts'
import { type Db, type ReadDb, read, write } from '../sql.ts'
import {
  idOf,
  pointersIn,
  type RowChange,
  rowsNaming,
  rowsOf,
  rowsWithId,
  type StoredRow,
  withWhatFollows,
  writeRows,
} from './entry-rows.ts'
import { type FactGroup, groupFacts } from './fact-groups.ts'
import { factKinds } from './fact-kinds.ts'
import { factTexts } from './fact-texts.ts'
import { likenedChildren } from './likened-children.ts'
import { likenessIndex } from './likeness-index.ts'
import { groupMeetings } from './meeting-groups.ts'
import { childDetails, compareDetails, detailsAfter, isAskedOf } from './merge-details.ts'
import { sidesOf } from './sides.ts'

const names = read(
  z.object({ id: z.string(), name: z.string() }),
  'SELECT id, name FROM worker UNION ALL SELECT id, name FROM team UNION ALL SELECT id, name FROM family',
)
const insertAlias = write('INSERT INTO childAlias (id, reference, childId) VALUES (:id, :reference, :childId)')
const insertMerge = write(`
  INSERT INTO childMerge (id, keptChildId, mergedChildId, mergedName, mergedAt, auditIds)
  SELECT :id, :keptId, :mergedId, :mergedName, :mergedAt, json_array(id) FROM temp.currentAudit`)
const apartFrom = read(
  z.object({ id: z.string(), otherId: ChildId }),
  `SELECT id, iif(childId = :childId, otherId, childId) AS otherId FROM childApart
  WHERE childId = :childId OR otherId = :childId`,
)
const alertsOfBoth = read(
  z.object({ id: z.string() }),
  `SELECT x.id FROM alertChild x JOIN alertChild k ON k.alertId = x.alertId
  WHERE x.childId = :mergedId AND k.childId = :keptId`,
)

/** Two entries side by side, and what becomes of each detail and fact if they are made one. Writes nothing. */
export function previewMerge(db: ReadDb, { keptId, mergedId }: TwoEntries, context: Context): MergePreview {
  const pair = entriesOf(db, { keptId, mergedId })
  const sides = sidesOf(db, [keptId, mergedId], context)
  const [kept, merged] = [sides.get(keptId), sides.get(mergedId)]
  if (!kept || !merged) throw notFound('This child')
  const [one, other] = likenedChildren(db, [keptId, mergedId])
  const index = likenessIndex()
  if (other) index.add(other)
  return {
    kept: { ...kept, version: Number(pair.kept.version) },
    merged: { ...merged, version: Number(pair.merged.version) },
    likeness: (one && index.like(one)[0]?.likeness) ?? null,
    details: compareDetails(pair, new Map(names.all(db, {}).map(({ id, name }) => [id, name]))),
    facts: groupsOf(db, { keptId, mergedId }).map(({ changes: _changes, ...fact }) => fact),
  }
}

/**
 * Makes one child of two entries: what both have becomes one, the rest comes over, and the merged entry ends with its
 * case number as another of the child's. Refused while a difference or a contradiction has no answer.
 */
export function mergeChildren(db: Db, input: MergeChildren, context: Context): { childId: ChildId; mergeId: RecordId } {
  const { keptId, mergedId } = input
  const pair = entriesOf(db, input)
  if (pair.kept.version !== input.keptVersion || pair.merged.version !== input.mergedVersion)
    throw conflict('One of the two entries')
  const groups = groupsOf(db, input)
  refuseUnanswered(pair, groups, input)
  const mergedName = nameOf(childOf(db, mergedId))
  // Rows are moved before what is worked out from them is: settle follows, still inside this transaction.
  db.pragma('defer_foreign_keys = ON')
  const told = groups.flatMap((group) => group.changes(input.facts[group.key] ?? 'kept'))
  const changes = withWhatFollows(db, [...apartChanges(db, input), ...alertChanges(db, input), ...told])
  refuseSealed(changes)
  writeRows(db, [...changes, ...restOf(db, input, changes), { act: 'delete', table: 'child', id: mergedId }])
  mergeDetails(db, input, pair)
  const mergeId = RecordId.parse(v7())
  insertMerge(db, { id: mergeId, keptId, mergedId, mergedName, mergedAt: context.now })
  return { childId: keptId, mergeId }
}

type Pair = { readonly kept: StoredRow; readonly merged: StoredRow }

function entriesOf(db: ReadDb, { keptId, mergedId }: TwoEntries): Pair {
  if (keptId === mergedId) throw refusal('mergedId', 'This is the same entry. Choose the other one.')
  const rows = new Map(rowsWithId(db, 'child', [keptId, mergedId]).map((row) => [row.id, row]))
  const [kept, merged] = [rows.get(keptId), rows.get(mergedId)]
  if (!kept || !merged) throw notFound('This child')
  return { kept, merged }
}

const WITHIN_PERIODS = ['legalStatus', 'placement'] as const

function groupsOf(db: ReadDb, { keptId, mergedId }: TwoEntries): FactGroup[] {
  const itemsOf = (table: string, childId: ChildId) => {
    const within = table === 'periodOfCare' ? WITHIN_PERIODS : []
    const inside = within.flatMap((name) => rowsOf(db, name, childId).map((row) => ({ table: name, row })))
    return rowsOf(db, table, childId).map((row) => ({
      row,
      within: inside.filter((one) => one.row.periodOfCareId === row.id),
    }))
  }
  const kinds = factKinds({ keptId, texts: factTexts(db) })
  const groups = kinds.flatMap((kind) => groupFacts(kind, itemsOf(kind.table, keptId), itemsOf(kind.table, mergedId)))
  return [...groups, ...groupMeetings(db, keptId, mergedId)]
}

function refuseUnanswered(pair: Pair, groups: readonly FactGroup[], { details, facts }: MergeChildren): void {
  const open = [
    ...childDetails
      .filter((detail) => isAskedOf(detail, pair) && details[detail.key] === undefined)
      .map(({ key, label }) => [`details.${key}`, `${label}: choose which is right.`] as const),
    ...groups
      .filter(({ becomes, key }) => becomes === 'asked' && facts[key] === undefined)
      .map(({ key, what }) => [`facts.${key}`, `${what}: choose which stands. The other is left out.`] as const),
  ]
  if (open.length > 0)
    throw new AppError({
      code: 'rule',
      message: 'The entries contradict each other. Choose which is right.',
      fields: Object.fromEntries(open),
    })
}

/** What was given out stays as it was given, with the meeting it is of. */
function refuseSealed(changes: readonly RowChange[]): void {
  if (!changes.some(({ act, table }) => act === 'delete' && (table === 'sealedVersion' || table === 'copy'))) return
  throw new AppError({
    code: 'rule',
    message:
      'Copies were sealed at the meeting that would be left out. They are kept for good: choose that meeting to stand.',
  })
}

function mergeDetails(db: Db, { keptId, details }: MergeChildren, pair: Pair): void {
  const after = detailsAfter(pair, details)
  if (Object.keys(after).length > 0) writeRows(db, [{ act: 'change', table: 'child', id: keptId, columns: after }])
  const reference = after.reference ?? pair.kept.reference ?? null
  for (const number of new Set([pair.kept.reference, pair.merged.reference])) {
    if (typeof number !== 'string' || number === reference) continue
    insertAlias(db, { id: v7(), reference: number, childId: keptId })
  }
}

/** Answers that an entry is another child than a third hold for the child the two become. */
function apartChanges(db: ReadDb, { keptId, mergedId }: TwoEntries): RowChange[] {
  const known = new Set(apartFrom.all(db, { childId: keptId }).map(({ otherId }) => otherId))
  return apartFrom.all(db, { childId: mergedId }).map(({ id, otherId }): RowChange => {
    if (otherId === keptId || known.has(otherId)) return { act: 'delete', table: 'childApart', id }
    const [childId, other] = keptId < otherId ? [keptId, otherId] : [otherId, keptId]
    return { act: 'change', table: 'childApart', id, columns: { childId, otherId: other } }
  })
}

/** An alert about both entries is about one child; the others come over with the rest. */
const alertChanges = (db: ReadDb, { keptId, mergedId }: TwoEntries): RowChange[] =>
  alertsOfBoth.all(db, { keptId, mergedId }).map(({ id }) => ({ act: 'delete', table: 'alertChild', id }))

/** Whatever else names the child: other numbers, earlier merges, and what later versions of the record keep. */
function restOf(db: ReadDb, { keptId, mergedId }: TwoEntries, changes: readonly RowChange[]): RowChange[] {
  const isSettled = new Set(changes.map(({ table, id }) => `${table} ${id}`))
  return pointersIn(db)
    .filter(({ parent }) => parent === 'child')
    .flatMap((pointer) =>
      rowsNaming(db, pointer, mergedId)
        .filter((row) => !isSettled.has(`${pointer.table} ${idOf(row)}`))
        .map((row): RowChange => {
          const { table, column } = pointer
          return { act: 'change', table, id: idOf(row), columns: { [column]: keptId } }
        }),
    )
}
