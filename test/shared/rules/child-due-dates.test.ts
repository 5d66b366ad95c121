import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDaysTo } from '../../../shared/dates.ts'
import { type ChildFacts, clocksOf, noEnquiryDateNote, shortBreaksNote } from '../../../shared/rules/child-due-dates.ts'
import type { CareFacts } from '../../../shared/rules/looked-after-reviews.ts'
import { day } from '../day.ts'
import { aContext, dueDatesOf } from './context.ts'

const context = aContext({})
const held = (...days: string[]) => days.map((on) => ({ heldOn: day(on), restartsClock: true }))

function aChild(changes: Partial<ChildFacts>): ChildFacts {
  return { bornOn: null, expectedOn: null, care: null, plan: null, enquiry: null, hsb: null, ...changes }
}

function aCare(changes: Partial<CareFacts>): CareFacts {
  return {
    startedOn: day('Mon 7 Sep 2026'),
    isShortBreaksOnly: false,
    reviewsHeld: held('Thu 1 Oct 2026'),
    isReviewHistoryComplete: true,
    unplannedMovesOn: [],
    adoption: null,
    ...changes,
  }
}

const inShort = (facts: ChildFacts) =>
  clocksOf(facts, context).clocks.map(({ label, dueBy, isBinding }) => [label, dueBy, isBinding])

describe('a child in both lists after an unplanned move', () => {
  const nia = aChild({
    care: aCare({ unplannedMovesOn: [day('Mon 9 Nov 2026')] }),
    plan: {
      startedOn: day('Thu 7 May 2026'),
      conferencesHeld: [day('Tue 4 Aug 2026')],
      isConferenceHistoryComplete: true,
    },
  })

  it('has three clocks, of which the soonest review binds', () => {
    expect(inShort(nia)).toEqual([
      ['28-day review', day('Mon 7 Dec 2026'), true],
      ['Second review', day('Fri 1 Jan 2027'), false],
      ['Review conference', day('Thu 4 Feb 2027'), true],
    ])
    expect(clocksOf(nia, context).clocks.map(({ track }) => track)).toEqual([
      'lookedAfter',
      'lookedAfter',
      'childProtection',
    ])
  })

  it('has one review and one conference due, soonest first', () => {
    expect(dueDatesOf(nia, context).map(({ ruleId, planBy }) => [ruleId, planBy])).toEqual([
      ['LAC-05', day('Mon 7 Dec 2026')],
      ['CP-03', day('Thu 4 Feb 2027')],
    ])
  })

  it('is back to the statutory interval once a review is held on or after the day of the move', () => {
    const moves = [day('Mon 9 Nov 2026')]
    const reviewed = (on: string) => ({
      ...nia,
      care: aCare({ unplannedMovesOn: moves, reviewsHeld: held('Thu 1 Oct 2026', on) }),
    })
    expect(inShort(reviewed('Wed 2 Dec 2026'))).toEqual([
      ['Review conference', day('Thu 4 Feb 2027'), true],
      ['Third review', day('Wed 2 Jun 2027'), true],
    ])
    expect(inShort(reviewed('Mon 9 Nov 2026')).map(([label]) => label)).not.toContain('28-day review')
    expect(inShort(reviewed('Fri 6 Nov 2026')).map(([label]) => label)).toContain('28-day review')
  })
})

