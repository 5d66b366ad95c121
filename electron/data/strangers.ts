import type { StrangersAsked } from '../../shared/operations/strangers.ts'
import type { ElsewhereIndex } from '../../shared/strangers/elsewhere.ts'
import { together } from '../../shared/strangers/elsewhere.ts'
import { findStrangers } from '../../shared/strangers/find-strangers.ts'
import type { Stranger } from '../../shared/strangers/stranger.ts'
import type { Context } from '../context.ts'
import type { ReadDb } from './sql.ts'
import { changedSince, lastChange } from './stranger-changes.ts'
import { indexChildren, indexPeople } from './stranger-index.ts'
import { knownTo } from './stranger-known.ts'

/** Tables whose rows make an index; any change of one makes it anew. */
const tables = {
  children: ['child', 'family', 'placement', 'confidentialAddress', 'childAlias'],
  people: ['attendee', 'networkPerson', 'worker', 'iro', 'meetingChild', 'child'],
} as const

type Kept = { readonly index: ElsewhereIndex; readonly at: number }
type Cache = { children?: Kept; people?: Kept; both?: ElsewhereIndex }

// In the vault process only, and gone when locking ends it.
const caches = new WeakMap<ReadDb, Cache>()

/**
 * What in the lines may not belong to the meeting's people; see `findStrangers` for the order.
 *
 * Who is in the record is put in order once and kept until somebody in it changes, so that a line is looked through
 * while it is typed.
 */
export function checkStrangers(db: ReadDb, { meetingId, lines }: StrangersAsked, context: Context): Stranger[] {
  return findStrangers(lines, knownTo(db, meetingId, context), elsewhereOf(db))
}

/** Everybody in the record, as last put in order or anew. */
export function elsewhereOf(db: ReadDb): ElsewhereIndex {
  const cache = caches.get(db) ?? {}
  caches.set(db, cache)
  const at = lastChange(db)
  const children = current(db, cache.children, { at, tables: tables.children, make: indexChildren })
  const people = current(db, cache.people, { at, tables: tables.people, make: indexPeople })
  if (!cache.both || cache.children?.index !== children.index || cache.people?.index !== people.index)
    cache.both = together(children.index, people.index)
  cache.children = children
  cache.people = people
  return cache.both
}

type Wanted = {
  readonly at: number
  readonly tables: readonly string[]
  readonly make: (db: ReadDb) => ElsewhereIndex
}

function current(db: ReadDb, kept: Kept | undefined, { at, tables: of, make }: Wanted): Kept {
  const isFresh = kept !== undefined && kept.at <= at && !changedSince(db, kept.at, of)
  return { index: isFresh ? kept.index : make(db), at }
}
