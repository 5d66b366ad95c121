import { useEffect, useState } from 'react'
import type { MeetingDecisions } from '../../../shared/records/decision.ts'
import type { RecordId } from '../../../shared/records/ids.ts'
import { call } from '../../api.ts'
import type { RecordTabProps } from './record-tab.ts'

/**
 * Adds a decision or step to a meeting and takes the cursor to it, whichever comes last: the answer with its id, or the
 * list with it in it.
 */
export function useNewDecision({ record, run }: RecordTabProps['open'], found: MeetingDecisions | undefined) {
  const { id: meetingId } = record.meeting
  const [made, setMade] = useState<RecordId | null>(null)
  useEffect(() => {
    if (made === null || !found?.decisions.some(({ id }) => id === made)) return
    document.getElementById(`what-${made}`)?.focus()
    setMade(null)
  }, [found, made])
  return async () => setMade((await run(() => call('decisions.add', { meetingId, childId: null })))?.id ?? null)
}
