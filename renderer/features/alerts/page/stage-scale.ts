import type { IsoDate } from '../../../../shared/dates.ts'
import { alertStageLabels, type ConcernStanding } from '../../../../shared/records/alert-stage.ts'
import { limitDays, presentStage } from '../../../../shared/records/alert-status.ts'
import type { RulesNow } from '../../../ui/rules-now.ts'
import { type StageCard, shortDay } from './stage-words.ts'

/** A day written under the scale. */
export type Mark = {
  readonly day: number
  readonly on: IsoDate
  readonly text: string
  readonly kind: 'day' | 'limit' | 'challenge'
  /** Stands a line lower, as another mark is too near. */
  readonly isLow: boolean
}

/** The working days of a concern as a drawing: places are percentages of its width, day 0 is the day it was raised. */
export type StageScale = {
  /** The last day drawn. */
  readonly last: number
  readonly ticks: readonly number[]
  readonly marks: readonly Mark[]
  readonly placeOf: (day: number) => number
  readonly dayOf: (on: IsoDate) => number
}

/** Beyond this day nothing is drawn; the words beside the drawing say it. */
const furthest = 60
/** From here on, in percent, a mark’s words stand to its left. */
export const edge = 94
/** Two marks nearer than this, in percent, would write over each other, at 200 % too. */
const near = 13

/** The scale that holds every stage, the limit, the next challenge meeting and today. */
export function stageScale(raisedOn: IsoDate, standing: ConcernStanding, { calendar, today }: RulesNow): StageScale {
  const dayOf = (on: IsoDate) => calendar.workingDaysBetween(raisedOn, on)
  const limit = limitDays(standing)
  const challenge = standing.isOpen && standing.challengeOn !== null ? dayOf(standing.challengeOn) : null
  const { due, endedOn } = presentStage(standing) ?? {}
  const wanted = [
    limit + 5,
    (challenge ?? 0) + 1,
    standing.isOpen ? dayOf(today) + 1 : 0,
    due ? dayOf(due.dueBy) + 1 : 0,
    endedOn ? dayOf(endedOn) + 1 : 0,
  ]
  const last = Math.min(furthest, Math.max(...wanted))
  const placeOf = (day: number) => (Math.min(last, Math.max(0, day)) / last) * 100
  const step = last > 40 ? 10 : 5
  const days = [...Array(Math.floor(last / step) + 1).keys()].map((index) => index * step)
  const isShown = challenge !== null && challenge >= 0 && challenge <= last
  const mark = (day: number, kind: Mark['kind'], text: string): Mark => ({
    day,
    kind,
    text,
    on: kind === 'challenge' && standing.challengeOn ? standing.challengeOn : calendar.addWorkingDays(raisedOn, day),
    isLow: false,
  })
  const fixed = [
    mark(limit, 'limit', `${limit}, limit`),
    ...(isShown ? [mark(challenge, 'challenge', `${challenge}, challenge`)] : []),
  ].map((one, index, all) => ({ ...one, isLow: index > 0 && isNear(one, all[0]) }))
  const plain = days.map((day) => mark(day, 'day', day === 0 ? 'Day 0' : String(day)))
  const isNear2 = (one: Mark) => fixed.some((other) => !other.isLow && isNear(one, other))
  return {
    last,
    ticks: [...Array(last + 1).keys()],
    marks: [...plain.filter((one) => one.day < last && !isNear2(one)), ...fixed],
    placeOf,
    dayOf,
  }

  // The words of a mark at the right-hand edge stand to its left.
  function middleOf({ day }: Mark): number {
    const place = placeOf(day)
    return place > edge ? place - near / 2 : place
  }

  function isNear(one: Mark, other: Mark | undefined): boolean {
    return other !== undefined && Math.abs(middleOf(one) - middleOf(other)) < near
  }
}

/** Columns of the grid the cards stand in. */
export const columns = 200
/** The least width of a card, in columns: what its words need. */
const leastColumns = 38

/** Where each card stands, in columns: over its days, moved aside where a stage was too short for its words. */
export function cardPlaces(cards: readonly StageCard[], scale: StageScale): { from: number; to: number }[] {
  const column = (on: IsoDate) => Math.round((scale.placeOf(scale.dayOf(on)) / 100) * columns)
  const spans = cards.map(({ fromOn, untilOn }) => ({ from: column(fromOn), to: column(untilOn) }))
  const starts: number[] = []
  for (const [index, { from }] of spans.entries())
    starts.push(Math.max(from, index === 0 ? 0 : (starts[index - 1] ?? 0) + leastColumns))
  return spans.map(({ from, to }, index) => {
    const begin = Math.min(starts[index] ?? from, columns - (cards.length - index) * leastColumns)
    const next = starts[index + 1]
    const room = next === undefined ? columns : Math.min(next, columns - (cards.length - index - 1) * leastColumns)
    return { from: begin, to: Math.min(room, begin + Math.max(leastColumns, to - from)) }
  })
}

/** The days of one stage in words, for a tip. */
export const daysText = ({ stage, fromOn, untilOn }: StageCard): string =>
  `${alertStageLabels[stage]}: ${shortDay(fromOn)} to ${shortDay(untilOn)}`
