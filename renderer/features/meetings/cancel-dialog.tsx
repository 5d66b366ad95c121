import { useState } from 'react'
import { useCommand } from '../../api.ts'
import { FormDialog, fieldIdOf, problemAt, problemsOf } from '../../ui/form-dialog.tsx'
import { NoteField } from '../../ui/note-field.tsx'
import { leadOf, type MeetingFormProps } from './meeting-form.tsx'

const form = 'cancel'

/** Takes a meeting out of the diary; its duty stays and has to be booked again. */
export function CancelDialog({ meeting, onClose }: MeetingFormProps) {
  const [{ id, version }] = useState(meeting)
  const [note, setNote] = useState('')
  const cancel = useCommand('meetings.cancel')
  return (
    <FormDialog
      title="Cancel the meeting"
      lead={leadOf(meeting)}
      action="Cancel the meeting"
      problems={problemsOf(cancel.error, form, 'note')}
      onSubmit={() => cancel.mutate({ id, version, note }, { onSuccess: onClose })}
      onClose={onClose}
      isBusy={cancel.isPending}
    >
      <p>
        What was due stays due, and returns to the list of meetings to book. A meeting called off on the day, or close
        to it, is better recorded as stood down.
      </p>
      <NoteField
        label="Why it is cancelled"
        value={note}
        onChange={setNote}
        id={fieldIdOf(form, 'note')}
        error={problemAt(cancel.error, 'note')}
      />
    </FormDialog>
  )
}
