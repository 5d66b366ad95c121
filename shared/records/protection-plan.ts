import { z } from 'zod'
import { IsoDate } from '../dates.ts'
import { dayAsked, notes, textIfAny, Version } from './answers.ts'
import { categoryLabels, labelFor } from './code-sets.ts'
import { ChildId, ProtectionPlanId } from './ids.ts'
import { Category } from './imported-child.ts'

/** How a plan ended. */
export const PlanEnding = z.enum(['conference', 'letter', 'other'])
export type PlanEnding = z.infer<typeof PlanEnding>

/** What each way a plan ends is called; another way is turning 18, moving to another authority, or death. */
export const planEndings: Readonly<Record<PlanEnding, string>> = {
  conference: 'At a review conference',
  letter: 'By letter after the first review',
  other: 'Without a conference: moved away, turned 18, or died',
}

/** A child protection plan; categories are sets, and a set of several has its reason (CP-13). */
export const ProtectionPlan = z.object({
  id: ProtectionPlanId,
  childId: ChildId,
  startedOn: IsoDate,
  endedOn: IsoDate.nullable(),
  initialCategories: z.array(Category),
  latestCategories: z.array(Category),
  categoriesReason: z.string(),
  previousPlans: z.number().int().nonnegative().nullable(),
  isConferenceHistoryComplete: z.boolean(),
  version: z.number().int(),
})
export type ProtectionPlan = z.infer<typeof ProtectionPlan>

const chosen = z
  .array(z.enum(['NEG', 'PHY', 'SAB', 'EMO']))
  .min(1, 'Choose at least one category')
  .transform((categories) => [...new Set(categories)])

/** Starts a plan on the day of the conference that made it. */
export const StartPlan = z.strictObject({
  childId: ChildId,
  startedOn: dayAsked('Enter the day of the conference that made the plan'),
  categories: chosen,
  categoriesReason: notes,
  /** Plans with other authorities; those on the record here are counted besides. Null when nobody has said. */
  previousPlans: z.number().int().nonnegative().max(50).nullable(),
})
export type StartPlan = z.infer<typeof StartPlan>

/** The categories an open plan has from now on; the initial ones are kept beside them. */
export const ChangePlanCategories = z.strictObject({
  id: ProtectionPlanId,
  version: Version,
  categories: chosen,
  categoriesReason: notes,
})
export type ChangePlanCategories = z.infer<typeof ChangePlanCategories>

/** A plan ended; never on the day it started (CIN rule 8840). */
export const EndPlan = z.strictObject({
  id: ProtectionPlanId,
  version: Version,
  endedOn: dayAsked('Enter the day the plan ended'),
  /** Left out where nobody was asked; a plan ended by letter has a command of its own. */
  endedBy: PlanEnding.exclude(['letter']).nullable().optional(),
  /** The Service Manager who agreed to an end at the first review conference, and when (CP-10). */
  endAgreedBy: textIfAny.optional(),
  endAgreedOn: IsoDate.nullable().optional(),
})
export type EndPlan = z.infer<typeof EndPlan>

/** A plan's categories in one phrase: "neglect and emotional abuse". */
export function categoriesText(categories: readonly Category[]): string {
  const words = categories.map((category) => labelFor(categoryLabels, category).toLowerCase())
  const last = words.at(-1) ?? 'category not recorded'
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`
}
