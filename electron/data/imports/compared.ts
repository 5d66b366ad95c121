import { ageOn } from '../../../shared/dates.ts'
import type {
  ComparedChild,
  ComparedCounts,
  ComparedFound,
  ComparedWanted,
} from '../../../shared/records/import-comparison.ts'
import type { Context } from '../../context.ts'
import { childLine } from '../child-lines.ts'
import type { ReadDb } from '../sql.ts'
import { addedOf, becomesOf } from './becomes.ts'
import { keptComparison } from './compared-kept.ts'
import type { Gone } from './gone.ts'
import { openCasesOf, stateText } from './open-cases.ts'
import type { ImportPlan } from './plan.ts'
import type { Planning } from './planning.ts'
import { stagedPlan } from './staging.ts'

/** What the files that wait mean for each child, or what a kept import meant; nothing when no files wait. */
export function importCompared(db: ReadDb, { importId, ...filter }: ComparedWanted, context: Context): ComparedFound {
  if (importId !== null) return keptComparison(db, { importId, ...filter }, context)
  const plan = stagedPlan(db, context)
  return plan ? stagedComparison(plan, filter, context) : { rows: [], total: 0, counts: countsOf([]), since: null }
}

type Filter = Omit<ComparedWanted, 'importId'>

/** A child of the comparison, with only what is needed to choose it; the rest is worked out for a page at a time. */
type Entry = Pick<ComparedChild, 'becomes' | 'reference'> & {
  readonly names: string
  readonly conflicts: number
  readonly unanswered: number
  readonly child: () => ComparedChild
}

function stagedComparison(plan: ImportPlan, filter: Filter, context: Context): ComparedFound {
  const entries = [
    ...plan.children.map((child) => entryOf(child, context)),
    ...plan.gone.map((child) => goneEntry(child, context)),
  ]
  const sought = filter.text.trim().toLowerCase()
  const rows = entries.filter(
    ({ becomes, conflicts, reference, names }) =>
      (filter.becomes === null || becomes === filter.becomes) &&
      (!filter.isConflict || conflicts > 0) &&
      (sought === '' || reference.toLowerCase().includes(sought) || names.includes(sought)),
  )
  return {
    rows: rows.slice(filter.offset, filter.offset + filter.limit).map(({ child }) => child()),
    total: rows.length,
    counts: countsOf(entries),
    since: plan.since,
  }
}

function countsOf(entries: readonly Pick<Entry, 'becomes' | 'conflicts' | 'unanswered'>[]): ComparedCounts {
  const counts = { new: 0, changed: 0, gone: 0, unchanged: 0, conflicts: 0, unanswered: 0 }
  for (const { becomes, conflicts, unanswered } of entries) {
    counts[becomes] += 1
    counts.conflicts += conflicts
    counts.unanswered += unanswered
  }
  return counts
}

function entryOf(child: Planning, context: Context): Entry {
  const { differences, told } = child
  const becomes = becomesOf(child)
  return {
    becomes,
    reference: told.reference,
    names: namesOf(child.known?.child ?? told),
    conflicts: differences.filter(({ isConflict }) => isConflict).length,
    unanswered: differences.filter(({ answer }) => answer === null).length,
    child: () => ({ ...lineOf(child, context), becomes, ...detailsOf(child, context) }),
  }
}

/** The child as a line names them: as the record does, or as the files do where they are new. */
export function lineOf({ known, childId, told }: Planning, { today }: Context) {
  const { givenName, familyName, bornOn, expectedOn } = known?.child ?? told
  const age = bornOn === null ? null : ageOn(bornOn, today)
  const isRestricted = known?.child.isRestricted ?? false
  return { childId, givenName, familyName, reference: told.reference, bornOn, expectedOn, isRestricted, age }
}

function detailsOf(child: Planning, context: Context) {
  const { differences, known, iro } = child
  return {
    added: addedOf(child),
    differences,
    cases: openCasesOf(child, context),
    iroName: iro?.name ?? null,
    isHere: known !== undefined,
  }
}

function goneEntry(gone: Gone, { today }: Context): Entry {
  const { reference, iroName } = gone
  const line = () => ({ ...childLine(gone, today), reference, iroName, cases: stateText(gone), isHere: true })
  const becomes = 'gone'
  return {
    ...{ becomes, reference, names: namesOf(gone), conflicts: 0, unanswered: 0 },
    child: () => ({ ...line(), becomes, added: [], differences: [] }),
  }
}

const namesOf = ({ givenName, familyName }: Pick<ComparedChild, 'givenName' | 'familyName'>): string =>
  [givenName, familyName].filter(Boolean).join(' ').toLowerCase()
