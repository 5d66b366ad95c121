import { useEffect, useState } from 'react'
import type { MeetingId } from '../../../shared/records/ids.ts'
import type { Stranger } from '../../../shared/strangers/stranger.ts'
import { call } from '../../api.ts'
import { PAUSE_MS } from '../../ui/use-paused-text.ts'

type Found = { readonly text: string; readonly strangers: readonly Stranger[] }
const nothing: readonly Stranger[] = []

/** What in the line in hand may not belong to this meeting’s people, looked for in each pause of typing. */
export function useStrangers(meetingId: MeetingId, text: string, isInHand: boolean): readonly Stranger[] {
  const [found, setFound] = useState<Found>({ text: '', strangers: nothing })
  useEffect(() => {
    if (!isInHand) return
    let isCurrent = true
    const look = async () => {
      // A help while typing: what is printed is looked through again, so a failure here must not stop the chair.
      const strangers = await call('strangers.check', { meetingId, lines: [{ key: '', text }] }).catch(() => nothing)
      if (isCurrent) setFound({ text, strangers })
    }
    const timer = setTimeout(() => void look(), PAUSE_MS)
    return () => {
      isCurrent = false
      clearTimeout(timer)
    }
  }, [meetingId, text, isInHand])
  // What was found stands while the words it was found in do, so that it does not flicker with each key.
  return found.text === text
    ? found.strangers
    : found.strangers.filter(({ start, end, ...one }) => text.slice(start, end) === one.text)
}
