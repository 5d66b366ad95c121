import { describe, expect, it } from 'vitest'
import { type Duty, dueInDays, dueInMonths, dueInWorkingDays } from '../../../shared/rules/due-date.ts'
import { makeCalendar } from '../../../shared/rules/working-days.ts'
import { day } from '../day.ts'
import { aContext } from './context.ts'

const context = aContext({})

function aDuty(eventOn: string): Duty {
  return {
    kind: 'roa',
    ruleId: 'LAC-01',
    label: 'First review',
    eventLabel: 'Became looked after',
    eventOn: day(eventOn),
    source: 'reg 33(1)',
  }
}

describe('the basis of a due date', () => {
  it('names the calendar used', () => {
    expect(dueInWorkingDays(aDuty('Mon 4 Jun 2018'), 20, context).basis.calendar).toBe(context.calendar.name)
    expect(dueInDays(aDuty('Mon 4 Jun 2018'), 28, context).basis).toMatchObject({
      calendar: 'Every day counts',
      ruleText: 'Add 28 days',
    })
    expect(dueInMonths(aDuty('Mon 4 Jun 2018'), 3, context).basis.calendar).toBe('Calendar months')
    const inDays = aContext({ monthsRule: 'days' })
    expect(dueInMonths(aDuty('Mon 4 Jun 2018'), 6, inDays).basis).toMatchObject({
      calendar: 'Every day counts',
      ruleText: 'Add 183 days',
      variantBy: day('Tue 4 Dec 2018'),
    })
  })

  it('says when the due date lies beyond the published bank holidays', () => {
    const beyond = 'Bank holidays after 2028 are not published yet and follow the usual pattern'
    expect(dueInWorkingDays(aDuty('Fri 8 Dec 2028'), 20, context).basis.calendar).toContain(beyond)
    expect(dueInWorkingDays(aDuty('Fri 1 Dec 2028'), 18, context).basis.calendar).not.toContain(beyond)
  })

  it('says that a local closure moves the planning day, never the due date', () => {
    const closed = { ...context, calendar: makeCalendar({ closures: [day('Mon 31 Dec 2018')] }) }
    const due = dueInMonths(aDuty('Sat 30 Jun 2018'), 6, closed)
    expect(due).toMatchObject({ dueBy: day('Sun 30 Dec 2018'), planBy: day('Fri 28 Dec 2018') })
    const onClosure = dueInDays(aDuty('Mon 3 Dec 2018'), 28, closed)
    expect(onClosure).toMatchObject({ dueBy: day('Mon 31 Dec 2018'), planBy: day('Fri 28 Dec 2018') })
    expect(onClosure.basis.planByNote).toBe('A closure day: plan by Fri 28 Dec')
  })

  it('marks a guess and keeps its note', () => {
    const { basis } = dueInDays(
      { ...aDuty('Mon 3 Dec 2018'), isAssumed: true, note: 'One date was missing.' },
      28,
      context,
    )
    expect([basis.isAssumed, basis.note]).toEqual([true, 'One date was missing.'])
  })
})
