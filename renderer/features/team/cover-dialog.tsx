import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import { formatDay } from '../../../shared/dates.ts'
import type { IroId } from '../../../shared/records/ids.ts'
import type { IroLeave } from '../../../shared/records/leave.ts'
import type { LeaveHandOver } from '../../../shared/records/leave-hand-over.ts'
import { call, useAppQuery, useCommand } from '../../api.ts'
import { FormDialog, fieldIdOf, problemAt, problemsOf } from '../../ui/form-dialog.tsx'
import { useNamesBefore } from '../../ui/names-before.tsx'
import { SelectField } from '../../ui/select-field.tsx'

const form = 'leave-cover'

type CoverFieldProps = {
  /** The IRO who is away, who cannot stand in for themselves. */
  iroId: IroId
  value: IroId | null
  onChange: (value: IroId | null) => void
  id: string
  error: string | null
}

/** Who stands in while an IRO is away: the other IROs in post, or nobody. */
export function CoverField({ iroId, ...field }: CoverFieldProps) {
  const iros = useAppQuery('iros.list', {}).data ?? []
  const today = useAppQuery('session.current', {}).data?.today ?? ''
  const others = iros.filter(({ id, endedOn }) => id !== iroId && (endedOn === null || endedOn >= today))
  return (
    <SelectField
      {...field}
      label="Who stands in"
      hint="Alerts are done by them meanwhile. The duty and its due days stay as they are"
      none="Nobody"
      choices={others.map(({ id, name }) => ({ value: id, label: name }))}
    />
  )
}

/** Who stands in during leave that is recorded, and the list of what they take over. */
export function CoverDialog({ leave, onClose }: { leave: IroLeave; onClose: () => void }) {
  const { id, version, iroId, iroName, fromOn, untilOn } = leave
  const [coverIroId, setCover] = useState(leave.coverIroId)
  const set = useCommand('leave.setCover')
  const days = fromOn === untilOn ? formatDay(fromOn) : `${formatDay(fromOn)} to ${formatDay(untilOn)}`
  return (
    <FormDialog
      title={`While ${iroName} is away`}
      lead={days}
      action="Keep who stands in"
      problems={problemsOf(set.error, form, 'coverIroId')}
      onSubmit={() => set.mutate({ id, version, coverIroId }, { onSuccess: onClose })}
      onClose={onClose}
      isBusy={set.isPending}
    >
      <CoverField
        iroId={iroId}
        value={coverIroId}
        onChange={setCover}
        id={fieldIdOf(form, 'coverIroId')}
        error={problemAt(set.error, 'coverIroId')}
      />
      <HandOverList leave={leave} />
    </FormDialog>
  )
}

/** What whoever stands in takes over, to print or save. It says who stands in as it is kept, so that comes first. */
function HandOverList({ leave: { id, coverName } }: { leave: IroLeave }) {
  const handOver = useAppQuery('leave.handOver', { leaveId: id }).data
  const print = useCommand('documents.print')
  const save = useCommand('documents.save')
  const document = { name: 'leaveHandOver', leaveId: id } as const
  const namesBefore = useNamesBefore()
  const isBusy = print.isPending || save.isPending || namesBefore.isLooking
  const problem = namesBefore.problem ?? (print.error ?? save.error)?.detail.message
  const leave = (action: string, command: typeof print | typeof save) => () =>
    namesBefore.ask({
      action,
      find: () => call('documents.names', { document }),
      send: (names) => command.mutate({ document: { ...document, names } }),
    })
  const savedTo = save.data?.savedTo
  return (
    <section className="stack" aria-labelledby="hand-over-list">
      <h3 id="hand-over-list">Hand-over list</h3>
      {handOver && <p>{handOverText(handOver)}</p>}
      <p className="quiet">
        Initials and case numbers, two pages at most.{' '}
        {coverName === null
          ? 'Nobody stands in yet: keep somebody first, and the list names them.'
          : `For ${coverName}.`}
      </p>
      <div className="button-row">
        <Button type="button" disabled={isBusy} onClick={leave('Print hand-over list', print)}>
          Print hand-over list
        </Button>
        <Button type="button" disabled={isBusy} onClick={leave('Save hand-over list as PDF', save)}>
          Save hand-over list as PDF
        </Button>
      </div>
      {namesBefore.dialog}
      <output>{problem ?? (savedTo ? `Saved as “${savedTo}”.` : '')}</output>
    </section>
  )
}

/** "2 open alerts, 4 meetings, 1 due date, 1 meeting with copies to post." */
function handOverText({ alerts, meetings, dues, post }: LeaveHandOver): string {
  const counted = [
    [alerts.length, 'alert', 'alerts'],
    [meetings.length, 'meeting booked', 'meetings booked'],
    [dues.length, 'other due date', 'other due dates'],
    [post.length, 'meeting with copies to post', 'meetings with copies to post'],
  ] as const
  const said = counted.flatMap(([count, one, more]) => (count === 0 ? [] : [`${count} ${count === 1 ? one : more}`]))
  return said.length === 0 ? 'Nothing is owed in these days.' : `${said.join(', ')}.`
}
