import { earlierOf, type IsoDate } from '../../../shared/dates.ts'
import type { AlertEventKind } from '../../../shared/records/alert.ts'
import type { AlertStage, StageClock } from '../../../shared/records/alert-stage.ts'
import {
  type AlertEvent,
  concernStanding,
  isBypass,
  type RaisedConcern,
  stageAfter,
} from '../../../shared/rules/alert-stages.ts'

import type { World } from './world.ts'

/** Something that happened to an alert, before it is entered. */
export type ToldEvent = {
  readonly kind: AlertEventKind
  readonly on: IsoDate
  readonly toStage?: AlertStage
  readonly untilOn?: IsoDate
  readonly isSatisfactory?: boolean
  /** Who was spoken to, where it is not the holder of the stage’s post. */
  readonly whom?: string
  readonly note: string
}

/** What the IRO or a manager does next: `skip` passes the next stage by, `late` answers after the last day. */
export type Move = 'send' | 'answer' | 'late' | 'notEnough' | 'escalate' | 'skip' | 'extend' | 'close'

/** What everybody says in a concern, in words of its own. */
export type Said = { readonly answer: string; readonly notEnough: string }

/** A concern’s history while it is told: what happened, and the day it was closed. */
export type Trail = {
  readonly raised: RaisedConcern
  readonly events: readonly ToldEvent[]
  readonly closedOn: IsoDate | null
}

/** The world of a concern: with the days of the challenge meetings in the calendar. */
export type AlertWorld = World & { readonly challengeDays: readonly IsoDate[] }

/** How concerns went in the county: most were settled at the first stage, a third let a day pass at least once. */
export const fates: readonly (readonly [moves: readonly Move[], weight: number])[] = [
  [['send', 'answer', 'close'], 47],
  [['send', 'late', 'close'], 8],
  [['send', 'extend', 'answer', 'close'], 9],
  [['send', 'escalate', 'send', 'answer', 'close'], 11],
  [['send', 'notEnough', 'send', 'answer', 'close'], 11],
  [['send', 'escalate', 'send', 'notEnough', 'send', 'answer', 'close'], 5],
  [['send', 'skip', 'send', 'answer', 'close'], 4],
  [['send', 'escalate', 'send', 'escalate', 'send', 'escalate', 'send', 'answer', 'close'], 3],
  [['send', 'notEnough', 'send', 'skip', 'send', 'answer', 'close'], 2],
]

/** Tells a concern from the day it was raised, each move on a day drawn as its clock allows. */
export function tellTrail(
  world: AlertWorld,
  raised: RaisedConcern,
  { moves, said }: { moves: readonly Move[]; said: Said },
): Trail {
  let trail: Trail = { raised, events: [], closedOn: null }
  for (const move of moves) trail = moved(world, trail, { move, on: dayOf(world, trail, move), said })
  return trail
}

/** The trail with one move more, on a day. */
export function moved(
  world: AlertWorld,
  trail: Trail,
  { move, on, said }: { move: Move; on: IsoDate; said: Said },
): Trail {
  if (move === 'close') return { ...trail, closedOn: on }
  return { ...trail, events: [...trail.events, eventOf(world, trail, { move, on, said })] }
}

function eventOf(
  world: AlertWorld,
  trail: Trail,
  { move, on, said }: { move: Exclude<Move, 'close'>; on: IsoDate; said: Said },
): ToldEvent {
  const { stage, limitOn } = presentStage(world, trail, on)
  switch (move) {
    case 'send':
      return { kind: 'sent', on, note: '' }
    case 'answer':
    case 'late':
      return { kind: 'answered', on, isSatisfactory: true, note: said.answer }
    case 'notEnough':
      return { kind: 'answered', on, isSatisfactory: false, note: said.notEnough }
    case 'extend':
      return extendedOn(world, on, limitOn)
    case 'escalate':
    case 'skip':
      return escalatedOn(stage, on, move)
  }
}

function extendedOn({ random, rules }: AlertWorld, on: IsoDate, limitOn: IsoDate): ToldEvent {
  const wanted = rules.calendar.addWorkingDays(on, random.whole(3, 5))
  const note = 'The manager was away until today and has asked for some days; the visit itself is booked.'
  return { kind: 'extended', on, untilOn: earlierOf(wanted, limitOn), note }
}

function escalatedOn(stage: StageClock, on: IsoDate, move: 'escalate' | 'skip'): ToldEvent {
  const next = stageAfter(stage.stage) ?? 'assistantDirector'
  const toStage = move === 'skip' ? (stageAfter(next) ?? next) : next
  const why = 'The next stage could not answer before the limit of 20 working days, so it is passed by.'
  return { kind: 'escalated', on, toStage, note: isBypass(stage, { on, toStage }) ? why : '' }
}

/** The stage a concern stands at on a day, and the last day of the whole process. */
export function presentStage(
  { rules, challengeDays }: AlertWorld,
  { raised, events }: Trail,
  today: IsoDate,
): { stage: StageClock; limitOn: IsoDate } {
  const { stages, limit } = concernStanding(raised, events.flatMap(asMove), { ...rules, today, challengeDays })
  const stage = stages.at(-1)
  if (!stage) throw new RangeError('A concern stands at one stage at least.')
  return { stage, limitOn: limit.dueBy }
}

function asMove({ kind, on, toStage, untilOn, isSatisfactory, note }: ToldEvent): AlertEvent[] {
  if (kind === 'sent') return [{ kind, on }]
  if (kind === 'answered') return [{ kind, on, isSatisfactory: isSatisfactory === true }]
  if (kind === 'escalated' && toStage) return [{ kind, on, toStage, reason: note }]
  if (kind === 'extended' && untilOn) return [{ kind, on, untilOn, reason: note }]
  return []
}

function dayOf(world: AlertWorld, trail: Trail, move: Move): IsoDate {
  const { random, rules } = world
  const last = trail.events.at(-1)?.on ?? trail.raised.raisedOn
  const { stage } = presentStage(world, trail, last)
  const after = (days: number, from = last) => (days === 0 ? from : rules.calendar.addWorkingDays(from, days))
  const dueBy = stage.due?.dueBy ?? after(5)
  switch (move) {
    case 'send':
      return after(random.chance(0.8) ? 0 : 1)
    case 'answer':
    case 'notEnough': {
      // The assistant director answers at the meeting itself.
      if (stage.stage === 'assistantDirector') return dueBy
      const drawn = after(random.whole(1, 4))
      return earlierOf(drawn, dueBy)
    }
    case 'late':
    case 'extend':
    case 'escalate':
      return after(random.whole(1, 2), dueBy)
    case 'skip':
      return after(random.whole(1, 2))
    case 'close':
      return after(random.whole(1, 5))
  }
}
