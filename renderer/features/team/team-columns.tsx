import { plainFigure, shownRatio, sumFigure } from '../../../shared/figures.ts'
import type { AlertLine } from '../../../shared/records/alert.ts'
import type { TeamWorkload } from '../../../shared/records/workload.ts'
import { Band } from '../../ui/band.tsx'
import { Gauge } from '../../ui/gauge.tsx'
import { useRowTabIndex } from '../../ui/row-stop.ts'
import type { Column } from '../../ui/table-items.ts'
import { AlertFigure } from './alert-figure.tsx'
import { DueFigure } from './due-figure.tsx'
import type { TeamLine } from './team-lines.ts'

type Options = {
  team: TeamWorkload
  /** The open concerns of the whole team, in the order in which they wait. */
  alerts: readonly AlertLine[]
  openKey: string | null
  onToggle: (key: string) => void
}

/** The columns of the team's table, with the team's totals at their feet. */
export function teamColumns({ team, alerts, openKey, onToggle }: Options): readonly Column<TeamLine>[] {
  const { weighted, fte } = team.totals
  return [
    { key: 'iro', header: 'IRO', render: nameCell, sortValue: ({ name }) => name, footer: 'Team' },
    { key: 'fte', header: 'FTE', align: 'end', render: fteCell, sortValue: fteOf, footer: sumFigure(fte) },
    countColumn('lookedAfter', 'Looked after', team),
    countColumn('childProtection', 'Child prot.', team),
    { ...countColumn('dual', 'Dual', team), isSecondary: true },
    { ...countColumn('hsb', 'HSB', team), isSecondary: true },
    {
      key: 'weighted',
      header: 'Weighted',
      align: 'end',
      render: (line) => <DetailToggle line={line} openKey={openKey} onToggle={onToggle} />,
      sortValue: ({ figures }) => figures.weighted,
      footer: plainFigure(weighted),
    },
    {
      key: 'perFte',
      header: 'Per FTE',
      align: 'end',
      render: perFteCell,
      sortValue: perFteOf,
      footer: totalRatio(team),
    },
    { key: 'band', header: 'Band, per FTE', render: bandCell, footer: totalBand(team) },
    {
      key: 'bar',
      header: 'Weighted (bar), per FTE (diamond)',
      width: '17%',
      render: (line) => <Bar line={line} team={team} />,
      isSecondary: true,
      footer: <BandScale team={team} />,
    },
    ...dueColumns(team),
    alertColumn(alerts),
  ]
}

type Counted = 'lookedAfter' | 'childProtection' | 'dual' | 'hsb'

function countColumn(key: Counted, header: string, { totals }: TeamWorkload): Column<TeamLine> {
  return {
    key,
    header,
    align: 'end',
    render: ({ figures }) => figureOrDash(figures.counts[key]),
    sortValue: ({ figures }) => figures.counts[key],
    footer: figureOrDash(totals.counts[key]),
  }
}

function dueColumns({ totals }: TeamWorkload): readonly Column<TeamLine>[] {
  return [
    {
      key: 'due',
      header: 'Due in 13 weeks',
      align: 'end',
      render: (line) => due(line, { isOverdue: false }),
      sortValue: ({ figures }) => figures.dueIn13Weeks,
      footer: <DueFigure count={totals.dueIn13Weeks} asked={{ whose: 'team', isOverdue: false, weekOf: null }} />,
    },
    {
      key: 'overdue',
      header: 'Meetings overdue',
      align: 'end',
      render: (line) => due(line, { isOverdue: true }),
      sortValue: ({ figures }) => figures.overdue,
      footer: (
        <DueFigure
          count={totals.overdue}
          asked={{ whose: 'team', isOverdue: true, weekOf: null }}
          className="status-overdue"
        />
      ),
    },
  ]
}

function alertColumn(alerts: readonly AlertLine[]): Column<TeamLine> {
  const own = ({ iro, name }: TeamLine) => (iro === null ? [] : alerts.filter(({ owner }) => owner.name === name))
  return {
    key: 'alerts',
    header: 'Alerts open',
    align: 'end',
    render: (line) => <AlertFigure alerts={own(line)} owner={line.name} />,
    sortValue: (line) => own(line).length,
    footer: <AlertFigure alerts={alerts} owner={null} />,
  }
}

/** Nought is a dash, so that the figures that are not stand out. */
const figureOrDash = (count: number): string => (count === 0 ? '–' : plainFigure(count))

const due = ({ iro, figures }: TeamLine, { isOverdue }: { isOverdue: boolean }) => (
  <DueFigure
    count={isOverdue ? figures.overdue : figures.dueIn13Weeks}
    asked={{ whose: iro?.iroId ?? 'nobody', isOverdue, weekOf: null }}
    {...(isOverdue && { className: 'status-overdue' })}
  />
)

const fteOf = ({ iro }: TeamLine) => iro?.hours.fte ?? null
const fteCell = (line: TeamLine) => {
  const fte = fteOf(line)
  return fte === null ? '–' : sumFigure(fte)
}

function nameCell({ name, note }: TeamLine) {
  return (
    <span className="team-name">
      {name}
      {note && <span className="team-note">{note}</span>}
    </span>
  )
}

function DetailToggle({ line, openKey, onToggle }: Omit<Options, 'team' | 'alerts'> & { line: TeamLine }) {
  const tabIndex = useRowTabIndex()
  return (
    <button
      type="button"
      className="figure-button"
      tabIndex={tabIndex}
      aria-expanded={openKey === line.key}
      onClick={() => onToggle(line.key)}
    >
      {plainFigure(line.figures.weighted)}
    </button>
  )
}

/** The ratio to one decimal and its place in the band; null without hours. */
export function ratioOf({ perFte, perFteBand }: Pick<TeamWorkload['totals'], 'perFte' | 'perFteBand'>) {
  return perFte === null || perFteBand === null ? null : shownRatio(perFte, perFteBand)
}

const perFteOf = ({ iro }: TeamLine) => iro?.perFte ?? null
const perFteCell = ({ iro }: TeamLine) => <b>{(iro && ratioOf(iro)?.value) ?? '–'}</b>
const bandCell = ({ iro }: TeamLine) =>
  iro ? <Band band={ratioOf(iro)?.band ?? null} /> : <span className="quiet">nobody to compare</span>
const totalRatio = ({ totals }: TeamWorkload) => ratioOf(totals)?.value ?? '–'
const totalBand = ({ totals }: TeamWorkload) => <Band band={ratioOf(totals)?.band ?? null} />

/** The right-hand end of every bar: the longest of them, the band, and a little room. */
function scaleOf({ rows, bandLimits }: TeamWorkload): number {
  const longest = Math.max(bandLimits.high, ...rows.flatMap(({ weighted, perFte }) => [weighted, perFte ?? 0]))
  return Math.ceil((longest * 1.1) / 20) * 20
}

function Bar({ line: { iro, figures }, team }: { line: TeamLine; team: TeamWorkload }) {
  return (
    <Gauge
      value={figures.weighted}
      position={iro?.perFteBand?.position ?? null}
      limits={team.bandLimits}
      max={scaleOf(team)}
      isCompact
      {...(iro?.perFte != null && { marker: iro.perFte })}
    />
  )
}

function BandScale({ team }: { team: TeamWorkload }) {
  const max = scaleOf(team)
  return (
    <div className="gauge-scale band-scale">
      {[team.bandLimits.low, team.bandLimits.high].map((limit) => (
        <span key={limit} style={{ left: `${(limit / max) * 100}%` }}>
          {plainFigure(limit)}
        </span>
      ))}
    </div>
  )
}
