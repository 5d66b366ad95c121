import { addDaysTo, addMonthsTo, daysBetween, earlierOf, type IsoDate, laterOf } from '../../../shared/dates.ts'
import type { Sex } from '../../../shared/records/child.ts'
import type { Staff, Worker } from './county.ts'
import { drawGivenName } from './names.ts'
import { insertChild, insertGroup } from './rows.ts'
import type { ChildSketch, Family, Strand } from './sketch.ts'
import type { World } from './world.ts'

/** A child the county now holds. */
export type Person = { readonly id: string; readonly bornOn: IsoDate | null }

/** The family a strand belongs to; `taken` are the given names its children already have. */
export type Household = { readonly family: Family; readonly familyId: string | null; readonly taken: Set<string> }

const needs = [
  'Uses Makaton signs; allow time to answer',
  'Autistic: tell them beforehand who will be in the room',
  'Hearing aids: face them when speaking, a quiet room',
  'Speech and language delay: short sentences, pictures help',
  'Dyslexia: read papers aloud first',
  'Selective mutism: likes to write or draw what they think',
]

/** Enters the children of a strand, the eldest first, and the sibling group when there are several. */
export function enterChildren(world: World, { strand, house, beganOn, staff }: Entering): Person[] {
  const groupId = house.familyId && strand.children.length > 1 ? world.random.id() : null
  if (groupId) insertGroup(world.db, { id: groupId, familyId: house.familyId, name: groupName(house) })
  const births = drawBirths(world, strand, beganOn)
  const worker = drawWorker(world, strand, staff)
  const common = drawCommon(world, strand, house)
  return strand.children.map((sketch, index) => {
    const bornOn = births[index] ?? null
    const id = world.random.id()
    const called = nameChild(world, house, sketch, bornOn)
    const { teamId, id: workerId } = worker
    const own = { ...drawOwn(world, strand, bornOn), ...called, teamId, workerId }
    const expectedOn = bornOn === null ? addDaysTo(world.today, sketch.expectedInDays ?? 60) : null
    const place = { familyId: house.familyId, siblingGroupId: groupId }
    insertChild(world.db, { id, reference: world.nextReference(), bornOn, expectedOn, ...common, ...own, ...place })
    return { id, bornOn }
  })
}

type Entering = {
  readonly strand: Strand
  readonly house: Household
  /** The first day anything is told of these children: all who are born were born by then. */
  readonly beganOn: IsoDate
  readonly staff: Staff
}

function groupName({ family, taken }: Household): string {
  return taken.size === 0 ? family.name : `${family.name}, second group`
}

/** Whether chance may decide when a child was born. */
export const isAgeOpen = ({ age, expectedInDays, bornDaysAgo }: ChildSketch): boolean =>
  age === undefined && expectedInDays === undefined && bornDaysAgo === undefined

/** Days of birth, oldest first; null for a child still expected. */
function drawBirths(world: World, strand: Strand, beganOn: IsoDate): (IsoDate | null)[] {
  const { random, today } = world
  const open = strand.children.filter(isAgeOpen)
  const drawn = spread(world, youngestAge(strand, beganOn, world), open.length)
  return strand.children.map(({ age, expectedInDays, bornDaysAgo }) => {
    if (expectedInDays !== undefined) return null
    if (bornDaysAgo !== undefined) return addDaysTo(today, -bornDaysAgo)
    if (age !== undefined) return addDaysTo(addMonthsTo(today, -12 * age), -random.whole(20, 330))
    return drawn.shift() ?? beganOn
  })
}

/** Between which days the children may have been born. */
function youngestAge({ route, care }: Strand, beganOn: IsoDate, { today, random }: World): [IsoDate, IsoDate] {
  const years = (count: number, before: IsoDate) => addMonthsTo(before, -12 * count)
  const notYet18 = addDaysTo(years(18, today), 60)
  const adoption = route === 'placedForAdoption' || route === 'authorisedForAdoption'
  if (adoption) return [years(3, beganOn), beganOn]
  if (route === 'seekingAsylum') return [notYet18, years(14, beganOn)]
  if (route === 'remand') return [notYet18, years(13, beganOn)]
  if (care) return [notYet18, random.chance(0.5) ? earlierOf(years(9, today), beganOn) : beganOn]
  const oldest = years(
    random.weighted([
      [5, 45],
      [10, 28],
      [16, 27],
    ] as const),
    beganOn,
  )
  return [laterOf(oldest, notYet18), beganOn]
}

/** `count` days within the span, at least ten months apart where the span allows. */
function spread({ random, today }: World, [from, until]: [IsoDate, IsoDate], count: number): IsoDate[] {
  const floor = addDaysTo(addMonthsTo(today, -12 * 18), 60)
  const wide = addDaysTo(until, -450 * count)
  const start = earlierOf(from, laterOf(wide, floor))
  const share = Math.max(0, Math.floor(daysBetween(start, until) / Math.max(1, count)))
  return Array.from({ length: count }, (_, index) =>
    // The youngest of them may be born until the last day; the others leave room for the next.
    addDaysTo(start, share * index + random.whole(0, index === count - 1 ? share : Math.max(0, share - 300))),
  )
}

function nameChild(world: World, { family, taken }: Household, sketch: ChildSketch, bornOn: IsoDate | null) {
  const { random } = world
  const sex: Sex | null =
    sketch.sex ??
    (bornOn === null
      ? null
      : random.weighted([
          ['F', 49],
          ['M', 50],
          ['U', 1],
        ]))
  if (bornOn === null) return { givenName: null, familyName: family.name, sex }
  const givenName = sketch.givenName ?? drawGivenName(random, family.culture, sex ?? 'U', taken)
  taken.add(givenName)
  const isHalfSibling = sketch.givenName === undefined && taken.size > 1 && random.chance(0.08)
  return { givenName, familyName: isHalfSibling ? random.pick(family.culture.families) : family.name, sex }
}

/** What brothers and sisters share. */
function drawCommon({ random }: World, { route }: Strand, { family: { culture } }: Household) {
  const speaks = culture.languages.length > 0 && random.chance(route === 'seekingAsylum' ? 0.8 : 0.3)
  return {
    ethnicity: random.pick(culture.ethnicities),
    interpreterLanguage: speaks ? random.pick(culture.languages) : '',
    hasConfidentialAddress: random.chance(route === 'placedForAdoption' ? 0.9 : 0.03),
    isRestricted: random.chance(0.01),
    isUasc: route === 'seekingAsylum',
  }
}

function drawOwn({ random }: World, { route }: Strand, bornOn: IsoDate | null) {
  const isDisabled = bornOn === null ? null : route === 'shortBreaks' || random.chance(0.07)
  const hasNeeds = random.chance(isDisabled ? 0.6 : 0.04) && bornOn !== null
  return { isDisabled, communicationNeeds: hasNeeds ? random.pick(needs) : '' }
}

function drawWorker({ random }: World, { route, care, workerName }: Strand, staff: Staff): Worker {
  const named = staff.workers.find(({ name }) => name === workerName)
  if (named) return named
  const service =
    route === 'shortBreaks' ? 'disability' : route === 'seekingAsylum' ? 'asylum' : care ? 'care' : 'locality'
  return random.pick(staff.workers.filter((worker) => worker.service === service))
}
