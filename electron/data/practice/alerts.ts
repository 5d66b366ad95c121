import type { IsoDate } from '../../../shared/dates.ts'
import { drawChildren, type Spell, spellsOf } from './alert-children.ts'
import { enterAlert, type ToldAlert } from './alert-entry.ts'
import { concernStories } from './alert-stories.ts'
import { type AlertWorld, fates, type Move, type ToldEvent, type Trail, tellTrail } from './alert-trail.ts'
import { enterChallengeMeetings } from './challenge-days.ts'
import { enterLearning } from './learning.ts'
import { enterManagers } from './managers.ts'
import { tellOpenAlerts } from './open-alerts.ts'
import { praiseStories } from './praise-stories.ts'
import { makeRandom } from './random.ts'
import { enterTracker } from './tracker.ts'
import { type World, workingDay } from './world.ts'

/**
 * Alerts of two years about each list, as the annual report of 2018-19 counts one (29 and 58, 55 and 82), without those
 * that are open now.
 */
const perTwoYears = { care: { goodPractice: 58, concern: 100 }, plan: { goodPractice: 110, concern: 155 } } as const

/** Working days in the two years that the county looks back on. */
const LOOKED_BACK = 505

/** What the first IRO has praised within the year. */
const FIRST_IROS_PRAISE = 12

/** Which IRO is at the keyboard, and how many times the alerts of thirteen IROs there are. */
export type AlertPlan = { readonly firstIroId: string; readonly times: number }

/**
 * Enters the county's managers, challenge meetings, alerts of two years, what the meetings said of them, and its audits.
 * With chance of its own, so that nothing else in the county changes with it.
 */
export function enterAlerts(county: World, { firstIroId, times }: AlertPlan): void {
  const own = { ...county, random: makeRandom(20_261_206) }
  const managers = enterManagers(own)
  const meetings = enterChallengeMeetings(own)
  const challengeDays = meetings.filter(({ kind }) => kind === 'challenge').map(({ meetsOn }) => meetsOn)
  const world = { ...own, challengeDays }
  const spells = spellsOf(county.db)
  const told = [
    ...tellOpenAlerts(world, spells, { firstIroId, times }),
    ...tellPraise(world, spells, { firstIroId, times }),
    ...tellConcerns(world, spells, { firstIroId, times }),
  ]
  const inOrder = withCafcass(told).toSorted((a, b) => (a.trail.raised.raisedOn < b.trail.raised.raisedOn ? -1 : 1))
  const numbers = new Map<string, number>()
  for (const alert of inOrder) {
    const year = alert.trail.raised.raisedOn.slice(0, 4)
    const place = (numbers.get(year) ?? 0) + 1
    numbers.set(year, place)
    enterAlert(world, alert, { number: `${year}/${place}`, managers })
  }
  enterTracker(world, { meetings, told: inOrder, managers })
  enterLearning(world)
}

function tellConcerns(world: AlertWorld, spells: readonly Spell[], { times }: AlertPlan): ToldAlert[] {
  return (['care', 'plan'] as const).flatMap((list) => {
    const from = spells.filter((spell) => spell.list === list)
    const count = Math.round(perTwoYears[list].concern * times)
    return Array.from({ length: count }, () => tellConcern(world, from)).flatMap((told) => told ?? [])
  })
}

function tellConcern(world: AlertWorld, from: readonly Spell[]): ToldAlert | null {
  const { random, rules, today } = world
  let raisedOn = dayBack(world, random.whole(3, LOOKED_BACK))
  const story = random.weighted(concernStories)
  const moves = random.weighted(fates)
  const isPassedBy = random.chance(0.02)
  const firstStage = isPassedBy ? ('serviceManager' as const) : ('teamManager' as const)
  for (let tries = 0; tries < 6; tries += 1) {
    const settled = startOf(world, raisedOn, moves)
    const trail = tellTrail(world, { raisedOn, firstStage }, { moves: settled, said: story })
    const about = drawChildren(random, from, raisedOn)
    const why = isPassedBy ? 'The team manager’s post is vacant, and nobody stands in.' : ''
    if (about && trail.closedOn !== null && trail.closedOn < today)
      return { id: random.id(), kind: 'concern', about, iroId: about[0].iroId, story, trail, firstStageWhy: why }
    raisedOn = rules.calendar.subtractWorkingDays(raisedOn, 12)
  }
  return null
}