describe('a looked-after child', () => {
  it('keeps the statutory date when it is sooner than 28 days after a move', () => {
    const care = aCare({ reviewsHeld: [], unplannedMovesOn: [day('Wed 16 Sep 2026')] })
    expect(inShort(aChild({ care }))).toEqual([
      ['First review', day('Mon 5 Oct 2026'), true],
      ['28-day review', day('Wed 14 Oct 2026'), false],
    ])
  })

  it('is on the adoption clock instead of the ordinary one once authorised or placed', () => {
    const adoption = { authorisedOn: day('Fri 30 Oct 2026'), placedOn: null }
    expect(inShort(aChild({ care: aCare({ adoption }) }))).toEqual([['Adoption review', day('Sat 30 Jan 2027'), true]])
  })

  it('still needs the first review when authority to place comes before it', () => {
    const adoption = { authorisedOn: day('Mon 14 Sep 2026'), placedOn: null }
    expect(inShort(aChild({ care: aCare({ adoption, reviewsHeld: [] }) }))).toEqual([
      ['First review', day('Mon 5 Oct 2026'), true],
      ['Adoption review', day('Mon 14 Dec 2026'), false],
    ])
  })

  it('is listed, not scheduled, in short breaks only', () => {
    const facts = aChild({ care: aCare({ isShortBreaksOnly: true, unplannedMovesOn: [day('Mon 9 Nov 2026')] }) })
    expect(clocksOf(facts, context)).toEqual({ clocks: [], notes: [shortBreaksNote] })
    expect(dueDatesOf(facts, context)).toEqual([])
  })

  it('has a first review due by Mon 13 May 2019 when looked after from Wed 10 Apr 2019', () => {
    const care = aCare({ startedOn: day('Wed 10 Apr 2019'), reviewsHeld: [] })
    expect(dueDatesOf(aChild({ care }), context)[0]?.dueBy).toBe(day('Mon 13 May 2019'))
  })
})

describe('a child awaiting a conference or on a plan', () => {
  it('is due by the sooner of strategy discussion and transfer in', () => {
    const enquiry = { strategyDiscussionsOn: [day('Mon 1 Oct 2018')], transferNotifiedOn: day('Mon 20 Aug 2018') }
    expect(inShort(aChild({ enquiry }))).toEqual([
      ['Initial conference', day('Tue 11 Sep 2018'), true],
      ['Initial conference', day('Mon 22 Oct 2018'), false],
    ])
  })

  it('has one clock when discussion and transfer give the same day', () => {
    const enquiry = { strategyDiscussionsOn: [day('Mon 1 Oct 2018')], transferNotifiedOn: day('Mon 1 Oct 2018') }
    expect(inShort(aChild({ enquiry }))).toEqual([['Initial conference', day('Mon 22 Oct 2018'), true]])
  })

  it('is named when there is no date to count from', () => {
    const enquiry = { strategyDiscussionsOn: [], transferNotifiedOn: null }
    expect(clocksOf(aChild({ enquiry }), context)).toEqual({ clocks: [], notes: [noEnquiryDateNote] })
  })

  it('needs both conferences when an enquiry is open beside a plan', () => {
    const facts = aChild({
      enquiry: { strategyDiscussionsOn: [day('Mon 1 Oct 2018')], transferNotifiedOn: null },
      plan: { startedOn: day('Fri 27 Jul 2018'), conferencesHeld: [], isConferenceHistoryComplete: true },
    })
    expect(dueDatesOf(facts, context).map(({ kind, dueBy }) => [kind, dueBy])).toEqual([
      ['icpc', day('Mon 22 Oct 2018')],
      ['rcpc', day('Sat 27 Oct 2018')],
    ])
  })

  it.each([
    ['Mon 14 Jan 2019', 'Fri 22 Mar 2019', 20, 'Sun 14 Apr 2019', 'Fri 12 Apr 2019'],
    ['Mon 14 Jan 2019', 'Fri 22 Mar 2019', 10, 'Fri 5 Apr 2019', 'Fri 5 Apr 2019'],
    ['Mon 14 May 2018', 'Tue 5 Jun 2018', 20, 'Tue 3 Jul 2018', 'Tue 3 Jul 2018'],
    ['Mon 19 Nov 2018', 'Fri 21 Dec 2018', 20, 'Wed 23 Jan 2019', 'Wed 23 Jan 2019'],
  ])(
    'conference %s, born %s, %i working days after birth: due %s, plan by %s',
    (startedOn, born, count, dueBy, planBy) => {
      const plan = { startedOn: day(startedOn), conferencesHeld: [], isConferenceHistoryComplete: true }
      const [due] = dueDatesOf(aChild({ plan, bornOn: day(born) }), aContext({ preBirthWorkingDays: count }))
      expect([due?.dueBy, due?.planBy]).toEqual([day(dueBy), day(planBy)])
    },
  )

  it('may be unborn with a plan', () => {
    const plan = { startedOn: day('Mon 23 Nov 2020'), conferencesHeld: [], isConferenceHistoryComplete: true }
    const facts = aChild({ plan, expectedOn: day('Mon 4 Jan 2021') })
    expect(dueDatesOf(facts, aContext({ preBirthWorkingDays: 20 }))[0]?.dueBy).toBe(day('Tue 23 Feb 2021'))
  })

  it('has HSB meetings beside everything else', () => {
    const hsb = { startedOn: day('Thu 31 May 2018'), meetingsHeld: [] }
    expect(inShort(aChild({ hsb }))).toEqual([['First HSB review meeting', day('Fri 31 Aug 2018'), true]])
  })
})

