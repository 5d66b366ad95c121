import { z } from 'zod'
import { IsoDate } from '../../shared/dates.ts'
import type { ConferenceChild } from '../../shared/records/conference.ts'
import { type ChildId, RecordId } from '../../shared/records/ids.ts'
import type { Category } from '../../shared/records/imported-child.ts'
import type { ListedMeeting } from '../../shared/records/meeting.ts'
import { categoryFields } from '../../shared/records/meeting-fields/conference-fields.ts'
import type { ProtectionPlan } from '../../shared/records/protection-plan.ts'
import { hsbStep, isOnPlan, type OutcomeFacts, outcomeStep } from '../../shared/rules/conference-outcome.ts'
import { isFirstReviewConference } from '../../shared/rules/ending-a-plan.ts'
import { latestPlanOf } from './plan-rows.ts'
import { type ReadDb, read } from './sql.ts'

const Answer = z.object({ field: z.string(), value: z.string() })
const answers = read(
  Answer,
  `SELECT field, value FROM meetingField WHERE meetingId = :meetingId AND childId IS :childId AND value <> ''`,
)
const reviewsHeld = read(
  z.object({ heldOn: IsoDate }),
  `SELECT m.heldOn FROM meetingChild mc CROSS JOIN meeting m ON m.id = mc.meetingId
  WHERE mc.childId = :childId AND m.status = 'held' AND m.kind = 'rcpc' AND m.id <> :meetingId ORDER BY m.heldOn`,
)
const Work = z.object({ id: RecordId, startedOn: IsoDate, version: z.number().int() })
const openWork = read(
  Work,
  'SELECT id, startedOn, version FROM hsbInvolvement WHERE childId = :childId AND startedOn <= :day AND endedOn IS NULL',
)

/** A child with what the meeting decided, as the commands that write it want it. */
export type Decided = {
  readonly shown: ConferenceChild
  /** Whether a plan or work is in force after the meeting; as before it while nothing is decided. */
  readonly goesOn: boolean
  readonly categories: Exclude<Category, 'MUL'>[]
  readonly categoriesReason: string
  readonly agreedBy: string
  readonly agreedOn: IsoDate | null
  readonly plan: ProtectionPlan | null
  readonly work: z.infer<typeof Work> | null
}

/** The answers about a child, or about the meeting as a whole where `childId` is null. */
export function answersOf(db: ReadDb, { id: meetingId }: Pick<ListedMeeting, 'id'>, childId: ChildId | null) {
  const found = new Map(answers.all(db, { meetingId, childId }).map(({ field, value }) => [field, value]))
  return (field: string): string => found.get(field) ?? ''
}

/** What the meeting decided about each of its children, and what recording it as held on a day writes. */
export function decidedOn(db: ReadDb, meeting: ListedMeeting, on: IsoDate): Decided[] {
  const isConference = meeting.kind === 'icpc' || meeting.kind === 'rcpc'
  return meeting.children.map(({ childId }) =>
    isConference ? conferenceChild(db, { meeting, childId, on }) : hsbChild(db, { meeting, childId, on }),
  )
}

type Of = { readonly meeting: ListedMeeting; readonly childId: ChildId; readonly on: IsoDate }

function conferenceChild(db: ReadDb, { meeting, childId, on }: Of): Decided {
  const answer = answersOf(db, meeting, childId)
  const plan = latestPlanOf(db, childId) ?? null
  const conferencesHeld = reviewsHeld.all(db, { childId, meetingId: meeting.id }).map(({ heldOn }) => heldOn)
  const categories = chosen.filter((code) => answer(categoryFields[code]) === 'yes')
  const threshold = answer('threshold')
  const facts: OutcomeFacts = {
    outcome: outcomes.find((one) => one === answer('outcome')) ?? null,
    isThresholdMet: threshold === '' ? null : threshold === 'yes',
    categories,
    categoriesReason: answer('categoriesReason'),
    plan: plan && { ...plan, categories: plan.latestCategories, conferencesHeld },
    agreedBy: answer('endAgreedBy'),
    agreedOn: IsoDate.safeParse(answer('endAgreedOn')).data ?? null,
    conferenceOn: on,
  }
  const isOpen = isOnPlan(facts)
  const shown = {
    childId,
    isOpen,
    openSince: isOpen && plan ? plan.startedOn : null,
    categories: isOpen && plan ? plan.latestCategories : [],
    isFirstReview: isOpen && facts.plan !== null && isFirstReviewConference(facts.plan, on),
    step: outcomeStep(facts),
  }
  const { categoriesReason, agreedBy, agreedOn } = facts
  const goesOn = facts.outcome === null ? isOpen : facts.outcome === 'plan' || facts.outcome === 'continue'
  return { shown, goesOn, categories, categoriesReason, agreedBy, agreedOn, plan, work: null }
}

const outcomes = ['plan', 'noPlan', 'continue', 'end'] as const
const hsbOutcomes = ['start', 'none', 'continue', 'end'] as const
const chosen = ['NEG', 'PHY', 'SAB', 'EMO'] as const

function hsbChild(db: ReadDb, { meeting, childId, on }: Of): Decided {
  const answer = answersOf(db, meeting, childId)
  const work = openWork.get(db, { childId, day: on }) ?? null
  const outcome = hsbOutcomes.find((one) => one === answer('outcome')) ?? null
  const openSince = work?.startedOn ?? null
  const shown = {
    childId,
    isOpen: openSince !== null && openSince < on,
    openSince,
    categories: [],
    isFirstReview: false,
    step: hsbStep({ outcome, openSince, meetingOn: on }),
  }
  const goesOn = outcome === null ? shown.isOpen : outcome === 'start' || outcome === 'continue'
  return { shown, goesOn, categories: [], categoriesReason: '', agreedBy: '', agreedOn: null, plan: null, work }
}
