import { formatDay } from '../../../shared/dates.ts'
import type { Category, ImportedPlan } from '../../../shared/records/imported-child.ts'
import { quoted } from '../cells.ts'
import { categoriesOf } from '../code-spellings.ts'
import { childOf, leaveOut, originOf, warn } from '../collector.ts'
import { type Joined, joinedIn, type Links, link, referenceIn } from './links.ts'
import { dayIn, endNotBefore, flagIn, idIn, isBlankIn, type Row, requiredDayIn, textIn, warnIfFuture } from './row.ts'

/** A row of ssd_cp_plans: a child protection plan (CP-04, CP-13). */
export function readPlanRow(row: Row, links: Links): void {
  const { cursor } = row
  const reference = referenceIn(row, 'cppl_person_id')
  const startedOn = reference === null ? null : requiredDayIn(row, 'cppl_cp_plan_start_date')
  if (reference === null || startedOn === null) return
  const child = childOf(cursor, reference)
  const planId = idIn(row, 'cppl_cp_plan_id')
  const same = child.plans.find((plan) => plan.startedOn === startedOn)
  if (same !== undefined) {
    leaveOut(cursor, {
      code: 'conflicting-row',
      column: 'cppl_cp_plan_start_date',
      text: `Row ${same.origin.row} has a plan of this child from the same day. This row was left out. Correct one of the two and import the file again.`,
    })
    return
  }
  warnIfFuture(row, 'cppl_cp_plan_start_date', startedOn)
  noteOtherAuthority(row)
  const end = 'cppl_cp_plan_end_date'
  const plan: ImportedPlan = {
    startedOn,
    endedOn: endNotBefore(row, startedOn, { column: end, day: dayIn(row, end) }),
    initialCategories: categoriesIn(row, 'cppl_cp_plan_initial_category'),
    latestCategories: categoriesIn(row, 'cppl_cp_plan_latest_category'),
    previousPlans: null,
    conferences: [],
    isConferenceHistoryComplete: false,
    origin: originOf(cursor),
  }
  child.plans.push(plan)
  if (planId !== null) link(links.plans, planId, { child, fact: plan })
}

function noteOtherAuthority(row: Row): void {
  if (flagIn(row, 'cppl_cp_plan_ola') !== true) return
  warn(row.cursor, {
    code: 'plan-other-authority',
    column: 'cppl_cp_plan_ola',
    text: 'This is the plan of another local authority. It was kept, so its conferences count as due here; if the other authority reviews it, end it on the child after importing.',
  })
}

function categoriesIn(row: Row, column: string): Category[] {
  const text = textIn(row, column)
  const categories = text === null ? null : categoriesOf(text)
  if (text !== null && categories === null)
    warn(row.cursor, {
      code: 'unknown-value',
      column,
      text: `${quoted(text)} names no category of abuse. The category was left blank; enter it after importing.`,
    })
  return categories ?? []
}

/** A row of ssd_cp_reviews: a review conference that was held, or is only due. */
export function readConferenceRow(row: Row, links: Links): void {
  const joined = joinedIn(row, {
    map: links.plans,
    column: 'cppr_cp_plan_id',
    target: 'ssd_cp_plans.cppl_cp_plan_id',
    personColumn: 'cppr_person_id',
  })
  if (joined === null) return
  if (isBlankIn(row, 'cppr_cp_review_date')) readDue(row, links, joined)
  else addConference(row, joined.fact)
}

function readDue(row: Row, links: Links, joined: Joined<ImportedPlan>): void {
  const { cursor } = row
  const column = 'cppr_cp_review_due'
  const dueBy = isBlankIn(row, column) ? null : requiredDayIn(row, column)
  const { child, fact } = joined
  const heldDays = () => fact.conferences.map(({ heldOn }) => heldOn)
  if (dueBy !== null && fact.endedOn === null)
    links.dues.push({ kind: 'rcpc', dueBy, origin: originOf(cursor), child, heldDays })
  else if (dueBy !== null)
    warn(cursor, {
      code: 'due-after-end',
      column,
      text: `A conference is due on ${formatDay(dueBy)}, but the plan ended on ${formatDay(fact.endedOn ?? dueBy)}. The due date was not kept; correct the row if the plan goes on.`,
    })
  else if (!cursor.isLeftOut)
    leaveOut(cursor, {
      code: 'date-missing',
      column: 'cppr_cp_review_date',
      text: 'The row has neither the day of a conference nor the day one is due, so it was left out. Add one and import the file again.',
    })
}

function addConference(row: Row, plan: ImportedPlan): void {
  const { cursor } = row
  const column = 'cppr_cp_review_date'
  const heldOn = requiredDayIn(row, column)
  if (heldOn === null) return
  const same = plan.conferences.find((conference) => conference.heldOn === heldOn)
  if (same !== undefined) {
    warn(cursor, {
      code: 'duplicate-row',
      text: `The row repeats the conference of row ${same.origin.row}. It counts once.`,
    })
    return
  }
  if (heldOn > cursor.collector.today)
    warn(cursor, {
      code: 'future-date',
      column,
      text: `The conference on ${formatDay(heldOn)} is dated in the future. It was kept as a booked conference.`,
    })
  if (heldOn <= plan.startedOn)
    warn(cursor, {
      code: 'review-before-plan',
      column,
      text: `The review conference on ${formatDay(heldOn)} is not after the plan started, ${formatDay(plan.startedOn)}. It was kept; check both days.`,
    })
  plan.conferences.push({ heldOn, meetingReference: idIn(row, 'cppr_cp_review_meeting_id'), origin: originOf(cursor) })
}
