import { Button, Dialog, DialogSurface } from '@fluentui/react-components'
import { useId } from 'react'
import { formatDay } from '../../../shared/dates.ts'
import { namesTogether } from '../../../shared/records/child-line.ts'
import type { MeetingLine } from '../../../shared/records/today.ts'
import { useFocusReturn } from '../../ui/focus-return.ts'
import { Status } from '../../ui/status.tsx'
import { DueCell } from './due-cell.tsx'
import { MeetingDetail, type Open } from './meeting-detail.tsx'
import { whenOf } from './meeting-form.tsx'

type EntryDialogProps = { line: MeetingLine; onOpen: Open; onClose: () => void }

/** What is known of a meeting on the calendar, and all that can be done to it. */
export function EntryDialog({ line, onOpen, onClose }: EntryDialogProps) {
  const titleId = useId()
  useFocusReturn()
  const { state, children, label } = line.is === 'meeting' ? line.meeting : line.unbooked
  const when = line.is === 'meeting' ? whenOf(line.meeting) : `plan by ${formatDay(line.unbooked.due.planBy)}`
  return (
    <Dialog open onOpenChange={(_, data) => !data.open && onClose()}>
      <DialogSurface className="form-dialog" aria-labelledby={titleId}>
        <div className="form-dialog-head">
          <h2 className="lead-line" id={titleId}>
            {namesTogether(children)}
          </h2>
          <div className="quiet">{`${label}, ${when}`}</div>
        </div>
        <div className="form-dialog-body">
          <div className="row row-wrap">
            <Status kind={state.kind} text={state.text} />
            <span>
              Due <DueCell line={line} />
            </span>
          </div>
          <MeetingDetail line={line} onOpen={onOpen} />
        </div>
        <div className="form-dialog-foot">
          <Button onClick={onClose}>Close</Button>
        </div>
      </DialogSurface>
    </Dialog>
  )
}
