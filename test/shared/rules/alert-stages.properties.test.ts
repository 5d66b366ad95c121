import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addDaysTo, IsoDate } from '../../../shared/dates.ts'
import { AlertStage, type ConcernStanding } from '../../../shared/records/alert-stage.ts'
import {
  type AlertContext,
  type AlertEvent,
  concernStanding,
  type RaisedConcern,
  whyNot,
} from '../../../shared/rules/alert-stages.ts'
import { defaultRuleSettings } from '../../../shared/rules/settings.ts'
import { england } from './context.ts'

const firstDay = IsoDate.parse('2018-11-01')
const order: readonly AlertStage[] = AlertStage.options
/** A day of two years with both Christmases and Easters in them. */
const anyDay = fc.integer({ min: 0, max: 730 }).map((days) => addDaysTo(firstDay, days))
const reason = fc.constantFrom('', 'The same manager is asked again')

type Step = { readonly waitDays: number; readonly make: (on: IsoDate) => AlertEvent }

/** What a person may try at any time, sensible or not. */
const step: fc.Arbitrary<Step> = fc.record({
  waitDays: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 45 })),
  make: fc.oneof(
    fc.constant((on: IsoDate): AlertEvent => ({ kind: 'sent', on })),
    fc.boolean().map(
      (isSatisfactory) =>
        (on: IsoDate): AlertEvent => ({ kind: 'answered', on, isSatisfactory }),
    ),
    fc.tuple(fc.constantFrom(...order), reason).map(
      ([toStage, why]) =>
        (on: IsoDate): AlertEvent => ({ kind: 'escalated', on, toStage, reason: why }),
    ),
    fc.tuple(fc.integer({ min: -5, max: 60 }), reason).map(
      ([days, why]) =>
        (on: IsoDate): AlertEvent => ({ kind: 'extended', on, untilOn: addDaysTo(on, days), reason: why }),
    ),
  ),
})
const raisedConcern: fc.Arbitrary<RaisedConcern> = fc.record({
  raisedOn: anyDay,
  firstStage: fc.constantFrom(...order),
})
const steps = fc.array(step, { maxLength: 14 })
const challengeDays = fc.array(anyDay, { maxLength: 12 })

const at = (today: IsoDate, days: readonly IsoDate[]): AlertContext => ({
  calendar: england,
  settings: defaultRuleSettings,
  today,
  challengeDays: days,
})

/** Tries each step on its day; what the rule refuses does not happen. */
function live(raised: RaisedConcern, tried: readonly Step[], days: readonly IsoDate[]) {
  let today = raised.raisedOn
  const events: AlertEvent[] = []
  for (const { waitDays, make } of tried) {
    today = addDaysTo(today, waitDays)
    const event = make(today)
    if (whyNot(raised, events, { ...at(today, days), event }) === null) events.push(event)
  }
  return { events, today }
}

/** What everybody can see of an open concern: somebody owes something by a day, and a day that passed asks the IRO. */
function expectOwned(standing: ConcernStanding, today: IsoDate) {
  expect(standing.isOpen).toBe(true)
  const { state, duty } = standing
  if (state === null || duty === null) throw new Error('An open concern without a state or a duty')
  expect(IsoDate.safeParse(duty.dueBy).success).toBe(true)
  const owners = {
    toSend: 'iro',
    toDecide: 'iro',
    toBook: 'safeguardingManager',
    waiting: standing.stages.at(-1)?.stage,
  }
  expect(duty.owner).toBe(owners[state])
  // Nobody is waited for once their day is over.
  if (state === 'waiting') expect(duty.dueBy >= today).toBe(true)
}

it('leaves no open concern without a next duty and an owner, whatever happened and however long ago', () => {
  fc.assert(
    fc.property(raisedConcern, steps, challengeDays, fc.nat({ max: 400 }), (raised, tried, days, later) => {
      const { events, today } = live(raised, tried, days)
      for (let known = 0; known <= events.length; known += 1) {
        const on = addDaysTo(today, later)
        expectOwned(concernStanding(raised, events.slice(0, known), at(on, days)), on)
      }
    }),
    { numRuns: 1500 },
  )
})

