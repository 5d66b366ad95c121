import { formatDay } from '../../../shared/dates.ts'
import { labelFor } from '../../../shared/records/code-sets.ts'
import type { ImportedPlan } from '../../../shared/records/imported-child.ts'
import type { CensusChild, CensusReferral } from '../../../shared/rules/cin-census/census-child.ts'
import { type Cursor, warn } from '../collector.ts'
import { at } from './place.ts'

// ReasonForClosure, the DfE's wording shortened.
const closureReasons = {
  RC1: 'adopted',
  RC2: 'died',
  RC3: 'child arrangements order',
  RC4: 'special guardianship order',
  RC5: 'moved to another local authority',
  RC6: 'moved to adult social care',
  RC7: 'services ended, or the child is no longer in need',
  RC8: 'closed after assessment',
  RC9: 'closed after assessment, with early help',
}

/** Warns about a child who died: no case is ended by a date of death, so somebody has to look. */
export function warnOfDeath(cursor: Cursor, { diedOn }: CensusChild): void {
  if (diedOn === null) return
  const day = diedOn.on === null ? '' : ` on ${formatDay(diedOn.on)}`
  warn(at(cursor, diedOn), {
    code: 'child-died',
    column: 'ChildIdentifiers/PersonDeathDate',
    text: `The census says that the child died${day}. Nothing was ended by this; check that every case of the child is closed.`,
  })
}

/** Warns about a plan without an end in a referral that was closed; the plan is kept as open. */
export function warnOfClosure(
  cursor: Cursor,
  plan: ImportedPlan,
  { closedOn, closureReason }: Pick<CensusReferral, 'closedOn' | 'closureReason'>,
): void {
  if (plan.endedOn !== null || (closedOn === null && closureReason === null)) return
  const day = closedOn?.on ? ` on ${formatDay(closedOn.on)}` : ''
  const reason = closureReason === null ? '' : ` (${labelFor(closureReasons, closureReason.written.toUpperCase())})`
  warn(at(cursor, plan.origin), {
    code: 'open-plan-in-closed-referral',
    column: 'ChildProtectionPlans/CPPendDate',
    text: `The referral was closed${day}${reason}, but this plan has no end. It was kept as open; find out whether it goes on, and end it on the child's page if not.`,
  })
}
