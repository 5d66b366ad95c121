import { formatDay } from '../../../shared/dates.ts'
import type { ImportedPeriodOfCare, ImportedPlan } from '../../../shared/records/imported-child.ts'
import { nextReviewConference } from '../../../shared/rules/child-protection.ts'
import { appointIroBy } from '../../../shared/rules/iro-appointment.ts'
import { firstReview } from '../../../shared/rules/looked-after-reviews.ts'
import { isShortBreaks } from './open-cases.ts'
import { isOpenOn, NEW_IN_CARE, NEWLY_PLANNED, type Planning, type Shared, type Stretch, tell } from './planning.ts'

/** Working days a case is news for when a source is read for the first time: until a first review is due (LAC-01). */
const newWorkingDays = 20

/**
 * Whether the unit hears of a case by these files. Once a source is known each new case is news, however long ago it
 * began: a child nobody told of for months is the very one to find. Of a first import only what began lately is.
 */
function isNews({ isFirst, context }: { isFirst: boolean; context: Shared['context'] }, stretch: Stretch): boolean {
  const { today, calendar } = context
  if (!isOpenOn(stretch, today)) return false
  return !isFirst || stretch.startedOn >= calendar.subtractWorkingDays(today, newWorkingDays)
}

/**
 * Notes a period of care the record did not know, if it is news, with the day an IRO is to be named by and the first
 * review (LAC-01, LAC-08); a series of short breaks is not reviewed as care is. Answers whether it is.
 */
export function noteNewCare(planning: Planning, period: ImportedPeriodOfCare): boolean {
  const { context, told, news, isFirstOf } = planning
  const { startedOn, origin } = period
  const isShort = isShortBreaks(period.legalStatuses.map(({ code }) => code))
  if (isShort || !isNews({ isFirst: isFirstOf('lookedAfter'), context }, period)) return false
  const isReviewed = told.reviews.some(({ heldOn }) => heldOn >= startedOn && heldOn <= context.today)
  const { label, dueBy } = firstReview(startedOn, context)
  const appointBy = appointIroBy(startedOn, context.calendar)
  news.push({ kind: 'lookedAfter', startedOn, appointBy, due: isReviewed ? null : { label, dueBy }, origin })
  return true
}

/** Notes a plan the record did not know, if it is news, with its first review conference (CP-02). Answers whether it is. */
export function noteNewPlan({ context, news, isFirstOf }: Planning, plan: ImportedPlan): boolean {
  const { startedOn, conferences, origin } = plan
  if (!isNews({ isFirst: isFirstOf('childProtection'), context }, plan)) return false
  const isReviewed = conferences.some(({ heldOn }) => heldOn > startedOn && heldOn <= context.today)
  const facts = { startedOn, conferencesHeld: [], isConferenceHistoryComplete: true }
  const { label, dueBy } = nextReviewConference(facts, context)
  news.push({ kind: 'childProtection', startedOn, appointBy: null, due: isReviewed ? null : { label, dueBy }, origin })
  return true
}

/** The step councils have asked their case systems for: a case nobody knew of, its clocks, and no IRO. */
export function tellNews(planning: Planning): void {
  if (planning.iro !== null) return
  for (const { kind, startedOn, due, appointBy, origin } of planning.news) {
    const since = formatDay(startedOn)
    const review = due ? ` ${due.label} by ${formatDay(due.dueBy)}.` : ''
    const appoint = appointBy ? ` An IRO by ${formatDay(appointBy)}.` : ''
    const isCare = kind === 'lookedAfter'
    const what = isCare ? `Looked after since ${since}` : `On a child protection plan since ${since}`
    const text = `${what}, with no IRO yet.${review}${appoint}`
    tell(planning, origin, { code: isCare ? NEW_IN_CARE : NEWLY_PLANNED, text })
  }
}
