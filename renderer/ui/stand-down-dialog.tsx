import { useState } from 'react'
import type { MeetingId } from '../../shared/records/ids.ts'
import { reasonsWithNote } from '../../shared/records/late-reasons.ts'
import { StandDownReason, standDownReasonLabels } from '../../shared/records/stand-down-reasons.ts'
import { useCommand } from '../api.ts'
import { AskDialog } from './ask-dialog.tsx'
import { ChoiceList } from './choice-list.tsx'
import { fieldIdOf } from './form-dialog.tsx'
import { NoteField } from './note-field.tsx'

const form = 'stand-down'
const choices = StandDownReason.options.map((value) => ({ value, label: standDownReasonLabels[value] }))

type StandDownDialogProps = {
  meeting: { readonly id: MeetingId; readonly version: number }
  /** The meeting, under the title. */
  lead: string
  /** The reason that fits what is known already. */
  reason?: StandDownReason | null
  onClose: () => void
}

/** Stands a meeting down for one of the nine reasons the annual report counts (CP-12). */
export function StandDownDialog({ meeting, lead, reason = null, onClose }: StandDownDialogProps) {
  const [{ id, version }] = useState(meeting)
  const [reasonCode, setReason] = useState<StandDownReason | null>(reason)
  const [note, setNote] = useState('')
  const standDown = useCommand('meetings.standDown')
  return (
    <AskDialog
      {...{ form, lead, onClose }}
      title="Stand the meeting down"
      action="Stand down"
      wanted={{ path: 'reasonCode', isThere: reasonCode !== null, missing: 'Choose why it is stood down.' }}
      command={standDown}
      onSend={() => reasonCode && standDown.mutate({ id, version, reasonCode, note }, { onSuccess: onClose })}
    >
      {(wrong) => (
        <>
          <ChoiceList
            label="Why"
            hint="The reasons the annual report counts. What was due stays due and has to be booked again."
            choices={choices}
            value={reasonCode}
            onChange={setReason}
            id={fieldIdOf(form, 'reasonCode')}
            error={wrong('reasonCode')}
          />
          <NoteField
            label={reasonsWithNote.has(reasonCode ?? '') ? 'What is known' : 'Note, if it helps'}
            value={note}
            onChange={setNote}
            id={fieldIdOf(form, 'note')}
            error={wrong('note')}
          />
        </>
      )}
    </AskDialog>
  )
}
