import { formatDay } from '../../../../shared/dates.ts'
import type { Adoption } from '../../../../shared/records/adoption.ts'
import type { ChildPage } from '../../../../shared/records/child-page.ts'
import { adoptionReversalLabels, placementLabels } from '../../../../shared/records/code-sets.ts'
import { nextAdoptionReview } from '../../../../shared/rules/looked-after-reviews.ts'
import type { RulesNow } from '../../../ui/rules-now.ts'
import { type CommandForm, choicesOf, commandForm, type Values } from '../command-form.ts'
import { dayAnswered } from './care-forms.ts'

/** Authority to place the child for adoption. */
export function authoriseForm({ child }: ChildPage, rules: RulesNow): CommandForm {
  return commandForm<'adoption.authorise'>({
    operation: 'adoption.authorise',
    title: 'Authority to place for adoption',
    action: 'Record the authority',
    fields: [
      { kind: 'day', name: 'authorisedOn', label: 'Authority given on', hint: 'By placement order or by consent' },
    ],
    start: { childId: child.id, authorisedOn: null },
    preview: (values) => firstDue(values, 'authorisedOn', rules),
  })
}

/** The child moved to the adopters. */
export function placeForm({ child, case: state }: ChildPage, rules: RulesNow): CommandForm {
  const isRecorded = /^A[3-6]$/.test(state?.placementCode ?? '')
  const { A3, A4, A5, A6 } = placementLabels
  return commandForm<'adoption.place'>({
    operation: 'adoption.place',
    title: 'Placed for adoption',
    action: 'Record the placement',
    fields: [
      { kind: 'day', name: 'placedOn', label: 'Placed on' },
      {
        kind: 'select',
        name: 'placementCode',
        label: 'Placement',
        hint: 'Records the move as well',
        choices: choicesOf({ A3, A4, A5, A6 }),
        none: 'The move is recorded already',
        isAsked: () => !isRecorded,
      },
    ],
    start: { childId: child.id, placedOn: null, placementCode: null },
    preview: (values) => firstDue(values, 'placedOn', rules),
  })
}

/** Adoption is no longer the plan. */
export function endAdoptionForm({ id, version }: Adoption): CommandForm {
  return commandForm<'adoption.end'>({
    operation: 'adoption.end',
    title: 'Adoption plan ended',
    action: 'Record the end',
    fields: [
      {
        kind: 'day',
        name: 'endedOn',
        label: 'Ended on',
        hint: 'After an adoption order, record the end of being looked after instead',
      },
      { kind: 'select', name: 'endReason', label: 'Why', choices: choicesOf(adoptionReversalLabels) },
    ],
    start: { id, version, endedOn: null, endReason: null },
  })
}

function firstDue(values: Values, name: 'authorisedOn' | 'placedOn', rules: RulesNow): string | null {
  const day = dayAnswered(values, name)
  if (!day) return null
  const care = {
    startedOn: day,
    isShortBreaksOnly: false,
    reviewsHeld: [],
    isReviewHistoryComplete: true,
    unplannedMovesOn: [],
  }
  const due = nextAdoptionReview({ ...care, adoption: { authorisedOn: null, placedOn: null, [name]: day } }, rules)
  return due && `Counted from this day, the first adoption review is due by ${formatDay(due.dueBy)} (${due.ruleId}).`
}
