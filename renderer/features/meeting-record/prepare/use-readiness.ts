import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { Readiness } from '../../../../shared/records/readiness.ts'
import { useAppQuery } from '../../../api.ts'
import type { OpenRecord } from '../use-record.ts'

/** What is made ready for the meeting; read again whenever something typed has been kept. */
export function useReadiness({ record }: OpenRecord): Readiness | undefined {
  const client = useQueryClient()
  const { values } = record
  useEffect(() => {
    if (values) void client.invalidateQueries({ queryKey: ['readiness.get'] })
  }, [values, client])
  return useAppQuery('readiness.get', { meetingId: record.meeting.id }).data
}
