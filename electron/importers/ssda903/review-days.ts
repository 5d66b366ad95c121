import { formatDay, type IsoDate } from '../../../shared/dates.ts'
import type { ImportedChild, ImportedPeriodOfCare, ImportedReview } from '../../../shared/records/imported-child.ts'
import { type CollectionYear, collectionYearLabel, collectionYearOf } from '../../../shared/rules/collection-year.ts'
import { type Collector, warnAt } from '../collector.ts'

/**
 * What no published check looks at: a review outside the year the return is for, and one on a day the child was not
 * looked after. Each is said once a child, at the first such review; all of them are kept.
 */
export function checkReviewDays(collector: Collector, hasEpisodes: boolean, year: CollectionYear | null): void {
  for (const child of collector.children.values()) {
    if (year !== null) noteOtherYears(collector, child, year)
    if (hasEpisodes) noteOutsideCare(collector, child)
  }
}

/** A review still to come is booked, whatever the year. */
function noteOtherYears(collector: Collector, child: ImportedChild, year: CollectionYear): void {
  const outside = child.reviews.filter(({ heldOn }) => heldOn <= collector.today && collectionYearOf(heldOn) !== year)
  say(collector, child, outside, {
    code: 'review-of-other-year',
    text: (which) =>
      `${which} outside ${collectionYearLabel(year)}, 1 April to 31 March, where most of the return lies. Check the dates; the reviews were kept.`,
  })
}

function noteOutsideCare(collector: Collector, child: ImportedChild): void {
  const outside = child.reviews.filter(({ heldOn }) => !child.periodsOfCare.some((period) => isWithin(period, heldOn)))
  say(collector, child, outside, {
    code: 'review-out-of-care',
    text: (which) =>
      `${which} on a day when no episode has the child looked after. Check the dates and the episodes; the reviews were kept.`,
  })
}

const isWithin = ({ startedOn, endedOn }: ImportedPeriodOfCare, day: IsoDate): boolean =>
  startedOn <= day && (endedOn === null || day <= endedOn)

function say(
  collector: Collector,
  { reference, reviews }: ImportedChild,
  outside: readonly ImportedReview[],
  { code, text }: { readonly code: string; readonly text: (which: string) => string },
): void {
  const [first] = outside.toSorted((a, b) => (a.heldOn < b.heldOn ? -1 : 1))
  if (first === undefined) return
  const day = formatDay(first.heldOn)
  const some =
    outside.length === reviews.length ? `All ${reviews.length}` : `${outside.length} of the ${reviews.length}`
  const which =
    outside.length === 1 ? `The review on ${day} is` : `${some} reviews of this child, the first on ${day}, are`
  warnAt(collector, { origin: first.origin, reference }, { code, column: 'REVIEW', text: text(which) })
}
