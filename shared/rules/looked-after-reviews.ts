import { formatDay, type IsoDate } from '../dates.ts'
import { type DueDate, type Duty, dueInDays, dueInMonths, dueInWorkingDays, type RuleContext } from './due-date.ts'
import type { RuleSettings } from './settings.ts'

/** A review of arrangements or an adoption review that took place. */
export type HeldReview = {
  readonly heldOn: IsoDate
  /** False for an early review that was only a planning meeting: it does not count towards the interval. */
  readonly restartsClock: boolean
}

/** What the review clock of a child's present period of care depends on. */
export type CareFacts = {
  readonly startedOn: IsoDate
  /** Looked after only in a series of short breaks (legal status V3 or V4). */
  readonly isShortBreaksOnly: boolean
  /** Oldest first; those before `startedOn` belong to an earlier period and are ignored. */
  readonly reviewsHeld: readonly HeldReview[]
  /** False when an import carried only the latest review. */
  readonly isReviewHistoryComplete: boolean
  /** First days of the placements that followed an unplanned move, in this period of care. */
  readonly unplannedMovesOn: readonly IsoDate[]
  readonly adoption: null | { readonly authorisedOn: IsoDate | null; readonly placedOn: IsoDate | null }
}

const regulation33 = 'Care Planning, Placement and Case Review (England) Regulations 2010, reg 33'
const regulation36 = 'Adoption Agencies Regulations 2005, reg 36'
const ordinals = ['First', 'Second', 'Third', 'Fourth', 'Fifth', 'Sixth', 'Seventh', 'Eighth', 'Ninth', 'Tenth']

/**
 * LAC-01: the first review within 20 working days of becoming looked after.
 *
 * Care Planning, Placement and Case Review (England) Regulations 2010, reg 33(1). Counted from the start of the period
 * of care, not of a placement.
 */
export function firstReview(becameLookedAfterOn: IsoDate, context: RuleContext): DueDate {
  const duty: Duty = {
    kind: 'roa',
    ruleId: 'LAC-01',
    label: context.settings.firstReviewLabel,
    eventLabel: 'Became looked after',
    eventOn: becameLookedAfterOn,
    source: `${regulation33}(1)`,
  }
  return dueInWorkingDays(duty, 20, context)
}

/** LAC-02: the second review within 3 months of the day the first was held. Same regulations, reg 33(2). */
export function secondReview(firstHeldOn: IsoDate, context: RuleContext): DueDate {
  const duty: Duty = {
    kind: 'roa',
    ruleId: 'LAC-02',
    label: 'Second review',
    eventLabel: 'First review held',
    eventOn: firstHeldOn,
    source: `${regulation33}(2)`,
  }
  return dueInMonths(duty, 3, context)
}

/** The review a later one counts from; `number` is its place in the period of care, null when not known. */
export type EarlierReview = { readonly heldOn: IsoDate; readonly number: number | null; readonly note?: string }

/** LAC-03: later reviews within 6 months of the day the one before was held. Same regulations, reg 33(2). */
export function laterReview({ heldOn, number, note }: EarlierReview, context: RuleContext): DueDate {
  const duty: Duty = {
    kind: 'roa',
    ruleId: 'LAC-03',
    label: number === null ? 'Review' : reviewLabel(number + 1),
    eventLabel: number === null ? 'Latest review held' : `${reviewLabel(number)} held`,
    eventOn: heldOn,
    source: `${regulation33}(2)`,
    note: note ?? null,
    isAssumed: note !== undefined,
  }
  return dueInMonths(duty, 6, context)
}

/**
 * LAC-05: a review within 28 days of the start of a placement that followed an unplanned move.
 *
 * Local standard, not in law: Leicestershire IRO annual report 2018-19, line 4460. It never replaces the statutory date.
 */
export function reviewAfterUnplannedMove(placementStartedOn: IsoDate, context: RuleContext): DueDate {
  const duty: Duty = {
    kind: 'roa',
    ruleId: 'LAC-05',
    label: '28-day review',
    eventLabel: 'New placement started after an unplanned move',
    eventOn: placementStartedOn,
    source: 'Local standard: Leicestershire IRO annual report 2018-19. Not in law',
  }
  return dueInDays(duty, 28, context)
}

