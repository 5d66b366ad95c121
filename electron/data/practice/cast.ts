import { addMonthsTo, type IsoDate } from '../../../shared/dates.ts'
import { type Culture, english } from './names.ts'
import { type Ahead, type Booking, type ChildSketch, type Family, nobody, type Strand } from './sketch.ts'
import { type World, workingDay } from './world.ts'

const none: Booking = { way: 'none' }
const usual: Booking = { way: 'usual' }
const girl = (givenName: string, age: number): ChildSketch => ({ givenName, age, sex: 'F' })
const boy = (givenName: string, age: number): ChildSketch => ({ givenName, age, sex: 'M' })

/** Tells one family of the cast with words of its own ethnicity and language. */
function family(name: string, strand: Partial<Strand>, culture: Partial<Culture> = {}): Family {
  const plain: Culture = { ...english, ethnicities: ['WBRI'], languages: [], ...culture }
  return { name, culture: plain, strands: [{ ...nobody, ...strand }] }
}

/** The days the cast's stories are told in: working days from today. */
function tellers(world: World) {
  const day = (offset: number): IsoDate => workingDay(world, offset)
  const next = (number: number, due: number, booking: Booking = none): Ahead => ({ number, dueBy: day(due), booking })
  const booked = (offset: number, startsAt: string, place?: string): Booking =>
    place ? { way: 'on', on: day(offset), startsAt, place } : { way: 'on', on: day(offset), startsAt }
  /** The last one was held so many working days ago, and the next is due six months after it. */
  const heldLately = (number: number, ago: number): Ahead => ({
    number,
    dueBy: addMonthsTo(day(-ago), 6),
    booking: none,
  })
  return { day, next, booked, heldLately }
}

/** Families of the first IRO's caseload, whose next two weeks hold one of everything the job brings. */
export function firstCaseload(world: World): Family[] {
  return [...conferences(world), ...reviews(world), ...othersWatched(world)]
}

function conferences(world: World): Family[] {
  const { day, next, booked, heldLately } = tellers(world)
  const today = booked(0, '10:00', 'Beech Lane Family Centre, room 2')
  const enquiry = { beganOn: world.rules.calendar.subtractWorkingDays(day(0), 15), isTransferIn: false, booking: today }
  const notHeld: Booking = { way: 'stoodDown', on: day(-1), reason: 'noInterpreter' }
  const meera = { workerName: 'Meera Joshi' }
  return [
    family('Hallam', { children: [girl('Maisie', 6), boy('Theo', 3)], enquiry, workerName: 'Rob Tierney' }),
    family(
      'Petrov-Ellis',
      { children: [girl('Anya', 11), boy('Luka', 8), girl('Mila', 4)], plan: next(2, 4, booked(1, '09:30')), ...meera },
      { ethnicities: ['WOTH'], languages: ['Bulgarian'] },
    ),
    family('Parry', {
      children: [boy('Dylan', 10), boy('Rhys', 8)],
      plan: next(2, 10, booked(9, '11:00')),
      workerName: 'Rob Tierney',
    }),
    family(
      'Farah',
      { children: [girl('Yasmin', 13)], plan: next(2, 12, notHeld), ...meera },
      { ethnicities: ['BAFR'], languages: ['Somali'] },
    ),
    family('Baran', { children: [girl('Zofia', 15)], plan: next(3, 14), ...meera }, { ethnicities: ['WOTH'] }),
    family(
      'Ferreira',
      { children: [{ expectedInDays: 55 }], plan: next(1, 15) },
      { ethnicities: ['WOTH'], languages: ['Portuguese'] },
    ),
    family('Akhtar', { children: [girl('Parveen', 10)], plan: heldLately(3, 2), ...meera }, { ethnicities: ['APKN'] }),
  ]
}

