import { useState } from 'react'
import type { IsoDate } from '../../../shared/dates.ts'
import { useCommand } from '../../api.ts'
import { FormDialog, fieldIdOf } from '../../ui/form-dialog.tsx'
import { DayAndTime, dayProblems, leadOf, type MeetingFormProps, TextField, timeOf } from './meeting-form.tsx'
import { PreviewNotes } from './preview-notes.tsx'

const form = 'move'

/** Books a meeting for another day, time or place. */
export function MoveDialog({ meeting, today, onClose }: MeetingFormProps) {
  const [{ id, version, kind, iroId }] = useState(meeting)
  const [on, setOn] = useState<IsoDate | null>(meeting.scheduledFor)
  const [typedTime, setTypedTime] = useState(meeting.startsAt ?? '')
  const [place, setPlace] = useState(meeting.place)
  const [reason, setReason] = useState('')
  const [isMissing, setMissing] = useState(false)
  const move = useCommand('meetings.move')
  const missing = isMissing && on === null ? 'Enter the new day.' : null
  const submit = () => {
    setMissing(on === null)
    if (on === null) return
    const to = { id, version, scheduledFor: on, startsAt: timeOf(typedTime), place, ...(reason && { reason }) }
    move.mutate(to, { onSuccess: onClose })
  }
  const childIds = meeting.children.map(({ childId }) => childId)
  const preview = on && { kind, childIds, on, startsAt: timeOf(typedTime), iroId, meetingId: id }
  return (
    <FormDialog
      title="Move the meeting"
      lead={leadOf(meeting)}
      action="Move the meeting"
      problems={dayProblems(form, 'scheduledFor', { missing, error: move.error })}
      onSubmit={submit}
      onClose={onClose}
      isBusy={move.isPending}
    >
      <DayAndTime
        {...{ form, on, typedTime, today, missing }}
        path="scheduledFor"
        label="New day"
        onChange={(part) => ('on' in part ? setOn(part.on) : setTypedTime(part.typedTime))}
        error={move.error}
      />
      {preview && <PreviewNotes preview={preview} />}
      <TextField label="Place" value={place} onChange={setPlace} id={fieldIdOf(form, 'place')} />
      <TextField label="Why it is moved, if worth keeping" value={reason} onChange={setReason} />
    </FormDialog>
  )
}
