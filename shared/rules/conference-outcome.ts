import { formatDay, type IsoDate } from '../dates.ts'
import type { Category } from '../records/imported-child.ts'
import { categoriesText } from '../records/protection-plan.ts'
import type { PlanFacts } from './child-protection.ts'
import { endAgreementProblem } from './ending-a-plan.ts'

/** What a conference decides about one child. */
export type Outcome = 'plan' | 'noPlan' | 'continue' | 'end'

/** What is recorded of one child at a conference, beside the plan on record. */
export type OutcomeFacts = {
  readonly outcome: Outcome | null
  readonly isThresholdMet: boolean | null
  readonly categories: readonly Category[]
  readonly categoriesReason: string
  /** The child’s latest plan; null for a child who never had one here. */
  readonly plan: (PlanFacts & { readonly endedOn: IsoDate | null; readonly categories: readonly Category[] }) | null
  readonly agreedBy: string
  readonly agreedOn: IsoDate | null
  readonly conferenceOn: IsoDate
}

/** What the record will say of a child’s plan once the conference is recorded, in words; or why it cannot be yet. */
export type OutcomeStep = { act: 'start' | 'change' | 'end' | 'keep' | 'none' | 'blocked'; text: string }

const blocked = (text: string): OutcomeStep => ({ act: 'blocked', text })

/** Whether the plan is in force on the day of the conference, before the conference changes anything. */
export function isOnPlan({ plan, conferenceOn }: Pick<OutcomeFacts, 'plan' | 'conferenceOn'>): boolean {
  if (plan === null || plan.startedOn >= conferenceOn) return false
  return plan.endedOn === null || plan.endedOn >= conferenceOn
}

/** What recording the conference writes for one child. Categories follow CP-13, an end at the first review CP-10. */
export function outcomeStep(facts: OutcomeFacts): OutcomeStep {
  const { outcome } = facts
  if (outcome === null) return blocked('Choose what the conference decided.')
  if (isOnPlan(facts)) {
    if (outcome === 'continue') return continued(facts)
    return outcome === 'end' ? ended(facts) : blocked('This child is on a plan: choose whether it continues or ends.')
  }
  if (outcome === 'noPlan')
    return facts.isThresholdMet === true
      ? blocked('The threshold is met but there is no plan. Put right which of the two it is.')
      : { act: 'none', text: 'No plan; nothing is written but the conference.' }
  return outcome === 'plan' ? started(facts) : blocked('This child is on no plan: choose whether one starts.')
}

/** Work on harmful sexual behaviour as it stood before the meeting: null for none that was open. */
export type HsbOutcomeFacts = {
  readonly outcome: 'start' | 'none' | 'continue' | 'end' | null
  readonly openSince: IsoDate | null
  readonly meetingOn: IsoDate
}

/** What recording an HSB meeting writes for one child (H-07). */
export function hsbStep({ outcome, openSince, meetingOn }: HsbOutcomeFacts): OutcomeStep {
  if (outcome === null) return blocked('Choose what the meeting decided.')
  if (openSince === null) {
    if (outcome === 'start') return { act: 'start', text: `HSB work starts ${formatDay(meetingOn)}.` }
    return outcome === 'none'
      ? { act: 'none', text: 'No HSB work; nothing is written but the meeting.' }
      : blocked('No HSB work is open for this child: choose whether it starts.')
  }
  if (openSince === meetingOn && outcome === 'start')
    return { act: 'none', text: `On record: HSB work started ${formatDay(meetingOn)}.` }
  if (outcome === 'continue') return { act: 'keep', text: 'HSB work goes on.' }
  return outcome === 'end'
    ? { act: 'end', text: `HSB work ends ${formatDay(meetingOn)}.` }
    : blocked(`HSB work is open since ${formatDay(openSince)}: choose whether it continues or ends.`)
}

function started(facts: OutcomeFacts): OutcomeStep {
  const { plan, categories, conferenceOn, isThresholdMet } = facts
  if (isThresholdMet === false)
    return blocked('The threshold is not met but a plan starts. Put right which of the two it is.')
  if (plan?.startedOn === conferenceOn)
    return { act: 'none', text: `On record: the plan started ${formatDay(conferenceOn)}.` }
  if (plan && plan.endedOn === null)
    return blocked(`A plan is on record from ${formatDay(plan.startedOn)}, after this conference.`)
  const problem = categoriesProblem(facts)
  if (problem) return blocked(problem)
  return { act: 'start', text: `A plan starts ${formatDay(conferenceOn)} for ${categoriesText(categories)}.` }
}

function continued(facts: OutcomeFacts): OutcomeStep {
  const { plan, categories } = facts
  if (plan?.endedOn) return blocked(`The plan is on record as ended ${formatDay(plan.endedOn)}.`)
  if (facts.isThresholdMet === false)
    return blocked('The threshold is not met but the plan continues. Put right which of the two it is.')
  const problem = categoriesProblem(facts)
  if (problem) return blocked(problem)
  return isSameSet(categories, plan?.categories ?? [])
    ? { act: 'keep', text: `The plan goes on for ${categoriesText(categories)}.` }
    : { act: 'change', text: `The plan goes on, from now for ${categoriesText(categories)}.` }
}

function ended(facts: OutcomeFacts): OutcomeStep {
  const { plan, conferenceOn } = facts
  if (plan?.endedOn) return { act: 'none', text: `On record: the plan ended ${formatDay(plan.endedOn)}.` }
  const problem = plan && endAgreementProblem({ ...facts, plan, endedOn: conferenceOn, endedBy: 'conference' })
  return problem ? blocked(problem.message) : { act: 'end', text: `The plan ends ${formatDay(conferenceOn)}.` }
}

/**
 * CP-13: a set of several categories is for equal concern in each, and a change is explained; null when it may stand.
 *
 * Leicestershire IRO annual report 2018-19, line 4722.
 */
export function categoriesProblem(
  facts: Pick<OutcomeFacts, 'categories' | 'categoriesReason' | 'plan'> & Pick<OutcomeFacts, 'conferenceOn'>,
): string | null {
  const { categories, categoriesReason, plan } = facts
  if (categories.length === 0) return 'Choose at least one category.'
  if (categoriesReason.trim() !== '') return null
  if (categories.length > 1) return 'Say why there is more than one category, or choose only one.'
  const isChanged = isOnPlan(facts) && !isSameSet(categories, plan?.categories ?? [])
  return isChanged ? 'Say why the category changes.' : null
}

function isSameSet(one: readonly Category[], other: readonly Category[]): boolean {
  return new Set([...one, ...other]).size === new Set(one).size && new Set(one).size === new Set(other).size
}
