import { describe, expect, it } from 'vitest'
import { nextHsbReview } from '../../../shared/rules/hsb.ts'
import { day } from '../day.ts'
import { aContext } from './context.ts'

const due = (startedOn: string, ...meetings: string[]) =>
  nextHsbReview({ startedOn: day(startedOn), meetingsHeld: meetings.map(day) }, aContext({}))

describe('H-07: HSB review meetings', () => {
  it('fall due 3 months after the start and then every 6 months, as conferences do', () => {
    expect(due('Thu 31 May 2018')).toMatchObject({ dueBy: day('Fri 31 Aug 2018'), label: 'First HSB review meeting' })
    expect(due('Thu 31 May 2018', 'Fri 31 Aug 2018')).toMatchObject({
      kind: 'hsbReview',
      ruleId: 'H-07',
      dueBy: day('Thu 28 Feb 2019'),
      label: 'HSB review meeting',
    })
  })

  it('do not take the initial meeting for a review', () => {
    expect(due('Thu 31 May 2018', 'Thu 31 May 2018').dueBy).toBe(day('Fri 31 Aug 2018'))
  })
})
