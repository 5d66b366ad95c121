import { useEffect, useState } from 'react'
import type { RecordId } from '../../../../shared/records/ids.ts'
import { call } from '../../../api.ts'
import type { OpenMap } from '../use-map.ts'
import { type PairFieldName, pairFieldId } from './pair-field-id.ts'

/** The id of the button that adds a danger and goal. */
export const ADD_PAIR_ID = 'add-pair'

type At = { readonly id: RecordId; readonly field: PairFieldName }

/** Which danger and goal is open, and at which field; a new one is gone to at once. */
export function usePairs(open: OpenMap) {
  const [at, setAt] = useState<At | null>(null)
  useEffect(() => {
    if (at) document.getElementById(pairFieldId(at.id, at.field))?.focus()
  }, [at])
  const meetingId = open.map.meeting.id
  const add = async () => {
    const made = await open.run(() => call('mapPairs.add', { meetingId, childId: null }))
    if (made) setAt({ id: made.id, field: 'worriedNames' })
  }
  const remove = async (id: RecordId) => {
    await open.run(() => call('mapPairs.remove', { id }))
    document.getElementById(ADD_PAIR_ID)?.focus()
  }
  return { openId: at?.id ?? null, go: setAt, add, remove }
}

/** The dangers and goals as the panel keeps them. */
export type Pairs = ReturnType<typeof usePairs>
