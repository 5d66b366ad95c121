import { formatDay, type IsoDate } from '../../../../shared/dates.ts'
import type { ChildPage } from '../../../../shared/records/child-page.ts'
import { categoriesText } from '../../../../shared/records/protection-plan.ts'
import type { TimelineItem } from './timeline-item.ts'

/** A fact that may have no day yet, and is then not on the timeline. */
type Dated = {
  readonly key: string
  readonly on: IsoDate | null
  readonly title: string
  readonly detail: string | null
}

/** Enquiries, child protection plans, HSB work, and who was responsible. */
export function caseEvents(page: ChildPage): TimelineItem[] {
  const facts = [...enquiries(page), ...plans(page), ...hsb(page), ...allocations(page)]
  return facts.flatMap(({ on, ...fact }) => (on === null ? [] : [{ ...fact, on, aside: null, kind: 'held' as const }]))
}

function enquiries({ enquiries: all }: ChildPage): Dated[] {
  return all.flatMap((enquiry) => {
    const needed = enquiry.isConferenceRequired ? 'Initial conference needed' : 'No initial conference needed'
    return [
      { key: `s47 ${enquiry.id}`, on: enquiry.strategyDiscussionOn, title: 'Strategy discussion', detail: needed },
      {
        key: `transfer ${enquiry.id}`,
        on: enquiry.transferNotifiedOn,
        title: 'Told of the move here on another authority’s plan',
        detail: needed,
      },
      { key: `closed ${enquiry.id}`, on: enquiry.closedOn, title: 'Enquiry closed', detail: null },
    ]
  })
}

function plans({ plans: all, meetings }: ChildPage): Dated[] {
  return all.flatMap((plan) => {
    // The conference that made the plan says so on its own line.
    const hasConference = meetings.some(({ kind, heldOn }) => kind === 'icpc' && heldOn === plan.startedOn)
    const made = `Child protection plan made: ${categoriesText(plan.initialCategories)}`
    return [
      {
        key: `plan ${plan.id}`,
        on: hasConference ? null : plan.startedOn,
        title: made,
        detail: plan.categoriesReason || null,
      },
      {
        key: `plan ended ${plan.id}`,
        on: plan.endedOn,
        title: 'Child protection plan ended',
        detail: `Started ${formatDay(plan.startedOn)}: ${categoriesText(plan.latestCategories)}`,
      },
    ]
  })
}

function hsb({ hsb: all }: ChildPage): Dated[] {
  return all.flatMap((work) => [
    { key: `hsb ${work.id}`, on: work.startedOn, title: 'HSB work started', detail: null },
    { key: `hsb ended ${work.id}`, on: work.endedOn, title: 'HSB work ended', detail: null },
  ])
}

function allocations({ allocations: all }: ChildPage): Dated[] {
  return all.flatMap((allocation) => {
    // Ending because the next one started is said by the next one.
    const isFollowed = all.some((next) => next.id !== allocation.id && next.startedOn === allocation.endedOn)
    return [
      {
        key: `allocation ${allocation.id}`,
        on: allocation.startedOn,
        title: `Given to ${allocation.iroName}`,
        detail: allocation.reason,
      },
      {
        key: `allocation ended ${allocation.id}`,
        on: isFollowed ? null : allocation.endedOn,
        title: `No longer with ${allocation.iroName}`,
        detail: allocation.endReason,
      },
    ]
  })
}
