import { addDaysTo, addMonthsTo, type IsoDate } from '../../../shared/dates.ts'
import { drawAdultName } from './names.ts'
import { insertHours, insertIro, insertReduction, insertTeam, insertWorker } from './rows.ts'
import type { World } from './world.ts'

/** An IRO's place in the county: their hours, and how many children of each list they carry (dual ones in both). */
export type Seat = {
  readonly name: string
  readonly hours: number
  readonly lookedAfter: number
  readonly childProtection: number
  readonly dual: number
  /** What takes hours off the week: from so many days ago, until so many days ahead or until further notice. */
  readonly reduction?: { reason: string; hours: number; daysAgo: number; untilDays: number | null }
  /** Since when in post, where it is not for years; somebody else carried the cases until then. */
  readonly newSinceDays?: number
  /** Sibling groups whose meeting is out of time and not held. */
  readonly overdue: number
  /** Sibling groups that await an initial conference. */
  readonly enquiries: number
  /** Children looked after in short breaks only. */
  readonly shortBreaks: number
  /** Children with work on harmful sexual behaviour who are on neither list. */
  readonly hsbOnly?: number
}

/** The county's thirteen IROs. Weights of 1.5 and 1 put four above 105 for each full-time post, one below 75. */
export const seats: readonly Seat[] = [
  {
    name: 'Ruth Adeyemi',
    hours: 37,
    lookedAfter: 42,
    childProtection: 47,
    dual: 3,
    overdue: 0,
    enquiries: 0,
    shortBreaks: 0,
  },
  {
    name: 'Daniel Whitcombe',
    hours: 37,
    lookedAfter: 52,
    childProtection: 27,
    dual: 3,
    overdue: 1,
    enquiries: 1,
    shortBreaks: 2,
    hsbOnly: 1,
  },
  {
    name: 'Farzana Begum',
    hours: 37,
    lookedAfter: 50,
    childProtection: 29,
    dual: 3,
    overdue: 1,
    enquiries: 1,
    shortBreaks: 2,
  },
  {
    name: 'Siobhán Kelleher',
    hours: 22.2,
    lookedAfter: 30,
    childProtection: 19,
    dual: 1,
    overdue: 0,
    enquiries: 0,
    shortBreaks: 2,
  },
  {
    name: 'Marcus Oyelaran',
    hours: 37,
    lookedAfter: 44,
    childProtection: 38,
    dual: 4,
    overdue: 1,
    enquiries: 1,
    shortBreaks: 2,
    hsbOnly: 1,
  },
  {
    name: 'Hui Min Tan',
    hours: 37,
    lookedAfter: 20,
    childProtection: 13,
    dual: 1,
    reduction: { reason: 'Induction', hours: 14.8, daysAgo: 40, untilDays: 60 },
    newSinceDays: 40,
    overdue: 0,
    enquiries: 1,
    shortBreaks: 2,
  },
  {
    name: 'Gareth Prosser',
    hours: 37,
    lookedAfter: 26,
    childProtection: 22,
    dual: 2,
    reduction: { reason: 'Sick leave', hours: 37, daysAgo: 21, untilDays: null },
    overdue: 1,
    enquiries: 0,
    shortBreaks: 2,
  },
  {
    name: 'Krystyna Lewandowska',
    hours: 37,
    lookedAfter: 50,
    childProtection: 24,
    dual: 3,
    overdue: 1,
    enquiries: 1,
    shortBreaks: 2,
  },
  {
    name: 'Peter Hollingworth',
    hours: 37,
    lookedAfter: 52,
    childProtection: 18,
    dual: 3,
    overdue: 0,
    enquiries: 1,
    shortBreaks: 2,
  },
  {
    name: 'Amina Warsame',
    hours: 37,
    lookedAfter: 42,
    childProtection: 30,
    dual: 4,
    overdue: 0,
    enquiries: 1,
    shortBreaks: 2,
  },
  {
    name: 'Joseph Okonkwo-Reid',
    hours: 37,
    lookedAfter: 58,
    childProtection: 35,
    dual: 4,
    overdue: 1,
    enquiries: 1,
    shortBreaks: 2,
  },
  {
    name: 'Harpreet Sandhu',
    hours: 37,
    lookedAfter: 46,
    childProtection: 47,
    dual: 5,
    overdue: 0,
    enquiries: 1,
    shortBreaks: 2,
  },
  {
    name: 'Dilys Featherstone',
    hours: 37,
    lookedAfter: 42,
    childProtection: 34,
    dual: 4,
    overdue: 0,
    enquiries: 1,
    shortBreaks: 2,
    hsbOnly: 1,
  },
]

