import { useMemo, useState } from 'react'
import { Link, useSearchParams } from 'react-router'
import type { Input, Output } from '../../../shared/contract.ts'
import type { LateLine } from '../../../shared/records/late-log.ts'
import type { AskedList } from '../../../shared/records/list-export.ts'
import { useAppQuery } from '../../api.ts'
import { useSavedView } from '../../saved-view.ts'
import { ScopePicker, useScope } from '../../scope.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { ListCommands } from '../../ui/list-commands.tsx'
import { PageHead } from '../../ui/page-head.tsx'
import { type Sort, sortRows } from '../../ui/table-items.ts'
import { lateLogColumns } from './late-log-columns.tsx'
import { LateDetail } from './late-log-detail.tsx'
import { LateFilters, ReasonTotals } from './late-log-tools.tsx'
import {
  firstLateView,
  kindChoices,
  LateView,
  lateCounts,
  latePeriod,
  reasonLabel,
  shownLines,
  signOffChoices,
} from './late-log-view.ts'
import { SignOffDialog } from './sign-off-dialog.tsx'

const crumb = (
  <Link className="link" to="/meetings">
    Meetings
  </Link>
)

/** Every review and conference that was late, is still not held, or was stood down, with its reason and sign-off. */
export function LateLog() {
  const session = useAppQuery('session.current', {})
  const saved = useSavedView('lateLog', LateView, firstLateView)
  const [params] = useSearchParams()
  if (!session.data || !saved.view) return <PageHead title="Out-of-date log" crumb={crumb} />
  // Led here by what waits on Today: every line that waits, whatever was filtered last.
  const isAskedForWaiting = params.get('show') === 'waiting'
  const first: LateView = isAskedForWaiting ? { ...firstLateView, period: 'all', signOff: 'waiting' } : saved.view
  return <Log key={String(isAskedForWaiting)} session={session.data} first={first} onKeep={saved.change} />
}

type LogProps = { session: Output<'session.current'>; first: LateView; onKeep: (part: Partial<LateView>) => void }

function Log({ session: { today, profile }, first, onKeep }: LogProps) {
  const { iroId } = useScope()
  const [view, setView] = useState(first)
  const [sort, setSort] = useState<Sort | null>(null)
  const [signing, setSigning] = useState<LateLine | null>(null)
  const input = { iroId, ...latePeriod(view.period, today) }
  const lines = useAppQuery('lateLog.list', input).data
  const shown = useMemo(() => shownLines(lines ?? [], view), [lines, view])
  const anyReason = useMemo(() => shownLines(lines ?? [], { ...view, reason: null }), [lines, view])
  const change = (part: Partial<LateView>) => {
    setView({ ...view, ...part })
    onKeep({ ...view, ...part })
  }
  const commands = (
    <>
      <ScopePicker />
      <ListCommands lists={lines ? [{ name: 'lateLog', take: () => asked(shown, { input, view, sort }) }] : []} />
    </>
  )
  return (
    <>
      <PageHead title="Out-of-date log" crumb={crumb} sub={lines && lateCounts(shown)} commands={commands} />
      <div className="page-fill">
        <LateFilters lines={anyReason} view={view} change={change} today={today} />
        <div className="late-log">
          {lines && <LogTable lines={shown} onSort={setSort} onSignOff={setSigning} />}
          <ReasonTotals lines={anyReason} chosen={view.reason} onChoose={(reason) => change({ reason })} />
        </div>
      </div>
      {signing && <SignOffDialog line={signing} profile={profile} today={today} onClose={() => setSigning(null)} />}
    </>
  )
}

type LogTableProps = {
  lines: readonly LateLine[]
  onSort: (sort: Sort) => void
  onSignOff: (line: LateLine) => void
}

function LogTable({ lines, onSort, onSignOff }: LogTableProps) {
  const [openKey, setOpenKey] = useState<string | null>(null)
  return (
    <DataTable
      label="Out-of-date log"
      rows={lines}
      columns={lateLogColumns}
      rowKey={({ key }) => key}
      onSort={onSort}
      onSelect={() => {}}
      onOpen={({ key }) => setOpenKey((now) => (now === key ? null : key))}
      detail={{ key: openKey, render: (line) => <LateDetail line={line} onSignOff={onSignOff} /> }}
      empty={{
        title: 'Nothing late in this period',
        why: 'Meetings held after their due date, not held yet, or stood down are listed here with their reasons.',
      }}
    />
  )
}

type Shown = { input: Input<'lateLog.list'>; view: LateView; sort: Sort | null }

/** The log as it stands on screen, for paper and files. */
function asked(shown: readonly LateLine[], { input, view, sort }: Shown): { list: AskedList; rows: number } {
  const keys = sortRows(shown, lateLogColumns, sort).map(({ key }) => key)
  const { kind, reason, signOff } = view
  const only = [
    kindChoices.find(({ value }) => value === kind)?.label,
    reason === null ? null : reasonLabel(reason),
    signOffChoices.find(({ value }) => value === signOff)?.label,
  ]
  const about = only.filter(Boolean).join(', ')
  return { list: { name: 'lateLog', input, keys, about: about && `Only: ${about}` }, rows: shown.length }
}
