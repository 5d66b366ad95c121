import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { IsoDate, isWeekend } from '../../../shared/dates.ts'
import type { Census, CensusChild } from '../../../shared/rules/cin-census/census-child.ts'
import { censusCounts, checkCensusChild, checkCensusCounts } from '../../../shared/rules/return-checks-cin.ts'
import { makeCalendar } from '../../../shared/rules/working-days.ts'
import { child, enquiry, examples, no, on, plan, withEnquiry, withPlan } from './cin-census-examples.ts'

const calendar = makeCalendar({})
const year = { from: IsoDate.parse('2021-04-01'), to: IsoDate.parse('2022-03-31') }
const today = IsoDate.parse('2022-04-04')
const census: Census = { year, calendar, today }

const failing = (of: CensusChild, ruleId: string, within = census) =>
  checkCensusChild(of, within).filter((finding) => finding.ruleId === ruleId)

describe('the published checks of the children in need census', () => {
  it.each(examples)('%s finds %s, and passes what is right', (ruleId, _, passes, fails, place) => {
    expect(failing(passes, ruleId)).toEqual([])
    const found = failing(fails, ruleId)
    expect(found.map(({ table, column, row }) => `${table} ${column} ${row}`)).toEqual([place])
    expect(found[0]).toMatchObject({ reference: '4471902', text: expect.stringMatching(/\. .+\.$/) })
  })

  it('8935 finds every open plan once there are two, whatever their referrals', () => {
    const one = plan({ row: 30 })
    const two = plan({ row: 31 })
    expect(failing(child({ plans: [one] }, { plans: [plan({ endedOn: on('2021-06-02') })] }), '8935')).toEqual([])
    const found = failing(child({ plans: [one] }, { plans: [two] }), '8935')
    expect(found.map(({ row, text }) => [row, /line \d+/.exec(text)?.[0]])).toEqual([
      [30, 'line 31'],
      [31, 'line 30'],
    ])
  })

  it('8615 finds a conference without a start, and 8720 a plan without one', () => {
    expect(failing(withEnquiry({ conferenceOn: on('2021-05-10') }), '8615')).toMatchObject([{ row: 20 }])
    expect(failing(withPlan({ startedOn: null }), '8720')).toMatchObject([{ row: 30 }])
  })

  it('2885 takes a conference on the referral as well as one of an enquiry', () => {
    const start = { startedOn: on('2021-05-10') }
    expect(failing(withPlan(start, { conferenceOn: on('2021-05-10') }), '2885')).toEqual([])
    expect(failing(withPlan(start), '2885')).toHaveLength(1)
  })

  it('8675Q leaves out an enquiry that needs no conference, or does not say', () => {
    const old = { startedOn: on('2021-06-01') }
    expect(failing(withEnquiry({ ...old, conferenceNotRequired: { ...no, is: true } }), '8675Q')).toEqual([])
    expect(failing(withEnquiry(old), '8675Q')).toEqual([])
  })

  it('8675Q waits for the year to end', () => {
    const old = withEnquiry({ startedOn: on('2021-06-01'), conferenceNotRequired: no })
    expect(failing(old, '8675Q', { ...census, today: year.to })).toHaveLength(1)
    expect(failing(old, '8675Q', { ...census, today: IsoDate.parse('2022-03-30') })).toEqual([])
  })

  it('8940 runs a plan without an end to the end of the year', () => {
    const laterPlan = (day: string) => child({ plans: [plan(), plan({ startedOn: on(day), row: 31 })] })
    expect(failing(laterPlan('2022-03-31'), '8940')).toHaveLength(1)
    expect(failing(laterPlan('2022-04-01'), '8940')).toEqual([])
  })

  it('2883 counts plans and conferences of the year over the whole census', () => {
    const counts = censusCounts(
      child({
        conferenceOn: on('2021-05-10'),
        enquiries: [enquiry({ conferenceOn: on('2021-03-31') })],
        plans: [plan({ startedOn: on('2021-05-10') }), plan({ startedOn: on('2021-07-01') }), plan()],
      }),
      year,
    )
    expect(counts).toEqual({ plans: 2, conferences: 1 })
    expect(checkCensusCounts({ plans: 1, conferences: 1 })).toEqual([])
    expect(checkCensusCounts(counts)).toMatchObject([{ ruleId: '2883', row: null, reference: null }])
  })

  it('leaves out what depends on the year where the file does not say it, and years without working days', () => {
    const all = child({
      enquiries: [enquiry({ startedOn: on('2021-06-01'), conferenceNotRequired: no })],
      plans: [plan({ startedOn: on('2021-05-10'), endedOn: on('2031-05-10') })],
    })
    expect(checkCensusChild(all, { ...census, year: null })).toEqual([])
    const long = { from: IsoDate.parse('1970-04-01'), to: IsoDate.parse('1971-03-31') }
    expect(failing(all, '8675Q', { ...census, year: long })).toEqual([])
  })

  it('tells the findings in the order of the file', () => {
    const rows = checkCensusChild(
      child({ plans: [plan({ reviews: [on('2020-06-02'), on('2020-06-01')], previousPlans: null })] }),
      census,
    ).map(({ row }) => row)
    expect(rows).toEqual([30, 101, 102])
  })

  it('8841 and 8875 agree with the days themselves, whatever they are', () => {
    const days = fc
      .date({ min: new Date('2001-01-01'), max: new Date('2090-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10))
    fc.assert(
      fc.property(days, days, (start, other) => {
        const isReview = failing(withPlan({ startedOn: on(start), reviews: [on(other)] }), '8841').length === 0
        expect(isReview).toBe(other > start)
        const isHeld = failing(withEnquiry({ conferenceOn: on(other) }), '8875').length === 0
        expect(isHeld).toBe(!isWeekend(IsoDate.parse(other)))
      }),
    )
  })
})
