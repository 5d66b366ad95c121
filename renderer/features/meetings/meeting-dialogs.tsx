import type { IsoDate } from '../../../shared/dates.ts'
import { ChildId, MeetingId } from '../../../shared/records/ids.ts'
import { useAppQuery } from '../../api.ts'
import { StandDownDialog } from '../../ui/stand-down-dialog.tsx'
import { CancelDialog } from './cancel-dialog.tsx'
import { ChildDialog } from './child-dialog.tsx'
import { type MeetingAct, useDialogAddress } from './dialog-address.ts'
import { HoldDialog } from './hold-dialog.tsx'
import { leadOf } from './meeting-form.tsx'
import { MoveDialog } from './move-dialog.tsx'
import { ReasonDialog } from './reason-dialog.tsx'

/** The form the address asks for, over the list; an address that names nothing known shows none. */
export function MeetingDialogs({ today }: { today: IsoDate }) {
  const { shown, close } = useDialogAddress()
  if (shown === null) return null
  if (shown.of === 'child') {
    const childId = ChildId.safeParse(shown.id).data ?? null
    return (
      <ChildDialog key={shown.act} act={shown.act} childId={childId} firstOn={shown.on} today={today} onClose={close} />
    )
  }
  const id = MeetingId.safeParse(shown.id).data
  return id ? <MeetingDialog act={shown.act} id={id} firstOn={shown.on} today={today} onClose={close} /> : null
}

type MeetingDialogProps = {
  act: MeetingAct
  id: MeetingId
  firstOn: IsoDate | null
  today: IsoDate
  onClose: () => void
}

function MeetingDialog({ act, id, firstOn, today, onClose }: MeetingDialogProps) {
  const meeting = useAppQuery('meetings.get', { id }).data
  if (meeting === undefined) return null
  const props = { meeting, today, onClose }
  // After a change the meeting comes back in its new state; a form keeps what it was opened with until it closes.
  switch (act) {
    case 'hold':
      return <HoldDialog {...props} />
    case 'move':
      return <MoveDialog {...props} firstOn={firstOn} />
    case 'standDown':
      return <StandDownDialog {...props} lead={leadOf(props.meeting)} />
    case 'cancel':
      return <CancelDialog {...props} />
    case 'reason':
      return <ReasonDialog {...props} />
  }
}
