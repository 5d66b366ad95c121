import { formatDay, IsoDate } from '../../../../shared/dates.ts'
import type { ChildPage } from '../../../../shared/records/child-page.ts'
import {
  endReasonLabels,
  legalStatusLabels,
  needLabels,
  permanencePlanLabels,
  placementChangeLabels,
  placementLabels,
  providerLabels,
} from '../../../../shared/records/code-sets.ts'
import type { PeriodOfCare } from '../../../../shared/records/period-of-care.ts'
import { appointIroBy } from '../../../../shared/rules/iro-appointment.ts'
import { firstReview, reviewAfterUnplannedMove } from '../../../../shared/rules/looked-after-reviews.ts'
import type { RulesNow } from '../../../ui/rules-now.ts'
import { type CommandForm, choicesOf, commandForm, type Values } from '../command-form.ts'

const placements = choicesOf(placementLabels)
const { X1: _endsAnEpisodeOnly, ...endReasons } = endReasonLabels

/** The day answered under a name, or null while there is none. */
export const dayAnswered = (values: Values, name: string): IsoDate | null =>
  IsoDate.safeParse(values[name]).data ?? null

/** A child became looked after. */
export function startCareForm({ child }: ChildPage, rules: RulesNow): CommandForm {
  return commandForm<'care.start'>({
    operation: 'care.start',
    title: 'Became looked after',
    action: 'Record becoming looked after',
    fields: [
      { kind: 'day', name: 'startedOn', label: 'Became looked after on' },
      { kind: 'day', name: 'toldOn', label: 'The service was told on', hint: 'Leave empty if not known' },
      { kind: 'select', name: 'legalStatusCode', label: 'Legal status', choices: choicesOf(legalStatusLabels) },
      { kind: 'select', name: 'placementCode', label: 'Placement', choices: placements, none: 'Not known yet' },
      {
        kind: 'text',
        name: 'location',
        label: 'Where the placement is',
        hint: 'Not the address, if it is confidential',
      },
      {
        kind: 'select',
        name: 'categoryOfNeed',
        label: 'Category of need',
        choices: choicesOf(needLabels),
        none: 'Not known yet',
      },
    ],
    start: {
      childId: child.id,
      startedOn: null,
      toldOn: rules.today,
      legalStatusCode: null,
      placementCode: null,
      location: '',
      categoryOfNeed: null,
    },
    preview: (values) => {
      const day = dayAnswered(values, 'startedOn')
      if (!day || /^V[34]$/.test(String(values.legalStatusCode))) return null
      const first = firstReview(day, rules)
      return `${first.label} due by ${formatDay(first.dueBy)} (${first.ruleId}). Appoint an IRO by ${formatDay(appointIroBy(day, rules.calendar))} (LAC-08).`
    },
  })
}

/** A change of legal status within the period of care. */
export function legalStatusForm({ child }: ChildPage): CommandForm {
  return commandForm<'care.recordLegalStatus'>({
    operation: 'care.recordLegalStatus',
    title: 'Legal status',
    action: 'Record the legal status',
    fields: [
      { kind: 'select', name: 'code', label: 'Legal status', choices: choicesOf(legalStatusLabels) },
      {
        kind: 'day',
        name: 'startedOn',
        label: 'From',
        hint: 'The status before ends that day. The same day corrects it',
      },
    ],
    start: { childId: child.id, code: null, startedOn: null },
  })
}

/** A move, or the first placement where none is recorded. */
export function placementForm(
  { child }: ChildPage,
  period: ChildPage['periodsOfCare'][number],
  rules: RulesNow,
): CommandForm {
  const isMove = () => period.placements.length > 0
  return commandForm<'care.recordPlacement'>({
    operation: 'care.recordPlacement',
    title: 'Placement',
    action: 'Record the placement',
    fields: [
      {
        kind: 'day',
        name: 'startedOn',
        label: 'Started on',
        hint: 'The placement before ends that day. The same day corrects it',
      },
      { kind: 'select', name: 'code', label: 'Type of placement', choices: placements },
      { kind: 'select', name: 'provider', label: 'Provided by', choices: choicesOf(providerLabels), none: 'Not known' },
      { kind: 'text', name: 'location', label: 'Where it is', hint: 'Not the address, if it is confidential' },
      { kind: 'yesNo', name: 'isChangeOfCarer', label: 'Did the carer change?', isAsked: isMove },
      {
        kind: 'yesNo',
        name: 'isPlanned',
        label: 'Was the move planned?',
        hint: 'An unplanned move to another carer needs a review within 28 days',
        isAsked: isMove,
      },
      {
        kind: 'select',
        name: 'reasonForChange',
        label: 'Why the placement before ended',
        choices: choicesOf(placementChangeLabels),
        none: 'Not recorded',
        isAsked: isMove,
      },
    ],
    start: {
      childId: child.id,
      startedOn: null,
      code: null,
      provider: null,
      location: '',
      isPlanned: isMove() ? null : true,
      isChangeOfCarer: isMove() ? null : true,
      reasonForChange: null,
    },
    preview: (values) => {
      const day = dayAnswered(values, 'startedOn')
      if (!day || values.isPlanned !== false || values.isChangeOfCarer !== true) return null
      const due = reviewAfterUnplannedMove(day, rules)
      return `${due.label} due by ${formatDay(due.dueBy)} (${due.ruleId}).`
    },
  })
}

/** The plan for permanence of the period. */
export function permanenceForm({ id, version, permanencePlan, permanenceAgreedOn }: PeriodOfCare): CommandForm {
  return commandForm<'care.recordPermanencePlan'>({
    operation: 'care.recordPermanencePlan',
    title: 'Plan for permanence',
    action: 'Record the plan',
    fields: [
      {
        kind: 'choose',
        name: 'permanencePlan',
        label: 'Plan for permanence',
        choices: Object.entries(permanencePlanLabels).map(([value, label]) => ({ value, label })),
      },
      { kind: 'day', name: 'permanenceAgreedOn', label: 'Agreed on', hint: 'Wanted by the second review (LAC-07)' },
    ],
    start: { id, version, permanencePlan, permanenceAgreedOn },
  })
}

/** The child stopped being looked after. */
export function endCareForm({ id, version }: PeriodOfCare): CommandForm {
  return commandForm<'care.end'>({
    operation: 'care.end',
    title: 'Stopped being looked after',
    action: 'Record the end',
    fields: [
      { kind: 'day', name: 'endedOn', label: 'Stopped being looked after on' },
      { kind: 'select', name: 'endReason', label: 'Why', choices: choicesOf(endReasons) },
    ],
    start: { id, version, endedOn: null, endReason: null },
    preview: () => 'This also ends the legal status, the placement and the adoption plan. No review is due after it.',
  })
}
