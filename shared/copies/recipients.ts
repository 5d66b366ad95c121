import type { RecordId } from '../records/ids.ts'
import type { Attendee, CopyLayout } from '../records/register.ts'

/** How a copy reaches somebody: into their hand, by post, or not at all. */
export type CopyRoute = 'here' | 'toPost' | 'none'

/** Who came gets it in their hand; who was asked and did not come, by post; who was neither asked nor there, not at all. */
export function copyRoute({ partA, partB, isInvited }: Pick<Attendee, 'partA' | 'partB' | 'isInvited'>): CopyRoute {
  if (partA === 'here' || partB === 'here') return 'here'
  return isInvited ? 'toPost' : 'none'
}

/** Two people of a register who must not meet. */
export type ApartPair = { readonly firstId: RecordId; readonly secondId: RecordId }

type Ordered = Pick<Attendee, 'id' | 'side' | 'copyOrder' | 'part'>

/**
 * Everybody in the order copies are handed over, in groups that have nobody in them who must not meet. Those kept apart
 * are first and last, with the professionals between them; the rest of the family goes with whoever was asked to the
 * same part, or else with the first.
 */
export function handOverGroups<P extends Ordered>(people: readonly P[], apart: readonly ApartPair[]): P[][] {
  const said = people.some(({ copyOrder }) => copyOrder !== null)
  return said ? runs(inSaidOrder(people), apart) : byDefault(people, apart)
}

/** The same in one list. */
export const handOverOrder = <P extends Ordered>(people: readonly P[], apart: readonly ApartPair[]): P[] =>
  handOverGroups(people, apart).flat()

/** Who is there, who must not meet, and who is given no copy though they would get one. */
export type CopyPeople = {
  readonly content: { readonly people: readonly Attendee[]; readonly keptApart: readonly ApartPair[] }
  readonly noCopy: readonly { readonly id: RecordId }[]
}

/** Whether somebody gets a copy at all. */
export const getsCopy = ({ noCopy }: Pick<CopyPeople, 'noCopy'>, person: Attendee): boolean =>
  copyRoute(person) !== 'none' && !noCopy.some(({ id }) => id === person.id)

/** Everybody who gets a copy, in groups in the order they are handed over. */
export const readerGroups = ({ content, noCopy }: CopyPeople): Attendee[][] =>
  handOverGroups(content.people, content.keptApart)
    .map((group) => group.filter((person) => getsCopy({ noCopy }, person)))
    .filter((group) => group.length > 0)

/** The same in one list. */
export const readersOf = (copies: CopyPeople): Attendee[] => readerGroups(copies).flat()

/** Whoever must not meet and would be handed their copies one straight after the other. */
export function tooClose<P extends Ordered>(people: readonly P[], apart: readonly ApartPair[]): [P, P][] {
  const order = handOverOrder(people, apart)
  return order.flatMap((person, at) => {
    const next = order[at + 1]
    return next && areApart(person, next, apart) ? [[person, next] satisfies [P, P]] : []
  })
}

const inSaidOrder = <P extends Ordered>(people: readonly P[]): P[] =>
  people.toSorted(
    (one, other) => (one.copyOrder ?? Number.POSITIVE_INFINITY) - (other.copyOrder ?? Number.POSITIVE_INFINITY),
  )

/** Cut where somebody comes who must not meet one of those before them, and between family and professionals. */
function runs<P extends Ordered>(order: readonly P[], apart: readonly ApartPair[]): P[][] {
  const groups: P[][] = []
  for (const person of order) {
    const group = groups.at(-1)
    const last = group?.at(-1)
    const goesOn =
      group && last && isFamily(last) === isFamily(person) && !group.some((one) => areApart(one, person, apart))
    if (goesOn) group.push(person)
    else groups.push([person])
  }
  return groups
}

function byDefault<P extends Ordered>(people: readonly P[], apart: readonly ApartPair[]): P[][] {
  const keptApart = new Set(apart.flatMap(({ firstId, secondId }) => [firstId, secondId]))
  const groups: P[][] = [[]]
  for (const person of people.filter(({ id }) => keptApart.has(id))) {
    const group = groups.find((others) => !others.some((other) => areApart(person, other, apart)))
    if (group) group.push(person)
    else groups.push([person])
  }
  const free = people.filter(({ id }) => !keptApart.has(id))
  const [first = [], ...others] = groups
  const between = free.filter((person) => !isFamily(person))
  const last = others.pop()
  // With three who must not meet, the professionals go between each two of them.
  const share = Math.ceil(between.length / (others.length + 1))
  const middle = [...others, ...(last ? [last] : [])].flatMap((group, at) => [
    between.slice(at * share, (at + 1) * share),
    group,
  ])
  for (const person of free.filter(isFamily)) groupFor(person, groups).push(person)
  return [first, ...(last ? middle : [between])].filter((group) => group.length > 0)
}

function groupFor<P extends Ordered>({ part }: P, groups: P[][]): P[] {
  const same = part === 'both' ? undefined : groups.find((group) => group.some((other) => other.part === part))
  return same ?? groups[0] ?? []
}

const isFamily = ({ side }: Pick<Attendee, 'side'>): boolean => side === 'family'
const areApart = ({ id }: Ordered, { id: other }: Ordered, apart: readonly ApartPair[]): boolean =>
  apart.some(
    ({ firstId, secondId }) => (firstId === id && secondId === other) || (firstId === other && secondId === id),
  )

/** How somebody reads: what was said of them, or else by who they are and what they need. */
export function layoutFor(person: Pick<Attendee, 'copyLayout' | 'side' | 'childId' | 'accessNeeds'>): CopyLayout {
  const { copyLayout, side, childId, accessNeeds } = person
  if (copyLayout !== null) return copyLayout
  if (childId !== null) return 'child'
  if (/\blarge[- ]?(print|type|text)\b/i.test(accessNeeds)) return 'largePrint'
  if (/\beasy[- ]?read\b|\blearning disabilit/i.test(accessNeeds)) return 'easyRead'
  return side === 'family' ? 'standard' : 'professional'
}
