import { daysBetween, formatDay } from '../../../../shared/dates.ts'
import type { ChildPage } from '../../../../shared/records/child-page.ts'
import {
  adoptionReversalLabels,
  endReasonLabels,
  labelFor,
  legalStatusLabels,
  permanencePlanLabels,
  placementChangeLabels,
  placementLabels,
} from '../../../../shared/records/code-sets.ts'
import type { WholePeriodOfCare } from '../../../../shared/records/period-of-care.ts'
import type { Placement } from '../../../../shared/records/placement.ts'
import type { TimelineItem } from './timeline-item.ts'

const done = { aside: null, kind: 'held' } as const

/** What happened in care: its beginning and end, moves, legal statuses, permanence and adoption. */
export function careEvents({ periodsOfCare, adoptions }: ChildPage): TimelineItem[] {
  const inCare = periodsOfCare.flatMap((period) => [
    startOf(period),
    ...period.legalStatuses.slice(1).map((status) => ({
      ...done,
      key: `status ${status.id}`,
      on: status.startedOn,
      title: `Legal status: ${labelFor(legalStatusLabels, status.code)}`,
      detail: null,
    })),
    ...period.placements.slice(1).map(moveOf),
    ...permanenceOf(period),
    ...endOf(period),
  ])
  return [...inCare, ...adoptions.flatMap(adoptionOf)]
}

function startOf(period: WholePeriodOfCare): TimelineItem {
  const [status] = period.legalStatuses
  const [placement] = period.placements
  const parts = [
    status ? labelFor(legalStatusLabels, status.code) : null,
    placement?.code ? labelFor(placementLabels, placement.code) : null,
    toldText(period),
  ]
  const detail = parts.filter((part) => part !== null).join('. ')
  return { ...done, key: `care ${period.id}`, on: period.startedOn, title: 'Became looked after', detail }
}

function toldText({ startedOn, toldOn }: WholePeriodOfCare): string {
  if (toldOn === null) return 'When the service was told is not recorded'
  const days = daysBetween(startedOn, toldOn)
  if (days === 0) return 'The service was told the same day'
  const count = `${Math.abs(days)} ${Math.abs(days) === 1 ? 'day' : 'days'}`
  return `The service was told ${count} ${days > 0 ? 'later' : 'before'}`
}

function moveOf(move: Placement): TimelineItem {
  const where = move.code ? labelFor(placementLabels, move.code) : 'placement type not recorded'
  const how = !move.isChangeOfCarer
    ? 'Placement changed, same carer'
    : move.isPlanned === null
      ? 'Moved'
      : `Moved, ${move.isPlanned ? 'planned' : 'unplanned'}`
  const why = move.reasonForChange ? labelFor(placementChangeLabels, move.reasonForChange) : null
  const detail = [why, move.location || null].filter((part) => part !== null).join('. ') || null
  return { ...done, key: `move ${move.id}`, on: move.startedOn, title: `${how}: ${where}`, detail }
}

function permanenceOf({ id, permanencePlan, permanenceAgreedOn }: WholePeriodOfCare): TimelineItem[] {
  if (!permanencePlan || !permanenceAgreedOn) return []
  const title = `Plan for permanence agreed: ${labelFor(permanencePlanLabels, permanencePlan)}`
  return [{ ...done, key: `permanence ${id}`, on: permanenceAgreedOn, title, detail: null }]
}

function endOf({ id, startedOn, endedOn, endReason }: WholePeriodOfCare): TimelineItem[] {
  if (endedOn === null) return []
  const why = endReason ? labelFor(endReasonLabels, endReason) : 'Why is not recorded'
  const detail = `${why}. Looked after since ${formatDay(startedOn)}`
  return [{ ...done, key: `end ${id}`, on: endedOn, title: 'Stopped being looked after', detail }]
}

function adoptionOf({
  id,
  authorisedOn,
  placedOn,
  endedOn,
  endReason,
}: ChildPage['adoptions'][number]): TimelineItem[] {
  const events = [
    { key: `authorised ${id}`, on: authorisedOn, title: 'Authority to place for adoption', detail: null },
    { key: `placed ${id}`, on: placedOn, title: 'Placed for adoption', detail: null },
    {
      key: `adoption ended ${id}`,
      on: endedOn,
      title: 'Adoption plan ended',
      detail: endReason ? labelFor({ ...endReasonLabels, ...adoptionReversalLabels }, endReason) : null,
    },
  ]
  return events.flatMap((event) => (event.on === null ? [] : [{ ...done, ...event, on: event.on }]))
}
