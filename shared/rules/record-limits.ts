import { daysBetween, formatDay, formatDayShort, type IsoDate } from '../dates.ts'
import type { MeetingKind } from '../records/meeting-kind.ts'
import {
  type ManagerAnswer,
  managerAnswerLabels,
  type RecordStepName,
  type StepOwner,
} from '../records/record-steps.ts'
import type { WorkingCalendar } from './working-days.ts'

/** A step after a meeting, with the working days it may take. */
export type RecordLimit = {
  readonly step: RecordStepName
  /** What was done, and what is still to do, as a list says it. */
  readonly label: string
  readonly todo: string
  readonly owner: StepOwner
  /** From the day the meeting was held, which is day 0; or from the day of the upload where `from` says so. */
  readonly workingDays: number
  readonly from: 'held' | 'uploaded'
  readonly ruleId: 'LAC-12' | 'CP-07'
  readonly source: string
}

const report = 'IRO annual report 2018-19'
const handbook = 'IRO Handbook and Volume 2 guidance 2015 (from memory)'

const lac = { from: 'held', ruleId: 'LAC-12' } as const
const afterReview: readonly RecordLimit[] = [
  {
    ...lac,
    ...{ step: 'decisionsRecorded', label: 'Decisions recorded', todo: 'Decisions to record' },
    ...{ owner: 'iro', workingDays: 5, source: `${report}, lines 3902 and 5288` },
  },
  {
    ...lac,
    ...{ step: 'uploaded', label: 'Decisions uploaded', todo: 'Decisions to upload' },
    ...{ owner: 'admin', workingDays: 5, source: `${report}, lines 3952 and 5288` },
  },
  {
    ...lac,
    ...{ step: 'managerAnswered', label: 'Manager agreed or queried the decisions', todo: 'Manager to agree or query' },
    ...{ owner: 'manager', workingDays: 5, from: 'uploaded', source: handbook },
  },
  {
    ...lac,
    ...{ step: 'recordWritten', label: 'Full record written', todo: 'Full record to write' },
    ...{ owner: 'iro', workingDays: 15, source: handbook },
  },
  {
    ...lac,
    ...{ step: 'recordDistributed', label: 'Full record sent out', todo: 'Full record to send out' },
    ...{ owner: 'admin', workingDays: 20, source: handbook },
  },
]

const cp = { from: 'held', ruleId: 'CP-07' } as const
const afterConference: readonly RecordLimit[] = [
  {
    ...cp,
    ...{ step: 'mappingGiven', label: 'Mapping given to everyone', todo: 'Mapping to give to everyone' },
    ...{ owner: 'iro', workingDays: 0, source: `${report}, lines 3899-3902 and 4849-4856` },
  },
  {
    ...cp,
    ...{ step: 'planGiven', label: 'Outline plan given out', todo: 'Outline plan to give out' },
    ...{ owner: 'iro', workingDays: 0, source: `${report}, lines 5080-5083` },
  },
  {
    ...cp,
    ...{ step: 'uploaded', label: 'Decision and outline plan uploaded', todo: 'Decision and plan to upload' },
    ...{ owner: 'admin', workingDays: 5, source: `${report}, line 3952: actions uploaded within 5 days` },
  },
  {
    ...cp,
    ...{ step: 'coreGroupHeld', label: 'First core group held', todo: 'First core group to hold' },
    ...{ owner: 'socialWorker', workingDays: 10, source: 'Working Together (from memory)' },
  },
  {
    ...cp,
    ...{ step: 'recordWritten', label: 'Full record written', todo: 'Full record to write' },
    ...{ owner: 'iro', workingDays: 10, source: `${report}, line 4850: one limit for writing and sending out` },
  },
  {
    ...cp,
    ...{ step: 'recordDistributed', label: 'Full record sent out', todo: 'Full record to send out' },
    ...{ owner: 'admin', workingDays: 10, source: `${report}, line 4850` },
  },
]

/** What the steps of a meeting depend on. `makesNoPlan` is true only where every child was decided to have no plan. */
export type RecordedMeeting = { readonly kind: MeetingKind; readonly makesNoPlan: boolean }

/**
 * The steps after a meeting, in their order: LAC-12 for looked-after reviews, CP-07 for conferences.
 *
 * HSB meetings are taken as conferences. The first core group follows an initial conference only; a meeting that makes no
 * plan has neither core group nor outline plan. CP-07 gives no limit for the upload: the five days of the report are taken for conferences too.
 */