function reviews(world: World): Family[] {
  const { next, booked, heldLately } = tellers(world)
  const beth = { workerName: 'Beth Langley' }
  const joe = { workerName: 'Joe Amari' }
  return [
    family('Clarke', { children: [boy('Jayden', 9)], care: next(2, -1), ...beth }),
    family('Thornton', {
      children: [girl('Lily', 5), girl('Ava', 3)],
      care: next(1, 2, booked(2, '13:30')),
      workerName: 'Kemi Bello',
    }),
    family(
      'Boateng',
      { children: [boy('Samuel', 14)], care: next(6, 3, booked(0, '14:00', 'Foster home, no signal')), ...joe },
      { ethnicities: ['BAFR'] },
    ),
    family(
      'Yusuf',
      {
        children: [boy('Ismail', 16)],
        care: next(8, 3, booked(3, '10:00', 'College, as he asked')),
        workerName: 'Sian Hughes',
      },
      { ethnicities: ['BAFR'] },
    ),
    family('Barnes', { children: [girl('Chloe', 12)], care: next(2, 6), ...beth }),
    family('Stokes', { children: [boy('Marley', 7)], care: next(4, 9), workerName: 'Sian Hughes' }),
    family('Doyle', { children: [boy('Callum', 13)], care: heldLately(5, 5), ...joe }),
    family('Ajayi', { children: [boy('Seun', 16)], care: next(3, 15, usual) }, { ethnicities: ['BAFR'] }),
  ]
}

/** A move without warning, a child just looked after, a meeting nobody recorded, and two with HSB work. */
function othersWatched(world: World): Family[] {
  const { day, next, booked } = tellers(world)
  const justLookedAfter = { number: 1, dueBy: world.rules.calendar.addWorkingDays(day(-8), 20), booking: none }
  const afterMove = { ...next(2, 27, booked(7, '14:00')), movedOn: day(-10) }
  return [
    family(
      'Bowen-Achebe',
      { children: [girl('Nia', 10)], care: afterMove, plan: next(2, 50), workerName: 'Joe Amari' },
      { ethnicities: ['MWBA'] },
    ),
    family('Marsh-Cole', { children: [boy('Reggie', 15)], care: justLookedAfter }, { ethnicities: ['MWBC'] }),
    family('Marsden', { children: [girl('Phoebe', 8)], care: next(3, 5, booked(-2, '11:15', 'School')) }),
    family('Kettle', { children: [boy('Tyler', 15)], care: next(5, 60), hsb: next(2, 4, booked(4, '11:00')) }),
    family('Redfern', { children: [boy('Kian', 14)], plan: next(2, 40, usual), hsb: next(1, 30) }),
  ]
}

/** Families of the second IRO: another child called Jayden Clarke, and an enquiry past its fifteenth day. */
export function secondCaseload(world: World): Family[] {
  const { day, next, booked } = tellers(world)
  const enquiry = { beganOn: day(-17), isTransferIn: false, booking: booked(2, '10:00') }
  return [
    family('Clarke', { children: [boy('Jayden', 12)], plan: next(2, 22, usual) }),
    family('Lomas', { children: [boy('Riley', 5), girl('Summer', 2)], enquiry }),
  ]
}

/** Children looked after in the last days, and an enquiry, for whom nobody is appointed yet (LAC-08). */
export function withoutIro(world: World): Family[] {
  const { day } = tellers(world)
  const lookedAfter = (ago: number) => ({
    care: { number: 1, dueBy: world.rules.calendar.addWorkingDays(day(-ago), 20), booking: none },
  })
  const enquiry = { beganOn: day(-2), isTransferIn: false, booking: none }
  return [
    family(
      'Novak',
      { children: [girl('Amelia', 2)], ...lookedAfter(2) },
      { ethnicities: ['WOTH'], languages: ['Slovak'] },
    ),
    family('Gascoyne', { children: [boy('Kai', 11)], ...lookedAfter(4) }),
    family('Tandy', { children: [girl('Esmé', 7), boy('Louie', 4)], ...lookedAfter(1) }),
    family(
      'Noori',
      { children: [boy('Zabihullah', 16)], route: 'seekingAsylum', ...lookedAfter(3) },
      { ethnicities: ['AOTH'], languages: ['Dari'] },
    ),
    family('Wragg', { children: [boy('Jenson', 6), girl('Skye', 1)], enquiry }),
  ]
}
