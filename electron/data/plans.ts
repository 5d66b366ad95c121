import { v7 } from 'uuid'
import { z } from 'zod'
import { addDaysTo, formatDay, IsoDate } from '../../shared/dates.ts'
import { conflict, notFound } from '../../shared/errors.ts'
import type { Category } from '../../shared/records/imported-child.ts'
import type { ChangePlanCategories, EndPlan, ProtectionPlan, StartPlan } from '../../shared/records/protection-plan.ts'
import { type AgreedEnd, endAgreementProblem, needsEndAgreement } from '../../shared/rules/ending-a-plan.ts'
import { plansBefore } from '../../shared/rules/repeat-plan.ts'
import type { Context } from '../context.ts'
import { childOf } from './children.ts'
import { latestPlanOf, planById } from './plan-rows.ts'
import { refusal, refuseBefore, refuseFuture } from './refusal.ts'
import { type Db, type ReadDb, read, write } from './sql.ts'

const insert = write(`
  INSERT INTO protectionPlan (id, childId, startedOn, initialCategories, latestCategories, categoriesReason,
    previousPlans)
  VALUES (:id, :childId, :startedOn, :categories, :categories, :categoriesReason, :previousPlans)`)
const planCounts = read(
  z.object({ startedOn: IsoDate, previousPlans: z.number().int().nullable() }),
  'SELECT startedOn, previousPlans FROM protectionPlan WHERE childId = :childId',
)
const answerEnquiries = write(`
  UPDATE enquiry SET conferenceOn = :startedOn, version = version + 1
  WHERE childId = :childId AND isConferenceRequired = 1 AND conferenceOn IS NULL AND closedOn IS NULL
    AND coalesce(strategyDiscussionOn, transferNotifiedOn) <= :startedOn`)
const change = write(`
  UPDATE protectionPlan SET latestCategories = :categories, categoriesReason = :categoriesReason, version = version + 1
  WHERE id = :id AND version = :version`)
const end = write(`
  UPDATE protectionPlan SET endedOn = :endedOn, endedBy = :endedBy, endAgreedBy = :endAgreedBy,
    endAgreedOn = :endAgreedOn, version = version + 1
  WHERE id = :id AND version = :version`)
const reviewConferences = read(
  z.object({ heldOn: IsoDate }),
  `SELECT m.heldOn FROM meetingChild mc JOIN meeting m ON m.id = mc.meetingId
  WHERE mc.childId = :childId AND m.kind = 'rcpc' AND m.status = 'held' ORDER BY m.heldOn`,
)

/** Starts a plan on the day of the conference that made it, which also answers the enquiries that waited for one. */
export function startPlan(db: Db, input: StartPlan, { today }: Context): null {
  const { childId, startedOn, categories, categoriesReason, previousPlans } = input
  childOf(db, childId)
  refuseFuture('startedOn', startedOn, { what: 'A plan', today })
  const latest = latestPlanOf(db, childId)
  if (latest && latest.endedOn === null)
    throw refusal('startedOn', `A plan is open since ${formatDay(latest.startedOn)}. End it first.`)
  if (latest?.endedOn) refuseBefore('startedOn', startedOn, { on: latest.endedOn, after: 'the plan before ended' })
  refuseWithoutReason(input)
  const set = JSON.stringify(categories)
  const before = plansBefore(planCounts.all(db, { childId }), { on: startedOn, told: previousPlans })
  insert(db, { id: v7(), childId, startedOn, categories: set, categoriesReason, previousPlans: before })
  answerEnquiries(db, { childId, startedOn })
  return null
}

/** Replaces the latest categories of an open plan; the initial ones stay as they were. */
export function changePlanCategories(db: Db, input: ChangePlanCategories): null {
  const plan = openPlan(db, input, 'categories')
  const isSame = new Set([...plan.latestCategories, ...input.categories]).size === plan.latestCategories.length
  if (isSame && input.categories.length === plan.latestCategories.length)
    throw refusal('categories', 'These are the categories already. Choose the new ones.')
  refuseWithoutReason(input)
  const { id, version, categories, categoriesReason } = input
  if (change(db, { id, version, categoriesReason, categories: JSON.stringify(categories) }) === 0)
    throw conflict('This plan')
  return null
}

/** Ends a plan. At its first review conference it needs the Service Manager who agreed (CP-10). */
export function endPlan(db: Db, input: EndPlan, { today }: Context): null {
  const plan = openPlan(db, input, 'endedOn')
  // The CIN census refuses a plan that starts and ends on one day (rule 8840).
  const earliest = addDaysTo(plan.startedOn, 1)
  if (input.endedOn < earliest)
    throw refusal('endedOn', `The plan started ${formatDay(plan.startedOn)}. Enter a day after that.`)
  refuseFuture('endedOn', input.endedOn, { what: 'The end of a plan', today })
  const { id, version, endedOn, endedBy = null, endAgreedBy: agreedBy = null, endAgreedOn: agreedOn = null } = input
  const conferencesHeld = reviewConferences.all(db, { childId: plan.childId }).map(({ heldOn }) => heldOn)
  const ending = { plan: { ...plan, conferencesHeld }, endedOn, endedBy, agreedBy, agreedOn }
  refuseUnagreed(ending)
  const isKept = endedBy === 'conference' || needsEndAgreement(ending)
  const agreement = isKept ? { endAgreedBy: agreedBy, endAgreedOn: agreedOn } : notAgreed
  if (end(db, { id, version, endedOn, endedBy, ...agreement }) === 0) throw conflict('This plan')
  return null
}

const notAgreed = { endAgreedBy: null, endAgreedOn: null }

function refuseUnagreed(ending: AgreedEnd): void {
  const problem = endAgreementProblem(ending)
  if (problem) throw refusal(problem.field, problem.message)
}

/** The plan of this id while it is open; refused under `field` once it has ended. */
export function openPlan(db: ReadDb, { id }: Pick<EndPlan, 'id'>, field: string): ProtectionPlan {
  const plan = planById(db, id)
  if (!plan) throw notFound('This plan')
  if (plan.endedOn)
    throw refusal(field, `This plan ended on ${formatDay(plan.endedOn)} already. Look again at the list.`)
  return plan
}

/** CP-13: several categories are kept for equal concern, so each such set says why. */
function refuseWithoutReason({
  categories,
  categoriesReason,
}: {
  categories: Category[]
  categoriesReason: string
}): void {
  if (categories.length > 1 && categoriesReason === '')
    throw refusal('categoriesReason', 'Enter why there is more than one category, or choose only one.')
}
