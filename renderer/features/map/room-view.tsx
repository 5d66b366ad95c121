import { Button } from '@fluentui/react-components'
import { Desktop16Regular } from '@fluentui/react-icons/svg/desktop'
import { useState } from 'react'
import type { AppError } from '../../../shared/errors.ts'
import type { MeetingId } from '../../../shared/records/ids.ts'
import type { RoomStatus, WallDisplay } from '../../../shared/records/room-view.ts'
import { call } from '../../api.ts'
import { Kbd } from '../../ui/kbd.tsx'
import { useShortcuts } from '../../ui/use-shortcuts.ts'
import { ChooseWall, RoomRefused } from './choose-wall.tsx'
import { RoomMenu } from './room-menu.tsx'
import { useRoomStatus } from './use-room-status.ts'

type Asked = { readonly displays: readonly WallDisplay[] } | { readonly refusal: string } | null

/** Opens the map on the wall screen and closes it, F9 on either; while it is on, says on which screen and what it shows. */
export function RoomView({ meetingId }: { meetingId: MeetingId }) {
  const status = useRoomStatus()
  const [asked, setAsked] = useState<Asked>(null)
  const open = (displayId: number | null) => call('roomView.open', { meetingId, displayId }).then(() => setAsked(null))
  const refused = ({ message }: AppError) => setAsked({ refusal: message })
  const begin = async () => {
    const { displays, refusal } = await call('roomView.displays', {})
    if (refusal !== null) setAsked({ refusal })
    else if (displays.length > 1) setAsked({ displays })
    else await open(null)
  }
  const on = status?.on ?? null
  const isHere = on?.meetingId === meetingId
  const toggle = () => void (isHere ? call('roomView.close', {}) : begin()).catch(refused)
  useShortcuts({ roomView: toggle })
  const close = () => setAsked(null)
  return (
    <>
      {on && isHere ? (
        <RoomMenu on={on} onOff={toggle} />
      ) : (
        <Button icon={<Desktop16Regular aria-hidden="true" />} onClick={toggle}>
          Room view <Kbd keys="F9" />
        </Button>
      )}
      <p className="sr-only" role="status">
        {wentOffText(status)}
      </p>
      {asked && 'refusal' in asked && <RoomRefused refusal={asked.refusal} onClose={close} />}
      {asked && 'displays' in asked && (
        <ChooseWall
          displays={asked.displays}
          onChoose={(displayId) => void open(displayId).catch(refused)}
          onClose={close}
        />
      )}
      {!asked && status?.wentOff && (
        <RoomRefused refusal={wentOffText(status)} onClose={() => void call('roomView.close', {})} />
      )}
    </>
  )
}

const whyOff = {
  unplugged:
    'The wall screen was unplugged, so Room view is off. It does not come back by itself: press F9 to open it.',
  madePrimary: 'The wall screen became the main display, so Room view is off.',
  ended: 'Room view was closed. Press F9 to open it again.',
} as const

const wentOffText = (status: RoomStatus | undefined): string => (status?.wentOff ? whyOff[status.wentOff] : '')
