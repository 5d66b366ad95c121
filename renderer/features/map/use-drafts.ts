import { useEffect, useMemo, useRef, useState } from 'react'
import type { RecordId } from '../../../shared/records/ids.ts'
import type { MeetingMap } from '../../../shared/records/map.ts'
import type { Draft } from './rows.ts'

/** A row’s address: its id in the record is null until something was typed in it. */
export type RowRef = { readonly key: string; readonly heading: string; readonly id: RecordId | null }

/** Makes the row in the record with its first text; null when that was refused. */
export type MakeRow = (draft: Draft, text: string) => Promise<RecordId | null>

/** Rows begun on screen; none of the functions changes while the map is open. */
export type Drafts = {
  readonly begin: (heading: string, afterKey: string | null) => void
  readonly drop: (key: string) => void
  /**
   * The record’s id of a row, once it has one; makes the row if it has none and there is text. With `mayBeEmpty` also
   * before there is any, as who may have a line is said before the wall could show one letter of it.
   */
  readonly idOf: (row: RowRef, text: string, mayBeEmpty?: boolean) => Promise<{ id: RecordId; isNew: boolean } | null>
}

/** Keeps the rows that are on screen and not yet in the record, in the order they were begun. */
export function useDrafts({ lines, steps }: MeetingMap, make: MakeRow) {
  const [drafts, setDrafts] = useState<readonly Draft[]>([])
  const [keys, setKeys] = useState<ReadonlyMap<RecordId, string>>(new Map())
  const latest = useRef({ drafts, make })
  latest.current = { drafts, make }
  useEffect(() => {
    const kept = new Set([...lines, ...steps].map(({ id }) => id))
    setDrafts((before) =>
      before.some(({ id }) => id && kept.has(id)) ? before.filter(({ id }) => !id || !kept.has(id)) : before,
    )
  }, [lines, steps])
  const api: Drafts = useMemo(() => {
    const making = new Map<string, Promise<RecordId | null>>()
    let count = 0
    const begin: Drafts['begin'] = (heading, afterKey) => {
      count += 1
      const draft = { key: `new-${count}`, heading, afterKey, id: null }
      setDrafts((before) => [...before, draft])
    }
    const made = async (draft: Draft, text: string) => {
      const id = await latest.current.make(draft, text)
      // Refused: the next pause of typing tries again.
      if (id === null) making.delete(draft.key)
      return id
    }
    const idOf: Drafts['idOf'] = async ({ key, id }, text, mayBeEmpty = false) => {
      if (id !== null) return { id, isNew: false }
      const under = making.get(key)
      if (under) {
        const madeId = await under
        return madeId && { id: madeId, isNew: false }
      }
      const draft = latest.current.drafts.find((one) => one.key === key)
      if (!draft || (text.trim() === '' && !mayBeEmpty)) return null
      const promise = made(draft, text)
      making.set(key, promise)
      const madeId = await promise
      return madeId && { id: madeId, isNew: true }
    }
    // One the record has made by now stays until it comes from there, and keeps the cursor.
    const drop: Drafts['drop'] = (key) =>
      setDrafts((before) => before.filter((one) => one.key !== key || one.id !== null))
    return { begin, idOf, drop }
  }, [])
  /** Ties a row of the record to the row on screen it began as. */
  const tie = useRef((draft: Draft, id: RecordId) => {
    setKeys((before) => new Map(before).set(id, draft.key))
    setDrafts((before) => before.map((one) => (one.key === draft.key ? { ...one, id } : one)))
  }).current
  return { drafts, keys, tie, api }
}
