import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import { Link, useNavigate } from 'react-router'
import type { AlertLine } from '../../../shared/records/alert.ts'
import {
  alertStatus,
  dayOfLimit,
  dueNow,
  isToDecide,
  isUnsent,
  withWhom,
} from '../../../shared/records/alert-status.ts'
import { alertKindLabels } from '../../../shared/records/alert-themes.ts'
import { namesTogether } from '../../../shared/records/child-line.ts'
import type { IroId } from '../../../shared/records/ids.ts'
import { ShowAll } from '../../ui/show-all.tsx'
import { Status } from '../../ui/status.tsx'
import { whyDate } from '../../ui/why-date.tsx'
import { FigureButton } from '../../ui/working.tsx'
import { nearDay } from './today-words.ts'

/** More than these push the meetings out of sight; the rest are a press away, and the count says how many. */
const mostShown = 5

type AlertsToDecideProps = { alerts: readonly AlertLine[]; iroId: IroId | null }

/** Alerts that ask for something until it is done, the longest waiting first; nothing while none does. */
export function AlertsToDecide({ alerts, iroId }: AlertsToDecideProps) {
  const [isWhole, setWhole] = useState(false)
  if (alerts.length === 0) return null
  const shown = isWhole ? alerts : alerts.slice(0, mostShown)
  return (
    <section className="section-gap" aria-labelledby="alerts-to-decide">
      <div className="section-head">
        <h2 id="alerts-to-decide">Alerts to decide</h2>
        <span className="quiet">{whatIsAsked(alerts)}</span>
        <Link className="link" to="/alerts">
          All alerts
        </Link>
      </div>
      <ul className="decisions">
        {shown.map((alert) => (
          <AlertToDecide key={alert.id} alert={alert} iroId={iroId} />
        ))}
      </ul>
      {shown.length < alerts.length && (
        <ShowAll onShow={() => setWhole(true)}>Show all {alertsCounted(alerts.length)}</ShowAll>
      )}
    </section>
  )
}

/** "3 to decide, 1 not marked as sent": the first is what the line under the heading and the rail count. */
function whatIsAsked(alerts: readonly AlertLine[]): string {
  const toDecide = alerts.filter(isToDecide).length
  const unsent = alerts.filter((alert) => !isToDecide(alert) && isUnsent(alert)).length
  const rest = alerts.length - toDecide - unsent
  const parts = [
    toDecide > 0 && `${toDecide} to decide`,
    unsent > 0 && `${unsent} not marked as sent`,
    rest > 0 && `${rest} to watch`,
  ]
  return parts.filter(Boolean).join(', ')
}

const alertsCounted = (count: number): string => `${count} ${count === 1 ? 'alert' : 'alerts'}`

function AlertToDecide({ alert, iroId }: { alert: AlertLine; iroId: IroId | null }) {
  const navigate = useNavigate()
  const { id, children, title } = alert
  const { kind, text } = alertStatus(alert)
  const who = namesTogether(children)
  const act = actFor(alert)
  return (
    <li>
      <Status kind={kind} text={text} />
      <div>
        <Link className="today-name" to={`/alerts/${id}?back=%2F`}>
          {who}: {title}
        </Link>
        <div className="meta quiet">
          <About alert={alert} />
        </div>
        <Whose alert={alert} iroId={iroId} />
      </div>
      <div className="row row-wrap row-end">
        <Button onClick={() => navigate(act.to)}>
          {act.label} <span className="sr-only">({who})</span>
        </Button>
      </div>
    </li>
  )
}

/** "Concern 2026/118, with the service manager, Ingrid Solberg. Day 6 of 20, by Fri 11 Dec". */
function About({ alert }: { alert: AlertLine }) {
  const { kind, number, standing } = alert
  const what = `${alertKindLabels[kind]} ${number}`
  if (standing === null) return `${what}, raised ${nearDay(alert.raisedOn)}`
  const due = dueNow(standing)
  return (
    <>
      {what}, {withWhom(alert)}. Due <FigureButton working={() => whyDate(due)}>{nearDay(due.dueBy)}</FigureButton>, day{' '}
      {dayOfLimit(standing)}, by{' '}
      <FigureButton working={() => whyDate(standing.limit)}>{nearDay(standing.limit.dueBy)}</FigureButton>
    </>
  )
}

/** Whose duty it is, where that is not plain: on everybody’s day, and where somebody stands in or has left. */
function Whose({ alert: { owner, iroId: raisedBy }, iroId }: { alert: AlertLine; iroId: IroId | null }) {
  const isPlain = iroId !== null && raisedBy === iroId && owner.said === ''
  if (isPlain) return null
  return <div className="meta">{owner.said || `The duty is ${owner.name}’s.`}</div>
}

function actFor(alert: AlertLine): { label: string; to: string } {
  const to = `/alerts/${alert.id}?back=%2F`
  if (isToDecide(alert)) return { label: 'Decide', to }
  if (isUnsent(alert)) return { label: 'Mark as sent', to }
  if (alert.standing?.state === 'toBook') return { label: 'Enter the meeting', to: '/alerts/challenge' }
  return { label: 'Open', to }
}
