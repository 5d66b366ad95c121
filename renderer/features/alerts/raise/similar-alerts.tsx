import { Link } from 'react-router'
import { formatDay } from '../../../../shared/dates.ts'
import type { SimilarAlert } from '../../../../shared/records/alert-raising.ts'
import { alertStageLabels } from '../../../../shared/records/alert-stage.ts'
import { type AlertKind, alertThemeLabels } from '../../../../shared/records/alert-themes.ts'
import type { ChildId } from '../../../../shared/records/ids.ts'
import { lowerFirst } from '../../../../shared/words.ts'
import { useAppQuery } from '../../../api.ts'
import { MessageBar } from '../../../ui/message-bar.tsx'
import type { FilledAlert } from './filled-alert.ts'

const mostShown = 3

type SimilarAlertsProps = { childIds: ChildId[]; kind: AlertKind; theme: FilledAlert['theme'] }

/** Alerts that this one may say again, before it is raised; it may be raised all the same. */
export function SimilarAlerts({ childIds, kind, theme }: SimilarAlertsProps) {
  const found = useAppQuery('alerts.similar', { childIds, kind, theme }).data ?? []
  if (found.length === 0) return null
  return (
    <MessageBar kind="info" title={found.length === 1 ? 'There is an alert already.' : 'There are alerts already.'}>
      <ul>
        {found.slice(0, mostShown).map((alert) => (
          <li key={alert.id}>
            <Link className="link" to={`/alerts/${alert.id}`}>
              {alert.number}
            </Link>
            {`, ${similarText(alert)}`}
          </li>
        ))}
        {found.length > mostShown && <li>and {found.length - mostShown} more, in Alerts</li>}
      </ul>
    </MessageBar>
  )
}

/** "the same theme, with the service manager since Fri 20 Nov 2026". */
function similarText({ isSameTheme, theme, stage, closedOn, raisedOn, iroName }: SimilarAlert): string {
  const about = isSameTheme ? 'the same theme' : lowerFirst(alertThemeLabels[theme])
  if (closedOn !== null) return `${about}, closed ${formatDay(closedOn)}`
  if (stage === null) return `${about}, ${formatDay(raisedOn)}${iroName === null ? '' : `, by ${iroName}`}`
  return `${about}, with the ${lowerFirst(alertStageLabels[stage.stage])} since ${formatDay(stage.sinceOn)}`
}
