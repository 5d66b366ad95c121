import { formatDay, type IsoDate } from '../dates.ts'
import { type AlertDue, AlertStage, type ConcernStanding, type StageClock, stageWords } from '../records/alert-stage.ts'
import { saysSomething } from '../words.ts'
import { alertDay, alertLimit, challengeDue, stageDue, withMoreTime } from './alert-clocks.ts'
import { standingDuty } from './alert-duty.ts'
import type { RuleContext } from './due-date.ts'
import type { WorkingCalendar } from './working-days.ts'

/** What happened to a concern, in the order it was recorded. Days are those on which it happened. */
export type AlertEvent =
  | { readonly kind: 'sent'; readonly on: IsoDate }
  | { readonly kind: 'answered'; readonly on: IsoDate; readonly isSatisfactory: boolean }
  | { readonly kind: 'escalated'; readonly on: IsoDate; readonly toStage: AlertStage; readonly reason: string }
  | { readonly kind: 'extended'; readonly on: IsoDate; readonly untilOn: IsoDate; readonly reason: string }
  | { readonly kind: 'closed'; readonly on: IsoDate }

/** A concern as it was raised. `firstStage` is another than the team manager where the IRO went past them (QA-06). */
export type RaisedConcern = { readonly raisedOn: IsoDate; readonly firstStage: AlertStage }

/** What the rule needs besides: the day, and the days of the challenge meetings in the calendar, in any order. */
export type AlertContext = RuleContext & { readonly today: IsoDate; readonly challengeDays: readonly IsoDate[] }

/** The order of the stages. */
const stageAt = (stage: AlertStage): number => AlertStage.options.indexOf(stage)

/** The stage after this one; null at the last. */
export const stageAfter = (stage: AlertStage): AlertStage | null => AlertStage.options[stageAt(stage) + 1] ?? null

/**
 * How a concern stands on a day, from what happened to it (QA-01 to QA-06).
 *
 * The stages and their clocks are folded from the events; a lapse is no event but a day that passed, so a laptop that was
 * shut for a week shows the same on opening. An open concern always has a next duty with an owner and a day.
 */
export function concernStanding(
  raised: RaisedConcern,
  events: readonly AlertEvent[],
  context: AlertContext,
): ConcernStanding {
  const limit = alertLimit(raised.raisedOn, context)
  let stages: readonly StageClock[] = [beginStage(raised.firstStage, raised.raisedOn, raised.raisedOn)]
  let closedOn: IsoDate | null = null
  for (const event of events) {
    if (event.kind === 'closed') closedOn = event.on
    stages = withEvent(settled(stages, { ...context, on: event.on }), event, context)
  }
  stages = settled(stages, { ...context, on: context.today })
  const { amberOn, day } = alertDay(raised.raisedOn, { ...context, limit })
  const challengeDays = challengesFrom(closedOn ?? context.today, context)
  const challengeOn = challengeDays[0] ?? null
  const isOpen = closedOn === null
  return {
    isOpen,
    stages: [...stages],
    ...(isOpen
      ? standingDuty(last(stages), { limit, today: context.today })
      : { state: null, decideWhy: null, duty: null }),
    limit,
    amberOn,
    limitState: isOpen ? limitStateOn(context.today, { amberOn, limit }) : 'inTime',
    day,
    challengeOn,
    challengeDays,
    isChallengeTooLate: isOpen && (challengeOn === null || challengeOn > limit.dueBy),
    nextStage: stageAfter(last(stages).stage),
  }
}

function limitStateOn(
  today: IsoDate,
  { amberOn, limit }: Pick<ConcernStanding, 'amberOn' | 'limit'>,
): ConcernStanding['limitState'] {
  if (today > limit.dueBy) return 'over'
  return today < amberOn ? 'inTime' : 'amber'
}

/**
 * Why something may not happen to a concern, as a sentence that says what may; null when it may.
 *
 * Escalating before a stage has lapsed, or past a stage, is the IRO’s right and needs a reason (QA-06). More time needs a
 * reason and a later day, which ends with the limit for all but the last stage (QA-05).
 */
export function whyNot(
  raised: RaisedConcern,
  events: readonly AlertEvent[],
  { event, ...context }: AlertContext & { readonly event: AlertEvent },
): string | null {
  const { isOpen, stages, limit } = concernStanding(raised, events, context)
  const stage = last(stages)
  if (!isOpen) return 'This alert is closed. Raise another where the concern is there again.'
  if (event.on > context.today)
    return `This cannot be after today, ${formatDay(context.today)}. Enter a day up to today.`
  const since = [stage.beganOn, ...events.map(({ on }) => on)].toSorted().at(-1) ?? stage.beganOn
  if (event.on < since)
    return `This is before what was recorded last, ${formatDay(since)}. Enter that day or a later one.`
  switch (event.kind) {
    case 'sent':
      return stage.sentOn === null ? null : `This was marked as sent on ${formatDay(stage.sentOn)} already.`
    case 'answered':
      return null
    case 'escalated':
      return whyNotEscalated(stage, event)
    case 'extended':
      return whyNotExtended(stage, event, limit)
    case 'closed':
      return null
  }
}

/** Whether escalating to this stage passes time or a stage by, so that the IRO has to say why (QA-06). */
export function isBypass(
  stage: StageClock,
  { on, toStage }: { readonly on: IsoDate; readonly toStage: AlertStage },
): boolean {
  return toStage !== stageAfter(stage.stage) || !hasLapsed(stage, on)
}

