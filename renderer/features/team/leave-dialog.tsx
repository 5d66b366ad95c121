import { useState } from 'react'
import { formatDay, type IsoDate } from '../../../shared/dates.ts'
import type { IroId } from '../../../shared/records/ids.ts'
import { type IroLeave, LeaveReason, leaveReasonLabels } from '../../../shared/records/leave.ts'
import type { TeamRow } from '../../../shared/records/workload.ts'
import { useCommand } from '../../api.ts'
import { AskDialog } from '../../ui/ask-dialog.tsx'
import { ChoiceList } from '../../ui/choice-list.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { type DaysAway, DaysAwayFields } from '../../ui/days-away-fields.tsx'
import { fieldIdOf } from '../../ui/form-dialog.tsx'
import { MessageBar } from '../../ui/message-bar.tsx'
import { CoverField } from './cover-dialog.tsx'

const form = 'iro-leave'
const choices = LeaveReason.options.map((value) => ({ value, label: leaveReasonLabels[value] }))

type LeaveDialogProps = { iro: TeamRow; today: IsoDate; onClose: () => void }

/** Records days an IRO is away. It asks for the kind of leave and for nothing about anybody's health. */
export function LeaveDialog({ iro: { iroId, name }, today, onClose }: LeaveDialogProps) {
  const [days, setDays] = useState<DaysAway>({ fromOn: null, untilOn: null })
  const { fromOn, untilOn } = days
  const [reason, setReason] = useState<LeaveReason>('annual')
  const [coverIroId, setCover] = useState<IroId | null>(null)
  const add = useCommand('leave.add')
  // One day away needs no last day.
  const send = () =>
    fromOn && add.mutate({ iroId, fromOn, untilOn: untilOn ?? fromOn, reason, coverIroId }, { onSuccess: onClose })
  return (
    <AskDialog
      {...{ form, onClose }}
      title={`${name} is away`}
      lead="Shown on the calendar, and warned of when a meeting is booked for those days."
      action="Record days away"
      wanted={{ path: 'fromOn', isThere: fromOn !== null, missing: 'Enter the first day away.' }}
      command={add}
      onSend={send}
    >
      {(wrong) => (
        <>
          <DaysAwayFields {...{ form, days, today, wrong }} onChange={setDays} />
          <ChoiceList label="Why" choices={choices} value={reason} onChange={setReason} />
          <CoverField
            iroId={iroId}
            value={coverIroId}
            onChange={setCover}
            id={fieldIdOf(form, 'coverIroId')}
            error={wrong('coverIroId')}
          />
        </>
      )}
    </AskDialog>
  )
}

/** Takes leave out again, once it is confirmed. */
export function RemoveLeave({ leave, onClose }: { leave: IroLeave; onClose: () => void }) {
  const remove = useCommand('leave.remove')
  const { id, version } = leave
  return (
    <ConfirmDialog
      action="Remove these days away"
      onConfirm={() => remove.mutate({ id, version }, { onSuccess: onClose })}
      onCancel={onClose}
      isBusy={remove.isPending}
    >
      <p>{leaveText(leave)}</p>
      {remove.error && <MessageBar kind="overdue">{remove.error.message}</MessageBar>}
    </ConfirmDialog>
  )
}

/** "Annual leave, Mon 21 Dec 2026 to Thu 31 Dec 2026. Hui Min Tan stands in". */
export function leaveText({ reason, fromOn, untilOn, coverName }: IroLeave): string {
  const until = fromOn === untilOn ? '' : ` to ${formatDay(untilOn)}`
  return `${leaveReasonLabels[reason]}, ${formatDay(fromOn)}${until}. ${coverName ?? 'Nobody'} stands in`
}
