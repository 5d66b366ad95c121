import { addDaysTo, addMonthsTo, formatDay, type IsoDate } from '../../../shared/dates.ts'
import type { Category, ImportedConference, ImportedPlan } from '../../../shared/records/imported-child.ts'
import {
  type Census,
  type CensusPlan,
  type CensusValue,
  isInYear,
} from '../../../shared/rules/cin-census/census-child.ts'
import { quoted } from '../cells.ts'
import { categoriesOf } from '../code-spellings.ts'
import { type Cursor, originOf, warn } from '../collector.ts'
import { at, dayOrNull, neededDay, warnIfFuture } from './place.ts'

const table = 'ChildProtectionPlans'

/**
 * A child protection plan, or null once it has been left out. What the published checks find in it has its message from
 * them: an end before the start (8925) and a review not after it (8841) are not used.
 */
export function planIn(cursor: Cursor, plan: CensusPlan, census: Census): ImportedPlan | null {
  const needed = { column: `${table}/CPPstartDate`, what: 'plan', row: plan.row }
  const startedOn = neededDay(cursor, needed, plan.startedOn)
  if (startedOn === null) return null
  const endedOn = dayOrNull(cursor, `${table}/CPPendDate`, plan.endedOn)
  const here = at(cursor, plan)
  warnIfFuture(here, `${table}/CPPstartDate`, { on: startedOn, as: '; check that it is not a slip' })
  const conferences = conferencesIn(cursor, plan, startedOn)
  return {
    startedOn,
    endedOn: endedOn !== null && endedOn < startedOn ? null : endedOn,
    initialCategories: categoriesIn(cursor, 'InitialCategoryOfAbuse', plan.initialCategory),
    latestCategories: categoriesIn(cursor, 'LatestCategoryOfAbuse', plan.latestCategory),
    previousPlans: countIn(plan.previousPlans),
    conferences,
    isConferenceHistoryComplete: isComplete(startedOn, conferences, census),
    origin: originOf(here),
  }
}

function conferencesIn(cursor: Cursor, { reviews }: CensusPlan, startedOn: IsoDate): ImportedConference[] {
  const column = `${table}/CPPreviewDate`
  const conferences = new Map<IsoDate, ImportedConference>()
  for (const review of reviews) {
    const here = at(cursor, review)
    // One without a day has its message from check 8842Q, one not after the start from 8841.
    const heldOn = review.on === null || review.on <= startedOn ? null : dayOrNull(cursor, column, review)
    if (heldOn === null) continue
    const same = conferences.get(heldOn)
    if (same === undefined) {
      warnIfFuture(here, column, { on: heldOn, as: ' as a booked conference' })
      conferences.set(heldOn, { heldOn, meetingReference: null, origin: originOf(here) })
    } else
      warn(here, {
        code: 'duplicate-row',
        column,
        text: `The review of ${formatDay(heldOn)} is at line ${same.origin.row} already. It counts once.`,
      })
  }
  return [...conferences.values()].sort((a, b) => (a.heldOn < b.heldOn ? -1 : 1))
}

/**
 * A census holds the reviews of its own year. So every review is known of a plan that started in the year, and of one
 * whose first review here came within the 3 months that the first may take (CP-02): none can have gone before it. Of
 * any other, and where the file does not say its year, the earlier reviews are taken as not known. A plan without any
 * review is known to have had none only while its year still runs: one may have been held since.
 */
function isComplete(
  startedOn: IsoDate,
  [first]: readonly ImportedConference[],
  { year, today }: Pick<Census, 'year' | 'today'>,
): boolean {
  const isOfYear = year !== null && isInYear(startedOn, year)
  if (first === undefined) return isOfYear && year.to >= today
  return isOfYear || first.heldOn <= addMonthsTo(startedOn, 3)
}

function categoriesIn(cursor: Cursor, element: string, value: CensusValue | null): Category[] {
  const categories = value === null ? null : categoriesOf(value.written)
  if (value !== null && categories === null)
    warn(at(cursor, value), {
      code: 'unknown-value',
      column: `${table}/${element}`,
      text: `${quoted(value.written)} names no category of abuse. The category was left blank; enter it after importing.`,
    })
  return categories ?? []
}

/** A number that is missing or is none has its message from check 8730. */
function countIn(value: CensusValue | null): number | null {
  const count = value !== null && /^\d+$/.test(value.written) ? Number(value.written) : Number.NaN
  return Number.isSafeInteger(count) ? count : null
}

const longestPregnancy = 300 // days

/** Warns about a plan that started longer before the birth than a pregnancy; one of an unborn child is as it should be. */
export function warnOfBirth(cursor: Cursor, { startedOn, origin }: ImportedPlan, bornOn: IsoDate | null): void {
  if (bornOn === null || addDaysTo(startedOn, longestPregnancy) >= bornOn) return
  warn(at(cursor, origin), {
    code: 'start-before-birth',
    column: `${table}/CPPstartDate`,
    text: `The plan started on ${formatDay(startedOn)}, longer than a pregnancy before the birth, ${formatDay(bornOn)}. Both dates were kept; check them.`,
  })
}
