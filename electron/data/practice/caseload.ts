import { addDaysTo, type IsoDate } from '../../../shared/dates.ts'
import { conferenceSteps, drawDueBy, placedSteps, reviewSteps, type Steps, stepTo } from './chain.ts'
import type { Seat } from './county.ts'
import { drawCulture, drawFamilyName, seekingAsylum } from './names.ts'
import {
  type Ahead,
  type Booking,
  type ChildSketch,
  childrenOf,
  type Family,
  nobody,
  type Route,
  type Strand,
} from './sketch.ts'
import { type World, workingDay } from './world.ts'

type List = 'lookedAfter' | 'childProtection' | 'dual'
/** How many children are still to be told, by list; those in both lists only under `dual`. */
type Left = Record<List, number>

/** Closed cases for each open one, over the last four years. */
const CLOSED = 0.35

/** The families of an IRO, one by one: first those `told` already, then as many as the seat is short of. */
export function* drawCaseload(world: World, seat: Seat, told: readonly Family[]): Generator<Family> {
  yield* told
  const left = leftFor(seat, told)
  for (let number = 0; number < seat.overdue; number += 1) yield drawOverdue(world, left)
  while (left.lookedAfter + left.childProtection + left.dual > 0) yield drawOpen(world, left)
  for (let number = 0; number < seat.enquiries; number += 1) yield drawEnquiry(world)
  for (let number = 0; number < seat.shortBreaks; number += 1) yield drawShortBreaks(world)
  for (let number = 0; number < (seat.hsbOnly ?? 0); number += 1) yield drawHsbOnly(world)
  const closed = Math.round((seat.lookedAfter + seat.childProtection) * CLOSED)
  for (let children = 0; children < closed; ) {
    const family = drawClosed(world)
    children += childrenOf(family)
    yield family
  }
}

function leftFor({ lookedAfter, childProtection, dual }: Seat, told: readonly Family[]): Left {
  const left = { lookedAfter: lookedAfter - dual, childProtection: childProtection - dual, dual }
  for (const { children, care, plan } of told.flatMap(({ strands }) => strands)) {
    if (care && plan) left.dual -= children.length
    else if (care) left.lookedAfter -= children.length
    else if (plan) left.childProtection -= children.length
  }
  return left
}

function drawOpen(world: World, left: Left): Family {
  const { random } = world
  const list = random.weighted([
    ['lookedAfter', left.lookedAfter],
    ['childProtection', left.childProtection],
    ['dual', left.dual],
  ] as const)
  const strand = drawStrand(world, list, left)
  const other: List = list === 'lookedAfter' && random.chance(0.5) ? 'childProtection' : 'lookedAfter'
  // Some brothers and sisters live apart, or only some of them are looked after.
  const isSplit = strand.route === 'ordinary' && list !== 'dual' && left[other] > 0 && random.chance(0.14)
  const strands = isSplit ? [strand, drawStrand(world, other, left, 'ordinary')] : [strand]
  return strand.route === 'seekingAsylum' ? inCulture(world, strands, seekingAsylum) : inCulture(world, strands)
}

function inCulture(world: World, strands: readonly Strand[], culture = drawCulture(world.random)): Family {
  return { name: drawFamilyName(world.random, culture), culture, strands }
}

function drawStrand(world: World, list: List, left: Left, only?: Route): Strand {
  const { random } = world
  const route = only ?? (list === 'lookedAfter' ? drawRoute(world) : 'ordinary')
  const size = Math.min(drawSize(world, route, list), left[list])
  left[list] -= size
  const children = Array.from({ length: size }, (): ChildSketch => ({}))
  if (list === 'lookedAfter') return { ...nobody, children, route, care: drawCare(world, route) }
  if (list === 'childProtection') return drawOnPlan(world, children)
  const care = {
    ...aheadOf(
      world,
      reviewSteps,
      random.weighted([
        [1, 15],
        [2, 35],
        [3, 50],
      ]),
    ),
    booking: usual,
  }
  const plan = {
    ...aheadOf(
      world,
      conferenceSteps,
      random.weighted([
        [1, 20],
        [2, 50],
        [3, 30],
      ]),
    ),
    booking: usual,
  }
  return { ...nobody, children, care, plan }
}

const usual: Booking = { way: 'usual' }

function aheadOf(world: World, steps: Steps, number: number, from = world.today) {
  return { number, dueBy: drawDueBy(world, stepTo(steps, number), from) }
}

const drawRoute = ({ random }: World): Route =>
  random.weighted<Route>([
    ['ordinary', 86],
    ['placedForAdoption', 5],
    ['authorisedForAdoption', 3.5],
    ['seekingAsylum', 7],
    ['remand', 2],
  ])

function drawSize({ random }: World, route: Route, list: List): number {
  if (route === 'seekingAsylum' || route === 'remand') return 1
  if (route !== 'ordinary' || list === 'dual')
    return random.weighted([
      [1, 75],
      [2, 25],
    ])
  return random.weighted([
    [1, 52],
    [2, 26],
    [3, 13],
    [4, 6],
    [5, 3],
  ])
}

