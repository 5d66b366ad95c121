import { formatDay } from '../../../../shared/dates.ts'
import type { ChildPage } from '../../../../shared/records/child-page.ts'
import { categoryLabels } from '../../../../shared/records/code-sets.ts'
import type { Enquiry } from '../../../../shared/records/enquiry.ts'
import type { HsbInvolvement } from '../../../../shared/records/hsb.ts'
import type { ProtectionPlan } from '../../../../shared/records/protection-plan.ts'
import { initialConference, nextReviewConference } from '../../../../shared/rules/child-protection.ts'
import { nextHsbReview } from '../../../../shared/rules/hsb.ts'
import type { RulesNow } from '../../../ui/rules-now.ts'
import { type CommandForm, commandForm, type FieldSpec, type Values } from '../command-form.ts'
import { dayAnswered } from './care-forms.ts'

const { MUL: _severalNotSaidWhich, ...chosenCategories } = categoryLabels
const categories = Object.entries(chosenCategories).map(([value, label]) => ({ value, label }))
const isSeveral = (values: Values) => Array.isArray(values.categories) && values.categories.length > 1

const categoryFields: FieldSpec<'categories' | 'categoriesReason'>[] = [
  { kind: 'tickSome', name: 'categories', label: 'Categories', choices: categories },
  {
    kind: 'longText',
    name: 'categoriesReason',
    label: 'Why more than one category',
    hint: 'Several are kept for equal concern (CP-13)',
    isAsked: isSeveral,
  },
]

/** A section 47 enquiry, or a move here on another authority's plan. */
export function enquiryForm({ child }: ChildPage, rules: RulesNow): CommandForm {
  return commandForm<'enquiries.record'>({
    operation: 'enquiries.record',
    title: 'Strategy discussion or move here',
    action: 'Record the enquiry',
    fields: [
      {
        kind: 'choose',
        name: 'began',
        label: 'What started it',
        choices: [
          {
            value: 'strategyDiscussion',
            label: 'A strategy discussion',
            hint: 'The one at which the section 47 enquiry was started',
          },
          {
            value: 'transferIn',
            label: 'The child moved here on another authority’s plan',
            hint: 'Counted from the day of being told',
          },
        ],
      },
      { kind: 'day', name: 'on', label: 'Day' },
      { kind: 'yesNo', name: 'isConferenceRequired', label: 'Is an initial conference needed?' },
    ],
    start: { childId: child.id, began: 'strategyDiscussion', on: null, isConferenceRequired: null },
    preview: (values) => {
      const day = dayAnswered(values, 'on')
      if (!day || values.isConferenceRequired !== true) return null
      const due = initialConference({ strategyDiscussionsOn: [day], transferNotifiedOn: null }, child, rules)
      return due && `Initial conference due by ${formatDay(due.dueBy)} (${due.ruleId}).`
    },
  })
}

/** The enquiry ends without an initial conference. */
export function closeEnquiryForm({ id, version }: Enquiry): CommandForm {
  return commandForm<'enquiries.close'>({
    operation: 'enquiries.close',
    title: 'Close the enquiry',
    action: 'Close the enquiry',
    fields: [{ kind: 'day', name: 'closedOn', label: 'Closed on' }],
    start: { id, version, closedOn: null },
    preview: () => 'No initial conference will be due for it.',
  })
}

/** A conference made a plan. */
export function startPlanForm({ child, plans }: ChildPage, rules: RulesNow): CommandForm {
  return commandForm<'plans.start'>({
    operation: 'plans.start',
    title: 'Child protection plan made',
    action: 'Start the plan',
    fields: [
      { kind: 'day', name: 'startedOn', label: 'Day of the conference', hint: 'The plan starts that day' },
      ...categoryFields,
      {
        kind: 'number',
        name: 'previousPlans',
        label: 'Earlier plans with other authorities',
        hint: `${plans.length} on the record here counted besides. Leave empty if not known (CP-11)`,
      },
    ],
    start: {
      childId: child.id,
      startedOn: null,
      categories: [],
      categoriesReason: '',
      previousPlans: null,
    },
    preview: (values) => {
      const startedOn = dayAnswered(values, 'startedOn')
      if (!startedOn) return null
      const due = nextReviewConference({ startedOn, conferencesHeld: [], isConferenceHistoryComplete: true }, rules)
      return `First review conference due by ${formatDay(due.dueBy)} (${due.ruleId}).`
    },
  })
}

/** The plan's categories from now on. */
export function changeCategoriesForm({ id, version, latestCategories, categoriesReason }: ProtectionPlan): CommandForm {
  return commandForm<'plans.changeCategories'>({
    operation: 'plans.changeCategories',
    title: 'Change the plan’s categories',
    action: 'Change the categories',
    fields: categoryFields,
    // "Multiple, not said which" cannot be kept by a person: it is replaced by the categories meant.
    start: { id, version, categoriesReason, categories: latestCategories.filter((one) => one !== 'MUL') },
  })
}

/** Work on harmful sexual behaviour began. */
export function startHsbForm({ child }: ChildPage, rules: RulesNow): CommandForm {
  return commandForm<'hsb.start'>({
    operation: 'hsb.start',
    title: 'HSB work started',
    action: 'Start HSB work',
    fields: [
      {
        kind: 'day',
        name: 'startedOn',
        label: 'Started on',
        hint: 'The day of the initial HSB meeting, if there was one',
      },
    ],
    start: { childId: child.id, startedOn: null },
    preview: (values) => {
      const startedOn = dayAnswered(values, 'startedOn')
      if (!startedOn) return null
      const due = nextHsbReview({ startedOn, meetingsHeld: [] }, rules)
      return `${due.label} due by ${formatDay(due.dueBy)} (${due.ruleId}).`
    },
  })
}

/** Work on harmful sexual behaviour is over. */
export function endHsbForm({ id, version }: HsbInvolvement): CommandForm {
  return commandForm<'hsb.end'>({
    operation: 'hsb.end',
    title: 'HSB work ended',
    action: 'End HSB work',
    fields: [{ kind: 'day', name: 'endedOn', label: 'Ended on' }],
    start: { id, version, endedOn: null },
  })
}
