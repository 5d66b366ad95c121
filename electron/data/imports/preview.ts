import { z } from 'zod'
import { ChildId } from '../../../shared/records/ids.ts'
import type { CaseloadAfter, ImportPreview } from '../../../shared/records/import.ts'
import type { CaseKind } from '../../../shared/records/import-batch.ts'
import type { Context } from '../../context.ts'
import { type ReadDb, read } from '../sql.ts'
import { profileOf } from '../stored-settings.ts'
import { bandLimitsOf, placed, weigh } from '../weights.ts'
import { weightedCaseloadOf } from '../workload.ts'
import { isOpenCase, type Lists, listsAfter } from './open-cases.ts'
import type { ImportPlan } from './plan.ts'
import { stagedBatch, stagedPlan } from './staging.ts'

const current = read(
  z.object({ childId: ChildId, isLookedAfter: z.boolean(), isChildProtection: z.boolean() }),
  `SELECT childId, lookedAfterOn IS NOT NULL AND NOT isShortBreaks AS isLookedAfter,
    planStartedOn IS NOT NULL AS isChildProtection
  FROM caseState WHERE iroId = :iroId`,
)

/** What keeping the files would do; null when none are waiting. */
export function previewImport(db: ReadDb, _input: Record<string, never>, context: Context): ImportPreview | null {
  const batch = stagedBatch(db)
  const plan = stagedPlan(db, context)
  if (!batch || !plan) return null
  return {
    source: batch.source,
    files: batch.files,
    counts: plan.counts,
    newInCare: newsOf(plan, 'lookedAfter'),
    newlyPlanned: newsOf(plan, 'childProtection'),
    caseload: caseloadAfter(db, plan, context),
  }
}

const newsOf = ({ children }: ImportPlan, kind: CaseKind): number =>
  children.reduce((sum, { news }) => sum + news.filter((one) => one.kind === kind).length, 0)

function caseloadAfter(db: ReadDb, { children }: ImportPlan, context: Context): CaseloadAfter | null {
  const { iroId } = profileOf(db)
  if (iroId === null) return null
  const { counts, total, fte } = weightedCaseloadOf(db, { iroId }, context)
  const before = new Map(current.all(db, { iroId }).map(({ childId, ...lists }) => [childId, lists]))
  const after = { ...counts }
  const count = (lists: Lists, by: 1 | -1) => {
    after.lookedAfter += by * Number(lists.isLookedAfter)
    after.childProtection += by * Number(lists.isChildProtection)
    after.dual += by * Number(lists.isLookedAfter && lists.isChildProtection)
  }
  for (const child of children) {
    if (child.changes.length === 0) continue
    const was = before.get(child.childId)
    if (was) count(was, -1)
    if (child.iro?.id === iroId) count(listsAfter(child, context), 1)
  }
  const { lines, total: totalAfter } = weigh(after, context)
  return {
    before: total,
    after: totalAfter,
    lines,
    band: placed(totalAfter, fte, context).totalBand,
    bandLimits: bandLimitsOf(context),
    withoutIro: children.filter((child) => child.iro === null && isOpenCase(child, context)).length,
  }
}