export function recordLimits({ kind, makesNoPlan }: RecordedMeeting): readonly RecordLimit[] {
  if (kind === 'roa' || kind === 'adoptionReview') return afterReview
  const isLeftOut = { coreGroupHeld: makesNoPlan || kind !== 'icpc', planGiven: makesNoPlan }
  return afterConference.filter(({ step }) => !((step === 'coreGroupHeld' || step === 'planGiven') && isLeftOut[step]))
}

/** The days a step is counted from; null for what has not happened. */
export type StepEvents = { readonly heldOn: IsoDate | null; readonly uploadedOn: IsoDate | null }

/** LAC-12, CP-07: the last day for a step; null while the day it counts from is not there. Day 0 is the event itself. */
export function stepDueBy(limit: RecordLimit, events: StepEvents, calendar: WorkingCalendar): IsoDate | null {
  const from = limit.from === 'held' ? events.heldOn : events.uploadedOn
  return from && calendar.addWorkingDays(from, limit.workingDays)
}

/** A step not done shows on Today from this many working days before its last day. */
export const stepSoonWorkingDays = 5

/** What a step's standing is read from; `dueBy` null while nothing runs. */
export type StepFacts = {
  readonly dueBy: IsoDate | null
  readonly doneOn: IsoDate | null
  readonly today: IsoDate
  readonly calendar: WorkingCalendar
  /** What a manager said, of the manager's step. */
  readonly answer?: ManagerAnswer | null
}

/** How a step stands: shape, and words that say how late it is or was. */
export type StepStanding = { kind: 'overdue' | 'dueSoon' | 'planned' | 'held'; text: string }

/** LAC-12, CP-07: how a step stands today; done on its last day is in time. */
export function stepStanding({ dueBy, doneOn, today, calendar, answer = null }: StepFacts): StepStanding {
  if (doneOn !== null) {
    const late = dueBy !== null && doneOn > dueBy ? `, ${lateBy(dueBy, doneOn, calendar)}` : ''
    return { kind: 'held', text: `${answer ? managerAnswerLabels[answer] : 'Done'} ${shortDay(doneOn)}${late}` }
  }
  if (dueBy === null) return { kind: 'planned', text: 'Not running yet' }
  if (dueBy < today) return { kind: 'overdue', text: `Was due ${shortDay(dueBy)}, ${lateBy(dueBy, today, calendar)}` }
  const isSoon = calendar.workingDaysBetween(today, dueBy) <= stepSoonWorkingDays
  return { kind: isSoon ? 'dueSoon' : 'planned', text: dueBy === today ? 'Due today' : `Due ${shortDay(dueBy)}` }
}

/** How long the full record of a conference took, in the bands of the annual report (CP-07). */
export type RecordBand = 'upTo5' | 'upTo10' | 'over10'

/** CP-07: the band of a full record of a conference by the working days from the conference to its sending out. */
export function recordBand(heldOn: IsoDate, sentOn: IsoDate, calendar: WorkingCalendar): RecordBand {
  const days = calendar.workingDaysBetween(heldOn, sentOn)
  if (days <= 5) return 'upTo5'
  return days <= 10 ? 'upTo10' : 'over10'
}

/** The bands in words. */
export const recordBandLabels: Readonly<Record<RecordBand, string>> = {
  upTo5: 'Within 5 working days',
  upTo10: 'Within 6 to 10 working days',
  over10: 'After more than 10 working days',
}

/** What is wrong with the day a step is said to be done on, for under the field; null when it can be. */
export function doneOnProblem(doneOn: IsoDate, heldOn: IsoDate, today: IsoDate): string | null {
  if (doneOn > today) return `${formatDay(doneOn)} is still to come. Enter the day it was done.`
  if (doneOn < heldOn) return `The meeting was held on ${formatDay(heldOn)}. Enter that day or a later one.`
  return null
}

const shortDay = (day: IsoDate): string => `${formatDay(day).slice(0, 3)} ${formatDayShort(day)}`

function lateBy(dueBy: IsoDate, on: IsoDate, calendar: WorkingCalendar): string {
  const late = calendar.workingDaysBetween(dueBy, on)
  const count = late === 0 ? daysBetween(dueBy, on) : late
  return `${count} ${late === 0 ? '' : 'working '}${count === 1 ? 'day' : 'days'} late`
}