/** What a team of social workers does; it decides which children it works with. */
type Service = 'locality' | 'care' | 'disability' | 'asylum'

/** A social worker, with what their team does. */
export type Worker = { readonly id: string; readonly name: string; readonly teamId: string; readonly service: Service }

/** The social workers of a part of the county. */
export type Staff = { readonly workers: readonly Worker[] }

const teams: readonly (readonly [name: string, service: Service, workers: number])[] = [
  ['Ashwell locality', 'locality', 8],
  ['Brindley locality', 'locality', 8],
  ['Coldmere locality', 'locality', 8],
  ['Dunsford locality', 'locality', 8],
  ['Children in care, east', 'care', 9],
  ['Children in care, west', 'care', 9],
  ['Disabled children', 'disability', 5],
  ['Asylum and leaving care', 'asylum', 5],
]

/** Social workers the first caseload's stories name, by the service they are in. */
const named: Readonly<Record<Service, readonly string[]>> = {
  locality: ['Meera Joshi', 'Rob Tierney'],
  care: ['Beth Langley', 'Kemi Bello', 'Joe Amari', 'Sian Hughes'],
  disability: [],
  asylum: [],
}

/** Enters the eight teams and their sixty social workers; `part` tells the teams of a larger county apart. */
export function enterStaff({ db, random }: World, part: number): Staff {
  const taken = new Set<string>()
  const known = { ...named }
  const workers = teams.flatMap(([team, service, count]) => {
    const teamId = random.id()
    insertTeam(db, { id: teamId, name: part === 0 ? team : `${team} ${part + 1}` })
    const names = part === 0 ? known[service] : []
    known[service] = []
    return Array.from({ length: count }, (_, index) => {
      let name = names[index] ?? drawAdultName(random)
      while (taken.has(name)) name = drawAdultName(random)
      taken.add(name)
      const worker = { id: random.id(), name, teamId }
      insertWorker(db, worker)
      return { ...worker, service }
    })
  })
  return { workers }
}

/** An IRO in the record, with the one who carried the cases before where the seat is new. */
export type Chair = {
  readonly seat: Seat
  readonly iroId: string
  readonly before: { readonly iroId: string; readonly name: string; readonly untilOn: IsoDate } | null
}

/** Enters an IRO with hours and reductions, and their predecessor. */
export function enterIro(world: World, seat: Seat): Chair {
  const { db, random, today } = world
  const iroId = random.id()
  const longAgo = addMonthsTo(today, -12 * 14 - random.whole(0, 40))
  const startedOn = seat.newSinceDays === undefined ? longAgo : workday(world, addDaysTo(today, -seat.newSinceDays))
  const before = seat.newSinceDays === undefined ? null : enterPredecessor(world, startedOn)
  insertIro(db, { id: iroId, name: seat.name, startedOn, endedOn: null })
  insertHours(db, { id: random.id(), iroId, fromOn: startedOn, hours: seat.hours })
  if (seat.reduction) {
    const { reason, hours, daysAgo, untilDays } = seat.reduction
    const untilOn = untilDays === null ? null : workday(world, addDaysTo(today, untilDays))
    insertReduction(db, {
      id: random.id(),
      iroId,
      fromOn: workday(world, addDaysTo(today, -daysAgo)),
      untilOn,
      hours,
      reason,
    })
  }
  return { seat, iroId, before }
}

function enterPredecessor({ db, random }: World, untilOn: IsoDate) {
  const name = 'Margaret Ellwood'
  const iroId = random.id()
  const startedOn = addMonthsTo(untilOn, -12 * 15)
  insertIro(db, { id: iroId, name, startedOn, endedOn: untilOn })
  insertHours(db, { id: random.id(), iroId, fromOn: startedOn, hours: 37 })
  return { iroId, name, untilOn }
}

const workday = ({ rules }: World, day: IsoDate): IsoDate => rules.calendar.lastWorkingDayOnOrBefore(day)
