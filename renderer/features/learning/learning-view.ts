import { z } from 'zod'
import type { IsoDate } from '../../../shared/dates.ts'
import { actionState, type LearningActivity, LearningKind } from '../../../shared/records/learning.ts'
import { collectionYearLabel, collectionYearOf } from '../../../shared/rules/collection-year.ts'

/** What the log shows; null is without that filter. The year is the reporting year, 1 April to 31 March. */
export const LearningView = z.object({
  kind: LearningKind.nullable(),
  year: z.number().int().nullable(),
  actions: z.enum(['open', 'late']).nullable(),
})
export type LearningView = z.infer<typeof LearningView>

/** How the log opens the first time. */
export const firstLearningView: LearningView = { kind: null, year: null, actions: null }

/** The audits a view shows: those with late actions first, then the newest. */
export function shownActivities(
  activities: readonly LearningActivity[],
  { kind, year, actions }: LearningView,
  today: IsoDate,
): LearningActivity[] {
  const states = (activity: LearningActivity) => activity.actions.map((action) => actionState(action, today))
  const isLate = (activity: LearningActivity) => states(activity).includes('late')
  const found = activities.filter(
    (activity) =>
      (kind === null || activity.kind === kind) &&
      (year === null || collectionYearOf(activity.happenedOn) === year) &&
      (actions === null ||
        (actions === 'late' ? isLate(activity) : states(activity).some((state) => state !== 'done'))),
  )
  return found.toSorted((a, b) => Number(isLate(b)) - Number(isLate(a)) || b.happenedOn.localeCompare(a.happenedOn))
}

/** The reporting years with an audit, and this one, the newest first. */
export function yearChoices(
  activities: readonly LearningActivity[],
  today: IsoDate,
): { value: string; label: string }[] {
  const years = new Set([today, ...activities.map(({ happenedOn }) => happenedOn)].map(collectionYearOf))
  return [...years].toSorted((a, b) => b - a).map((year) => ({ value: String(year), label: collectionYearLabel(year) }))
}
