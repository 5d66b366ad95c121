import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import type { IsoDate } from '../../../shared/dates.ts'
import { useCommand } from '../../api.ts'
import { AskDialog } from '../../ui/ask-dialog.tsx'
import { fieldIdOf } from '../../ui/form-dialog.tsx'
import { Kbd } from '../../ui/kbd.tsx'
import { readTime } from '../../ui/read-time.ts'
import { TextField } from '../../ui/text-field.tsx'
import { dayBeside, useDaySteps } from './day-step.ts'
import { FreeDays } from './free-days.tsx'
import { DayAndTime, leadOf, type MeetingFormProps } from './meeting-form.tsx'
import { PreviewNotes } from './preview-notes.tsx'

const form = 'move'

/** `firstOn` is the day it was dragged to, or the one proposed by a key. */
type MoveDialogProps = MeetingFormProps & { firstOn: IsoDate | null }

/** Books a meeting for another day, time or place; what the day means is said before anything moves. */
export function MoveDialog({ meeting, firstOn, today, onClose }: MoveDialogProps) {
  const [{ id, version, kind, iroId }] = useState(meeting)
  const [on, setOn] = useState<IsoDate | null>(firstOn ?? meeting.scheduledFor)
  const [typedTime, setTypedTime] = useState(meeting.startsAt ?? '')
  const [place, setPlace] = useState(meeting.place)
  const [reason, setReason] = useState('')
  const move = useCommand('meetings.move')
  const stepDay = (step: 1 | -1) => setOn((day) => day && dayBeside(day, step))
  useDaySteps(stepDay)
  const send = () => {
    if (on === null) return
    const to = { id, version, scheduledFor: on, startsAt: readTime(typedTime), place, ...(reason && { reason }) }
    move.mutate(to, { onSuccess: onClose })
  }
  const childIds = meeting.children.map(({ childId }) => childId)
  const preview = on && { kind, childIds, on, startsAt: readTime(typedTime), place, iroId, meetingId: id }
  return (
    <AskDialog
      {...{ form, onClose }}
      title="Move the meeting"
      lead={leadOf(meeting)}
      action="Move the meeting"
      wanted={{ path: 'scheduledFor', isThere: on !== null, missing: 'Enter the new day.' }}
      command={move}
      onSend={send}
    >
      {(wrong) => (
        <>
          <DayAndTime
            {...{ form, on, typedTime, today, wrong }}
            path="scheduledFor"
            label="New day"
            onChange={(part) => ('on' in part ? setOn(part.on) : setTypedTime(part.typedTime))}
          />
          <div className="row row-wrap">
            <Button size="small" aria-keyshortcuts="Alt+ArrowLeft" onClick={() => stepDay(-1)}>
              Day before <Kbd keys="Alt+←" />
            </Button>
            <Button size="small" aria-keyshortcuts="Alt+ArrowRight" onClick={() => stepDay(1)}>
              Day after <Kbd keys="Alt+→" />
            </Button>
          </div>
          {preview && <PreviewNotes preview={preview} />}
          {preview && <FreeDays preview={preview} onChoose={setOn} />}
          <TextField label="Place" value={place} onChange={setPlace} id={fieldIdOf(form, 'place')} />
          <TextField label="Why it is moved, if worth keeping" value={reason} onChange={setReason} />
        </>
      )}
    </AskDialog>
  )
}