it('keeps a duty and an owner when the challenge meetings are moved or taken off afterwards', () => {
  fc.assert(
    fc.property(raisedConcern, steps, challengeDays, challengeDays, (raised, tried, before, after) => {
      const { events, today } = live(raised, tried, before)
      expectOwned(concernStanding(raised, events, at(today, after)), today)
    }),
  )
})

it('ends only by being closed', () => {
  fc.assert(
    fc.property(raisedConcern, steps, challengeDays, (raised, tried, days) => {
      const { events, today } = live(raised, tried, days)
      const context = at(today, days)
      expect(whyNot(raised, events, { ...context, event: { kind: 'closed', on: today } })).toBeNull()
      const closed = concernStanding(raised, [...events, { kind: 'closed', on: today }], context)
      expect(closed).toMatchObject({ isOpen: false, state: null, duty: null })
      expect(closed.stages.at(-1)).toMatchObject({ ending: 'closed', endedOn: today })
    }),
  )
})

it('only ever goes up, a stage at a time unless a reason is given', () => {
  fc.assert(
    fc.property(raisedConcern, steps, challengeDays, (raised, tried, days) => {
      const { events, today } = live(raised, tried, days)
      const { stages } = concernStanding(raised, events, at(today, days))
      const places = stages.map(({ stage }) => order.indexOf(stage))
      for (const [index, place] of places.entries()) {
        const next = places[index + 1]
        if (next === undefined) continue
        expect(next).toBeGreaterThan(place)
        const { ending, endedOn } = stages[index] ?? {}
        expect(endedOn).not.toBeNull()
        if (ending !== 'bypassed') expect(next).toBe(place + 1)
      }
      const unreasoned = events.filter((event) => event.kind === 'escalated' && event.reason === '')
      expect(unreasoned.length).toBeLessThanOrEqual(stages.filter(({ ending }) => ending === 'lapsed').length)
    }),
  )
})

it('says each stage lapsed only where it was asked and its last day was over', () => {
  fc.assert(
    fc.property(raisedConcern, steps, challengeDays, (raised, tried, days) => {
      const { events, today } = live(raised, tried, days)
      const { stages } = concernStanding(raised, events, at(today, days))
      for (const [index, stage] of stages.entries()) {
        if (stage.ending !== 'lapsed') continue
        expect(stage.sentOn).not.toBeNull()
        expect(stage.endedOn).toBe(stage.due?.dueBy)
        // QA-02: the next clock counts from the lapse, unless its letter went out only after that time was over.
        const next = stages[index + 1]
        if (next?.stage !== 'assistantDirector' && next?.countsFromOn !== next?.sentOn)
          expect(next?.countsFromOn).toBe(stage.endedOn)
      }
    }),
  )
})

it('never gives more time than the whole process has, but at the last stage', () => {
  fc.assert(
    fc.property(raisedConcern, steps, challengeDays, (raised, tried, days) => {
      const { events, today } = live(raised, tried, days)
      const { stages, limit } = concernStanding(raised, events, at(today, days))
      for (const { stage, dueBeforeExtension, due } of stages)
        if (dueBeforeExtension !== null && stage !== 'assistantDirector')
          expect(due && due.dueBy <= limit.dueBy).toBe(true)
    }),
  )
})

it('turns amber on the fifteenth working day and over after the twentieth', () => {
  fc.assert(
    fc.property(anyDay, fc.nat({ max: 60 }), (raisedOn, later) => {
      const today = addDaysTo(raisedOn, later)
      const { limitState, day } = concernStanding({ raisedOn, firstStage: 'teamManager' }, [], at(today, []))
      // An oracle that counts the days one by one.
      let count = 0
      for (let on = raisedOn; on < today; ) {
        on = addDaysTo(on, 1)
        if (england.isWorkingDay(on)) count += 1
      }
      expect(day).toBe(count)
      const isOver = today > england.addWorkingDays(raisedOn, 20)
      expect(limitState).toBe(isOver ? 'over' : count >= 15 ? 'amber' : 'inTime')
    }),
  )
})
