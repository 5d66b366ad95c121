import { formatDay, type IsoDate } from '../../../shared/dates.ts'
import type { IroLeave } from '../../../shared/records/leave.ts'
import type { HoursReduction, TeamRow } from '../../../shared/records/workload.ts'
import { CoverDialog } from './cover-dialog.tsx'
import { IroForm } from './iro-form.tsx'
import { LeaveDialog, RemoveLeave } from './leave-dialog.tsx'

/** Which form about an IRO is open, and about whom. */
export type IroDialogKind =
  | { kind: 'add' }
  | { kind: 'hours' | 'reduce' | 'start' | 'leave' | 'away'; iro: TeamRow }
  | { kind: 'notAway'; leave: IroLeave }
  | { kind: 'cover'; leave: IroLeave }
  | { kind: 'endReduction'; reduction: HoursReduction }

type IroDialogProps = { dialog: IroDialogKind; today: IsoDate; onClose: () => void }

/** The form that changes an IRO: a new one, hours, a reduction or its end, the last day in post. */
export function IroDialog({ dialog, today, onClose }: IroDialogProps) {
  if (dialog.kind === 'add') return <AddIro today={today} onClose={onClose} />
  if (dialog.kind === 'endReduction') return <EndReduction reduction={dialog.reduction} onClose={onClose} />
  if (dialog.kind === 'notAway') return <RemoveLeave leave={dialog.leave} onClose={onClose} />
  if (dialog.kind === 'cover') return <CoverDialog leave={dialog.leave} onClose={onClose} />
  if (dialog.kind === 'away') return <LeaveDialog iro={dialog.iro} today={today} onClose={onClose} />
  if (dialog.kind === 'hours') return <ChangeHours iro={dialog.iro} today={today} onClose={onClose} />
  if (dialog.kind === 'reduce') return <ReduceHours iro={dialog.iro} today={today} onClose={onClose} />
  if (dialog.kind === 'start') return <FirstDay iro={dialog.iro} onClose={onClose} />
  return <Leave iro={dialog.iro} onClose={onClose} />
}

type About = { iro: TeamRow; today: IsoDate; onClose: () => void }

function AddIro({ today, onClose }: Omit<About, 'iro'>) {
  return (
    <IroForm
      command="iros.add"
      title="Add an IRO"
      action="Add this IRO"
      fields={[
        { name: 'name', kind: 'text', label: 'Name' },
        { name: 'startedOn', kind: 'day', label: 'First day in post' },
        {
          name: 'hours',
          kind: 'hours',
          label: 'Hours a week',
          hint: 'Leave empty when not known: there is then no figure per FTE',
        },
      ]}
      known={{}}
      days={{ startedOn: today }}
      onClose={onClose}
    />
  )
}

function ChangeHours({ iro, today, onClose }: About) {
  return (
    <IroForm
      command="iros.setHours"
      title={`Change the hours of ${iro.name}`}
      lead="Earlier figures keep the hours of their day."
      action="Change the hours"
      fields={[
        { name: 'hours', kind: 'hours', label: 'Hours a week' },
        { name: 'fromOn', kind: 'day', label: 'From' },
      ]}
      known={{ iroId: iro.iroId }}
      days={{ fromOn: today }}
      onClose={onClose}
    />
  )
}

function ReduceHours({ iro, today, onClose }: About) {
  return (
    <IroForm
      command="iros.addReduction"
      title={`Reduce the hours of ${iro.name} for a time`}
      lead="For induction, sick leave, other duties: the caseload is then compared with fewer hours."
      action="Reduce the hours"
      fields={[
        { name: 'hours', kind: 'hours', label: 'Hours a week fewer' },
        { name: 'reason', kind: 'text', label: 'Reason', hint: 'Shown with the figure on the Team screen' },
        { name: 'fromOn', kind: 'day', label: 'First day' },
        { name: 'untilOn', kind: 'day', label: 'Last day', hint: 'Leave empty until it is known' },
      ]}
      known={{ iroId: iro.iroId }}
      days={{ fromOn: today }}
      onClose={onClose}
    />
  )
}

function EndReduction({ reduction, onClose }: { reduction: HoursReduction; onClose: () => void }) {
  const { id, version, hours, reason, fromOn, untilOn } = reduction
  return (
    <IroForm
      command="iros.endReduction"
      title="End a reduction of hours"
      lead={`${reason}: ${hours} hours a week fewer since ${formatDay(fromOn)}`}
      action="Record the last day"
      fields={[{ name: 'untilOn', kind: 'day', label: 'Last day' }]}
      known={{ id, version }}
      days={{ untilOn }}
      onClose={onClose}
    />
  )
}

function FirstDay({ iro: { iroId, name, startedOn, version }, onClose }: Omit<About, 'today'>) {
  return (
    <IroForm
      command="iros.correctStart"
      title={`First day of ${name}`}
      lead="Children can be given from this day on."
      action="Change the first day"
      fields={[{ name: 'startedOn', kind: 'day', label: 'First day in post' }]}
      known={{ iroId, version }}
      days={{ startedOn }}
      onClose={onClose}
    />
  )
}

function Leave({ iro, onClose }: Omit<About, 'today'>) {
  const { children } = iro.counts
  const still = `${children} ${children === 1 ? 'child stays' : 'children stay'} on this list until they are given to another IRO.`
  return (
    <IroForm
      command="iros.leave"
      title={`${iro.name} leaves`}
      {...(children > 0 && { lead: still })}
      action="Record the last day"
      fields={[{ name: 'endedOn', kind: 'day', label: 'Last day in post' }]}
      known={{ iroId: iro.iroId, version: iro.version }}
      days={{ endedOn: iro.endedOn }}
      onClose={onClose}
    />
  )
}
