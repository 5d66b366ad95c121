import { addDaysTo, earlierOf, type IsoDate } from '../../../shared/dates.ts'
import type { CareStory } from './care-story.ts'
import type { Person } from './children.ts'
import { insertAdoption, insertLegalStatus, insertPeriodOfCare, insertPlacement } from './rows.ts'
import type { World } from './world.ts'

type Dated = { readonly startedOn: IsoDate }
type Move = Dated & {
  readonly code: string
  readonly provider: string
  readonly location: string
  readonly isPlanned: boolean
  readonly isChangeOfCarer: boolean
  readonly reasonForChange: string | null
}

const towns = [
  'Ashwell',
  'Brindley',
  'Coldmere',
  'Dunsford',
  'Eastry Cross',
  'Fallowfield',
  'Gorse Hill',
  'Out of county',
]
const unplannedReasons = ['CREQB', 'CREQB', 'CREQO', 'CHILD', 'LAREQ', 'ALLEG', 'STAND']

/** Enters a period of care for each child of a strand, who share legal statuses and placements. */
export function enterCare(world: World, story: CareStory, people: readonly Person[]): void {
  const { db, random } = world
  const { startedOn, endedOn, adoption } = story
  const period = { startedOn, endedOn, ...drawPeriod(world, story) }
  const statuses = untilNext(drawStatuses(world, story), endedOn)
  const moves = untilNext(drawMoves(world, story, people), endedOn)
  for (const { id: childId } of people) {
    const periodOfCareId = random.id()
    const of = { childId, periodOfCareId }
    insertPeriodOfCare(db, { id: periodOfCareId, childId, ...period })
    for (const status of statuses) insertLegalStatus(db, { id: random.id(), ...of, ...status })
    for (const move of moves) insertPlacement(db, { id: random.id(), ...of, ...move })
    if (adoption) insertAdoption(db, { id: random.id(), childId, ...adoption, endedOn })
  }
}

/** Each row ends where the next begins, the last with the period of care. */
function untilNext<T extends Dated>(rows: readonly T[], endedOn: IsoDate | null): (T & { endedOn: IsoDate | null })[] {
  return rows.map((row, index) => ({ ...row, endedOn: rows[index + 1]?.startedOn ?? endedOn }))
}

function drawPeriod(world: World, story: CareStory) {
  const { random, today } = world
  const told = addDaysTo(story.startedOn, random.chance(0.04) ? random.whole(8, 18) : random.whole(0, 2))
  return {
    endReason: story.endedOn && drawEndReason(world, story),
    categoryOfNeed: random.weighted([
      ['N1', 62],
      ['N5', 14],
      ['N3', 6],
      ['N4', 8],
      ['N8', 7],
      ['N6', 3],
    ]),
    toldOn: earlierOf(told, today),
    ...drawPermanence(world, story),
  }
}

function drawEndReason({ random }: World, { route }: CareStory): string {
  if (route === 'placedForAdoption') return random.pick(['E11', 'E12'])
  if (route === 'remand') return 'E14'
  if (route === 'seekingAsylum') return random.pick(['E5', 'E17'])
  return random.weighted([
    ['E4A', 38],
    ['E4B', 6],
    ['E45', 20],
    ['E41', 8],
    ['E13', 12],
    ['E5', 8],
    ['E8', 8],
  ])
}

/** Mostly agreed by the second review, as it should be (LAC-07); in some cases after it, in some not at all. */
function drawPermanence({ random, today }: World, { route, reviews, adoption }: CareStory) {
  const second = reviews[1]
  if (!second || random.chance(0.22)) return { permanencePlan: null, permanenceAgreedOn: null }
  const agreedOn = addDaysTo(second.on, random.chance(0.85) ? -random.whole(0, 30) : random.whole(5, 60))
  const plan = adoption
    ? 'adoption'
    : route === 'seekingAsylum'
      ? random.pick(['supportedLiving', 'longTermFostering'])
      : random.weighted([
          ['longTermFostering', 45],
          ['returnToFamily', 22],
          ['sgoOrCao', 18],
          ['longTermResidential', 10],
          ['other', 5],
        ])
  return { permanencePlan: plan, permanenceAgreedOn: agreedOn > today ? second.on : agreedOn }
}

