import { useState } from 'react'
import { reasonsWithNote } from '../../../shared/records/late-reasons.ts'
import { StandDownReason, standDownReasonLabels } from '../../../shared/records/stand-down-reasons.ts'
import { useCommand } from '../../api.ts'
import { ChoiceList } from '../../ui/choice-list.tsx'
import { FormDialog, fieldIdOf, problemAt, problemsOf } from '../../ui/form-dialog.tsx'
import { leadOf, type MeetingFormProps, NoteField } from './meeting-form.tsx'

const form = 'stand-down'
const choices = StandDownReason.options.map((value) => ({ value, label: standDownReasonLabels[value] }))

/** Stands a meeting down for one of the nine reasons the annual report counts. */
export function StandDownDialog({ meeting, onClose }: MeetingFormProps) {
  const [{ id, version }] = useState(meeting)
  const [reasonCode, setReason] = useState<StandDownReason | null>(null)
  const [note, setNote] = useState('')
  const [isMissing, setMissing] = useState(false)
  const standDown = useCommand('meetings.standDown')
  const missing = isMissing && reasonCode === null ? 'Choose why it is stood down.' : null
  const submit = () => {
    setMissing(reasonCode === null)
    if (reasonCode !== null) standDown.mutate({ id, version, reasonCode, note }, { onSuccess: onClose })
  }
  const problems = problemsOf(standDown.error, form, 'reasonCode')
  return (
    <FormDialog
      title="Stand the meeting down"
      lead={leadOf(meeting)}
      action="Stand down"
      problems={missing ? [{ fieldId: fieldIdOf(form, 'reasonCode'), text: missing }] : problems}
      onSubmit={submit}
      onClose={onClose}
      isBusy={standDown.isPending}
    >
      <ChoiceList
        label="Why"
        hint="The reasons the annual report counts. What was due stays due and has to be booked again."
        choices={choices}
        value={reasonCode}
        onChange={setReason}
        id={fieldIdOf(form, 'reasonCode')}
        error={missing ?? problemAt(standDown.error, 'reasonCode')}
      />
      <NoteField
        label={reasonsWithNote.has(reasonCode ?? '') ? 'What is known' : 'Note, if it helps'}
        value={note}
        onChange={setNote}
        id={fieldIdOf(form, 'note')}
        error={problemAt(standDown.error, 'note')}
      />
    </FormDialog>
  )
}
