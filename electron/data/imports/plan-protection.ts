import { v7 } from 'uuid'
import { z } from 'zod'
import { formatDay, type IsoDate } from '../../../shared/dates.ts'
import type { Enquiry } from '../../../shared/records/enquiry.ts'
import { Category, type ImportedEnquiry, type ImportedPlan } from '../../../shared/records/imported-child.ts'
import { categoriesText, type ProtectionPlan } from '../../../shared/records/protection-plan.ts'
import { write } from '../sql.ts'
import { initialSort, planMeetings, reviewConferenceSort, type ToldMeeting } from './plan-meetings.ts'
import { noteNewPlan } from './plan-news.ts'
import { decide, overlap, type Planning, stretchText, takeMatch, tell, tellKept } from './planning.ts'

const insertPlan = write(`
  INSERT INTO protectionPlan (id, childId, startedOn, endedOn, initialCategories, latestCategories, previousPlans,
    isConferenceHistoryComplete, toldOn, sourceRowId)
  VALUES (:id, :childId, :startedOn, :endedOn, :initialCategories, :latestCategories, :previousPlans,
    :isConferenceHistoryComplete, :toldOn, :sourceRowId)`)
const updatePlan = write(`
  UPDATE protectionPlan SET endedOn = :endedOn, initialCategories = :initialCategories,
    latestCategories = :latestCategories, previousPlans = :previousPlans,
    isConferenceHistoryComplete = :isConferenceHistoryComplete, sourceRowId = :sourceRowId, version = version + 1
  WHERE id = :id`)
const insertEnquiry = write(`
  INSERT INTO enquiry (id, childId, strategyDiscussionOn, conferenceOn, isConferenceRequired, sourceRowId)
  VALUES (:id, :childId, :strategyDiscussionOn, :conferenceOn, :isConferenceRequired, :sourceRowId)`)
const updateEnquiry = write(`
  UPDATE enquiry SET conferenceOn = :conferenceOn, sourceRowId = :sourceRowId, version = version + 1 WHERE id = :id`)

/** Plans the child protection plans, the enquiries, and the conferences the file knows of both. */
export function planProtection(planning: Planning): void {
  const { plans, enquiries } = planning.told
  const initial: ToldMeeting[] = []
  const left = [...(planning.known?.plans ?? [])]
  for (const plan of plans) {
    const here = takeMatch(left, plan, likenesses)
    if (!here && isRefused(planning, left, plan)) continue
    if (here) planKnownPlan(planning, here, plan)
    else planNewPlan(planning, plan)
    const { startedOn: on, origin } = plan
    const reference = enquiries.find(({ conferenceOn }) => conferenceOn === on)?.meetingReference ?? null
    initial.push({ on, participation: null, reference, origin })
  }
  planning.plans.push(...left)
  const enquiriesLeft = [...(planning.known?.enquiries ?? [])]
  for (const enquiry of enquiries) {
    const conferenceOn = conferenceOf(planning, enquiry)
    planEnquiry(planning, takeMatch(enquiriesLeft, enquiry, [startsWith]), { ...enquiry, conferenceOn })
    const on = enquiry.conferenceOn
    // The conference that made a plan is told twice, by the plan and by its enquiry.
    if (on !== null && !initial.some((meeting) => meeting.on === on))
      initial.push({ on, participation: null, reference: enquiry.meetingReference, origin: enquiry.origin })
  }
  planMeetings(planning, initialSort, initial)
  const reviews = plans.flatMap(({ startedOn, conferences }) =>
    conferences.flatMap(({ heldOn: on, meetingReference: reference, origin }) =>
      on <= startedOn ? [] : [{ on, participation: null, reference, origin }],
    ),
  )
  planMeetings(planning, reviewConferenceSort, [...reviews, ...looseConferences(planning)])
}

/** The conferences of no plan in the files, where the record has a plan in force that day; without one, they are said. */
function looseConferences(planning: Planning): ToldMeeting[] {
  return planning.told.conferences.flatMap(({ heldOn: on, meetingReference: reference, origin }) => {
    const isPlanned = planning.plans.some(
      ({ startedOn, endedOn }) => startedOn < on && (endedOn === null || endedOn >= on),
    )
    if (isPlanned) return [{ on, participation: null, reference, origin }]
    tell(planning, origin, {
      code: 'conference-without-plan',
      text: `The review conference of ${formatDay(on)} was not used: no protection plan of this child was in force that day, in the files or here. Record the plan, or import a list that has it, and choose this file again.`,
    })
    return []
  })
}

const likenesses: readonly ((row: ProtectionPlan, fact: ImportedPlan) => boolean)[] = [
  (row, fact) => row.startedOn === fact.startedOn,
]
const startsWith = (row: Enquiry, fact: ImportedEnquiry) => row.strategyDiscussionOn === fact.strategyDiscussionOn

function isRefused(planning: Planning, others: readonly ProtectionPlan[], plan: ImportedPlan): boolean {
  const clash = others.find((other) => overlap(other, plan))
  if (clash)
    tellKept(
      planning,
      plan.origin,
      `a plan is here ${stretchText(clash)}. The file says ${stretchText(plan)}; that plan was not added.`,
    )
  return clash !== undefined
}

