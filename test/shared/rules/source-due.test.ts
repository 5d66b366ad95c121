import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fromEpochDay, type IsoDate, toEpochDay } from '../../../shared/dates.ts'
import {
  firstReviewConferenceAfterBirth,
  initialConference,
  nextReviewConference,
} from '../../../shared/rules/child-protection.ts'
import type { DueDate } from '../../../shared/rules/due-date.ts'
import {
  firstReview,
  laterReview,
  reviewAfterUnplannedMove,
  secondReview,
} from '../../../shared/rules/looked-after-reviews.ts'
import { type SourceEvent, sourceWays, waysOfCounting } from '../../../shared/rules/source-counting.ts'
import { clocksLike, explainSourceDue } from '../../../shared/rules/source-due.ts'
import { makeCalendar } from '../../../shared/rules/working-days.ts'
import { day } from '../day.ts'
import { aContext } from './context.ts'

const context = aContext({})

type Asked = { ours: DueDate; says: string; events?: SourceEvent[]; toldOn?: string; in?: typeof context }

function explain({ ours, says, events = [], toldOn = 'Thu 31 Dec 2026', in: within = context }: Asked) {
  const clocks = [{ ...ours, isBinding: true }]
  return explainSourceDue({ dueBy: day(says), toldOn: day(toldOn), clocks, events }, within)
}

const conference = (strategyDiscussionOn: string) => {
  const enquiry = { strategyDiscussionsOn: [day(strategyDiscussionOn)], transferNotifiedOn: null }
  const due = initialConference(enquiry, { bornOn: null, expectedOn: null }, context)
  if (!due) throw new Error('a discussion always gives a date')
  return due
}
const second = (heldOn: string) => secondReview(day(heldOn), context)
const later = (heldOn: string) => laterReview({ heldOn: day(heldOn), number: null }, context)

