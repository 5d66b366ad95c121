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
  return [
    `Draft alert: ${lower(report)} ${headline(alerted)}`,
    `${children.length === 1 ? 'Child' : 'Children'}: ${children.join(', ')}`,
    `Meeting: ${meeting}, ${momentText({ on, time })}, chaired by ${chair}`,
    `Social worker: ${worker}`,
    '',
    ...alerted.map((one) => receiverText(one, receipt)),
    '',
    asked(report, alerted.some(isMissing) && on >= today),
    'Please answer within 5 working days (QA-01).',
  ].join('\n')
}

const isMissing = ({ outcome }: AlertedReceiver): boolean => outcome === 'notReceived'

function headline(alerted: readonly AlertedReceiver[]): string {
  if (alerted.some((one) => one.who === 'chair' && isMissing(one))) return 'not received'
  return alerted.some(isMissing) ? 'not seen by the parents' : 'late'
}

function receiverText({ who, due }: AlertedReceiver, receipt: Receipt): string {
  const dueText = `${momentText(due)} (${reportRules[due.ruleId]})`
  if (who === 'chair') {
    const { receivedOn: on, receivedAtTime: time } = receipt
    return `Due with the chair by ${dueText}. ${on === null ? 'It has not come.' : `It came on ${momentText({ on, time })}.`}`
  }
  const { seenOn: on, seenAtTime: time } = receipt
  const seen = on === null ? 'They have not seen it.' : `They saw it on ${momentText({ on, time })}.`
  return `Due with the parents by ${dueText}. ${seen}`
}

function asked(report: string, isStillWanted: boolean): string {
  const send = isStillWanted ? `see that the ${lower(report)} is there before the meeting, and ` : ''
  return `Please ${send}say why it was late and what will bring the next one in time.`
}

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)
