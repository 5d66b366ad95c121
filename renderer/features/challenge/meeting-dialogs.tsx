import { useState } from 'react'
import type { IsoDate } from '../../../shared/dates.ts'
import type { ChallengeMeeting } from '../../../shared/records/challenge.ts'
import { useCommand } from '../../api.ts'
import { AskDialog } from '../../ui/ask-dialog.tsx'
import { meetingName } from '../../ui/challenge-words.ts'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { DateField } from '../../ui/date-field.tsx'
import { fieldIdOf } from '../../ui/form-dialog.tsx'
import { MessageBar } from '../../ui/message-bar.tsx'
import { MoveEffect } from './move-effect.tsx'
import { WhenAndWhere } from './when-and-where.tsx'

type MeetingProps = { meeting: ChallengeMeeting; onClose: () => void }

/** Another day, time or place; the alerts that would then come too late are listed before anything moves. */
export function MoveMeeting({ meeting, today, onClose }: MeetingProps & { today: IsoDate }) {
  const form = 'challenge-move'
  const { id, version } = meeting
  const [meetsOn, setOn] = useState<IsoDate | null>(meeting.meetsOn)
  const [time, setTime] = useState(meeting.startsAt ?? '')
  const [place, setPlace] = useState(meeting.place)
  const move = useCommand('challenge.moveMeeting')
  const send = () =>
    meetsOn && move.mutate({ id, version, meetsOn, startsAt: time.trim() || null, place }, { onSuccess: onClose })
  return (
    <AskDialog
      {...{ form, onClose }}
      title="Move this meeting"
      lead={`${meetingName(meeting)}. What is on its agenda goes with it.`}
      action="Move the meeting"
      wanted={{ path: 'meetsOn', isThere: meetsOn !== null, missing: 'Enter the new day' }}
      command={move}
      onSend={send}
    >
      {(wrong) => (
        <>
          <DateField
            label="New day"
            value={meetsOn}
            onChange={setOn}
            today={today}
            id={fieldIdOf(form, 'meetsOn')}
            error={wrong('meetsOn')}
          />
          {meetsOn && <MoveEffect meeting={meeting} meetsOn={meetsOn} />}
          <WhenAndWhere {...{ form, time, place, wrong }} onTime={setTime} onPlace={setPlace} />
        </>
      )}
    </AskDialog>
  )
}

/** Takes a meeting out of the calendar, once it is confirmed; what waits for it goes on to the next. */
export function RemoveMeeting({ meeting, onClose }: MeetingProps) {
  const remove = useCommand('challenge.removeMeeting')
  const { id, version } = meeting
  return (
    <ConfirmDialog
      action="Remove this meeting"
      onConfirm={() => remove.mutate({ id, version }, { onSuccess: onClose })}
      onCancel={onClose}
      isBusy={remove.isPending}
    >
      <p>{meetingName(meeting)}. What waits for it goes on to the next meeting of its kind.</p>
      <MoveEffect meeting={meeting} meetsOn={null} />
      {remove.error && <MessageBar kind="overdue">{remove.error.message}</MessageBar>}
    </ConfirmDialog>
  )
}