/** The oldest concern about a looked-after child that went to the assistant director was referred to Cafcass as well. */
function withCafcass(told: readonly ToldAlert[]): ToldAlert[] {
  const referred = told
    .filter(({ about: [{ list }], trail }) => list === 'care' && trail.closedOn !== null && directorSentOn(trail))
    .toSorted((a, b) => (a.trail.raised.raisedOn < b.trail.raised.raisedOn ? -1 : 1))[0]
  const on = referred && directorSentOn(referred.trail)
  if (!on) return [...told]
  const whom = 'Lorna Pike'
  const log: ToldEvent[] = [
    { kind: 'cafcassReferred', on, whom, note: 'Spoken about on the telephone; the referral was sent the same day.' },
    {
      kind: 'cafcassAnswered',
      on,
      whom,
      note: 'Cafcass will wait for the challenge meeting and asks for its outcome.',
    },
  ]
  const events = [...referred.trail.events.slice(0, -1), ...log, ...referred.trail.events.slice(-1)]
  return told.map((one) => (one === referred ? { ...one, trail: { ...one.trail, events } } : one))
}

/** The day a concern was sent to the assistant director, where one was asked at a meeting and answered. */
function directorSentOn({ events }: Trail): IsoDate | undefined {
  const at = events.findIndex(({ toStage }) => toStage === 'assistantDirector')
  return at === -1 ? undefined : events[at + 1]?.on
}

/** How many stages a move takes a concern on. */
const stepsOf: Partial<Record<Move, number>> = { escalate: 1, notEnough: 1, skip: 2 }

/** What went to the assistant director is of the months whose challenge meetings are in the calendar. */
function startOf({ challengeDays }: AlertWorld, raisedOn: IsoDate, moves: readonly Move[]): readonly Move[] {
  const first = challengeDays[0]
  const steps = moves.reduce((sum, move) => sum + (stepsOf[move] ?? 0), 0)
  if (steps < 3 || (first !== undefined && raisedOn > first)) return moves
  return ['send', 'escalate', 'send', 'answer', 'close']
}

function tellPraise(world: AlertWorld, spells: readonly Spell[], { firstIroId, times }: AlertPlan): ToldAlert[] {
  const { random } = world
  const own = spells.filter(({ iroId }) => iroId === firstIroId)
  const mine = Array.from({ length: FIRST_IROS_PRAISE }, () => tellOne(world, own, random.whole(3, 245)))
  const others = (['care', 'plan'] as const).flatMap((list) => {
    const from = spells.filter((spell) => spell.list === list && spell.iroId !== firstIroId)
    const count = Math.round(perTwoYears[list].goodPractice * times) - FIRST_IROS_PRAISE / 2
    return Array.from({ length: count }, () => tellOne(world, from, random.whole(1, LOOKED_BACK)))
  })
  return [...mine, ...others].flatMap((told) => told ?? [])
}

function tellOne(world: AlertWorld, from: readonly Spell[], daysAgo: number): ToldAlert | null {
  const { random } = world
  const story = random.weighted(praiseStories)
  for (let ago = daysAgo; ago > 0; ago -= Math.ceil(daysAgo / 6)) {
    const raisedOn = dayBack(world, ago)
    const about = drawChildren(random, from, raisedOn)
    if (!about) continue
    const trail = tellTrail(world, { raisedOn, firstStage: 'teamManager' }, { moves: ['send'], said: unsaid })
    // The newest are not all sent yet.
    const events = trail.events.filter(({ on }) => on < world.today && (ago > 2 || random.chance(0.5)))
    const whole = { ...trail, events }
    return {
      id: random.id(),
      kind: 'goodPractice',
      about,
      iroId: about[0].iroId,
      story,
      trail: whole,
      firstStageWhy: '',
    }
  }
  return null
}

const unsaid = { answer: '', notEnough: '' }

const dayBack = (world: World, days: number): IsoDate => workingDay(world, -days)
