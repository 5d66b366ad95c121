import { formatDay, type IsoDate } from '../../../shared/dates.ts'
import type { ImportedChild, ImportedPeriodOfCare, Origin } from '../../../shared/records/imported-child.ts'
import { type Collector, warnAt } from '../collector.ts'
import type { LooseConference } from './protection.ts'

type Stretch = { readonly startedOn: IsoDate; readonly endedOn: IsoDate | null; readonly origin: Origin }

/** Puts what the rows of each child told in order, once all rows are read: they come as the list is sorted. */
export function finishChildren(collector: Collector, conferences: readonly LooseConference[]): void {
  for (const child of collector.children.values()) {
    child.periodsOfCare = oneAtATime(collector, child, { all: child.periodsOfCare, ...careWords })
    child.plans = oneAtATime(collector, child, { all: child.plans, ...planWords })
    for (const period of child.periodsOfCare) endSpans(period)
    const kept = new Set(child.periodsOfCare.flatMap(({ placements }) => placements.map(({ startedOn }) => startedOn)))
    child.adoptionPlacements = child.adoptionPlacements
      .filter(({ placedOn }) => kept.has(placedOn))
      .map((placed) => ({ ...placed, endedOn: endOf(child, placed.placedOn) }))
    child.reviews.sort((a, b) => (a.heldOn < b.heldOn ? -1 : 1))
    if (child.bornOn !== null) child.expectedOn = null
    noteEarlyReviews(collector, child)
  }
  for (const conference of conferences) tieToPlan(conference)
}

const careWords = { code: 'care-not-ended', what: 'care', one: 'period of care' } as const
const planWords = { code: 'plan-not-ended', what: 'the protection plan', one: 'protection plan' } as const

type OneAtATime<S extends Stretch> = {
  readonly all: readonly S[]
  readonly code: string
  readonly what: string
  readonly one: string
}

/** Without those that run on into a later one: no day for their end is made up, so the later one is believed. */
function oneAtATime<S extends Stretch>(collector: Collector, child: ImportedChild, told: OneAtATime<S>): S[] {
  const sorted = told.all.toSorted((a, b) => (a.startedOn < b.startedOn ? -1 : 1))
  return sorted.filter((stretch, index) => {
    const next = sorted[index + 1]
    if (next === undefined || (stretch.endedOn !== null && stretch.endedOn <= next.startedOn)) return true
    warnAt(
      collector,
      { origin: stretch.origin, reference: child.reference },
      {
        code: told.code,
        text: `This row says ${told.what} started on ${formatDay(stretch.startedOn)}, row ${next.origin.row} says ${formatDay(next.startedOn)}, and the first has no end before the second. A child has one ${told.one} at a time, so the later one was used.`,
      },
    )
    return false
  })
}

/** Legal statuses and placements follow one another: each ends as the next starts, and the last with the care. */
function endSpans(period: ImportedPeriodOfCare): void {
  for (const spans of [period.legalStatuses, period.placements]) {
    spans.sort((a, b) => (a.startedOn < b.startedOn ? -1 : 1))
    for (const [index, span] of spans.entries()) span.endedOn = spans[index + 1]?.startedOn ?? period.endedOn
  }
}

function endOf({ periodsOfCare }: ImportedChild, startedOn: IsoDate): IsoDate | null {
  const placements = periodsOfCare.flatMap(({ placements: all }) => all)
  return placements.find((placement) => placement.startedOn === startedOn)?.endedOn ?? null
}

function noteEarlyReviews(collector: Collector, { periodsOfCare, reviews, reference }: ImportedChild): void {
  const [first] = periodsOfCare
  if (first === undefined) return
  for (const { heldOn, origin } of reviews) {
    if (heldOn >= first.startedOn) continue
    const text = `The review on ${formatDay(heldOn)} was before care started, ${formatDay(first.startedOn)}. It was kept.`
    warnAt(collector, { origin, reference }, { code: 'review-before-care', text })
  }
}

/** Enters a conference with the plan that was in force: the latest that had started before that day. */
function tieToPlan({ child, heldOn, origin }: LooseConference): void {
  const plan = child.plans.findLast(
    ({ startedOn, endedOn }) => startedOn < heldOn && (endedOn === null || endedOn >= heldOn),
  )
  // The conference that made a plan stands in some lists as the latest one.
  if (plan === undefined && child.plans.some(({ startedOn }) => startedOn === heldOn)) return
  const { conferences } = plan ?? child
  if (!conferences.some((other) => other.heldOn === heldOn))
    conferences.push({ heldOn, meetingReference: null, origin })
}