function drawStatuses({ random, today }: World, { route, startedOn, endedOn, adoption }: CareStory) {
  const one = (code: string) => [{ startedOn, code }]
  if (route === 'shortBreaks') return one(random.pick(['V3', 'V4', 'V4']))
  if (route === 'remand') return one('J1')
  if (route === 'seekingAsylum') return one('V2')
  if (adoption)
    return [
      { startedOn, code: 'C1' },
      { startedOn: adoption.authorisedOn, code: 'E1' },
    ]
  const [opening, days] = random.weighted([
    [['V2', 0], 22],
    [['V2', random.whole(40, 160)], 18],
    [['L2', 8], 5],
    [['C1', 0], 55],
  ] as const)
  const interimOn = addDaysTo(startedOn, days)
  const fullOn = addDaysTo(interimOn, random.whole(160, 260))
  const rows = one(opening)
  if (opening !== 'C1' && days > 0) rows.push({ startedOn: interimOn, code: 'C1' })
  if (opening === 'C1' || days > 0) rows.push({ startedOn: fullOn, code: 'C2' })
  return rows.filter((row) => row.startedOn < (endedOn ?? today))
}

function drawMoves(world: World, story: CareStory, people: readonly Person[]): Move[] {
  const { random, today } = world
  const { startedOn, endedOn, adoption, unplannedMovesOn, route } = story
  const youngest = people.at(-1)?.bornOn ?? startedOn
  const move = (on: IsoDate, isPlanned: boolean, reasonForChange: string | null): Move => {
    const drawn = drawPlacement(world, story, yearsBetween(youngest, on))
    // Supported accommodation has its own code from collection 2024-25; before, it was semi-independent living.
    const code = drawn === 'K3' && on < '2024-04-01' ? 'H5' : drawn
    const provider =
      code === 'P1'
        ? 'PR0'
        : random.weighted([
            ['PR1', 60],
            ['PR4', 34],
            ['PR5', 6],
          ])
    const home = { code, provider, location: random.pick(towns) }
    return { startedOn: on, ...home, isPlanned, isChangeOfCarer: true, reasonForChange }
  }
  const moves = [
    move(startedOn, true, null),
    ...unplannedMovesOn.map((on) => move(on, false, random.pick(unplannedReasons))),
  ]
  const plannedOn = addDaysTo(startedOn, random.whole(70, 600))
  const isFree = moves.every((other) => other.startedOn !== plannedOn) && plannedOn < (endedOn ?? today)
  if (isFree && !adoption && route !== 'shortBreaks' && random.chance(0.6)) moves.push(move(plannedOn, true, 'CARPL'))
  if (adoption?.placedOn) moves.push(withAdopters(world, move(adoption.placedOn, true, 'CARPL')))
  return moves.sort((a, b) => (a.startedOn < b.startedOn ? -1 : 1))
}

function withAdopters({ random }: World, move: Move): Move {
  const code = random.weighted([
    ['A6', 55],
    ['A5', 25],
    ['A4', 12],
    ['A3', 8],
  ])
  // A3 and A5 are with the foster carer the child already had.
  const isSame = code === 'A3' || code === 'A5'
  return { ...move, code, provider: 'PR1', isChangeOfCarer: !isSame, reasonForChange: isSame ? 'PLACE' : 'CARPL' }
}

function drawPlacement({ random }: World, { route }: CareStory, age: number): string {
  if (route === 'shortBreaks') return random.pick(['U6', 'R1', 'K2'])
  if (route === 'remand') return random.pick(['K1', 'R5', 'K2'])
  if (route === 'seekingAsylum') return age >= 16 ? 'K3' : 'U6'
  if (age >= 16)
    return random.weighted([
      ['K3', 36],
      ['U4', 26],
      ['K2', 20],
      ['U6', 18],
    ])
  if (age >= 10)
    return random.weighted([
      ['U4', 30],
      ['U6', 34],
      ['K2', 16],
      ['U1', 8],
      ['P1', 6],
      ['S1', 3],
      ['R1', 3],
    ])
  return random.weighted([
    ['U6', 54],
    ['U4', 16],
    ['U3', 12],
    ['U1', 9],
    ['P1', 6],
    ['R3', 3],
  ])
}

const yearsBetween = (from: IsoDate, to: IsoDate): number => Number(to.slice(0, 4)) - Number(from.slice(0, 4))
