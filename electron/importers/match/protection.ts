import { formatDay, type IsoDate } from '../../../shared/dates.ts'
import type {
  Category,
  ImportedChild,
  ImportedEnquiry,
  ImportedPlan,
  Origin,
} from '../../../shared/records/imported-child.ts'
import { quoted } from '../cells.ts'
import { categoriesOf } from '../code-spellings.ts'
import { originOf, warn } from '../collector.ts'
import { noteUnbornStart } from '../unborn-start.ts'
import { conferenceIn } from './meetings.ts'
import { dayIn, endIn, headingOf, type Row, textIn, valueIn, warnIfFuture, warnOfTwo } from './row.ts'

/** Reads the protection plan a row tells of into the child. */
export function readPlan(row: Row, child: ImportedChild): void {
  const startedOn = dayIn(row, 'planStartedOn')
  if (startedOn === null) {
    noteWithoutPlan(row)
    return
  }
  warnIfFuture(row, 'planStartedOn', startedOn, 'It was kept; check that it is not a slip.')
  noteUnbornStart(row.cursor, headingOf(row, 'planStartedOn'), { startedOn, bornOn: child.bornOn })
  const plan = planOf(row, child, startedOn)
  readPlanEnd(row, plan)
  readCategories(row, plan)
}

function noteWithoutPlan(row: Row): void {
  const rests = (['planEndedOn', 'category'] as const).filter((field) => valueIn(row, field) !== null)
  const [first] = row.fields.has('planStartedOn') ? rests : []
  if (first === undefined) return
  warn(row.cursor, {
    code: 'plan-start-missing',
    column: headingOf(row, 'planStartedOn'),
    text: `The row does not say when the protection plan started, so what it says under "${headingOf(row, first)}" was not used. Add the day and import the file again.`,
  })
}

function planOf({ cursor }: Row, child: ImportedChild, startedOn: IsoDate): ImportedPlan {
  const known = child.plans.find((plan) => plan.startedOn === startedOn)
  if (known !== undefined) return known
  const plan: ImportedPlan = {
    startedOn,
    endedOn: null,
    initialCategories: [],
    latestCategories: [],
    previousPlans: null,
    conferences: [],
    isConferenceHistoryComplete: false,
    origin: originOf(cursor),
  }
  child.plans.push(plan)
  return plan
}

function readPlanEnd(row: Row, plan: ImportedPlan): void {
  const endedOn = endIn(row, 'planEndedOn', plan.startedOn)
  if (endedOn === null || endedOn === plan.endedOn) return
  if (plan.endedOn === null) plan.endedOn = endedOn
  else
    warnOfTwo(row, 'planEndedOn', {
      what: 'the plan ended on',
      here: formatDay(endedOn),
      earlier: { origin: plan.origin, text: formatDay(plan.endedOn) },
    })
}

function readCategories(row: Row, plan: ImportedPlan): void {
  const text = textIn(row, 'category')
  const categories = text === null ? [] : categoriesOf(text)
  if (categories === null)
    warn(row.cursor, {
      code: 'unknown-value',
      column: headingOf(row, 'category'),
      text: `${quoted(text)} names no category of abuse. The category was left blank; enter it after importing.`,
    })
  else if (plan.latestCategories.length === 0) plan.latestCategories = categories
  else if (categories.length > 0 && setText(categories) !== setText(plan.latestCategories))
    warnOfTwo(row, 'category', {
      what: 'the category is',
      here: quoted(text),
      earlier: { origin: plan.origin, text: setText(plan.latestCategories) },
    })
}

const setText = (categories: readonly Category[]): string => categories.toSorted().join(', ')

/** A review conference still to be tied to the plan it reviewed, which may stand in another row. */
export type LooseConference = { readonly child: ImportedChild; readonly heldOn: IsoDate; readonly origin: Origin }

/** The review conference a row tells of, if any. */
export function readConference(row: Row, child: ImportedChild): LooseConference | null {
  const heldOn = conferenceIn(row, 'conferenceOn')
  return heldOn === null ? null : { child, heldOn, origin: originOf(row.cursor) }
}

/** Reads the enquiry a row tells of, with its initial conference, into the child. */
export function readEnquiry(row: Row, child: ImportedChild): void {
  const strategyDiscussionOn = dayIn(row, 'strategyDiscussionOn')
  const conferenceOn = conferenceIn(row, 'initialConferenceOn')
  if (strategyDiscussionOn === null) {
    if (conferenceOn !== null) noteWithoutEnquiry(row, child, conferenceOn)
    return
  }
  warnIfFuture(row, 'strategyDiscussionOn', strategyDiscussionOn, 'It was kept; check that it is not a slip.')
  if (conferenceOn !== null && conferenceOn < strategyDiscussionOn)
    warn(row.cursor, {
      code: 'end-before-start',
      column: headingOf(row, 'initialConferenceOn'),
      text: `The conference, ${formatDay(conferenceOn)}, is before the strategy discussion, ${formatDay(strategyDiscussionOn)}. Both dates were kept.`,
    })
  const enquiry = enquiryOf(row, child, strategyDiscussionOn)
  if (conferenceOn !== null || valueIn(row, 'initialConferenceDueOn') !== null) enquiry.isConferenceRequired = true
  if (conferenceOn === null || conferenceOn === enquiry.conferenceOn) return
  if (enquiry.conferenceOn === null) enquiry.conferenceOn = conferenceOn
  else
    warnOfTwo(row, 'initialConferenceOn', {
      what: 'the initial conference was on',
      here: formatDay(conferenceOn),
      earlier: { origin: enquiry.origin, text: formatDay(enquiry.conferenceOn) },
    })
}

function enquiryOf({ cursor }: Row, child: ImportedChild, strategyDiscussionOn: IsoDate): ImportedEnquiry {
  const known = child.enquiries.find((enquiry) => enquiry.strategyDiscussionOn === strategyDiscussionOn)
  if (known !== undefined) return known
  const enquiry: ImportedEnquiry = {
    strategyDiscussionOn,
    conferenceOn: null,
    isConferenceRequired: null,
    resultedInPlan: null,
    meetingReference: null,
    origin: originOf(cursor),
  }
  child.enquiries.push(enquiry)
  return enquiry
}

/** The conference that made a plan is told by the plan's start; any other needs its enquiry. */
function noteWithoutEnquiry(row: Row, child: ImportedChild, conferenceOn: IsoDate): void {
  if (!row.fields.has('strategyDiscussionOn') || child.plans.some((plan) => plan.startedOn === conferenceOn)) return
  warn(row.cursor, {
    code: 'enquiry-missing',
    column: headingOf(row, 'strategyDiscussionOn'),
    text: `The row has an initial conference, ${formatDay(conferenceOn)}, but no strategy discussion it answers. The conference was not used; add the day of the strategy discussion and import the file again.`,
  })
}
