import { addMonthsTo, ageOn, daysBetween, formatDay, type IsoDate } from '../../shared/dates.ts'
import type { ChildCase, ChildClock, ChildMeeting, ChildPage, PageFlag } from '../../shared/records/child-page.ts'
import type { ChildId } from '../../shared/records/ids.ts'
import type { WholePeriodOfCare } from '../../shared/records/period-of-care.ts'
import { caseFlags } from '../../shared/rules/case-flags.ts'
import { weightedCaseload, weightsOn } from '../../shared/rules/caseload.ts'
import { dueStatus, fromLimit } from '../../shared/rules/due-status.ts'
import { appointIroBy } from '../../shared/rules/iro-appointment.ts'
import { planLengthFlagLabels, planLengthFlags } from '../../shared/rules/plan-length.ts'
import type { Context } from '../context.ts'
import { rowsOfChild } from './child-rows.ts'
import { childOf } from './children.ts'
import { sourceDuesOf, withSourceDues } from './source-dues.ts'
import type { ReadDb } from './sql.ts'

/** Everything the child's page shows, with each rule's answer of today. Refuses a child who is not on the record. */
export function childPage(db: ReadDb, { childId }: { childId: ChildId }, context: Context): ChildPage {
  const { today } = context
  const of = { childId }
  const child = childOf(db, childId)
  const family = rowsOfChild.family.get(db, of)
  const state = rowsOfChild.case.get(db, of)
  const running = rowsOfChild.clocks.all(db, of)
  const sourceDues = sourceDuesOf(db, { childId, clocks: running }, context)
  const rows = {
    child,
    age: child.bornOn ? ageOn(child.bornOn, today) : null,
    workerName: null,
    teamName: null,
    ...rowsOfChild.names.get(db, of),
    family: family ? { ...family, members: rowsOfChild.familyMembers.all(db, { childId, today }) } : null,
    case: state ? { ...state, ...weightOf(state, context) } : null,
    clocks: withSourceDues(clocksOf(running, context), sourceDues),
    sourceDues,
    allocations: rowsOfChild.allocations.all(db, of),
    periodsOfCare: periodsOf(db, childId, context),
    adoptions: rowsOfChild.adoptions.all(db, of),
    enquiries: rowsOfChild.enquiries.all(db, of),
    plans: rowsOfChild.plans.all(db, of),
    hsb: rowsOfChild.hsb.all(db, of),
    meetings: rowsOfChild.meetings.all(db, of).map((meeting) => ({ ...meeting, fromDue: fromDue(meeting, context) })),
  }
  return { ...rows, planLengths: planLengthsOf(rows.case, today), flags: flagsOf(rows, context) }
}

const fromDue = ({ dueBy, heldOn }: Pick<ChildMeeting, 'dueBy' | 'heldOn'>, { calendar }: Context): string | null =>
  dueBy && heldOn ? fromLimit(dueBy, heldOn, calendar) : null

type Rows = Omit<ChildPage, 'flags' | 'planLengths'>

function weightOf(state: Omit<ChildCase, 'weight' | 'weightLines'>, { settings, today }: Context) {
  const counts = {
    lookedAfter: state.lookedAfterOn && !state.isShortBreaks ? 1 : 0,
    childProtection: state.planStartedOn ? 1 : 0,
    hsb: state.hsbStartedOn ? 1 : 0,
  }
  const dual = counts.lookedAfter * counts.childProtection
  const { total, lines } = weightedCaseload(
    { ...counts, dual },
    weightsOn(today, settings.weights),
    settings.dualWeight,
  )
  return { weight: total, weightLines: lines.filter((line) => line.count > 0) }
}

type Running = ReturnType<typeof rowsOfChild.clocks.all>

function clocksOf(running: Running, { today, calendar, settings }: Context): Omit<ChildClock, 'sourceDue'>[] {
  const { soonWorkingDays } = settings
  return running.map(({ lateReason, ...clock }) => {
    const { dueBy, planBy, bookedFor } = clock
    const facts = { dueBy, planBy, bookedFor, heldOn: null, lateReason, today, calendar, soonWorkingDays }
    const { status: kind, text, needsReason } = dueStatus(facts)
    const workingDaysLeft = calendar.workingDaysBetween(today, planBy)
    return { ...clock, standing: { kind, text, needsReason }, workingDaysLeft }
  })
}

