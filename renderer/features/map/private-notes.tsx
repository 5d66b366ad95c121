import { Button, Dialog, DialogSurface } from '@fluentui/react-components'
import { useId } from 'react'
import { call } from '../../api.ts'
import { useFocusReturn } from '../../ui/focus-return.ts'
import { FormField } from '../../ui/form-field.tsx'
import { usePausedText } from '../../ui/use-paused-text.ts'
import type { OpenMap } from './use-map.ts'

type PrivateNotesProps = { readonly open: OpenMap; readonly kept: string; readonly onClose: () => void }

/** The chair’s own notes, kept as they are typed. */
export function PrivateNotes({ open, kept, onClose }: PrivateNotesProps) {
  const titleId = useId()
  useFocusReturn()
  const meetingId = open.map.meeting.id
  const notes = usePausedText(kept, (privateNotes) => open.keep(() => call('map.change', { meetingId, privateNotes })))
  return (
    <Dialog open onOpenChange={(_, data) => !data.open && onClose()}>
      <DialogSurface className="form-dialog" aria-labelledby={titleId}>
        <div className="form-dialog-head">
          <h2 className="lead-line" id={titleId}>
            Private notes
          </h2>
        </div>
        <div className="form-dialog-body">
          <FormField label="Notes" hint="Never printed, never on the wall, in no pack. Kept as you type.">
            {(ids) => (
              <textarea
                {...ids}
                className="input text-area"
                rows={10}
                value={notes.value}
                onChange={(event) => notes.type(event.target.value)}
              />
            )}
          </FormField>
        </div>
        <div className="form-dialog-foot">
          <Button onClick={onClose}>Close</Button>
        </div>
      </DialogSurface>
    </Dialog>
  )
}
