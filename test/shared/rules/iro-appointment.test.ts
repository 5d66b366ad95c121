import { describe, expect, it } from 'vitest'
import { appointIroBy } from '../../../shared/rules/iro-appointment.ts'
import { day } from '../day.ts'
import { england } from './context.ts'

describe('LAC-08: an IRO within 5 working days', () => {
  it.each([
    ['Tue 3 Apr 2018', 'Tue 10 Apr 2018'],
    ['Fri 14 Dec 2018', 'Fri 21 Dec 2018'],
    ['Thu 18 Apr 2019', 'Mon 29 Apr 2019'],
    ['Thu 19 Nov 2026', 'Thu 26 Nov 2026'],
  ])('looked after from %s: by %s', (startedOn, appointBy) => {
    expect(appointIroBy(day(startedOn), england)).toBe(day(appointBy))
  })
})
