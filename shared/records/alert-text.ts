import { formatDay, type IsoDate } from '../dates.ts'
import type { ReportDue, ReportOutcome } from '../rules/report-receipt.ts'
import type { Receipt } from './readiness.ts'

/** A moment as it is written: "Fri 20 Nov 2026", or "Fri 20 Nov 2026 at 14:00" where the time counts. */
export const momentText = ({ on, time }: { readonly on: IsoDate; readonly time: string | null }): string =>
  time === null ? formatDay(on) : `${formatDay(on)} at ${time}`

/** The rule a report is asked by, in a few words. */
export const reportRules: Readonly<Record<ReportDue['ruleId'], string>> = {
  'LAC-11': '24 hours before a review, local standard LAC-11',
  'CP-05': '1 working day before an initial conference, local standard CP-05',
  'CP-06': '3 working days before a review conference, local standard CP-06',
}

/** How one receiver of a report stands, for an alert. */
export type AlertedReceiver = {
  readonly who: 'chair' | 'parents'
  readonly due: ReportDue
  readonly outcome: ReportOutcome | 'notMeasurable' | null
  /** Whether the moment it was due has passed. */
  readonly isPast: boolean
}

/** What an alert about a report is written from. `children` are initials and case numbers, as it leaves the vault. */
export type AlertFacts = {
  readonly report: string
  readonly children: readonly string[]
  readonly meeting: string
  readonly on: IsoDate
  readonly time: string | null
  readonly chair: string
  readonly worker: string
  readonly receipt: Receipt
  readonly receivers: readonly AlertedReceiver[]
  readonly today: IsoDate
}

/** Whether a receiver’s report is a reason for an alert: late, or not there although its time has passed (QA-09). */
export const isAlerted = ({ outcome, isPast }: Pick<AlertedReceiver, 'outcome' | 'isPast'>): boolean =>
  outcome === 'beforeLate' || outcome === 'onTheDay' || (outcome === 'notReceived' && isPast)

/** An alert ready to be raised: the facts, the dates, the rule, and what is asked (QA-01, QA-09). */
export function alertText(facts: AlertFacts): string {
  const { report, children, meeting, on, time, chair, worker, receipt, receivers, today } = facts
  const alerted = receivers.filter(isAlerted)
  const isMissing = alerted.some(({ outcome }) => outcome === 'notReceived')
  return [
    `Draft alert: ${lower(report)} ${isMissing ? 'not received' : 'received late'}`,
    `Child: ${children.join(', ')}`,
    `Meeting: ${meeting}, ${momentText({ on, time })}, chaired by ${chair}`,
    `Social worker: ${worker}`,
    '',
    ...alerted.map((one) => receiverText(one, receipt)),
    '',
    asked(report, { isMissing, isToCome: on >= today }),
    'Please answer within 5 working days (QA-01).',
  ].join('\n')
}

function receiverText({ who, due }: AlertedReceiver, receipt: Receipt): string {
  const [on, time] =
    who === 'chair' ? [receipt.receivedOn, receipt.receivedAtTime] : [receipt.seenOn, receipt.seenAtTime]
  const to = who === 'chair' ? 'the chair' : 'the parents'
  const came = on === null ? 'It has not come.' : `It came on ${momentText({ on, time })}.`
  return `Due with ${to} by ${momentText(due)} (${reportRules[due.ruleId]}). ${came}`
}

function asked(report: string, { isMissing, isToCome }: { isMissing: boolean; isToCome: boolean }): string {
  const send = isMissing && isToCome ? `send the ${lower(report)} today, and ` : ''
  return `Please ${send}say why it was late and what will bring the next one in time.`
}

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)
