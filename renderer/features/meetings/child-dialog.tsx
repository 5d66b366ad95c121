import { useState } from 'react'
import type { IsoDate } from '../../../shared/dates.ts'
import type { ChildId } from '../../../shared/records/ids.ts'
import { useAppQuery } from '../../api.ts'
import { ChildPicker } from '../../ui/child-picker.tsx'
import { FormDialog, fieldIdOf } from '../../ui/form-dialog.tsx'
import type { ChildAct } from './dialog-address.ts'
import { RecordHeldForm } from './record-held-form.tsx'
import { ScheduleForm } from './schedule-form.tsx'

type ChildDialogProps = {
  act: ChildAct
  childId: ChildId | null
  /** The day that was pointed at, instead of the one the rules suggest. */
  firstOn: IsoDate | null
  today: IsoDate
  onClose: () => void
}

const titles: Readonly<Record<ChildAct, string>> = {
  schedule: 'Schedule a meeting',
  record: 'Record a held meeting',
}

/** Begins a meeting for a child: the child is chosen first where the address names none. */
export function ChildDialog({ act, childId, firstOn, today, onClose }: ChildDialogProps) {
  const [chosen, setChosen] = useState(childId)
  const [isMissing, setMissing] = useState(false)
  if (chosen !== null) return <MeetingFor {...{ act, firstOn, today, onClose }} childId={chosen} />
  const id = fieldIdOf('child', 'childId')
  const error = isMissing ? 'Choose a child.' : null
  return (
    <FormDialog
      title={titles[act]}
      action="Continue"
      problems={error ? [{ fieldId: id, text: error }] : []}
      onSubmit={() => setMissing(true)}
      onClose={onClose}
    >
      <ChildPicker onChoose={setChosen} id={id} error={error} />
    </FormDialog>
  )
}

function MeetingFor({ act, childId, firstOn, today, onClose }: ChildDialogProps & { childId: ChildId }) {
  const options = useAppQuery('meetings.options', { childIds: [childId] }).data
  if (options === undefined) return null
  const [child] = options.children
  // A link may outlive its child.
  if (child === undefined) return <Gone title={titles[act]} onClose={onClose} />
  const props = { child, options, firstOn, today, onClose }
  return act === 'schedule' ? <ScheduleForm {...props} /> : <RecordHeldForm {...props} />
}

function Gone({ title, onClose }: { title: string; onClose: () => void }) {
  return (
    <FormDialog title={title} action="Close" problems={[]} onSubmit={onClose} onClose={onClose}>
      <p>This child is no longer in the record.</p>
    </FormDialog>
  )
}
