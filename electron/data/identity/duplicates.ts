import { v7 } from 'uuid'
import { z } from 'zod'
import type { Duplicates, KeepApart } from '../../../shared/records/identity.ts'
import { ChildId } from '../../../shared/records/ids.ts'
import type { Context } from '../../context.ts'
import { childOf } from '../children.ts'
import { refusal } from '../refusal.ts'
import { type Db, type ReadDb, read, write } from '../sql.ts'
import { type LikenedChild, likenedRecord } from './likened-children.ts'
import { likeliestFirst, likenessIndex } from './likeness-index.ts'
import { sidesOf } from './sides.ts'

const apart = read(z.object({ childId: ChildId, otherId: ChildId }), 'SELECT childId, otherId FROM childApart')
const insert = write('INSERT OR IGNORE INTO childApart (id, childId, otherId) VALUES (:id, :childId, :otherId)')

/** As many as a person works through at a sitting; the rest comes as these are answered. */
const MOST = 100

/** Pairs of entries that may be one child, the likeliest first, but for those somebody has said are two. */
export function duplicates(db: ReadDb, _input: Record<string, never>, context: Context): Duplicates {
  const answered = new Set(apart.all(db, {}).map(({ childId, otherId }) => pairKey(childId, otherId)))
  const index = likenessIndex<LikenedChild>()
  const pairs = likenedRecord(db).flatMap((child) => {
    // Each pair is met once: the entries that came before this one.
    const found = index.like(child)
    index.add(child)
    return found.flatMap(({ entry, likeness }) =>
      answered.has(pairKey(entry.childId, child.childId))
        ? []
        : [{ oneId: entry.childId, otherId: child.childId, likeness }],
    )
  })
  const shown = pairs.sort(likeliestFirst).slice(0, MOST)
  const sides = sidesOf(
    db,
    shown.flatMap(({ oneId, otherId }) => [oneId, otherId]),
    context,
  )
  return {
    total: pairs.length,
    pairs: shown.flatMap(({ oneId, otherId, likeness }) => {
      const [one, other] = [sides.get(oneId), sides.get(otherId)]
      return one && other ? [{ one, other, likeness }] : []
    }),
  }
}

/** Keeps that two entries are two children, so that nobody is asked about them again. */
export function keepApart(db: Db, { childId, otherId }: KeepApart): null {
  if (childId === otherId) throw refusal('otherId', 'This is one entry. Choose two.')
  for (const id of [childId, otherId]) childOf(db, id)
  writeApart(db, childId, otherId)
  return null
}

/** Writes that two entries are two children, the smaller id first, so that one pair is one row. */
export function writeApart(db: Db, one: ChildId, other: ChildId): void {
  const [childId, otherId] = one < other ? [one, other] : [other, one]
  insert(db, { id: v7(), childId, otherId })
}

const pairKey = (one: ChildId, other: ChildId): string => (one < other ? `${one} ${other}` : `${other} ${one}`)