function planNewPlan(planning: Planning, plan: ImportedPlan): void {
  const { childId, changes, plans, context } = planning
  const { startedOn, endedOn, previousPlans, isConferenceHistoryComplete, origin } = plan
  const toldOn = noteNewPlan(planning, plan) ? context.today : null
  const row = {
    id: v7(),
    childId,
    startedOn,
    endedOn,
    previousPlans,
    isConferenceHistoryComplete,
    toldOn,
    ...categoriesOf(plan),
  }
  changes.push({
    kind: 'plan',
    isNew: true,
    origin,
    words: () => `Child protection plan ${stretchText(plan)}`,
    apply: (db, sourceRowId) => insertPlan(db, { ...row, sourceRowId }),
  })
  plans.push({ startedOn, endedOn })
}

/** Either set stands in for the other where only one was given; sets are kept and compared as text, sorted. */
function categoriesOf({
  initialCategories,
  latestCategories,
}: Pick<ImportedPlan, 'initialCategories' | 'latestCategories'>) {
  const initial = initialCategories.length > 0 ? initialCategories : latestCategories
  const latest = latestCategories.length > 0 ? latestCategories : initialCategories
  return { initialCategories: setText(initial), latestCategories: setText(latest) }
}

function planKnownPlan(planning: Planning, here: ProtectionPlan, told: ImportedPlan): void {
  const { id, startedOn, endedOn, previousPlans } = here
  const { origin } = told
  if (endedOn !== null && told.endedOn === null)
    tellKept(planning, origin, `this plan ended on ${formatDay(endedOn)}. The file has it still open.`)
  const file = categoriesOf(told)
  const after = decide(
    planning,
    { rowId: id, origin },
    {
      endedOn: {
        what: `the end of the plan from ${formatDay(startedOn)}`,
        here: endedOn,
        told: told.endedOn,
        shown: formatDay,
      },
      initialCategories: {
        what: 'the first category',
        ...categories(here.initialCategories, file.initialCategories),
      },
      latestCategories: { what: 'the latest category', ...categories(here.latestCategories, file.latestCategories) },
      previousPlans: { what: 'the number of plans before', here: previousPlans, told: told.previousPlans },
      // A file that holds only the latest conference takes nothing from a history that is whole.
      isConferenceHistoryComplete: {
        what: 'whether every conference is here',
        here: here.isConferenceHistoryComplete,
        told: told.isConferenceHistoryComplete || null,
        isQuiet: true,
      },
    },
  )
  if (after)
    planning.changes.push({
      kind: 'plan',
      isNew: false,
      origin,
      apply: (db, sourceRowId) => updatePlan(db, { id, ...after, sourceRowId }),
    })
  planning.plans.push({ startedOn, endedOn: after?.endedOn ?? endedOn })
}

const setText = (categories: readonly Category[]): string => JSON.stringify(categories.toSorted())
const NONE = '[]'

/** An empty set in the file says nothing. */
const categories = (here: readonly Category[], told: string) => ({
  here: setText(here),
  told: told === NONE ? '' : told,
  shown: (set: string) => categoriesText(z.array(Category).parse(JSON.parse(set))),
})

/** The day of the conference that answered an enquiry: the file's, else the start of the plan that followed. */
function conferenceOf({ plans, context }: Planning, enquiry: ImportedEnquiry): IsoDate | null {
  const { conferenceOn, strategyDiscussionOn, isConferenceRequired } = enquiry
  if (conferenceOn !== null) return conferenceOn <= context.today ? conferenceOn : null
  if (isConferenceRequired === false) return null
  const [first] = plans
    .map(({ startedOn }) => startedOn)
    .filter((startedOn) => startedOn >= strategyDiscussionOn && startedOn <= context.today)
    .toSorted()
  return first ?? null
}

function planEnquiry(planning: Planning, here: Enquiry | undefined, told: ImportedEnquiry): void {
  const { childId, changes } = planning
  const { strategyDiscussionOn, conferenceOn, isConferenceRequired, origin } = told
  if (here) {
    const { id } = here
    const what = `the conference after the strategy discussion of ${formatDay(strategyDiscussionOn)}`
    const detail = { what, here: here.conferenceOn, told: conferenceOn, shown: formatDay }
    const after = decide(planning, { rowId: id, origin }, { conferenceOn: detail })
    if (after)
      changes.push({
        kind: 'enquiry',
        isNew: false,
        origin,
        apply: (db, sourceRowId) => updateEnquiry(db, { id, ...after, sourceRowId }),
      })
    return
  }
  if (isConferenceRequired === null && conferenceOn === null)
    tell(planning, origin, {
      code: 'conference-assumed',
      text: 'The file does not say whether this enquiry needs an initial conference. One was taken to be needed; close the enquiry on the child’s page if not.',
    })
  const row = {
    id: v7(),
    childId,
    strategyDiscussionOn,
    conferenceOn,
    isConferenceRequired: isConferenceRequired ?? true,
  }
  changes.push({
    kind: 'enquiry',
    isNew: true,
    origin,
    words: () => `Strategy discussion on ${formatDay(strategyDiscussionOn)}`,
    apply: (db, sourceRowId) => insertEnquiry(db, { ...row, sourceRowId }),
  })
}