function periodsOf(db: ReadDb, childId: ChildId, { calendar }: Context): WholePeriodOfCare[] {
  const legalStatuses = rowsOfChild.legalStatuses.all(db, { childId })
  const placements = rowsOfChild.placements.all(db, { childId })
  return rowsOfChild.periodsOfCare.all(db, { childId }).map((period) => ({
    ...period,
    legalStatuses: legalStatuses.filter((one) => one.periodOfCareId === period.id),
    placements: placements.filter((one) => one.periodOfCareId === period.id),
    appointIroBy: appointIroBy(period.startedOn, calendar),
  }))
}

function planLengthsOf(state: ChildCase | null, today: IsoDate): ChildPage['planLengths'] {
  if (!state?.planStartedOn) return []
  return planLengthFlags(state.planStartedOn, today).map((one) => ({ ...one, label: planLengthFlagLabels[one.months] }))
}

function flagsOf(rows: Rows, { today, settings }: Context): PageFlag[] {
  const state = rows.case
  if (!state) return []
  const { child, clocks } = rows
  const next = clocks.find((clock) => clock.isBinding) ?? null
  const facts = {
    hasIro: rows.allocations.some((one) => one.startedOn <= today && (one.endedOn === null || one.endedOn > today)),
    bornOn: child.bornOn,
    expectedOn: child.expectedOn,
    isLookedAfter: state.lookedAfterOn !== null && !state.isShortBreaks,
    isShortBreaks: state.isShortBreaks,
    planStartedOn: state.planStartedOn,
    hasEarlierPlan: earlierPlan(rows) !== undefined || (rows.plans.at(-1)?.previousPlans ?? 0) > 0,
    lastReviewOn: reviewsSince(rows, state.lookedAfterOn).at(-1) ?? null,
    // The page says this beside the date itself.
    sourceDifference: null,
    next,
  }
  return caseFlags(facts, today, settings.preBirthWeeks).map((flag) => ({
    ...flag,
    detail: detailOf(flag, rows, today),
  }))
}

function detailOf({ kind }: Pick<PageFlag, 'kind'>, rows: Rows, today: IsoDate): string | null {
  const started = rows.case?.planStartedOn ?? null
  if (kind === 'planLength' && started) return `The plan started ${formatDay(started)}.`
  if (kind === 'noIro') {
    const appointBy = rows.periodsOfCare.find((period) => period.endedOn === null)?.appointIroBy
    return appointBy ? `Appoint one by ${formatDay(appointBy)} (LAC-08).` : null
  }
  if (kind === 'repeatPlan') return repeatText(rows, started)
  if (kind === 'stillInBothLists') {
    const [first] = reviewsSince(rows, [rows.case?.lookedAfterOn ?? today, started ?? today].toSorted().at(-1) ?? today)
    if (!first) return null
    return `The first review with both open was ${formatDay(first)}, ${daysBetween(first, today)} days ago. End the plan by letter?`
  }
  return null
}

function repeatText(rows: Rows, started: IsoDate | null): string | null {
  const endedOn = earlierPlan(rows)?.endedOn
  if (!endedOn || !started) return null
  let months = 0
  while (addMonthsTo(endedOn, months + 1) <= started) months += 1
  return `The plan before ended ${formatDay(endedOn)}, ${months} ${months === 1 ? 'month' : 'months'} before this one.`
}

function earlierPlan({ plans }: Rows) {
  return plans.findLast((plan) => plan.endedOn !== null)
}

/** Days of the reviews held on or after a day, oldest first. */
function reviewsSince({ meetings }: Rows, since: IsoDate | null): IsoDate[] {
  if (since === null) return []
  return meetings
    .filter(({ kind }) => kind === 'roa' || kind === 'adoptionReview')
    .flatMap(({ heldOn }) => (heldOn !== null && heldOn >= since ? [heldOn] : []))
}
