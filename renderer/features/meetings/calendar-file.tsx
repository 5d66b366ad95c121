import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import type { CalendarFileAsked } from '../../../shared/records/calendar.ts'
import { useAppQuery, useCommand } from '../../api.ts'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { refusalText } from '../../ui/export-dialog.tsx'
import { MessageBar } from '../../ui/message-bar.tsx'
import { TickField } from '../../ui/tick-field.tsx'

/** Takes meetings away as a file that Outlook and other calendars take in. */
export function CalendarFile({ asked }: { asked: CalendarFileAsked }) {
  const [isOpen, setOpen] = useState(false)
  const [saved, setSaved] = useState('')
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        Calendar file
      </Button>
      <span role="status">{saved}</span>
      {isOpen && <CalendarFileDialog asked={asked} onClose={() => setOpen(false)} onSaved={setSaved} />}
    </>
  )
}

type CalendarFileDialogProps = {
  asked: CalendarFileAsked
  onClose: () => void
  onSaved: (outcome: string) => void
}

function CalendarFileDialog({ asked, onClose, onSaved }: CalendarFileDialogProps) {
  const rows = useAppQuery('calendar.entries', asked).data?.length
  const [hasPlace, setPlace] = useState(false)
  const save = useCommand('calendar.export')
  if (rows === undefined) return null
  const confirm = () =>
    save.mutate(
      { ...asked, hasPlace },
      {
        onSuccess: ({ savedTo }) => {
          if (savedTo !== null) onSaved(`Saved in “${savedTo}”.`)
          onClose()
        },
      },
    )
  return (
    <ConfirmDialog
      action={`Save ${rows} ${rows === 1 ? 'meeting' : 'meetings'}`}
      onConfirm={confirm}
      onCancel={onClose}
      isBusy={save.isPending}
    >
      <p>
        A calendar file (.ics) for Outlook and others. Of each meeting it holds the kind, the day and the time, and each
        child’s initials and case number, for a restricted record the case number alone. It has no names.
      </p>
      <p>
        Take the file in again after changes: a meeting that was moved moves there too, and one that was called off is
        struck out.
      </p>
      <TickField label="Also the place of each meeting" isTicked={hasPlace} onChange={setPlace} />
      <p>
        Next you choose where it goes. Outside Footprint nothing encrypts it, and a calendar may be shared. The audit
        trail notes that it was made, and by whom.
      </p>
      {save.error && <MessageBar kind="overdue">{refusalText(save.error)}</MessageBar>}
    </ConfirmDialog>
  )
}
