import { v7 } from 'uuid'
import type { z } from 'zod'
import { timeOf } from '../../shared/clock.ts'
import { AppError } from '../../shared/errors.ts'
import { type AlertedReceiver, isAlerted, momentText, reportRules } from '../../shared/records/alert-text.ts'
import { nameOf } from '../../shared/records/child.ts'
import { ChildId } from '../../shared/records/ids.ts'
import type { ListedMeeting } from '../../shared/records/meeting.ts'
import type { SavedRecord } from '../../shared/records/meeting-record.ts'
import {
  type AlertDraft,
  type AskedReport,
  type RaisedAlert,
  Receipt,
  ReportKind,
  type ReportLine,
  reportLabel,
  type SaveReceipt,
  type TickReport,
} from '../../shared/records/readiness.ts'
import { isPast, type ReportReceiver, receiptOutcome, reportDue } from '../../shared/rules/report-receipt.ts'
import type { Context } from '../context.ts'
import { noteEdit } from './edits.ts'
import { getMeeting } from './meeting-list.ts'
import { refuseFuture } from './refusal.ts'
import { type Db, type ReadDb, read, write } from './sql.ts'

const KeptReceipt = Receipt.extend({ report: ReportKind, childId: ChildId.nullable() })
const receipts = read(
  KeptReceipt,
  `SELECT report, childId, receivedOn, receivedAtTime, seenOn, seenAtTime, notNeededWhy
  FROM reportReceipt WHERE meetingId = :meetingId`,
)
const put = write(`
  INSERT INTO reportReceipt (id, meetingId, childId, report, receivedOn, receivedAtTime, seenOn, seenAtTime, notNeededWhy)
  VALUES (:id, :meetingId, :childId, :report, :receivedOn, :receivedAtTime, :seenOn, :seenAtTime, :notNeededWhy)
  ON CONFLICT (meetingId, report, coalesce(childId, '')) DO UPDATE SET receivedOn = excluded.receivedOn,
    receivedAtTime = excluded.receivedAtTime, seenOn = excluded.seenOn, seenAtTime = excluded.seenAtTime,
    notNeededWhy = excluded.notNeededWhy, version = version + 1`)

const nothing: Receipt = { receivedOn: null, receivedAtTime: null, seenOn: null, seenAtTime: null, notNeededWhy: '' }

/** A report that is asked for before a meeting, with what is known of it and how its receivers stand. */
export type StandingReport = {
  readonly report: ReportKind
  readonly childId: ChildId | null
  /** "Care plan". */
  readonly name: string
  /** The same with the child’s name, where there are more children. */
  readonly label: string
  readonly receipt: Receipt
  readonly receivers: readonly AlertedReceiver[]
}

/** The reports a meeting asks for: of each child of a review, once of a conference, none of an HSB meeting. */
export function reportsOf(db: ReadDb, meeting: ListedMeeting, context: Context): StandingReport[] {
  const kept = receipts.all(db, { meetingId: meeting.id })
  return askedOf(meeting).map(({ report, childId, name, label }) => {
    const receipt = kept.find((one) => one.report === report && one.childId === childId) ?? nothing
    return { report, childId, name, label, receipt, receivers: receiversOf(meeting, receipt, context) }
  })
}

function askedOf(meeting: ListedMeeting): Pick<StandingReport, 'report' | 'childId' | 'name' | 'label'>[] {
  const { kind, children } = meeting
  const on = dayOfMeeting(meeting)
  if (kind === 'icpc' || kind === 'rcpc') {
    const name = reportLabel('socialWork', null, on)
    return [{ report: 'socialWork', childId: null, name, label: name }]
  }
  if (kind !== 'roa' && kind !== 'adoptionReview') return []
  return children.flatMap((child) =>
    (['plan', 'assessment'] as const).map((report) => {
      const name = reportLabel(report, child, on)
      return { report, childId: child.childId, name, label: children.length > 1 ? `${name}, ${nameOf(child)}` : name }
    }),
  )
}

/** The day a meeting was held, or is booked for. */
export const dayOfMeeting = ({ heldOn, scheduledFor }: ListedMeeting) => heldOn ?? scheduledFor

function receiversOf(meeting: ListedMeeting, receipt: Receipt, context: Context): AlertedReceiver[] {
  const { calendar, settings, today, now } = context
  const rules = { calendar, lead: settings.reviewReportLead }
  const at = { kind: meeting.kind, on: dayOfMeeting(meeting), time: meeting.startsAt }
  return (['chair', 'parents'] as const).flatMap((who) => {
    const due = reportDue(at, who, rules)
    if (due === null) return []
    const outcome = receiptOutcome(receivedBy(who, receipt), at, { ...rules, receiver: who })
    return [{ who, due, outcome, isPast: isPast(due, { on: today, time: timeOf(now) }) }]
  })
}