describe('for any child', () => {
  const start = day('Thu 1 Jan 2015')
  const later = fc.integer({ min: 0, max: 4000 }).map((days) => addDaysTo(start, days))
  const laterDays = fc.array(later, { maxLength: 6 }).map((days) => [...days].sort())
  const care = fc.record({
    startedOn: later,
    isShortBreaksOnly: fc.boolean(),
    reviewsHeld: laterDays.chain((days) =>
      fc.boolean().map((restartsClock) => days.map((heldOn) => ({ heldOn, restartsClock }))),
    ),
    isReviewHistoryComplete: fc.boolean(),
    unplannedMovesOn: laterDays,
    adoption: fc.option(fc.record({ authorisedOn: fc.option(later), placedOn: fc.option(later) })),
  })
  const child: fc.Arbitrary<ChildFacts> = fc.record({
    bornOn: fc.option(later),
    expectedOn: fc.option(later),
    care: fc.option(care),
    plan: fc.option(
      fc.record({ startedOn: later, conferencesHeld: laterDays, isConferenceHistoryComplete: fc.boolean() }),
    ),
    enquiry: fc.option(fc.record({ strategyDiscussionsOn: laterDays, transferNotifiedOn: fc.option(later) })),
    hsb: fc.option(fc.record({ startedOn: later, meetingsHeld: laterDays })),
  })

  it('clocks are sorted, distinct, planned on a working day, and one binds for each meeting', () => {
    fc.assert(
      fc.property(child, fc.constantFrom('calendar', 'days', 'earlier'), (facts, monthsRule) => {
        const chosen = aContext({ monthsRule, preBirthWorkingDays: 20 })
        const { clocks } = clocksOf(facts, chosen)
        const dues = clocks.map(({ dueBy }) => dueBy)
        expect(dues).toEqual([...dues].sort())
        expect(new Set(clocks.map(({ track, ruleId, dueBy }) => `${track} ${ruleId} ${dueBy}`)).size).toBe(
          clocks.length,
        )
        for (const { planBy, dueBy } of clocks) {
          expect(planBy <= dueBy && chosen.calendar.isWorkingDay(planBy)).toBe(true)
          expect(chosen.calendar.workingDaysBetween(planBy, dueBy)).toBe(0)
        }
        for (const track of ['lookedAfter', 'hsb'] as const) {
          const own = clocks.filter((clock) => clock.track === track)
          expect(own.filter(({ isBinding }) => isBinding)).toEqual(own.slice(0, 1))
        }
        for (const kind of ['icpc', 'rcpc'] as const) {
          const own = clocks.filter((clock) => clock.kind === kind)
          expect(own.filter(({ isBinding }) => isBinding)).toEqual(own.slice(0, 1))
        }
      }),
      { seed: 20_261_123, numRuns: 1500 },
    )
  })

  it('a further review, held in time, never brings the next one nearer', () => {
    fc.assert(
      fc.property(later, fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 84 }), (startedOn, wait, gap) => {
        const first = { heldOn: addDaysTo(startedOn, wait), restartsClock: true }
        const second = { heldOn: addDaysTo(first.heldOn, gap), restartsClock: true }
        const due = (...reviewsHeld: (typeof first)[]) =>
          dueDatesOf(aChild({ care: aCare({ startedOn, reviewsHeld }) }), context)[0]?.dueBy ?? ''
        expect(due() < due(first)).toBe(true)
        expect(due(first) < due(first, second)).toBe(true)
      }),
      { seed: 20_261_123, numRuns: 1000 },
    )
  })
})