function drawCare(world: World, route: Route): NonNullable<Strand['care']> {
  const { random, today } = world
  if (route === 'placedForAdoption')
    return {
      ...aheadOf(
        world,
        placedSteps,
        random.weighted([
          [1, 20],
          [2, 45],
          [3, 35],
        ]),
      ),
      booking: usual,
    }
  if (route === 'authorisedForAdoption')
    return { ...aheadOf(world, conferenceSteps, random.whole(1, 2)), booking: usual }
  if (route === 'remand') return { ...aheadOf(world, reviewSteps, random.whole(1, 2)), booking: usual }
  if (route === 'seekingAsylum') return { ...aheadOf(world, reviewSteps, random.whole(1, 5)), booking: usual }
  if (random.chance(0.018)) {
    const dueBy = addDaysTo(today, random.whole(40, 110))
    return { number: random.whole(3, 9), dueBy, booking: usual, movedOn: workingDay(world, -random.whole(2, 12)) }
  }
  const number = random.weighted([
    [1, 3],
    [2, 9],
    [3, 11],
    [4, 11],
    [5, 10],
    [6, 9],
    [7, 8],
    [random.whole(8, 16), 39],
  ])
  return { ...aheadOf(world, reviewSteps, number), booking: usual }
}

function drawOnPlan(world: World, children: ChildSketch[]): Strand {
  const { random, today } = world
  const number = random.weighted([
    [1, 35],
    [2, 40],
    [3, 17],
    [4, 6],
    [5, 2],
  ])
  const ahead = aheadOf(world, conferenceSteps, number)
  const strand = {
    ...nobody,
    children: number === 1 ? withBaby(world, children, ahead.dueBy < addDaysTo(today, 55)) : children,
  }
  if (!random.chance(0.01)) return { ...strand, plan: { ...ahead, booking: usual } }
  const reason = random.pick(['lackOfProfessionals', 'parentNotAvailable', 'noClerk'] as const)
  const booking: Booking = { way: 'stoodDown', on: workingDay(world, -random.whole(1, 4)), reason }
  return { ...strand, plan: { number, dueBy: workingDay(world, random.whole(5, 14)), booking } }
}

/** In some families with a new plan the youngest is still expected, or was born after the conference. */
function withBaby({ random }: World, children: ChildSketch[], isPlanMonthOld: boolean): ChildSketch[] {
  const others = children.slice(1)
  if (random.chance(0.2)) return [...others, { expectedInDays: random.whole(7, 150) }]
  return isPlanMonthOld && random.chance(0.12) ? [...others, { bornDaysAgo: random.whole(3, 20) }] : children
}

/** One whose meeting is out of time: not booked, booked again, or perhaps held and not recorded. */
function drawOverdue(world: World, left: Left): Family {
  const { random } = world
  const list = random.pick(['lookedAfter', 'childProtection'] as const)
  const size = Math.min(random.whole(1, 2), left[list])
  left[list] -= size
  const dueBy = workingDay(world, -random.whole(1, 7))
  const booking = random.pick<Booking>([
    { way: 'none' },
    { way: 'on', on: workingDay(world, random.whole(1, 6)) },
    { way: 'on', on: dueBy },
  ])
  const ahead: Ahead = { number: random.whole(2, 4), dueBy, booking }
  const children = Array.from({ length: size }, (): ChildSketch => ({}))
  const told = { ...nobody, children }
  return inCulture(world, [list === 'lookedAfter' ? { ...told, care: ahead } : { ...told, plan: ahead }])
}

function drawEnquiry(world: World): Family {
  const { random } = world
  const children: ChildSketch[] = Array.from({ length: random.whole(1, 3) }, () => ({}))
  if (random.chance(0.2)) children.push({ expectedInDays: random.whole(30, 150) })
  const enquiry = {
    beganOn: workingDay(world, -random.whole(1, 12)),
    isTransferIn: random.chance(0.15),
    booking: usual,
  }
  return inCulture(world, [{ ...nobody, children, enquiry }])
}

function drawShortBreaks(world: World): Family {
  const care = { ...aheadOf(world, reviewSteps, world.random.whole(3, 8)), booking: { way: 'none' } as const }
  return inCulture(world, [{ ...nobody, route: 'shortBreaks', care }])
}

function drawHsbOnly(world: World): Family {
  const hsb = { ...aheadOf(world, conferenceSteps, world.random.whole(1, 3)), booking: usual }
  return inCulture(world, [{ ...nobody, children: [{ age: world.random.whole(12, 16) }], hsb }])
}

function drawClosed(world: World): Family {
  const { random, rules, today } = world
  const endedOn: IsoDate = rules.calendar.lastWorkingDayOnOrBefore(addDaysTo(today, -random.whole(4, 1460)))
  const children = Array.from(
    {
      length: random.weighted([
        [1, 60],
        [2, 28],
        [3, 12],
      ]),
    },
    (): ChildSketch => ({}),
  )
  const closed = { ...nobody, children, endedOn }
  const none: Booking = { way: 'none' }
  const ended = random.weighted([
    ['care', 45],
    ['plan', 45],
    ['enquiry', 10],
  ] as const)
  if (ended === 'enquiry') {
    const beganOn = rules.calendar.subtractWorkingDays(endedOn, random.whole(9, 15))
    return inCulture(world, [{ ...closed, enquiry: { beganOn, isTransferIn: false, booking: none } }])
  }
  if (ended === 'plan')
    return inCulture(world, [
      { ...closed, plan: { ...aheadOf(world, conferenceSteps, random.whole(1, 4), endedOn), booking: none } },
    ])
  const route: Route = random.chance(0.12) ? 'placedForAdoption' : 'ordinary'
  const ahead =
    route === 'ordinary'
      ? aheadOf(world, reviewSteps, random.whole(2, 8), endedOn)
      : aheadOf(world, placedSteps, random.whole(2, 3), endedOn)
  return inCulture(world, [{ ...closed, route, care: { ...ahead, booking: none } }])
}
