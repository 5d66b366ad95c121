import { earlierOf, type IsoDate } from '../../../shared/dates.ts'
import type { Spell } from './alert-children.ts'
import type { ToldAlert } from './alert-entry.ts'
import { concernStories } from './alert-stories.ts'
import { type AlertWorld, type Move, moved, type ToldEvent, type Trail } from './alert-trail.ts'
import { workingDay } from './world.ts'

/** A concern that is open today: each move so many working days after it was raised, or since the last challenge meeting. */
type Script = {
  /** How many working days ago, or counted from the challenge meeting before or after today. */
  readonly raised: number | 'beforeLast' | 'beforeNext'
  /** Whose, of the first IRO's cases that the county always has; anybody of the other IROs' where it is left out. */
  readonly whom?: readonly [givenName: string, familyName: string]
  readonly title: string
  readonly moves: readonly (readonly [move: Move, on: number | 'lately'])[]
  /** What else is in its log. */
  readonly log?: { readonly kind: 'cafcassReferred' | 'legalAdvice'; on: number; whom: string; note: string }
}

const visits = 'Statutory visits missed'
const decisions = 'Review decisions not carried out'
const permanence = 'Permanence plan drifting'
const carePlan = 'Care plan not received before the review'
const coreGroups = 'Core groups not held'
const report = 'Conference report not shared with the parents'
const notAlone = 'Child not seen alone on visits'

/** The first IRO's: three to decide, one not sent, the rest waiting, one of them for a meeting after the limit. */
const own: readonly Script[] = [
  { whom: ['Chloe', 'Barnes'], title: visits, raised: 6, moves: [['send', 0]] },
  {
    whom: ['Samuel', 'Boateng'],
    title: 'Contact does not follow the plan',
    raised: 5,
    moves: [
      ['send', 0],
      ['answer', 3],
    ],
  },
  {
    whom: ['Anya', 'Petrov-Ellis'],
    title: coreGroups,
    raised: 16,
    moves: [
      ['send', 0],
      ['escalate', 6],
      ['send', 6],
    ],
  },
  { whom: ['Marley', 'Stokes'], title: 'Health assessment not done', raised: 1, moves: [] },
  { whom: ['Callum', 'Doyle'], title: decisions, raised: 3, moves: [['send', 0]] },
  {
    whom: ['Zofia', 'Baran'],
    title: notAlone,
    raised: 8,
    moves: [
      ['send', 0],
      ['notEnough', 4],
      ['send', 4],
    ],
  },
  {
    whom: ['Ismail', 'Yusuf'],
    title: 'Plan says what to do but not by when',
    raised: 7,
    moves: [
      ['send', 0],
      ['extend', 6],
    ],
  },
  {
    whom: ['Nia', 'Bowen-Achebe'],
    title: permanence,
    raised: 'beforeNext',
    moves: [
      ['send', 0],
      ['notEnough', 2],
      ['send', 2],
      ['skip', 'lately'],
      ['send', 'lately'],
    ],
  },
  {
    whom: ['Parveen', 'Akhtar'],
    title: report,
    raised: 13,
    moves: [
      ['send', 0],
      ['escalate', 6],
      ['send', 6],
      ['notEnough', 9],
      ['send', 9],
    ],
  },
]

/** The other IROs': in every state there is. */
const others: readonly Script[] = [
  { title: carePlan, raised: 4, moves: [] },
  { title: decisions, raised: 9, moves: [] },
  { title: visits, raised: 1, moves: [['send', 0]] },
  { title: report, raised: 2, moves: [['send', 0]] },
  { title: notAlone, raised: 4, moves: [['send', 0]] },
  {
    title: permanence,
    raised: 9,
    moves: [
      ['send', 0],
      ['escalate', 6],
      ['send', 6],
    ],
  },
  {
    title: carePlan,
    raised: 6,
    moves: [
      ['send', 0],
      ['answer', 3],
    ],
  },
  {
    title: coreGroups,
    raised: 4,
    moves: [
      ['send', 0],
      ['answer', 3],
    ],
  },
  { title: report, raised: 8, moves: [['send', 0]] },
  { title: decisions, raised: 12, moves: [['send', 1]] },
  {
    title: visits,
    raised: 14,
    moves: [
      ['send', 0],
      ['escalate', 6],
      ['send', 6],
    ],
  },
  {
    title: 'Contact does not follow the plan',
    raised: 24,
    moves: [
      ['send', 0],
      ['escalate', 6],
      ['send', 6],
      ['escalate', 12],
      ['send', 23],
    ],
    log: {
      kind: 'legalAdvice',
      on: 20,
      whom: 'Imran Sheikh',
      note: 'The contact order binds the authority. Advice: put it right within two weeks or go back to court.',
    },
  },
  {
    title: permanence,
    raised: 28,
    moves: [
      ['send', 0],
      ['escalate', 6],
    ],
  },
  {
    title: 'Child’s views missing from the review',
    raised: 15,
    moves: [
      ['send', 0],
      ['notEnough', 3],
      ['send', 3],
      ['notEnough', 7],
      ['send', 7],
      ['notEnough', 10],
      ['send', 'lately'],
    ],
    log: {
      kind: 'cafcassReferred',
      on: 12,
      whom: 'Lorna Pike',
      note: 'Spoken about on the telephone, referral sent. The child has asked for a solicitor of their own.',
    },
  },
  {
    title: decisions,
    raised: 'beforeLast',
    moves: [
      ['send', 0],
      ['skip', 2],
      ['send', 2],
      ['escalate', 8],
      ['send', 8],
      ['notEnough', 12],
    ],
  },
  {
    title: visits,
    raised: 7,
    moves: [
      ['send', 0],
      ['extend', 6],
    ],
  },
]

