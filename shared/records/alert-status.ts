import { formatDay, formatDayShort, type IsoDate } from '../dates.ts'
import { lowerFirst, upperFirst } from '../words.ts'
import { type AlertLine, alertOutcomeLabels } from './alert.ts'
import { type AlertDue, alertStageLabels, type ConcernStanding, type StageClock } from './alert-stage.ts'

/** How an alert stands, for the shape and the words to show with it. */
export type AlertStatus = { readonly kind: 'overdue' | 'dueSoon' | 'planned' | 'held'; readonly text: string }

/** What of an alert is needed to say how it stands. */
export type StandingAlert = Pick<AlertLine, 'standing' | 'sentOn' | 'closedOn' | 'outcome' | 'raisedOn' | 'number'>

/** The IRO has to escalate, give more time, or close with evidence. */
export const isToDecide = ({ standing }: StandingAlert): boolean => standing?.state === 'toDecide'

/** Nobody has said that it left this laptop: a letter of a concern, or the card of a good practice. */
export const isUnsent = ({ standing, sentOn }: StandingAlert): boolean =>
  standing === null ? sentOn === null : standing.state === 'toSend'

/** A concern that is not closed; good practice needs no answer and is never open. */
export const isOpenConcern = ({ standing }: StandingAlert): boolean => standing?.isOpen ?? false

/** Somebody has to do something about it today: decide, send, book the challenge meeting, or look to its limit. */
export const asksToday = (alert: StandingAlert): boolean =>
  isToDecide(alert) ||
  isUnsent(alert) ||
  alert.standing?.state === 'toBook' ||
  (isOpenConcern(alert) && alert.standing?.limitState !== 'inTime')

/** The stage a concern stands at. */
export const presentStage = ({ stages }: ConcernStanding): StageClock | null => stages.at(-1) ?? null

/** The day that counts now, with its working: the limit once it has passed or no answer has a day, else the answer. */
export function dueNow(standing: ConcernStanding): AlertDue {
  const due = presentStage(standing)?.due ?? null
  return due === null || standing.decideWhy === 'limit' ? standing.limit : due
}

/** How many working days the whole process may take, as its limit was worked out. */
export const limitDays = ({ limit }: ConcernStanding): number => Number(/\d+/.exec(limit.basis.ruleText)?.[0] ?? 0)

/** The day of the process: "6 of 20", and once it is over "23, limit 20". */
export function dayOfLimit(standing: ConcernStanding): string {
  const limit = limitDays(standing)
  return standing.day <= limit ? `${standing.day} of ${limit}` : `${standing.day}, limit ${limit}`
}

/** How an alert stands: what it asks for, or what it waits for, in the words of the list and of Today. */
export function alertStatus(alert: StandingAlert): AlertStatus {
  const { standing, sentOn, closedOn, outcome } = alert
  if (standing === null) {
    if (sentOn === null) return { kind: 'dueSoon', text: 'Not marked as sent' }
    return { kind: 'held', text: `Sent on ${formatDay(sentOn)}` }
  }
  if (closedOn !== null)
    return {
      kind: 'held',
      text: `Closed ${formatDay(closedOn)}${outcome ? `: ${lowerFirst(alertOutcomeLabels[outcome])}` : ''}`,
    }
  return openStatus(standing)
}

function openStatus(standing: ConcernStanding): AlertStatus {
  const { state, decideWhy, limitState, limit } = standing
  const isOver = limitState === 'over'
  const over = `over the limit of ${nearDay(limit.dueBy)}`
  if (state === 'toDecide')
    return { kind: decideWhy === 'answered' ? 'dueSoon' : 'overdue', text: decideText(standing) }
  if (state === 'toSend')
    return isOver
      ? { kind: 'overdue', text: `Not marked as sent, ${over}` }
      : { kind: 'dueSoon', text: 'Not marked as sent' }
  if (state === 'toBook')
    return isOver
      ? { kind: 'overdue', text: `No challenge meeting booked, ${over}` }
      : { kind: 'dueSoon', text: 'No challenge meeting booked' }
  if (isOver) return { kind: 'overdue', text: `${upperFirst(over)}, ${waitsText(standing)}` }
  if (limitState === 'amber')
    return { kind: 'dueSoon', text: `Limit ${nearDay(limit.dueBy)} is near, ${waitsText(standing)}` }
  return { kind: 'planned', text: upperFirst(waitsText(standing)) }
}

function decideText(standing: ConcernStanding): string {
  const { decideWhy, limit } = standing
  const stage = presentStage(standing)
  if (decideWhy === 'noAnswer' && stage?.due) return `No answer by ${nearDay(stage.due.dueBy)}`
  if (decideWhy === 'limit') return `Over the limit of ${nearDay(limit.dueBy)}`
  const on = stage?.answeredOn ? ` ${nearDay(stage.answeredOn)}` : ''
  return decideWhy === 'notEnough' ? `Answer${on} not enough` : `Answered${on}`
}

function waitsText(standing: ConcernStanding): string {
  const stage = presentStage(standing)
  const on = nearDay(dueNow(standing).dueBy)
  return stage?.stage === 'assistantDirector' ? `challenge meeting ${on}` : `answer due ${on}`
}

/** The order of every list of alerts: what asks for a decision first, then what is not sent or booked, then by due day. */
export function inAlertOrder<Alert extends StandingAlert>(alerts: readonly Alert[]): Alert[] {
  const keyed = alerts.map((alert) => ({ alert, rank: rankOf(alert), day: orderDay(alert) }))
  keyed.sort(
    (a, b) =>
      a.rank - b.rank || dayOrder(a, b) || a.alert.number.localeCompare(b.alert.number, 'en', { numeric: true }),
  )
  return keyed.map(({ alert }) => alert)
}

const settledRank = 4

function rankOf(alert: StandingAlert): number {
  if (isToDecide(alert)) return 0
  if (isUnsent(alert)) return 1
  if (alert.standing?.state === 'toBook') return 2
  return isOpenConcern(alert) ? 3 : settledRank
}

function orderDay(alert: StandingAlert): IsoDate {
  if (isOpenConcern(alert) && alert.standing?.duty) return alert.standing.duty.dueBy
  return alert.closedOn ?? alert.sentOn ?? alert.raisedOn
}

type Keyed = { readonly rank: number; readonly day: IsoDate }

/** The longest waiting first; of what is settled, the newest. */
const dayOrder = (a: Keyed, b: Keyed): number =>
  a.rank === settledRank ? b.day.localeCompare(a.day) : a.day.localeCompare(b.day)

/** Who a concern is with: "Service manager, Ingrid Solberg". Of good practice, whom it was sent on to. */
export function withWhom({ standing, recipient }: Pick<AlertLine, 'standing' | 'recipient'>): string {
  const stage = standing && presentStage(standing)
  if (!stage) return recipient.name
  const post = alertStageLabels[stage.stage]
  return recipient.name === post ? post : `${post}, ${recipient.name}`
}

/** A day of something open, near enough that its year goes without saying: "Fri 13 Nov". */
const nearDay = (day: IsoDate): string => `${formatDay(day).slice(0, 3)} ${formatDayShort(day)}`
