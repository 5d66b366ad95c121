import { z } from 'zod'
import { ChildId } from '../../../shared/records/ids.ts'
import type { CaseloadAfter, ImportPreview } from '../../../shared/records/import.ts'
import type { Context } from '../../context.ts'
import { type ReadDb, read } from '../sql.ts'
import { profileOf } from '../stored-settings.ts'
import { bandLimitsOf, placed, weigh } from '../weights.ts'
import { weightedCaseloadOf } from '../workload.ts'
import type { ImportPlan } from './plan.ts'
import { isOpenOn, type Planning } from './planning.ts'
import { stagedBatch, stagedPlan } from './staging.ts'

const Lists = z.object({ isLookedAfter: z.boolean(), isChildProtection: z.boolean() })
type Lists = z.infer<typeof Lists>

const current = read(
  Lists.extend({ childId: ChildId }),
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
    newInCare: plan.outcomes.filter(({ outcome }) => outcome === 'noIro').length,
    caseload: caseloadAfter(db, plan, context),
  }
}

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
    if (child.known?.child.iroId !== iroId || child.changes.length === 0) continue
    const was = before.get(child.childId)
    if (was) count(was, -1)
    count(listsAfter(child, context), 1)
  }
  const { lines, total: totalAfter } = weigh(after, context)
  return {
    before: total,
    after: totalAfter,
    lines,
    band: placed(totalAfter, fte, context).totalBand,
    bandLimits: bandLimitsOf(context),
    withoutIro: children.filter((child) => !child.known?.child.iroId && isOpenCase(child, context)).length,
  }
}

const isOpenCase = (child: Planning, context: Context): boolean =>
  child.care.some((period) => isOpenOn(period, context.today)) || listsAfter(child, context).isChildProtection

/** The lists a child will be in, told from the facts as they will stand. */
function listsAfter({ care, plans }: Planning, { today }: Context): Lists {
  const period = care
    .filter((one) => isOpenOn(one, today))
    .toSorted((a, b) => (a.startedOn < b.startedOn ? -1 : 1))
    .at(-1)
  const codes = period?.legalStatusCodes ?? []
  const isShortBreaks = codes.length > 0 && codes.every((code) => code === 'V3' || code === 'V4')
  return {
    isLookedAfter: period !== undefined && !isShortBreaks,
    isChildProtection: plans.some((plan) => isOpenOn(plan, today)),
  }
}
