import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { RoomStatus } from '../../../shared/records/room-view.ts'
import { onPush, useAppQuery } from '../../api.ts'

/** How Room view stands, kept right by what main says of its own accord; undefined until it has said. */
export function useRoomStatus(): RoomStatus | undefined {
  const client = useQueryClient()
  useEffect(
    () => onPush('room', (pushed) => client.setQueryData(['roomView.status', {}], RoomStatus.parse(pushed))),
    [client],
  )
  return useAppQuery('roomView.status', {}).data
}