describe('a source’s due date', () => {
  it('that is ours needs no explanation', () => {
    const same = { standing: 'same', daysLater: 0, way: null, text: 'the same day.' }
    expect(explain({ ours: second('Tue 1 May 2018'), says: 'Wed 1 Aug 2018' })).toMatchObject(same)
  })

  it('later than ours says first that a meeting on it would be late', () => {
    expect(explain({ ours: second('Fri 30 Nov 2018'), says: 'Fri 1 Mar 2019' })).toEqual({
      standing: 'later',
      daysLater: 1,
      against: { ruleId: 'LAC-02', dueBy: day('Thu 28 Feb 2019') },
      way: 'daysForMonths',
      text: '1 day later, so a meeting on it would be late: the council’s system counts 91 days from Fri 30 Nov 2018 (first review held); the law counts 3 months.',
    })
  })

  it.each([
    [second('Tue 1 May 2018'), 'Tue 31 Jul 2018', '1 day earlier', '91 days'],
    [later('Fri 31 Aug 2018'), 'Sat 2 Mar 2019', '2 days later', '183 days'],
    [later('Thu 29 Aug 2019'), 'Fri 28 Feb 2020', '1 day earlier', '183 days'],
    [later('Tue 10 Apr 2018'), 'Sun 7 Oct 2018', '3 days earlier', '180 days'],
  ])('counted in days instead of months', (ours, says, by, amount) => {
    const { way, text } = explain({ ours, says })
    expect(way).toBe('daysForMonths')
    expect(text).toMatch(new RegExp(`^${by}.*counts ${amount} from`))
  })

  it.each([
    [
      'Thu 16 Apr 2020',
      'Fri 8 May 2020',
      'usualHolidays',
      'takes Mon 4 May 2020 for a day off and Fri 8 May 2020 for a working day',
    ],
    ['Tue 6 Sep 2022', 'Tue 27 Sep 2022', 'usualHolidays', 'takes Mon 19 Sep 2022 for a working day'],
    ['Mon 24 Apr 2023', 'Tue 16 May 2023', 'usualHolidays', 'takes Mon 8 May 2023 for a working day'],
    [
      'Thu 10 Dec 2020',
      'Fri 8 Jan 2021',
      'yearEndClosed',
      'takes Tue 29 Dec 2020, Wed 30 Dec 2020 and Thu 31 Dec 2020 for days off',
    ],
    ['Wed 1 Apr 2026', 'Wed 22 Apr 2026', 'noHolidays', 'takes Fri 3 Apr 2026 and Mon 6 Apr 2026 for working days'],
    ['Wed 1 Apr 2026', 'Thu 23 Apr 2026', 'holidayMissing', 'takes Fri 3 Apr 2026 for a working day'],
    ['Mon 1 Jun 2026', 'Fri 19 Jun 2026', 'countsTheDayItself', 'counts Mon 1 Jun 2026 itself as the first day'],
    ['Mon 1 Jun 2026', 'Tue 23 Jun 2026', 'startsADayLater', 'starts counting a day later'],
    ['Sat 6 Jun 2026', 'Sat 27 Jun 2026', 'everyDay', 'counts 21 days from'],
  ])('counted from %s to %s: %s', (discussionOn, says, way, words) => {
    const explained = explain({ ours: conference(discussionOn), says })
    expect(explained.way).toBe(way)
    expect(explained.text).toContain(words)
  })

  it('moved to a working day', () => {
    const before = explain({ ours: second('Mon 3 Dec 2018'), says: 'Fri 1 Mar 2019' })
    expect(before).toMatchObject({ way: 'movedBefore', standing: 'earlier' })
    expect(before.text).toContain('the last working day before it; the law lets Sun 3 Mar 2019 stand')
    // Easter Monday; 91 days would have been the day after too.
    const after = explain({ ours: later('Fri 19 Oct 2018'), says: 'Tue 23 Apr 2019' })
    expect(after).toMatchObject({ way: 'movedAfter', standing: 'later' })
  })

  it('counted with the other interval', () => {
    const { way, text } = explain({ ours: later('Tue 10 Apr 2018'), says: 'Tue 10 Jul 2018' })
    expect([way, text]).toEqual([
      'otherInterval',
      '92 days earlier: the council’s system counts 3 months from Tue 10 Apr 2018 (latest review held); the law counts 6 months.',
    ])
  })

  it('counted from another day on record, and says which', () => {
    const ours = nextReviewConference(
      {
        startedOn: day('Mon 5 Jan 2026'),
        conferencesHeld: [day('Wed 25 Mar 2026')],
        isConferenceHistoryComplete: true,
      },
      context,
    )
    const events: SourceEvent[] = [
      { what: 'planStarted', on: day('Mon 5 Jan 2026') },
      { what: 'conferenceDue', on: day('Sun 5 Apr 2026') },
    ]
    expect(explain({ ours, says: 'Mon 5 Oct 2026', events }).text).toBe(
      '10 days later, so a meeting on it would be late: the council’s system counts 6 months from Sun 5 Apr 2026 (a conference was due); Working Together counts 6 months from Wed 25 Mar 2026 (latest review conference held).',
    )
  })

  it('that nothing explains says so', () => {
    const explained = explain({ ours: second('Tue 1 May 2018'), says: 'Mon 17 Sep 2018' })
    expect(explained).toMatchObject({ standing: 'later', way: null })
    expect(explained.text).toBe('47 days later, so a meeting on it would be late; no known way of counting gives it.')
  })

  it('given before the meeting ours counts from was held is out of date, not a difference, unless it is the later one', () => {
    const ours = second('Wed 1 Jul 2026')
    const old = explain({ ours, says: 'Fri 3 Jul 2026', toldOn: 'Mon 1 Jun 2026' })
    expect(old).toMatchObject({ standing: 'overtaken', way: null })
    expect(old.text).toBe('90 days earlier: given on Mon 1 Jun 2026, before Wed 1 Jul 2026 (first review held).')
    expect(explain({ ours, says: 'Mon 5 Oct 2026', toldOn: 'Mon 1 Jun 2026' }).standing).toBe('later')
  })

  it('that is the day of another of our clocks agrees', () => {
    const statutory = { ...later('Wed 1 Jul 2026'), isBinding: false }
    const local = { ...reviewAfterUnplannedMove(day('Mon 9 Nov 2026'), context), isBinding: true }
    const facts = { dueBy: day('Fri 1 Jan 2027'), toldOn: day('Thu 3 Dec 2026'), events: [] }
    expect(explainSourceDue({ ...facts, clocks: [local, statutory] }, context)).toMatchObject({
      standing: 'same',
      against: { ruleId: 'LAC-03' },
      text: 'the day of another clock (review); a sooner one comes first.',
    })
  })

  it('for a meeting that is not due here says so', () => {
    const facts = { dueBy: day('Fri 1 Jan 2027'), toldOn: day('Thu 3 Dec 2026'), clocks: [], events: [] }
    expect(explainSourceDue(facts, context)).toMatchObject({ standing: 'notDue', daysLater: null })
  })

  it('names the settings, not the law, where they choose 91 days or close the office', () => {
    const inDays = aContext({ monthsRule: 'days' })
    const ours = secondReview(day('Tue 1 May 2018'), inDays)
    const { text, way } = explain({ ours, says: 'Wed 1 Aug 2018', in: inDays })
    expect(way).toBe('monthsForDays')
    expect(text).toContain('the choice in Settings counts 91 days')
    const closed = { ...context, calendar: makeCalendar({ closures: [day('Tue 29 Dec 2026')] }) }
    const first = firstReview(day('Mon 14 Dec 2026'), closed)
    const without = firstReview(day('Mon 14 Dec 2026'), context)
    const clocks = [{ ...first, isBinding: true }]
    const facts = { dueBy: without.dueBy, toldOn: day('Wed 16 Dec 2026'), clocks, events: [] }
    expect(explainSourceDue(facts, closed)).toMatchObject({ way: 'withoutClosures', standing: 'earlier' })
  })
})

