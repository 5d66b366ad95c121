import { useState } from 'react'
import type { IsoDate } from '../../../shared/dates.ts'
import { bandText, plainFigure } from '../../../shared/figures.ts'
import { type ChildLine, namesTogether } from '../../../shared/records/child-line.ts'
import type { IroId } from '../../../shared/records/ids.ts'
import { useAppQuery, useCommand } from '../../api.ts'
import { DateField } from '../../ui/date-field.tsx'
import { FormDialog, fieldIdOf, problemAt, problemsOf } from '../../ui/form-dialog.tsx'
import { FormField } from '../../ui/form-field.tsx'
import { SelectField } from '../../ui/select-field.tsx'

const form = 'allocate'

type AllocateDialogProps = {
  child: ChildLine
  /** The IRO whose day it is, offered first; null for everybody's. */
  iroId: IroId | null
  /** Filled in as the reason; may be changed. */
  reason: string
  today: IsoDate
  onClose: () => void
}

/** Gives a child to an IRO, with each IRO's caseload beside the name. */
export function AllocateDialog({ child, iroId: own, reason: usual, today, onClose }: AllocateDialogProps) {
  const team = useAppQuery('workload.team', {}).data
  const [iroId, setIro] = useState(own)
  const [startedOn, setStarted] = useState<IsoDate | null>(today)
  const [reason, setReason] = useState(usual)
  const [isMissing, setMissing] = useState(false)
  const allocate = useCommand('allocations.allocate')
  const missing = {
    iroId: isMissing && iroId === null ? 'Choose an IRO' : null,
    startedOn: isMissing && startedOn === null ? 'Enter the day the IRO takes over' : null,
  }
  const gaps = Object.entries(missing).flatMap(([path, text]) =>
    text ? [{ fieldId: fieldIdOf(form, path), text }] : [],
  )
  const submit = () => {
    setMissing(true)
    if (iroId === null || startedOn === null) return
    allocate.mutate({ childIds: [child.childId], iroId, startedOn, reason }, { onSuccess: onClose })
  }
  const choices = (team?.rows ?? [])
    .filter(({ isInPost }) => isInPost)
    .map(({ iroId: value, name, weighted, perFteBand }) => {
      const place = perFteBand ? `, ${bandText(perFteBand)} per FTE` : ''
      return { value, label: `${name}: ${plainFigure(weighted)}${place}` }
    })
  return (
    <FormDialog
      title="Give to an IRO"
      lead={namesTogether([child])}
      action="Give to this IRO"
      problems={gaps.length > 0 ? gaps : problemsOf(allocate.error, form, 'iroId')}
      onSubmit={submit}
      onClose={onClose}
      isBusy={allocate.isPending}
    >
      <SelectField
        label="IRO"
        hint="With the weighted caseload of each"
        choices={choices}
        none="Choose an IRO"
        value={iroId}
        onChange={setIro}
        id={fieldIdOf(form, 'iroId')}
        error={missing.iroId ?? problemAt(allocate.error, 'iroId')}
      />
      <DateField
        label="From"
        value={startedOn}
        onChange={setStarted}
        today={today}
        id={fieldIdOf(form, 'startedOn')}
        error={missing.startedOn ?? problemAt(allocate.error, 'startedOn')}
      />
      <FormField label="Why" id={fieldIdOf(form, 'reason')} error={problemAt(allocate.error, 'reason')}>
        {(ids) => (
          <input {...ids} className="input" value={reason} onChange={(event) => setReason(event.target.value)} />
        )}
      </FormField>
    </FormDialog>
  )
}
