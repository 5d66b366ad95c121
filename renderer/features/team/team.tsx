import { Button } from '@fluentui/react-components'
import { PersonAdd16Regular } from '@fluentui/react-icons/svg/person-add'
import { useMemo, useState } from 'react'
import { formatDay } from '../../../shared/dates.ts'
import type { AlertLine } from '../../../shared/records/alert.ts'
import { inAlertOrder, isOpenConcern } from '../../../shared/records/alert-status.ts'
import type { TeamWorkload } from '../../../shared/records/workload.ts'
import { useAppQuery } from '../../api.ts'
import { DataTable } from '../../ui/data-table.tsx'
import { ListCommands } from '../../ui/list-commands.tsx'
import { PageHead } from '../../ui/page-head.tsx'
import type { Sort } from '../../ui/table-items.ts'
import { askedTeam } from './asked-team.ts'
import { ForecastView } from './forecast-view.tsx'
import { IroDialog, type IroDialogKind } from './iro-dialogs.tsx'
import { SameChairLine } from './same-chair.tsx'
import { teamColumns } from './team-columns.tsx'
import { TeamDetail } from './team-detail.tsx'
import { teamLines } from './team-lines.ts'

/** Who carries how much, what falls due in the next weeks, and the IROs' hours. */
export function Team() {
  const team = useAppQuery('workload.team', {}).data
  const listed = useAppQuery('alerts.list', { iroId: null, which: 'open', childId: null }).data
  const alerts = useMemo(() => inAlertOrder((listed ?? []).filter(isOpenConcern)), [listed])
  const forecast = useAppQuery('workload.forecast', {}).data
  const [dialog, setDialog] = useState<IroDialogKind | null>(null)
  const [sort, setSort] = useState<Sort | null>(null)
  const commands = (
    <>
      <Button icon={<PersonAdd16Regular />} onClick={() => setDialog({ kind: 'add' })}>
        Add an IRO
      </Button>
      <ListCommands lists={team ? [{ name: 'team', take: () => askedTeam({ team, alerts }, sort) }] : []} />
    </>
  )
  return (
    <>
      <PageHead title="Team" sub={team && `As at ${formatDay(team.asOf)}`} commands={commands} />
      <div className="page-body team">
        {team && <TeamTable team={team} alerts={alerts} onAsk={setDialog} onSort={setSort} />}
        <SameChairLine />
        {forecast && <ForecastView forecast={forecast} />}
      </div>
      {dialog && team && <IroDialog dialog={dialog} today={team.asOf} onClose={() => setDialog(null)} />}
    </>
  )
}

type TeamTableProps = {
  team: TeamWorkload
  alerts: readonly AlertLine[]
  onAsk: (dialog: IroDialogKind) => void
  onSort: (sort: Sort) => void
}

function TeamTable({ team, alerts, onAsk, onSort }: TeamTableProps) {
  const [openKey, setOpenKey] = useState<string | null>(null)
  const lines = useMemo(() => teamLines(team), [team])
  const columns = useMemo(() => {
    const onToggle = (key: string) => setOpenKey((open) => (open === key ? null : key))
    return teamColumns({ team, alerts, openKey, onToggle })
  }, [team, alerts, openKey])
  return (
    <DataTable
      label="Team workload"
      rows={lines}
      columns={columns}
      rowKey={({ key }) => key}
      onSort={onSort}
      selectedKey={openKey}
      onOpen={({ key }) => setOpenKey(openKey === key ? null : key)}
      detail={{ key: openKey, render: (line) => <TeamDetail line={line} team={team} onAsk={onAsk} /> }}
      empty={{
        title: 'No IROs yet',
        why: 'The IROs of the service, their hours and their weighted caseloads stand here.',
        action: { label: 'Add an IRO', onClick: () => onAsk({ kind: 'add' }) },
      }}
    />
  )
}
