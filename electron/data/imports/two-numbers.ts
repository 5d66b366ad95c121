import type { ChildId } from '../../../shared/records/ids.ts'
import type { ImportBatch, ImportMessage } from '../../../shared/records/import-batch.ts'
import type { ImportedChild, Origin } from '../../../shared/records/imported-child.ts'
import { originOf } from './plan-child.ts'
import { overlap, type Stretch } from './planning.ts'

/**
 * Puts together what the files tell of one child under two case references, both of which the record knows as theirs:
 * taken one by one, a fact both tell would be added twice. What contradicts the first is left out and said.
 */
export function together(batch: ImportBatch, childOf: (reference: string) => ChildId | undefined): ImportBatch {
  const places = new Map<ChildId, number>()
  const children: ImportedChild[] = []
  const messages: ImportMessage[] = []
  for (const child of batch.children) {
    const id = childOf(child.reference)
    const place = id === undefined ? undefined : places.get(id)
    const first = place === undefined ? undefined : children[place]
    if (first && place !== undefined) {
      const leftOut: Origin[] = []
      children[place] = joined(first, child, leftOut)
      messages.push(...leftOut.map((origin) => contradiction(origin, first, child)))
    } else {
      if (id !== undefined) places.set(id, children.length)
      children.push(child)
    }
  }
  return children.length === batch.children.length
    ? batch
    : { ...batch, children, messages: [...batch.messages, ...messages] }
}

function joined(first: ImportedChild, second: ImportedChild, leftOut: Origin[]): ImportedChild {
  /** The stretches of both: one that cannot stand beside the first's is left out. */
  const stretches = <T extends Stretch & { readonly origin: Origin }>(own: readonly T[], other: readonly T[]): T[] => {
    const [against, more] = [new Set<T>(), other.filter((fact) => !own.some(startsWith(fact)))]
    for (const fact of more) if (own.some((one) => overlap(one, fact))) against.add(fact)
    for (const { origin } of against) leftOut.push(origin)
    return [...own, ...more.filter((fact) => !against.has(fact))].toSorted(byStart)
  }
  return {
    ...second,
    ...withoutBlanks(first),
    periodsOfCare: stretches(first.periodsOfCare, second.periodsOfCare),
    plans: stretches(first.plans, second.plans),
    reviews: both(first.reviews, second.reviews, ({ heldOn }) => heldOn),
    adoptionPlacements: both(first.adoptionPlacements, second.adoptionPlacements, ({ placedOn }) => placedOn),
    adoptionDecisions: both(first.adoptionDecisions, second.adoptionDecisions, ({ decidedOn }) => decidedOn),
    enquiries: both(first.enquiries, second.enquiries, ({ strategyDiscussionOn }) => strategyDiscussionOn),
    sourceDues: both(first.sourceDues, second.sourceDues, ({ kind }) => kind),
    sourceDetails: both(first.sourceDetails, second.sourceDetails, ({ field }) => field),
  }
}

const startsWith = (fact: Stretch) => (other: Stretch) => other.startedOn === fact.startedOn
const byStart = (a: Stretch, b: Stretch) => a.startedOn.localeCompare(b.startedOn)

/** The facts of both; one that both tell counts once. */
function both<T>(own: readonly T[], other: readonly T[], keyOf: (fact: T) => string): T[] {
  const known = new Set(own.map(keyOf))
  return [...own, ...other.filter((fact) => !known.has(keyOf(fact)))]
}

/** The details that say something; the first's count before the second's. */
const withoutBlanks = (child: ImportedChild): ImportedChild =>
  // Only properties whose value is null are taken out, and the second child has all of them.
  Object.fromEntries(Object.entries(child).filter(([, value]) => value !== null)) as ImportedChild

function contradiction(origin: Origin, first: ImportedChild, second: ImportedChild): ImportMessage {
  const at = originOf(first)
  return {
    severity: 'warning',
    code: 'two-numbers',
    ruleId: null,
    ...origin,
    column: null,
    reference: second.reference,
    text: `This child is in the files as ${first.reference} (row ${at.row}) too. What this row says of care or a plan contradicts that and was not used. Correct one of the two in the case system.`,
  }
}
