import { v7 } from 'uuid'
import { ChildId } from '../../../shared/records/ids.ts'
import type { FactCounts, KeptCounts } from '../../../shared/records/import.ts'
import type { ImportBatch } from '../../../shared/records/import-batch.ts'
import type { ComparedFound, ConflictAnswer } from '../../../shared/records/import-comparison.ts'
import type { ReadDb } from '../sql.ts'
import { becomesOf } from './becomes.ts'
import { answersOf, earlierImports } from './earlier.ts'
import { type Gone, goneChildren, goneDays } from './gone.ts'
import { irosCalled, unknownIroMessages } from './iro-names.ts'
import { childrenNumbered, type KnownFacts, knownFacts } from './known.ts'
import {
  findLookAlikes,
  type LookAlikeAnswers,
  type LookAlikeFound,
  linksOf,
  planIdentity,
  saidOf,
} from './look-alikes.ts'
import { type Outcome, outcomesOf } from './outcomes.ts'
import { planAdoption } from './plan-adoption.ts'
import { planCare } from './plan-care.ts'
import { planChild } from './plan-child.ts'
import { planIro } from './plan-iro.ts'
import { planReviews } from './plan-meetings.ts'
import { tellNews } from './plan-news.ts'
import { planProtection } from './plan-protection.ts'
import { planSourceDetails } from './plan-source-details.ts'
import { planSourceDues } from './plan-source-dues.ts'
import type { Change, Planning, Shared } from './planning.ts'
import { meetingsHere } from './shared-meetings.ts'
import { together } from './two-numbers.ts'

/** Everything an import would do, worked out but not done. */
export type ImportPlan = {
  readonly batch: ImportBatch
  /** One entry a child of the files, those with nothing to change included. */
  readonly children: readonly Planning[]
  readonly gone: readonly Gone[]
  /** New children of the files who resemble somebody here, answered or not. */
  readonly lookAlikes: readonly LookAlikeFound[]
  /** The most urgent first. */
  readonly outcomes: readonly Outcome[]
  readonly counts: KeptCounts
  readonly since: ComparedFound['since']
}

type Planned = Shared['context']
/** What was read, and what a person has answered so far, by the key of the conflict and of the file's child. */
export type Asked = {
  readonly batch: ImportBatch
  readonly answers: ReadonlyMap<string, ConflictAnswer>
  readonly lookAlikeAnswers: LookAlikeAnswers
}

/** Compares what was read with the record and works out every change; writes nothing. */
export function planImport(db: ReadDb, asked: Asked, context: Planned): ImportPlan {
  const { batch: asRead, answers, lookAlikeAnswers } = asked
  const references = asRead.children.map(({ reference }) => reference)
  const numbered = childrenNumbered(db, references)
  const lookAlikes = findLookAlikes(db, asRead.children, numbered)
  const known = knownFacts(db, references, linksOf(lookAlikes, lookAlikeAnswers))
  const batch = together(asRead, (reference) => known.of(reference)?.child.id)
  const earlier = earlierImports(db, batch)
  const shared: Shared = {
    isTyped: known.isTyped,
    answerTo: answersOf(db, answers),
    said: saidOf(lookAlikes, lookAlikeAnswers),
    isFirstOf: (kind) => earlier.lastWith(kind) === undefined,
    iroCalled: irosCalled(db, context.today),
    goneOn: goneDays(db, batch),
    meetingHere: meetingsHere(db, batch.children, known),
    context,
  }
  const children = batch.children.map((told) => {
    const here = known.of(told.reference)
    return planOne(shared, { told, known: here, childId: here?.child.id ?? ChildId.parse(v7()) })
  })
  const here = new Set(children.map(({ childId }) => childId))
  const gone = goneChildren(db, batch, { ...earlier, isHere: (childId) => here.has(childId) })
  return { ...summed(batch, children), batch, children, gone, lookAlikes, since: earlier.since }
}

/** The plan with the children planned again whose conflicts have these keys: answers were given in the meantime. */
export function planAgain(plan: ImportPlan, keys: ReadonlySet<string>): ImportPlan {
  const isAnswered = ({ differences }: Planning) =>
    differences.some(({ isConflict, key }) => isConflict && keys.has(key))
  const children = plan.children.map((child) => (isAnswered(child) ? planOne(child, child) : child))
  return { ...plan, ...summed(plan.batch, children), children }
}

function summed(batch: ImportBatch, children: readonly Planning[]): Pick<ImportPlan, 'outcomes' | 'counts'> {
  const messages = [...batch.messages, ...children.flatMap((child) => child.messages), ...unknownIroMessages(children)]
  const counts = { new: 0, changed: 0, unchanged: 0 }
  for (const child of children) counts[becomesOf(child)] += 1
  return {
    outcomes: outcomesOf(messages),
    counts: { rows: batch.counts, children: counts, facts: countFacts(children.flatMap(({ changes }) => changes)) },
  }
}

function planOne(
  { isTyped, answerTo, said, isFirstOf, iroCalled, goneOn, meetingHere, context }: Shared,
  { told, known, childId }: Pick<Planning, 'told' | 'known' | 'childId'>,
): Planning {
  const planning: Planning = {
    ...{ isTyped, answerTo, said, isFirstOf, iroCalled, goneOn, meetingHere, context, told, known, childId },
    changes: [],
    differences: [],
    messages: [],
    care: [],
    plans: [],
    news: [],
    iro: iroOf(known),
    unknownIros: [],
  }
  planChild(planning)
  planIdentity(planning)
  planCare(planning)
  planAdoption(planning)
  planReviews(planning)
  planProtection(planning)
  planSourceDetails(planning)
  planSourceDues(planning)
  planIro(planning)
  tellNews(planning)
  return planning
}

function iroOf(known: KnownFacts | undefined): Planning['iro'] {
  const open = known?.allocations[0]
  return open ? { id: open.iroId, name: open.iroName } : null
}

function countFacts(changes: readonly Change[]): FactCounts {
  const counts: FactCounts = {}
  for (const { kind, isNew } of changes) {
    const count = counts[kind] ?? { added: 0, changed: 0 }
    counts[kind] = isNew ? { ...count, added: count.added + 1 } : { ...count, changed: count.changed + 1 }
  }
  return counts
}
