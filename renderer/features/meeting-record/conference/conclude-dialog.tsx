import { useId, useState } from 'react'
import { formatDay, type IsoDate } from '../../../../shared/dates.ts'
import { AppError } from '../../../../shared/errors.ts'
import { nameOf } from '../../../../shared/records/child.ts'
import type { Conference } from '../../../../shared/records/conference.ts'
import { type LateReason, lateReasonLabels, lateReasonsFor } from '../../../../shared/records/late-reasons.ts'
import { call } from '../../../api.ts'
import { DateField } from '../../../ui/date-field.tsx'
import { FormDialog, fieldIdOf } from '../../../ui/form-dialog.tsx'
import { SelectField } from '../../../ui/select-field.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import type { OpenRecord } from '../use-record.ts'

type ConcludeDialogProps = { open: OpenRecord; today: IsoDate; conference: Conference; onClose: () => void }

/** The one step that records the meeting as held; it says what it will write, and asks why where it was late. */
export function ConcludeDialog({ open, today, conference, onClose }: ConcludeDialogProps) {
  const formId = useId()
  const { id: meetingId, version, kind, children, label, scheduledFor, status, dueBy, ...meeting } = open.record.meeting
  const first = meeting.heldOn ?? (scheduledFor <= today ? scheduledFor : today)
  const [heldOn, setHeldOn] = useState<IsoDate | null>(first)
  const [dayProblem, setDayProblem] = useState<string | null>(null)
  const [lateReason, setLateReason] = useState<LateReason | null>(null)
  const [lateNote, setLateNote] = useState('')
  const [refused, setRefused] = useState<string | null>(null)
  const isLate = status === 'booked' && heldOn !== null && dueBy !== null && heldOn > dueBy
  const submit = async () => {
    if (heldOn === null || dayProblem) return setRefused(dayProblem ?? 'Enter the day it was held.')
    const late = isLate ? { lateReason, lateNote } : { lateReason: null, lateNote: '' }
    const send = () => call('conference.conclude', { meetingId, version, heldOn, ...late })
    const done = await open.run(() => send().catch((error: unknown) => refuse(error, setRefused)))
    if (done) onClose()
  }
  return (
    <FormDialog
      title={status === 'held' ? 'Write the decisions' : 'Record as held'}
      lead={`${label}. Undo takes it back.`}
      action={status === 'held' ? 'Write the decisions' : 'Record as held'}
      problems={refused ? [{ fieldId: fieldIdOf(formId, 'heldOn'), text: refused }] : []}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      {status === 'booked' && (
        <DateField
          id={fieldIdOf(formId, 'heldOn')}
          label="Held on"
          value={heldOn}
          onChange={(day, problem) => {
            setHeldOn(day)
            setDayProblem(problem)
          }}
          today={today}
        />
      )}
      {isLate && dueBy && (
        <>
          <SelectField
            label={`Why it was late: it was due ${formatDay(dueBy)}`}
            choices={lateReasonsFor(kind).map((value) => ({ value, label: lateReasonLabels[value] }))}
            none="Choose a reason"
            value={lateReason}
            onChange={setLateReason}
          />
          <TextField label="Note" value={lateNote} onChange={setLateNote} />
        </>
      )}
      <p>This will be written:</p>
      <ul className="conference-step">
        {children.map((child) => (
          <li key={child.childId}>
            <strong>{nameOf(child)}:</strong>{' '}
            {conference.children.find(({ childId }) => childId === child.childId)?.step.text}
          </li>
        ))}
      </ul>
    </FormDialog>
  )
}

/** Says the refusal in the dialog too, which stands over the place where the record says it. */
function refuse(error: unknown, say: (message: string) => void): never {
  if (error instanceof AppError) say(error.detail.message)
  throw error
}
