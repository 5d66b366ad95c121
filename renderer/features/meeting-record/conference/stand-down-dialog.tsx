import { useId, useState } from 'react'
import { formatDay } from '../../../../shared/dates.ts'
import { StandDownReason, standDownReasonLabels } from '../../../../shared/records/stand-down-reasons.ts'
import { useCommand } from '../../../api.ts'
import { FormDialog, fieldIdOf, problemAt, problemsOf } from '../../../ui/form-dialog.tsx'
import { SelectField } from '../../../ui/select-field.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import type { OpenRecord } from '../use-record.ts'

type StandDownDialogProps = { open: OpenRecord; reason: StandDownReason | null; onClose: () => void }

/** Stands the conference down with a published reason (CP-12); the one that fits the register is chosen already. */
export function StandDownDialog({ open, reason, onClose }: StandDownDialogProps) {
  const formId = useId()
  const { id, version, label, scheduledFor } = open.record.meeting
  const [reasonCode, setReasonCode] = useState<StandDownReason | null>(reason)
  const [note, setNote] = useState('')
  const [isAsked, setIsAsked] = useState(false)
  const standDown = useCommand('meetings.standDown')
  const missing = isAsked && reasonCode === null ? 'Choose why it is stood down.' : null
  const problems = missing
    ? [{ fieldId: fieldIdOf(formId, 'reasonCode'), text: missing }]
    : problemsOf(standDown.error, formId, 'reasonCode')
  const submit = () => {
    setIsAsked(true)
    if (reasonCode !== null) standDown.mutate({ id, version, reasonCode, note }, { onSuccess: onClose })
  }
  return (
    <FormDialog
      title="Stand down"
      lead={`${label}, ${formatDay(scheduledFor)}. It has to be booked again.`}
      action="Stand down"
      problems={problems}
      onSubmit={submit}
      onClose={onClose}
      isBusy={standDown.isPending}
    >
      <SelectField
        id={fieldIdOf(formId, 'reasonCode')}
        label="Reason"
        choices={StandDownReason.options.map((value) => ({ value, label: standDownReasonLabels[value] }))}
        none="Choose a reason"
        value={reasonCode}
        onChange={setReasonCode}
        error={missing ?? problemAt(standDown.error, 'reasonCode')}
      />
      <TextField
        id={fieldIdOf(formId, 'note')}
        label="Note"
        value={note}
        onChange={setNote}
        error={problemAt(standDown.error, 'note')}
      />
    </FormDialog>
  )
}
