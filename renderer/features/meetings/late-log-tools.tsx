import { Button } from '@fluentui/react-components'
import type { IsoDate } from '../../../shared/dates.ts'
import { type LateLine, LateStanding, lateStandingLabels } from '../../../shared/records/late-log.ts'
import { SelectField } from '../../ui/select-field.tsx'
import {
  kindChoices,
  type LateView,
  periodChoices,
  reasonLabel,
  signOffChoices,
  totalsByReason,
} from './late-log-view.ts'

const standingChoices = LateStanding.options.map((value) => ({ value, label: lateStandingLabels[value] }))

type FiltersProps = {
  lines: readonly LateLine[]
  view: LateView
  change: (part: Partial<LateView>) => void
  today: IsoDate
}

/** What the log shows; only reasons that were given can be chosen. */
export function LateFilters({ lines, view, change, today }: FiltersProps) {
  const reasons = totalsByReason(lines).map(({ reason }) => reason)
  const kept = view.reason !== null && !reasons.includes(view.reason) ? [view.reason] : []
  const choices = [...reasons, ...kept].map((value) => ({ value, label: reasonLabel(value) }))
  const periods = periodChoices(today)
  return (
    <div className="late-filters">
      <SelectField
        label="Period"
        none={periods.at(-1)?.label ?? ''}
        choices={periods.slice(0, -1)}
        value={view.period === 'all' ? null : view.period}
        onChange={(period) => change({ period: period ?? 'all' })}
      />
      <SelectField
        label="Kind"
        none="All meetings"
        choices={kindChoices}
        value={view.kind}
        onChange={(kind) => change({ kind })}
      />
      <SelectField
        label="What happened"
        none="Anything"
        choices={standingChoices}
        value={view.standing}
        onChange={(standing) => change({ standing })}
      />
      <SelectField
        label="Reason"
        none="Any reason"
        choices={choices}
        value={view.reason}
        onChange={(reason) => change({ reason })}
      />
      <SelectField
        label="Sign-off"
        none="Signed off or not"
        choices={signOffChoices}
        value={view.signOff}
        onChange={(signOff) => change({ signOff })}
      />
    </div>
  )
}

type TotalsProps = { lines: readonly LateLine[]; chosen: string | null; onChoose: (reason: string | null) => void }

/** How often each reason was given, meetings and children apart; a press shows only those. */
export function ReasonTotals({ lines, chosen, onChoose }: TotalsProps) {
  const totals = totalsByReason(lines)
  if (totals.length === 0) return null
  return (
    <aside className="late-totals" aria-labelledby="late-totals">
      <div className="section-head">
        <h2 id="late-totals">By reason</h2>
        {chosen !== null && (
          <Button size="small" onClick={() => onChoose(null)}>
            Show all
          </Button>
        )}
      </div>
      <table className="late-totals-table">
        <caption className="sr-only">Meetings and children by reason</caption>
        <thead>
          <tr>
            <th scope="col">Reason</th>
            <th scope="col">Meetings</th>
            <th scope="col">Children</th>
          </tr>
        </thead>
        <tbody>
          {totals.map(({ reason, meetings, children }) => (
            <tr key={reason}>
              <th scope="row">
                <button
                  type="button"
                  className="link"
                  aria-pressed={chosen === reason}
                  onClick={() => onChoose(chosen === reason ? null : reason)}
                >
                  {reasonLabel(reason)}
                </button>
              </th>
              <td>{meetings}</td>
              <td>{children}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="quiet">
        A meeting stood down and then held late is counted once (CP-12). A meeting late for two reasons is in both
        lines.
      </p>
    </aside>
  )
}
