import { useState } from 'react'
import { useAppQuery, useCommand } from '../../api.ts'
import { AskDialog } from '../../ui/ask-dialog.tsx'
import { meetingName } from '../../ui/challenge-words.ts'
import { fieldIdOf } from '../../ui/form-dialog.tsx'
import { NoteField } from '../../ui/note-field.tsx'
import type { OpenAgenda } from './use-agenda.ts'

/** Marks a meeting as held, with who was present: those of the last one of its kind are there to start from. */
export function HoldMeeting({ open, onClose }: { open: OpenAgenda; onClose: () => void }) {
  const form = 'challenge-hold'
  const { meeting, lines } = open.agenda
  const meetings = useAppQuery('challenge.meetings', {}).data ?? []
  const before = meetings.findLast(({ kind, isHeld, present }) => kind === meeting.kind && isHeld && present !== '')
  const kept = open.about('present').value || (before?.present ?? '')
  const [typed, setTyped] = useState<string | null>(null)
  const present = typed ?? kept
  const hold = useCommand('challenge.writeMeeting')
  const left = lines.filter((line) => open.field(line, 'decision').value === '').length
  return (
    <AskDialog
      {...{ form, onClose }}
      title="Mark as held"
      lead={`${meetingName(meeting)}. ${leftText(left)}`}
      action="Mark as held"
      wanted={{ path: 'present', isThere: present.trim() !== '', missing: 'Say who was present' }}
      command={hold}
      onSend={() => {
        const held = { meetingId: meeting.id, present, isHeld: true }
        // What was typed beside the form is read again, as the form has the last word on it.
        hold.mutate(held, { onSuccess: () => void open.keep().then(onClose) })
      }}
    >
      {(wrong) => (
        <NoteField
          label="Who was present"
          value={present}
          onChange={setTyped}
          id={fieldIdOf(form, 'present')}
          error={wrong('present') ?? wrong('isHeld')}
        />
      )}
    </AskDialog>
  )
}

function leftText(left: number): string {
  if (left === 0) return 'Everything on the agenda is decided.'
  return `${left === 1 ? '1 item is' : `${left} items are`} not decided and will come up at the next meeting of its kind.`
}
