import { v7 } from 'uuid'
import { addDaysTo, formatDay } from '../../shared/dates.ts'
import { conflict, notFound } from '../../shared/errors.ts'
import type { Category } from '../../shared/records/imported-child.ts'
import type { ChangePlanCategories, EndPlan, ProtectionPlan, StartPlan } from '../../shared/records/protection-plan.ts'
import type { Context } from '../context.ts'
import { childOf } from './children.ts'
import { latestPlanOf, planById } from './plan-rows.ts'
import { refusal, refuseBefore, refuseFuture } from './refusal.ts'
import { type Db, write } from './sql.ts'

const insert = write(`
  INSERT INTO protectionPlan (id, childId, startedOn, initialCategories, latestCategories, categoriesReason,
    previousPlans)
  VALUES (:id, :childId, :startedOn, :categories, :categories, :categoriesReason, :previousPlans)`)
const answerEnquiries = write(`
  UPDATE enquiry SET conferenceOn = :startedOn, version = version + 1
  WHERE childId = :childId AND isConferenceRequired = 1 AND conferenceOn IS NULL AND closedOn IS NULL
    AND coalesce(strategyDiscussionOn, transferNotifiedOn) <= :startedOn`)
const change = write(`
  UPDATE protectionPlan SET latestCategories = :categories, categoriesReason = :categoriesReason, version = version + 1
  WHERE id = :id AND version = :version`)
const end = write(`
  UPDATE protectionPlan SET endedOn = :endedOn, version = version + 1 WHERE id = :id AND version = :version`)

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
  insert(db, { id: v7(), childId, startedOn, categories: set, categoriesReason, previousPlans })
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

/** Ends a plan. Whether ending at the first review was agreed (CP-10) belongs to the conference, not here. */
export function endPlan(db: Db, input: EndPlan, { today }: Context): null {
  const plan = openPlan(db, input, 'endedOn')
  // The CIN census refuses a plan that starts and ends on one day (rule 8840).
  const earliest = addDaysTo(plan.startedOn, 1)
  if (input.endedOn < earliest)
    throw refusal('endedOn', `The plan started ${formatDay(plan.startedOn)}. Enter a day after that.`)
  refuseFuture('endedOn', input.endedOn, { what: 'The end of a plan', today })
  if (end(db, input) === 0) throw conflict('This plan')
  return null
}

function openPlan(db: Db, { id }: Pick<EndPlan, 'id'>, field: string): ProtectionPlan {
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
