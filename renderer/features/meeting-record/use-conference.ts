import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { Conference } from '../../../shared/records/conference.ts'
import { useAppQuery } from '../../api.ts'
import type { OpenRecord } from './use-record.ts'

/** The register and what the record will write; read again whenever something typed has been kept. */
export function useConference({ record }: OpenRecord): Conference | undefined {
  const client = useQueryClient()
  const { values } = record
  useEffect(() => {
    if (values) void client.invalidateQueries({ queryKey: ['conference.get'] })
  }, [values, client])
  return useAppQuery('conference.get', { meetingId: record.meeting.id }).data
}
