import { describe, expect, it } from 'vitest'
import { IsoDate } from '../../../shared/dates.ts'
import { plansBefore, repeatPlan } from '../../../shared/rules/repeat-plan.ts'

const day = (text: string) => IsoDate.parse(text)
const plan = (startedOn: string, endedOn: string | null) => ({
  startedOn: day(startedOn),
  endedOn: endedOn === null ? null : day(endedOn),
})
const asked = (on: string, ...plans: ReturnType<typeof plan>[]) => ({ on: day(on), plans, previousPlans: null })

describe('repeatPlan (CP-11)', () => {
  it('counts the months since the plan before ended', () => {
    expect(repeatPlan(asked('2018-09-14', plan('2016-01-11', '2017-01-15')))).toEqual({
      isRepeat: true,
      lastEndedOn: '2017-01-15',
      months: 19,
    })
  })

  it('is a repeat with no gap when one plan ends the day the next starts', () => {
    expect(repeatPlan(asked('2018-06-01', plan('2017-06-01', '2018-06-01')))).toMatchObject({
      isRepeat: true,
      months: 0,
    })
  })

  it('is none when the plan of another authority never ended', () => {
    expect(repeatPlan(asked('2018-06-01', plan('2017-06-01', null)))).toMatchObject({ isRepeat: false, months: null })
  })

  it('believes a count of earlier plans elsewhere, without an end to count from', () => {
    expect(repeatPlan({ ...asked('2018-06-01'), previousPlans: 2 })).toEqual({
      isRepeat: true,
      lastEndedOn: null,
      months: null,
    })
    expect(repeatPlan({ ...asked('2018-06-01'), previousPlans: 0 })).toMatchObject({ isRepeat: false })
  })
})

describe('plansBefore (CP-11)', () => {
  const here = (startedOn: string, previousPlans: number | null) => ({ startedOn: day(startedOn), previousPlans })
  it.each([
    ['nothing known', [], null, null],
    ['somebody says none', [], 0, 0],
    ['two here, nobody asked elsewhere', [here('2014-01-06', null), here('2016-01-11', null)], null, 2],
    ['one here and two elsewhere', [here('2016-01-11', null)], 2, 3],
    ['one here that a return told had two before it', [here('2016-01-11', 2)], null, 3],
    ['a later one is not before', [here('2019-01-11', 4)], null, null],
  ] as const)('%s', (_name, plans, told, count) => {
    expect(plansBefore(plans, { on: day('2018-06-01'), told })).toBe(count)
  })
})
