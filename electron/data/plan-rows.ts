import type { ChildId, ProtectionPlanId } from '../../shared/records/ids.ts'
import { ProtectionPlan } from '../../shared/records/protection-plan.ts'
import { type ReadDb, read } from './sql.ts'

const byId = read(
  ProtectionPlan,
  `SELECT id, childId, startedOn, endedOn, initialCategories, latestCategories, categoriesReason, previousPlans,
    isConferenceHistoryComplete, version
  FROM protectionPlan WHERE id = :id`,
)
const latest = read(
  ProtectionPlan,
  `SELECT id, childId, startedOn, endedOn, initialCategories, latestCategories, categoriesReason, previousPlans,
    isConferenceHistoryComplete, version
  FROM protectionPlan WHERE childId = :childId ORDER BY endedOn IS NULL DESC, startedOn DESC LIMIT 1`,
)

/** The plan of this id, if there is one. */
export const planById = (db: ReadDb, id: ProtectionPlanId): ProtectionPlan | undefined => byId.get(db, { id })

/** The plan that is open, else the one that started last. */
export const latestPlanOf = (db: ReadDb, childId: ChildId): ProtectionPlan | undefined => latest.get(db, { childId })

/** The plan that is open. */
export function openPlanOf(db: ReadDb, childId: ChildId): ProtectionPlan | undefined {
  const plan = latestPlanOf(db, childId)
  return plan?.endedOn === null ? plan : undefined
}
