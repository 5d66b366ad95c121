import { Button } from '@fluentui/react-components'
import { useNavigate } from 'react-router'
import { formatDay, type IsoDate } from '../../../shared/dates.ts'
import { plainFigure } from '../../../shared/figures.ts'
import type { HoursReduction, TeamRow, TeamWorkload } from '../../../shared/records/workload.ts'
import { useAppQuery } from '../../api.ts'
import { useScope } from '../../scope.tsx'
import { Band } from '../../ui/band.tsx'
import { WeightedSum } from '../../ui/weighted-sum.tsx'
import type { IroDialogKind } from './iro-dialogs.tsx'
import { leaveText } from './leave-dialog.tsx'
import { ratioOf } from './team-columns.tsx'
import type { TeamLine } from './team-lines.ts'

type TeamDetailProps = { line: TeamLine; team: TeamWorkload; onAsk: (dialog: IroDialogKind) => void }

/** What opens beneath a line: the working of its figures, the children behind them, and the IRO's hours. */
export function TeamDetail({ line, team, onAsk }: TeamDetailProps) {
  return (
    <div className="team-detail">
      <div className="row row-wrap row-wide">
        <Sum line={line} />
        <ToChildren line={line} />
      </div>
      {line.iro && <Hours iro={line.iro} onAsk={onAsk} />}
      {line.iro && <DaysAway iro={line.iro} asOf={team.asOf} onAsk={onAsk} />}
      <p className="meta quiet">
        {team.rules
          .filter(({ ruleId }) => ruleId !== 'CAS-04')
          .map(({ ruleId, text }) => `${ruleId}: ${text}`)
          .join(' ')}
      </p>
    </div>
  )
}

function Sum({ line: { iro, figures } }: { line: TeamLine }) {
  const ratio = iro && ratioOf(iro)
  return (
    <div className="equation team-sum">
      <span className="quiet">Why {ratio?.value ?? plainFigure(figures.weighted)}? </span>
      <WeightedSum lines={figures.lines} />
      <span className="sum-sign"> = </span>
      <b>{plainFigure(figures.weighted)}</b>
      {iro && <Division iro={iro} />}
    </div>
  )
}

function Division({ iro }: { iro: TeamRow }) {
  const { fte, netHours, fullTimeHours } = iro.hours
  const ratio = ratioOf(iro)
  const hours = netHours === null ? null : ` (${plainFigure(netHours)} of ${plainFigure(fullTimeHours)} hours)`
  return (
    <span className="nowrap">
      <span className="sum-sign"> ÷ </span>
      {fte === null ? 'FTE not known' : `${plainFigure(fte)} FTE`}
      {hours && <span className="quiet">{hours}</span>}
      <span className="sum-sign"> = </span>
      <b>{ratio?.value ?? '–'}</b> <Band band={ratio?.band ?? null} />
    </span>
  )
}

function ToChildren({ line: { iro, figures } }: { line: TeamLine }) {
  const { show } = useScope()
  const navigate = useNavigate()
  const { children } = figures.counts
  const open = () => {
    show(iro?.iroId ?? null)
    void navigate(iro ? '/caseload?tab=all' : '/caseload?tab=noIro')
  }
  if (children === 0) return null
  return (
    <button type="button" className="link" onClick={open}>
      {children} {children === 1 ? 'child' : 'children'}
    </button>
  )
}

function Hours({ iro, onAsk }: { iro: TeamRow; onAsk: TeamDetailProps['onAsk'] }) {
  const { contractedHours, contractedFromOn, reductions } = iro.hours
  const known =
    contractedHours === null
      ? 'No hours known'
      : `${plainFigure(contractedHours)} hours a week${contractedFromOn ? ` since ${formatDay(contractedFromOn)}` : ''}`
  return (
    <div className="row row-wrap">
      <span>{iro.isInPost ? known : 'Not in post'}</span>
      {reductions.map((reduction) => (
        <Reduction key={reduction.id} reduction={reduction} onAsk={onAsk} />
      ))}
      <span className="row row-wrap team-actions">
        <Button size="small" onClick={() => onAsk({ kind: 'hours', iro })}>
          Change hours
        </Button>
        <Button size="small" onClick={() => onAsk({ kind: 'reduce', iro })}>
          Reduce hours for a time
        </Button>
        <Button size="small" onClick={() => onAsk({ kind: 'start', iro })}>
          Change the first day
        </Button>
        <Button size="small" onClick={() => onAsk({ kind: 'leave', iro })}>
          {iro.endedOn === null ? 'Record leaving' : 'Change the last day'}
        </Button>
      </span>
    </div>
  )
}

type DaysAwayProps = { iro: TeamRow; asOf: IsoDate; onAsk: TeamDetailProps['onAsk'] }

/** Leave that is not over, and the way to record more. */
function DaysAway({ iro, asOf, onAsk }: DaysAwayProps) {
  const leaves = useAppQuery('leave.list', { iroId: iro.iroId, fromOn: asOf, untilOn: null }).data ?? []
  return (
    <div className="row row-wrap">
      <span>{leaves.length === 0 ? 'No days away recorded' : 'Away'}</span>
      {leaves.map((leave) => (
        <span key={leave.id} className="row">
          {leaveText(leave)}
          <button type="button" className="link" onClick={() => onAsk({ kind: 'cover', leave })}>
            Cover and hand-over
          </button>
          <button type="button" className="link" onClick={() => onAsk({ kind: 'notAway', leave })}>
            Remove
          </button>
        </span>
      ))}
      <span className="row row-wrap team-actions">
        <Button size="small" onClick={() => onAsk({ kind: 'away', iro })}>
          Record days away
        </Button>
      </span>
    </div>
  )
}

type ReductionProps = { reduction: HoursReduction; onAsk: TeamDetailProps['onAsk'] }

function Reduction({ reduction, onAsk }: ReductionProps) {
  const { hours, reason, fromOn, untilOn } = reduction
  return (
    <span className="row">
      − {plainFigure(hours)}: {reason}, {formatDay(fromOn)}{' '}
      {untilOn ? `to ${formatDay(untilOn)}` : 'until further notice'}
      <button type="button" className="link" onClick={() => onAsk({ kind: 'endReduction', reduction })}>
        {untilOn ? 'Change its last day' : 'End it'}
      </button>
    </span>
  )
}
