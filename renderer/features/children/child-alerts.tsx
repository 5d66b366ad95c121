import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import { Link } from 'react-router'
import type { AlertLine } from '../../../shared/records/alert.ts'
import { alertStatus, inAlertOrder, isOpenConcern } from '../../../shared/records/alert-status.ts'
import { alertKindLabels } from '../../../shared/records/alert-themes.ts'
import type { ChildId } from '../../../shared/records/ids.ts'
import { useAppQuery } from '../../api.ts'
import { Status } from '../../ui/status.tsx'

const mostShown = 3

/** The alerts about a child, those that ask for something first, then what is closed or was praised. */
export function ChildAlerts({ childId }: { childId: ChildId }) {
  const [isWhole, setWhole] = useState(false)
  const lines = useAppQuery('alerts.list', { iroId: null, which: 'all', childId }).data
  if (!lines) return null
  const ordered = inAlertOrder(lines)
  const shown = isWhole ? ordered : ordered.slice(0, mostShown)
  return (
    <section aria-labelledby="child-alerts">
      <h3 id="child-alerts">{headingOf(lines)}</h3>
      <ul className="child-alerts">
        {shown.map((line) => (
          <ChildAlert key={line.id} line={line} />
        ))}
      </ul>
      {shown.length < lines.length && (
        <Button size="small" onClick={() => setWhole(true)}>
          Show all {lines.length} alerts
        </Button>
      )}
    </section>
  )
}

function headingOf(lines: readonly AlertLine[]): string {
  if (lines.length === 0) return 'No alerts about this child'
  const open = lines.filter(isOpenConcern).length
  return `${lines.length} ${lines.length === 1 ? 'alert' : 'alerts'}${open > 0 ? `, ${open} open` : ''}`
}

function ChildAlert({ line }: { line: AlertLine }) {
  const { kind, text } = alertStatus(line)
  return (
    <li>
      <Link className="link" to={`/alerts/${line.id}`}>
        {alertKindLabels[line.kind]} {line.number}: {line.title}
      </Link>
      <div>
        <Status kind={kind} text={text} />
      </div>
    </li>
  )
}