function whyNotEscalated(stage: StageClock, event: Extract<AlertEvent, { kind: 'escalated' }>): string | null {
  if (stageAt(event.toStage) <= stageAt(stage.stage))
    return `It has been with the ${stageWords(stage.stage)}. Choose a stage after that one.`
  if (isBypass(stage, event) && !saysSomething(event.reason))
    return 'This passes a stage or its time by. Say why (IRO Handbook 6.2).'
  return null
}

function whyNotExtended(
  stage: StageClock,
  { on, untilOn, reason }: Extract<AlertEvent, { kind: 'extended' }>,
  limit: AlertDue,
): string | null {
  if (stage.sentOn === null) return 'Nobody has been asked yet. Mark it as sent first.'
  if (stage.due === null) return 'No challenge meeting is in the calendar. Enter its date there.'
  if (!saysSomething(reason)) return 'Say why more time is given.'
  const from = stage.due && stage.due.dueBy > on ? stage.due.dueBy : on
  if (untilOn <= from) return `Enter a day after ${formatDay(from)}.`
  if (stage.stage !== 'assistantDirector' && untilOn > limit.dueBy)
    return `The time for the whole process ends on ${formatDay(limit.dueBy)}. Enter a day up to then, escalate, or close with evidence.`
  return null
}

const last = (stages: readonly StageClock[]): StageClock => stages.at(-1) ?? raise()

function raise(): never {
  throw new RangeError('A concern stands at one stage at least.')
}

/** A stage as it begins: nobody has been asked yet, and its day is worked out when it is settled. */
export function beginStage(stage: AlertStage, beganOn: IsoDate, countsFromOn: IsoDate): StageClock {
  return {
    stage,
    beganOn,
    countsFromOn,
    sentOn: null,
    due: null,
    dueBeforeExtension: null,
    answeredOn: null,
    isSatisfactory: null,
    endedOn: null,
    ending: null,
  }
}

/** The stages with the due day of the present one worked out as it stood on a day, unless it was extended. */
function settled(stages: readonly StageClock[], context: AlertContext & { readonly on: IsoDate }): StageClock[] {
  const stage = last(stages)
  if (stage.dueBeforeExtension !== null || stage.endedOn !== null) return [...stages]
  if (stage.stage === 'assistantDirector') {
    const meetingOn = challengesFrom(stage.sentOn ?? stage.beganOn, context)[0] ?? null
    return [
      ...stages.slice(0, -1),
      { ...stage, due: meetingOn === null ? null : challengeDue(stage, meetingOn, context) },
    ]
  }
  const { due, countsFromOn } = stageDue(stage, { ...context, isFirst: stages.length === 1 })
  // What is only foreseen moves with the day and is not kept.
  return [...stages.slice(0, -1), stage.sentOn === null ? { ...stage, due } : { ...stage, due, countsFromOn }]
}

/** The challenge meetings in the calendar on or after a day, the next one first (QA-04). */
const challengesFrom = (from: IsoDate, { challengeDays }: AlertContext): IsoDate[] =>
  challengeDays.filter((day) => day >= from).toSorted()

/** Whether a stage’s time ran out before a day without an answer that was enough. */
export const hasLapsed = ({ sentOn, due, answeredOn }: StageClock, on: IsoDate): boolean =>
  sentOn !== null && answeredOn === null && due !== null && due.dueBy < on

function withEvent(stages: readonly StageClock[], event: AlertEvent, { calendar }: RuleContext): StageClock[] {
  const before = stages.slice(0, -1)
  const stage = last(stages)
  switch (event.kind) {
    case 'sent':
      return [...before, { ...stage, sentOn: event.on }]
    case 'answered':
      return [...before, ...answered(stage, event)]
    case 'escalated': {
      const ending = isBypass(stage, event) ? 'bypassed' : 'lapsed'
      return [...before, ...moved(stage, { ...event, ending })]
    }
    case 'extended':
      return [...before, extended(stage, event, calendar)]
    case 'closed':
      return [...before, { ...stage, endedOn: event.on, ending: 'closed' }]
  }
}

/** An answer that is not enough escalates at once, and the next clock starts that day, or on the day the stage had lapsed. */
function answered(stage: StageClock, { on, isSatisfactory }: Extract<AlertEvent, { kind: 'answered' }>): StageClock[] {
  const told = { ...stage, sentOn: stage.sentOn ?? on, answeredOn: on, isSatisfactory }
  const toStage = stageAfter(stage.stage)
  if (isSatisfactory || toStage === null) return [told]
  return moved(told, { on, toStage, ending: 'unsatisfactory', wasLapsed: hasLapsed(stage, on) })
}

type Move = {
  readonly on: IsoDate
  readonly toStage: AlertStage
  readonly ending: 'lapsed' | 'unsatisfactory' | 'bypassed'
  readonly wasLapsed?: boolean
}

/** Ends a stage and begins the one it goes to; after a lapse the clock counts from the day of the lapse (QA-02). */
function moved(stage: StageClock, { on, toStage, ending, wasLapsed = hasLapsed(stage, on) }: Move): StageClock[] {
  const endedOn = wasLapsed && stage.due ? stage.due.dueBy : on
  return [{ ...stage, endedOn, ending }, beginStage(toStage, on, endedOn)]
}

function extended(
  stage: StageClock,
  event: Extract<AlertEvent, { kind: 'extended' }>,
  calendar: WorkingCalendar,
): StageClock {
  const { due } = stage
  if (due === null) return stage
  return {
    ...stage,
    dueBeforeExtension: stage.dueBeforeExtension ?? due.dueBy,
    due: withMoreTime(due, event, calendar),
    answeredOn: null,
    isSatisfactory: null,
  }
}
