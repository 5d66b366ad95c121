import { useLayoutEffect, useMemo, useState } from 'react'
import { Link } from 'react-router'
import type { Output } from '../../../shared/contract.ts'
import { formatDay } from '../../../shared/dates.ts'
import { alertOverview } from '../../../shared/measures/alert-overview.ts'
import { periodBefore, periodLabel, type ReportPeriod } from '../../../shared/measures/report-period.ts'
import { type AlertOverviewPaper, reportPopulationLabels } from '../../../shared/records/alert-report.ts'
import { useAppQuery } from '../../api.ts'
import { useSavedView } from '../../saved-view.ts'
import { ScopePicker, useScope } from '../../scope.tsx'
import { ListCommands, type TakeAway } from '../../ui/list-commands.tsx'
import { PageHead } from '../../ui/page-head.tsx'
import { AlertsBehind } from './alerts-behind.tsx'
import { Examples } from './examples.tsx'
import { OutsideCopy } from './outside-copy.tsx'
import { Overview } from './overview.tsx'
import { PeriodPicker, PopulationPicker } from './period-picker.tsx'
import { type Behind, daysText, firstReportView, periodOfView, ReportView } from './report-view.ts'

/** The overview of alerts for a month, a quarter or a year, beside the period before, and the copies made of it. */
export function Reports() {
  const session = useAppQuery('session.current', {})
  const { view, change } = useSavedView('reports', ReportView, firstReportView)
  if (!session.data || !view) return <PageHead title="Reports" />
  return <AlertReport session={session.data} first={view} onKeep={change} />
}

type AlertReportProps = {
  session: Output<'session.current'>
  first: ReportView
  onKeep: (part: Partial<ReportView>) => void
}

function AlertReport({ session: { today }, first, onKeep }: AlertReportProps) {
  const { iroId } = useScope()
  const [population, setPopulation] = useState(first.population)
  const [period, setPeriod] = useState(() => periodOfView(first, today))
  const [behind, setBehind] = useState<Behind | null>(null)
  const [chosen, setChosen] = useState<readonly string[]>([])
  const asked = { iroId, period, population }
  const lines = useAppQuery('alertReports.lines', asked).data
  const examples = useAppQuery('alertReports.examples', asked).data ?? []
  const compared = useMemo(() => lines && compare(lines, period, today), [lines, period, today])
  const reset = useFigureFocus(behind)
  const changePeriod = (next: ReportPeriod) => {
    setPeriod(next)
    setChosen([])
    if (next.kind !== 'custom') onKeep({ kind: next.kind })
  }
  const changePopulation = (next: ReportView['population']) => {
    setPopulation(next)
    setChosen([])
    onKeep({ population: next })
  }
  const exampleIds = examples.map(({ alertId }) => alertId).filter((id) => chosen.includes(id))
  const papers = compared && papersOf({ ...asked, exampleIds }, compared.now.flatMap(({ figures }) => figures).length)
  const isOver = period.untilOn < today
  const sub = `Alert overview: ${periodLabel(period)}, ${daysText(period)}${isOver ? '' : ', not over yet'}, beside ${periodLabel(periodBefore(period))}. ${reportPopulationLabels[population]}. As at ${formatDay(today)}.`
  return (
    <>
      <PageHead
        title="Reports"
        sub={sub}
        isRuled
        commands={
          <>
            <Link className="link" to="/reports/learning">
              Audits and observations
            </Link>
            <ScopePicker />
            <ListCommands lists={papers ? [papers.unit, papers.board] : []} />
          </>
        }
      />
      {behind && lines ? (
        <AlertsBehind behind={behind} lines={lines} onBack={() => setBehind(reset(behind))} />
      ) : (
        <div className="page-body report">
          <div className="report-asked">
            <PeriodPicker period={period} onChange={changePeriod} today={today} />
            <PopulationPicker population={population} onChange={changePopulation} />
          </div>
          {compared && papers && (
            <>
              <OutsideCopy sections={compared.now} board={papers.board} />
              <Overview compared={{ ...compared, onOpen: setBehind }} />
              <Examples examples={examples} chosen={chosen} onChange={setChosen} />
            </>
          )}
        </div>
      )}
    </>
  )
}

function compare(lines: Output<'alertReports.lines'>, period: ReportPeriod, today: Output<'session.current'>['today']) {
  const before = periodBefore(period)
  return {
    now: alertOverview(lines, { period, today }),
    before: alertOverview(lines, { period: before, today }),
    period,
    periodBefore: before,
  }
}

/** The unit’s own copy and the board’s, as lists to print or save. */
function papersOf(input: AlertOverviewPaper, rows: number): { unit: TakeAway; board: TakeAway } {
  const shown = { input, keys: null, about: '' }
  return {
    unit: { name: 'alertOverview', take: () => ({ list: { name: 'alertOverview', ...shown }, rows }) },
    board: { name: 'alertBoard', take: () => ({ list: { name: 'alertBoard', ...shown }, rows }) },
  }
}

/** Brings focus back to the figure whose list was open, once the overview stands again. */
function useFigureFocus(behind: Behind | null): (left: Behind) => null {
  const [left, setLeft] = useState<Behind | null>(null)
  useLayoutEffect(() => {
    if (behind !== null || left === null) return
    const figures = document.querySelectorAll<HTMLElement>('[data-figure]')
    const figure = [...figures].find(({ dataset }) => dataset.figure === left.figureId)
    figure?.querySelector('button')?.focus()
    setLeft(null)
  }, [behind, left])
  return (from) => {
    setLeft(from)
    return null
  }
}
