import { formatDay, type IsoDate } from '../../../shared/dates.ts'
import type { ImportedEnquiry, ImportedPlan, ImportedSourceDue } from '../../../shared/records/imported-child.ts'
import type { CensusEnquiry, CensusReferral } from '../../../shared/rules/cin-census/census-child.ts'
import type { WorkingCalendar } from '../../../shared/rules/working-days.ts'
import { quoted } from '../cells.ts'
import { type Cursor, originOf, warn } from '../collector.ts'
import { at, dayOrNull, neededDay, PART_LEFT_OUT, warnIfFuture } from './place.ts'

const table = 'Section47'

/** The code of messages about a target that is not 15 working days after the start of the enquiry. */
export const TARGET_DIFFERS = 'target-differs'

/** An enquiry and, while its conference is still to come, the day the census says that is due by. */
export type ReadEnquiry = {
  readonly enquiry: ImportedEnquiry
  readonly due: ImportedSourceDue | null
  /** Whether the census counts the target of a conference that is over otherwise than CP-01 does. */
  readonly isPastTargetOff: boolean
}

type Told = { readonly plans: readonly ImportedPlan[]; readonly calendar: WorkingCalendar }

/**
 * The enquiries of a referral with their conferences, the oldest first. `plans` are the child's, which tell what a
 * conference led to.
 *
 * The census has no day of the strategy discussion. S47ActualStartDate stands for it: the enquiry starts at the
 * discussion, and InitialCPCtarget is 15 working days after that (CP-01), which is checked against it.
 */
export function enquiriesIn(cursor: Cursor, referral: CensusReferral, told: Told): ReadEnquiry[] {
  const started = referral.enquiries
    .flatMap((enquiry) => {
      const needed = { column: `${table}/S47ActualStartDate`, what: 'enquiry', row: enquiry.row }
      const startedOn = neededDay(cursor, needed, enquiry.startedOn)
      return startedOn === null ? [] : [{ enquiry, startedOn, conferenceOn: conferenceIn(cursor, enquiry) }]
    })
    .sort((a, b) => (a.startedOn < b.startedOn ? -1 : 1))
  const ofReferral = conferenceOfReferral(cursor, referral, { started, plans: told.plans })
  return started.map((one) =>
    readEnquiry(cursor, one === ofReferral?.of ? { ...one, conferenceOn: ofReferral.on } : one, told),
  )
}

type Started = {
  readonly enquiry: CensusEnquiry
  readonly startedOn: IsoDate
  readonly conferenceOn: IsoDate | null
}

function conferenceIn(cursor: Cursor, { conferenceOn }: CensusEnquiry): IsoDate | null {
  const column = `${table}/DateOfInitialCPC`
  const on = dayOrNull(cursor, column, conferenceOn)
  if (on !== null && conferenceOn !== null)
    warnIfFuture(at(cursor, conferenceOn), column, { on, as: ' as a booked conference' })
  return on
}

/**
 * A conference recorded on the referral belongs to its last enquiry before that day that has none; a plan that starts
 * that day tells of it too. One that is neither has no place in the record, which is said.
 */
function conferenceOfReferral(
  cursor: Cursor,
  { conferenceOn }: CensusReferral,
  { started, plans }: { readonly started: readonly Started[]; readonly plans: readonly ImportedPlan[] },
): { readonly of: Started; readonly on: IsoDate } | null {
  const column = 'CINdetails/DateOfInitialCPC'
  const on = dayOrNull(cursor, column, conferenceOn)
  if (on === null || conferenceOn === null) return null
  const isTold = started.some((one) => one.conferenceOn === on)
  const of = started.findLast(
    (one) => one.conferenceOn === null && one.startedOn <= on && one.enquiry.conferenceNotRequired?.is !== true,
  )
  if (!isTold && of !== undefined) return { of, on }
  if (!isTold && !plans.some(({ startedOn }) => startedOn === on))
    warn(at(cursor, conferenceOn), {
      code: PART_LEFT_OUT,
      column,
      text: `The initial conference of ${formatDay(on)} has neither an enquiry before it nor a plan from that day, so it was left out. If it was held, record it by hand.`,
    })
  return null
}

function readEnquiry(cursor: Cursor, started: Started, { plans, calendar }: Told): ReadEnquiry {
  const enquiry = enquiryOf(cursor, started, plans)
  const { conferenceOn, isConferenceRequired } = enquiry
  const isOver = conferenceOn !== null && conferenceOn <= cursor.collector.today
  const isAnswered = plans.some(({ startedOn }) => startedOn >= started.startedOn)
  const column = `${table}/InitialCPCtarget`
  const { targetOn } = started.enquiry
  const dueBy = dayOrNull(cursor, column, targetOn)
  if (dueBy === null || targetOn === null) return { enquiry, due: null, isPastTargetOff: false }
  const expected = calendar.addWorkingDays(started.startedOn, 15)
  if (isOver || isAnswered || isConferenceRequired === false)
    return { enquiry, due: null, isPastTargetOff: dueBy !== expected }
  const here = at(cursor, targetOn)
  if (dueBy !== expected)
    warn(here, {
      code: TARGET_DIFFERS,
      column,
      text: `The target is ${formatDay(dueBy)}; 15 working days after the enquiry started is ${formatDay(expected)}. Both are shown; if the strategy discussion was on another day, correct it after importing.`,
    })
  return { enquiry, due: { kind: 'icpc', dueBy, origin: originOf(here) }, isPastTargetOff: false }
}

function enquiryOf(
  cursor: Cursor,
  { enquiry, startedOn, conferenceOn }: Started,
  plans: readonly ImportedPlan[],
): ImportedEnquiry {
  const here = at(cursor, enquiry)
  warnIfFuture(here, `${table}/S47ActualStartDate`, { on: startedOn, as: '; check that it is not a slip' })
  const { conferenceNotRequired } = enquiry
  if (conferenceNotRequired?.is === null)
    warn(at(cursor, conferenceNotRequired), {
      code: 'unknown-value',
      column: `${table}/ICPCnotRequired`,
      text: `${quoted(conferenceNotRequired.written)} is neither yes nor no. It was left blank.`,
    })
  const isNotRequired = conferenceNotRequired?.is ?? null
  return {
    strategyDiscussionOn: startedOn,
    conferenceOn,
    isConferenceRequired: isNotRequired === null ? null : !isNotRequired,
    resultedInPlan: conferenceOn !== null && plans.some((plan) => plan.startedOn === conferenceOn) ? true : null,
    meetingReference: null,
    origin: originOf(here),
  }
}
