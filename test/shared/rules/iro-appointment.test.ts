import { expect, it } from 'vitest'
import { appointIroBy } from '../../../shared/rules/iro-appointment.ts'
import { makeCalendar } from '../../../shared/rules/working-days.ts'
import { day } from '../day.ts'

it('wants an IRO within 5 working days, over Christmas and Easter too', () => {
  const calendar = makeCalendar({})
  expect(appointIroBy(day('Tue 3 Apr 2018'), calendar)).toBe('2018-04-10')
  expect(appointIroBy(day('Fri 14 Dec 2018'), calendar)).toBe('2018-12-21')
  expect(appointIroBy(day('Thu 18 Apr 2019'), calendar)).toBe('2019-04-29')
})