function receivedBy(who: ReportReceiver, { receivedOn, receivedAtTime, seenOn, seenAtTime }: Receipt) {
  const [on, time] = who === 'chair' ? [receivedOn, receivedAtTime] : [seenOn, seenAtTime]
  return on === null ? null : { on, time }
}

/** What was drafted or raised about a report. */
type Alerted = { readonly draft: AlertDraft | null; readonly alerts: RaisedAlert[] }

/** A report as Prepare shows it, with what was raised about it. */
export function reportLine(standing: StandingReport, { draft, alerts }: Alerted): ReportLine {
  const { report, childId, name, label, receipt, receivers } = standing
  const lineOf = (who: ReportReceiver) => {
    const found = receivers.find((one) => one.who === who)
    return found ? receiverLine(found, receipt) : null
  }
  const chair = lineOf('chair') ?? { state: 'notNeeded' as const, text: 'Not asked for', due: '' }
  const mayAlert = receipt.notNeededWhy.trim() === '' && receivers.some(isAlerted)
  return { ...receipt, report, childId, name, label, chair, parents: lineOf('parents'), mayAlert, draft, alerts }
}

function receiverLine(receiver: AlertedReceiver, receipt: Receipt): ReportLine['chair'] {
  const { who, due, outcome } = receiver
  const text = `Due ${momentText(due)}: ${reportRules[due.ruleId]}`
  if (receipt.notNeededWhy.trim() !== '') return { state: 'notNeeded', text: 'Not needed', due: text }
  const received = receivedBy(who, receipt)
  const came = received ? momentText(received) : ''
  const got = who === 'chair' ? 'Received' : 'Seen'
  if (outcome === 'beforeInTime') return { state: 'done', text: `${got} ${came}, in time`, due: text }
  if (outcome === 'beforeLate') return { state: 'late', text: `${got} ${came}, late`, due: text }
  if (outcome === 'onTheDay') return { state: 'late', text: `${got} ${came}, on the day`, due: text }
  if (outcome === 'notMeasurable')
    return { state: 'done', text: `${got} ${came}; not measurable, a time is missing`, due: text }
  if (received) return { state: 'late', text: `${got} ${came}, after the meeting`, due: text }
  const not = who === 'chair' ? 'Not received' : 'Not seen by the parents'
  return receiver.isPast ? { state: 'toFix', text: not, due: text } : { state: 'toCome', text: `${not} yet`, due: text }
}

type Saved = z.infer<typeof SavedRecord>

/** Says that a receiver has a report as of now, or takes that back. */
export function tickReport(db: Db, { receiver, isTicked, ...which }: TickReport, context: Context): Saved {
  const on = isTicked ? context.today : null
  const time = isTicked ? timeOf(context.now) : null
  const said = receiver === 'chair' ? { receivedOn: on, receivedAtTime: time } : { seenOn: on, seenAtTime: time }
  return saveReport(db, { ...which, ...said }, context)
}

/** Keeps what is known of a report; a report the meeting does not ask for, and a day to come, are refused. */
export function saveReport(db: Db, { meetingId, report, childId, ...said }: SaveReceipt, context: Context): Saved {
  const { label, receipt } = standingOf(db, { meetingId, report, childId }, context)
  const after = Receipt.parse({
    ...receipt,
    ...Object.fromEntries(Object.entries(said).filter(([, it]) => it !== undefined)),
  })
  const { today } = context
  if (after.receivedOn) refuseFuture('receivedOn', after.receivedOn, { what: 'The day it was received', today })
  if (after.seenOn) refuseFuture('seenOn', after.seenOn, { what: 'The day it was seen', today })
  put(db, { id: v7(), meetingId, report, childId, ...withTimes(after) })
  noteEdit(db, `meeting:${meetingId}`, label)
  return { savedAt: context.now }
}

/** A time without its day says nothing. */
const withTimes = (receipt: Receipt): Receipt => ({
  ...receipt,
  receivedAtTime: receipt.receivedOn && receipt.receivedAtTime,
  seenAtTime: receipt.seenOn && receipt.seenAtTime,
})

/** One report of a meeting as it stands; refused where the meeting does not ask for it. */
export function standingOf(
  db: ReadDb,
  which: AskedReport,
  context: Context,
): StandingReport & { meeting: ListedMeeting } {
  const { meetingId, report, childId } = which
  const meeting = getMeeting(db, { id: meetingId }, context)
  const found = reportsOf(db, meeting, context).find((one) => one.report === report && one.childId === childId)
  if (!found)
    throw new AppError({ code: 'invalid', message: 'This meeting does not ask for that report. Open it again.' })
  return { ...found, meeting }
}
