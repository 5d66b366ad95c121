import type { Entry, MergedFact } from '../../../shared/records/identity.ts'
import type { ChildId } from '../../../shared/records/ids.ts'
import type { RowChange, StoredRow } from './entry-rows.ts'
import { idOf } from './entry-rows.ts'

/** A fact of an entry with the rows that go with it, such as the placements of a period of care. */
export type Item = {
  readonly row: StoredRow
  readonly within: readonly { readonly table: string; readonly row: StoredRow }[]
  /** Whether the fact is another child's too, as a meeting may be, and stays when this child leaves it. */
  readonly isShared?: boolean
}

/** How facts of one kind are told apart, made one, moved and left out. */
export type FactKind = {
  readonly table: string
  readonly what: string
  readonly text: (item: Item) => string
  /** The day it is listed by. */
  readonly on: (row: StoredRow) => string
  /** Whether the two tell of one thing, or of two that cannot both be. */
  readonly concern: (kept: StoredRow, merged: StoredRow) => boolean
  /** One out of two that agree; null where they contradict each other. */
  readonly unite: (kept: Item, merged: Item) => readonly RowChange[] | null
  readonly leaveOut: (item: Item) => readonly RowChange[]
  readonly move: (item: Item) => readonly RowChange[]
}

/** Facts that stand alone or concern one another, and what merging does to them. */
export type FactGroup = MergedFact & {
  /** The rows to write; `answer` is asked only of a contradiction. */
  readonly changes: (answer: Entry) => readonly RowChange[]
}

/** Groups the facts of one kind of two entries: facts that agree become one, and only a contradiction is asked. */
export function groupFacts(kind: FactKind, kept: readonly Item[], merged: readonly Item[]): FactGroup[] {
  const clusters: { kept: Item[]; merged: Item[] }[] = kept.map((item) => ({ kept: [item], merged: [] }))
  for (const item of merged) {
    const near = clusters.filter((cluster) => cluster.kept.some((other) => kind.concern(other.row, item.row)))
    const joined = {
      kept: near.flatMap((cluster) => cluster.kept),
      merged: [...near.flatMap((cluster) => cluster.merged), item],
    }
    for (const cluster of near) clusters.splice(clusters.indexOf(cluster), 1)
    clusters.push(joined)
  }
  const onOf = ({ kept: first, merged: second }: Cluster) =>
    [...first, ...second].map(({ row }) => kind.on(row)).sort()[0]
  return clusters
    .map((cluster) => ({ group: groupOf(kind, cluster), on: onOf(cluster) ?? '' }))
    .sort((a, b) => a.on.localeCompare(b.on))
    .map(({ group }) => group)
}

type Cluster = { readonly kept: readonly Item[]; readonly merged: readonly Item[] }

function groupOf(kind: FactKind, { kept, merged }: Cluster): FactGroup {
  const [first] = [...kept, ...merged]
  const group = {
    key: `${kind.table}-${first ? idOf(first.row) : ''}`,
    what: kind.what,
    kept: kept.map(kind.text),
    merged: merged.map(kind.text),
  }
  if (kept.length === 0 || merged.length === 0)
    return { ...group, becomes: 'stands', changes: () => merged.flatMap(kind.move) }
  const [one, other] = [kept[0], merged[0]]
  const united = kept.length + merged.length === 2 && one && other ? kind.unite(one, other) : null
  if (united) return { ...group, becomes: 'one', changes: () => united }
  return {
    ...group,
    becomes: 'asked',
    changes: (answer) =>
      answer === 'kept'
        ? merged.flatMap(kind.leaveOut)
        : [...kept.flatMap(kind.leaveOut), ...merged.flatMap(kind.move)],
  }
}

/** Leaves a fact out with all that goes with it. */
export const leaveOut =
  (table: string) =>
  ({ row, within }: Item): RowChange[] => [
    { act: 'delete', table, id: idOf(row) },
    ...within.map((one): RowChange => ({ act: 'delete', table: one.table, id: idOf(one.row) })),
  ]

/** Gives a fact, with all that goes with it, to the child who stays. */
export const moveTo =
  (table: string, childId: ChildId) =>
  ({ row, within }: Item): RowChange[] => [
    { act: 'change', table, id: idOf(row), columns: { childId } },
    ...within.map((one): RowChange => ({ act: 'change', table: one.table, id: idOf(one.row), columns: { childId } })),
  ]

/** One row out of two: the one that stands, what it takes over, and the other, which ends. */
type Pair = { readonly standing: StoredRow; readonly filled: StoredRow; readonly other: StoredRow }

/** Writes one row out of two. */
export function oneOf(table: string, { standing, filled, other }: Pair): RowChange[] {
  const change: RowChange = { act: 'change', table, id: idOf(standing), columns: filled }
  return [...(Object.keys(filled).length > 0 ? [change] : []), { act: 'delete', table, id: idOf(other) }]
}
