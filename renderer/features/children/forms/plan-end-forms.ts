import { formatDay } from '../../../../shared/dates.ts'
import type { ChildPage } from '../../../../shared/records/child-page.ts'
import type { PlanLife } from '../../../../shared/records/plan-life.ts'
import type { ProtectionPlan } from '../../../../shared/records/protection-plan.ts'
import { endingByLetter, type LetterAnswer, needsEndAgreement } from '../../../../shared/rules/ending-a-plan.ts'
import { type CommandForm, commandForm, type Values } from '../command-form.ts'
import { dayAnswered } from './care-forms.ts'

/** The plan ended; at its first review conference it asks which Service Manager agreed (CP-10). */
export function endPlanForm(plan: ProtectionPlan, { meetings }: Pick<ChildPage, 'meetings'>): CommandForm {
  const { id, version, startedOn, isConferenceHistoryComplete } = plan
  const conferencesHeld = meetings.flatMap(({ kind, heldOn }) => (kind === 'rcpc' && heldOn ? [heldOn] : []))
  const needsManager = (values: Values) => {
    const on = dayAnswered(values, 'endedOn')
    const endedBy = values.endedBy === 'other' ? 'other' : 'conference'
    const facts = { startedOn, conferencesHeld, isConferenceHistoryComplete }
    return on !== null && needsEndAgreement({ plan: facts, endedOn: on, endedBy })
  }
  return commandForm<'plans.end'>({
    operation: 'plans.end',
    title: 'Child protection plan ended',
    action: 'End the plan',
    fields: [
      {
        kind: 'choose',
        name: 'endedBy',
        label: 'How it ended',
        choices: [
          { value: 'conference', label: 'At a review conference' },
          { value: 'other', label: 'Without a conference', hint: 'Moved to another authority, turned 18, or died' },
        ],
      },
      { kind: 'day', name: 'endedOn', label: 'Ended on' },
      {
        kind: 'text',
        name: 'endAgreedBy',
        label: 'Service Manager who agreed',
        hint: 'Asked when a plan ends at its first review conference (CP-10)',
        isAsked: needsManager,
      },
      { kind: 'day', name: 'endAgreedOn', label: 'Agreed on', isAsked: needsManager },
    ],
    start: { id, version, endedBy: 'conference', endedOn: null, endAgreedBy: null, endAgreedOn: null },
    preview: () => 'No review conference will be due for it.',
  })
}

/** Whether the open plan may end by letter at the first review held with both open (CP-14). */
export function letterAnswer(
  { planStartedOn }: { planStartedOn: ProtectionPlan['startedOn'] },
  page: ChildPage,
): LetterAnswer {
  const reviewsHeld = page.meetings.flatMap(({ kind, heldOn }) =>
    (kind === 'roa' || kind === 'adoptionReview') && heldOn ? [heldOn] : [],
  )
  return endingByLetter({ planStartedOn, lookedAfterOn: page.case?.lookedAfterOn ?? null, reviewsHeld })
}

/** The plan ended by letter; left out where the rule does not allow it. */
export function endByLetterForms({ id, version, startedOn }: ProtectionPlan, page: ChildPage): CommandForm[] {
  const answer = letterAnswer({ planStartedOn: startedOn }, page)
  if ('problem' in answer) return []
  const form = commandForm<'plans.endByLetter'>({
    operation: 'plans.endByLetter',
    title: 'Child protection plan ended by letter',
    action: 'End the plan by letter',
    fields: [{ kind: 'day', name: 'letterOn', label: 'Day of the letter' }],
    start: { id, version, letterOn: null },
    preview: () =>
      `The plan ends on the day of the review, ${formatDay(answer.endsOn)} (CP-14). The child stays looked after, and reviews stay due.`,
  })
  return [form]
}

/** Whether the neglect toolkit was used; asked of plans for neglect. */
export function toolkitForms({ id, version, latestCategories }: ProtectionPlan): CommandForm[] {
  if (!latestCategories.includes('NEG')) return []
  const form = commandForm<'plans.recordToolkit'>({
    operation: 'plans.recordToolkit',
    title: 'Neglect toolkit',
    action: 'Keep the answer',
    fields: [
      { kind: 'yesNo', name: 'hasToolkit', label: 'Was the neglect toolkit used?' },
      { kind: 'day', name: 'toolkitOn', label: 'Used on', isAsked: ({ hasToolkit }) => hasToolkit === true },
    ],
    start: { id, version, hasToolkit: null, toolkitOn: null },
  })
  return [form]
}

/** What is different this time, about a child who was on a plan before (CP-11). */
export function analysisForm({ child }: ChildPage, { analysis }: PlanLife['repeat']): CommandForm {
  return commandForm<'plans.writeAnalysis'>({
    operation: 'plans.writeAnalysis',
    title: 'Analysis of the repeat plan',
    action: 'Keep the analysis',
    fields: [
      {
        kind: 'longText',
        name: 'analysis',
        label: 'What is different this time',
        hint: 'Why the plan before ended, what has changed since, and what was not sustained',
      },
    ],
    start: { childId: child.id, version: analysis?.version ?? null, analysis: analysis?.analysis ?? '' },
  })
}
