import { formatDay, type IsoDate } from '../dates.ts'
import type { ReportDue, ReportOutcome } from '../rules/report-receipt.ts'
import { lowerFirst } from '../words.ts'
import type { AlertFact } from './alert.ts'
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

/** Whether a receiver’s report is a reason for an alert: late, or not there although its time has passed (QA-09). */
export const isAlerted = ({ outcome, isPast }: Pick<AlertedReceiver, 'outcome' | 'isPast'>): boolean =>
  outcome === 'beforeLate' || outcome === 'onTheDay' || (outcome === 'notReceived' && isPast)

/** A report’s part of an alert: which, of whose meeting, and how its receivers stand. */
export type AlertedReport = {
  /** "Care plan". */
  readonly name: string
  readonly receipt: Receipt
  readonly receivers: readonly AlertedReceiver[]
}

/** What is wrong with a report in a few words: "care plan not received". */
export function reportTitle({ name, receivers }: AlertedReport): string {
  const alerted = receivers.filter(isAlerted)
  if (alerted.some((one) => one.who === 'chair' && isMissing(one))) return `${lowerFirst(name)} not received`
  return `${lowerFirst(name)} ${alerted.some(isMissing) ? 'not seen by the parents' : 'late'}`
}

/** Whether somebody who should have the report by now has not had it at all. */
export const isReportMissing = ({ receivers }: AlertedReport): boolean => receivers.filter(isAlerted).some(isMissing)

/** When each receiver was to have the report and what came of it, of those it came late to or not at all (QA-09). */
export function reportFacts({ name, receipt, receivers }: AlertedReport): AlertFact[] {
  return receivers.filter(isAlerted).map(({ who, due }) => {
    const [on, time] =
      who === 'chair' ? [receipt.receivedOn, receipt.receivedAtTime] : [receipt.seenOn, receipt.seenAtTime]
    const had = who === 'chair' ? 'came' : 'seen'
    const not = who === 'chair' ? 'has not come' : 'not seen'
    const by = due.time === null ? '' : `by ${due.time}, `
    return {
      label: `${name} due with the ${who}`,
      happenedOn: due.on,
      note: `${by}${on === null ? not : `${had} ${momentText({ on, time })}`}; ${reportRules[due.ruleId]}`,
    }
  })
}

const isMissing = ({ outcome }: AlertedReceiver): boolean => outcome === 'notReceived'