/** The concerns that are open today, each at its own place on the way; those of the others so many `times`. */
export function tellOpenAlerts(
  world: AlertWorld,
  spells: readonly Spell[],
  { firstIroId, times }: { firstIroId: string; times: number },
): ToldAlert[] {
  const now = spells.filter(({ untilOn, fromOn }) => untilOn === null && fromOn < workingDay(world, -40))
  const taken = new Set<string>([firstIroId])
  const mine = own.flatMap((script) => {
    const [givenName, familyName] = script.whom ?? []
    const found = spells.find(
      (spell) =>
        spell.iroId === firstIroId &&
        spell.untilOn === null &&
        spell.givenName === givenName &&
        spell.familyName === familyName,
    )
    return found ? [tellOpen(world, script, found)] : []
  })
  const everybodys = Array.from({ length: Math.max(1, Math.round(times)) }, () => others).flat()
  const rest = everybodys.flatMap((script) => {
    const free = now.filter((spell) => fits(script, spell) && !taken.has(spell.iroId))
    const open = free.length > 0 ? free : now.filter((spell) => fits(script, spell) && spell.iroId !== firstIroId)
    if (open.length === 0) return []
    const found = world.random.pick(open)
    taken.add(found.iroId)
    return [tellOpen(world, script, found)]
  })
  return [...mine, ...rest]
}

/** What is about reviews is about looked-after children, and what is about conferences about those with a plan. */
const fits = ({ title }: Script, { list }: Spell): boolean =>
  list === (title === coreGroups || title === report || title === notAlone ? 'plan' : 'care')

function tellOpen(world: AlertWorld, script: Script, about: Spell): ToldAlert {
  const { random, rules } = world
  const raisedOn = raisedOf(world, script)
  const story = storyOf(script.title)
  const dayOf = (offset: number | 'lately') => {
    if (offset === 'lately') return sinceLastMeeting(world)
    return offset === 0 ? raisedOn : rules.calendar.addWorkingDays(raisedOn, offset)
  }
  let trail: Trail = { raised: { raisedOn, firstStage: 'teamManager' }, events: [], closedOn: null }
  for (const [move, offset] of script.moves) trail = moved(world, trail, { move, on: dayOf(offset), said: story })
  const { log } = script
  const events = log ? withLog(trail.events, { ...log, on: dayOf(log.on) }) : trail.events
  const whole = { ...trail, events }
  return {
    id: random.id(),
    kind: 'concern',
    about: [about],
    iroId: about.iroId,
    story,
    trail: whole,
    firstStageWhy: '',
  }
}

/** What happened with one thing more, after all that was on its day. */
function withLog(events: readonly ToldEvent[], more: ToldEvent): ToldEvent[] {
  const later = events.findIndex(({ on }) => on > more.on)
  return later === -1 ? [...events, more] : events.toSpliced(later, 0, more)
}

/** The last working day before today, or today where a challenge meeting was on that one: what is asked since then waits. */
function sinceLastMeeting(world: AlertWorld): IsoDate {
  const day = workingDay(world, -1)
  return world.challengeDays.includes(day) ? world.today : day
}

function raisedOf(world: AlertWorld, { raised }: Script): IsoDate {
  const { challengeDays, today, rules } = world
  if (typeof raised === 'number') return workingDay(world, -raised)
  const back = (day: IsoDate, days: number) => rules.calendar.subtractWorkingDays(day, days)
  if (raised === 'beforeLast') return back(challengeDays.findLast((day) => day < today) ?? workingDay(world, -20), 12)
  const next = challengeDays.find((day) => day >= today) ?? today
  return earlierOf(back(next, 23), workingDay(world, -8))
}

function storyOf(title: string) {
  const found = concernStories.find(([story]) => story.title === title)
  if (!found) throw new RangeError('The county has no such story.')
  return found[0]
}
