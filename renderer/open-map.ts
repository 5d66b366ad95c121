import { useEffect } from 'react'
import { useNavigate } from 'react-router'
import { z } from 'zod'
import { MeetingId } from '../shared/records/ids.ts'
import type { VaultStatus } from '../shared/records/vault.ts'
import { call } from './api.ts'

const OpenMap = z.object({ meetingId: MeetingId.nullable() })
const screen = 'map'

/** Remembers in the record which map is on screen, for as long as it is. */
export function useMapOnScreen(meetingId: MeetingId): void {
  useEffect(() => {
    const keep = (value: z.infer<typeof OpenMap>) => void call('views.save', { screen, value }).catch(() => {})
    keep({ meetingId })
    // Refused once the vault is locked, and not asked when the app is killed: the map is then where to go on.
    return () => keep({ meetingId: null })
  }, [meetingId])
}

// Once a run of the app: after a lock the person is where they were.
const asked = new Set<VaultStatus['kind']>()

/** When a vault opens for the first time since the app ended with a map under way on screen, opens that map. */
export function useGoOnWithMap(vault: VaultStatus['kind']): void {
  const navigate = useNavigate()
  useEffect(() => {
    if (asked.has(vault)) return
    asked.add(vault)
    void Promise.all([call('map.underWay', {}), call('views.get', { screen })]).then(([meeting, { value }]) => {
      const meetingId = OpenMap.safeParse(value).data?.meetingId
      if (meeting && meeting.id === meetingId) void navigate(`/meetings/${meetingId}/map`)
    })
  }, [vault, navigate])
}