/** LAC-01 to LAC-03: the next review on the ordinary track, whichever of the three it is. */
export function nextReview(care: CareFacts, context: RuleContext): DueDate {
  const reviews = countingFrom(care.startedOn, care.reviewsHeld)
  const [first, latest] = [reviews[0], reviews.at(-1)]
  const firstDue = firstReview(care.startedOn, context)
  if (first === undefined || latest === undefined) {
    return care.isReviewHistoryComplete ? firstDue : assume(firstDue, noReviewNote)
  }
  const isFirstKnown = care.isReviewHistoryComplete || first.heldOn <= firstDue.dueBy
  if (reviews.length > 1)
    return laterReview({ heldOn: latest.heldOn, number: isFirstKnown ? reviews.length : null }, context)
  if (isFirstKnown) return secondReview(latest.heldOn, context)
  const ifFirst = secondReview(latest.heldOn, context).dueBy
  return laterReview({ heldOn: latest.heldOn, number: null, note: onlyLatestNote(latest.heldOn, ifFirst) }, context)
}

/**
 * LAC-06: the next adoption review, null when there is neither authority to place nor a placement.
 *
 * Adoption Agencies Regulations 2005, reg 36(1): authorised but not placed, within 3 months of the authority, then every
 * 6 months. Reg 36(3): placed, within 4 weeks of the placement, 3 months after that first review, then every 6 months.
 */
export function nextAdoptionReview(care: CareFacts, context: RuleContext): DueDate | null {
  const { authorisedOn = null, placedOn = null } = care.adoption ?? {}
  if (placedOn !== null) return reviewOncePlaced(placedOn, care, context)
  if (authorisedOn === null) return null
  const latest = countingFrom(authorisedOn, care.reviewsHeld).at(-1)
  const source = `${regulation36}(1)`
  if (latest !== undefined)
    return dueInMonths(adoptionDuty('Latest adoption review held', latest.heldOn, source), 6, context)
  return dueInMonths(adoptionDuty('Authority to place for adoption', authorisedOn, source), 3, context)
}

/** Whether a new review restarts the interval unless its form says otherwise: every one does, an early one by setting. */
export function restartsClockByDefault(isEarly: boolean, settings: RuleSettings): boolean {
  return !isEarly || settings.earlyReviewResetsClock
}

/** "Second review", "Sixth review"; from the eleventh in figures, "11th review". */
export function reviewLabel(number: number): string {
  const word = ordinals[number - 1]
  if (word !== undefined) return `${word} review`
  const isTeen = Math.floor(number / 10) % 10 === 1
  const ending = isTeen ? 'th' : (['th', 'st', 'nd', 'rd'][number % 10] ?? 'th')
  return `${number}${ending} review`
}

function reviewOncePlaced(placedOn: IsoDate, care: CareFacts, context: RuleContext): DueDate {
  const source = `${regulation36}(3)`
  const reviews = countingFrom(placedOn, care.reviewsHeld)
  const latest = reviews.at(-1)
  const firstDue = dueInDays(adoptionDuty('Placed for adoption', placedOn, source), 28, context)
  if (latest === undefined) return firstDue
  const duty = adoptionDuty('Latest adoption review held', latest.heldOn, source)
  if (reviews.length > 1) return dueInMonths(duty, 6, context)
  const isFirstKnown = care.isReviewHistoryComplete || latest.heldOn <= firstDue.dueBy
  const afterFirst = dueInMonths({ ...duty, eventLabel: 'First adoption review since placement held' }, 3, context)
  if (isFirstKnown) return afterFirst
  return assume(dueInMonths(duty, 6, context), onlyLatestNote(latest.heldOn, afterFirst.dueBy))
}

function adoptionDuty(eventLabel: string, eventOn: IsoDate, source: string): Duty {
  return { kind: 'adoptionReview', ruleId: 'LAC-06', label: 'Adoption review', eventLabel, eventOn, source }
}

function countingFrom(day: IsoDate, reviews: readonly HeldReview[]): readonly HeldReview[] {
  return reviews.filter(({ heldOn, restartsClock }) => restartsClock && heldOn >= day)
}

function assume(due: DueDate, note: string): DueDate {
  return { ...due, basis: { ...due.basis, isAssumed: true, note } }
}

const noReviewNote =
  'The imported list gave no review in this period of care, so the first review is taken as not held. Add the latest review if there was one.'

function onlyLatestNote(heldOn: IsoDate, ifFirst: IsoDate): string {
  return `Only the latest review is known, held ${formatDay(heldOn)}, after the first was due. It is taken as a later review, so 6 months. If it was the first, the next is due by ${formatDay(ifFirst)}.`
}