describe('clocksLike', () => {
  it('holds a review’s date against any clock of the reviews, and a conference’s only against its own', () => {
    const clocks = [
      { track: 'lookedAfter', kind: 'adoptionReview' },
      { track: 'childProtection', kind: 'icpc' },
      { track: 'childProtection', kind: 'rcpc' },
    ] as const
    expect(clocksLike('roa', clocks).map(({ kind }) => kind)).toEqual(['adoptionReview'])
    expect(clocksLike('icpc', clocks).map(({ kind }) => kind)).toEqual(['icpc'])
    expect(clocksLike('rcpc', clocks).map(({ kind }) => kind)).toEqual(['rcpc'])
  })
})

const days = fc
  .integer({ min: toEpochDay(day('Fri 1 Jan 2016')), max: toEpochDay(day('Fri 31 Dec 2032')) })
  .map(fromEpochDay)

/** A due date of ours by one of the rules, from any day. */
function oursFrom(rule: number, on: IsoDate): DueDate {
  const plan = { startedOn: on, conferencesHeld: [], isConferenceHistoryComplete: true }
  const afterBirth = firstReviewConferenceAfterBirth(
    { ...plan, startedOn: fromEpochDay(toEpochDay(on) - 30) },
    { bornOn: on, expectedOn: null },
    aContext({ preBirthWorkingDays: 20 }),
  )
  const enquiry = { strategyDiscussionsOn: [on], transferNotifiedOn: null }
  const dates = [
    firstReview(on, context),
    secondReview(on, context),
    laterReview({ heldOn: on, number: 3 }, context),
    reviewAfterUnplannedMove(on, context),
    secondReview(on, aContext({ monthsRule: 'days' })),
    initialConference(enquiry, { bornOn: null, expectedOn: null }, context),
    nextReviewConference(plan, context),
    afterBirth,
  ].filter((due) => due !== null)
  return dates[rule % dates.length] ?? firstReview(on, context)
}

const events = fc.array(
  fc.record({
    what: fc.constantFrom('careStarted', 'reviewHeld', 'reviewDue', 'planStarted', 'conferenceHeld', 'discussion'),
    on: days,
  }),
  { maxLength: 3 },
)

it('finds the way that made a date, or a likelier one that gives the same day', () => {
  fc.assert(
    fc.property(fc.nat(7), days, events, (rule, on, known) => {
      const ours = oursFrom(rule, on)
      const clocks = [{ ...ours, isBinding: true }]
      for (const { way, dueBy } of waysOfCounting(ours, known, context)) {
        const explained = explainSourceDue(
          { dueBy, toldOn: fromEpochDay(toEpochDay(on) + 1), clocks, events: known },
          context,
        )
        if (explained.way === null) throw new Error(`${way} made ${dueBy} and was not found`)
        expect(sourceWays.indexOf(explained.way)).toBeLessThanOrEqual(sourceWays.indexOf(way))
        expect(explained.standing).toBe(dueBy > ours.dueBy ? 'later' : 'earlier')
      }
    }),
    { numRuns: 300 },
  )
})
