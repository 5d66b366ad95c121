import { formatDay } from '../../../shared/dates.ts'
import type { Becomes } from '../../../shared/records/import-comparison.ts'
import type { Change, Planning } from './planning.ts'

/** Every file tells new visits and health checks of nearly every child; they are kept, and are no news of a case. */
const isNotable = ({ kind }: Change): boolean => kind !== 'sourceDetail'

/** What the files mean for a child of theirs. A question that is still open counts as a change. */
export function becomesOf({ known, changes, differences, goneOn, childId }: Planning): Exclude<Becomes, 'gone'> {
  if (known === undefined) return 'new'
  const isChanged = changes.some(isNotable) || differences.some(({ answer }) => answer === null)
  return isChanged || goneOn(childId) !== null ? 'changed' : 'unchanged'
}

/** The kinds of fact that say of a new child why they are here; the rest is read on the child's page. */
const CASES: ReadonlySet<Change['kind']> = new Set(['periodOfCare', 'plan', 'enquiry', 'allocation'])

/** What the files add about a child, in words: of a new one only the cases. */
export function addedOf({ known, changes, goneOn, childId }: Planning): string[] {
  const isNew = known === undefined
  const told = changes.flatMap(({ kind, words }) => (words && (!isNew || CASES.has(kind)) ? [words()] : []))
  const gone = goneOn(childId)
  return gone === null ? told : [`Back in the file: not in the one of ${formatDay(gone)}`, ...told]
}

/** Whether the files bring the child, or a case of the child, to the record. */
export const isBrought = ({ changes }: Planning): boolean =>
  changes.some(
    ({ kind, isNew }) =>
      isNew && (kind === 'child' || kind === 'periodOfCare' || kind === 'plan' || kind === 'enquiry'),
  )
