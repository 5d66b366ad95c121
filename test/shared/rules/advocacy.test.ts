import { expect, it } from 'vitest'
import { isAdvocacyAsked } from '../../../shared/rules/advocacy.ts'
import { day } from '../day.ts'

const born = (on: string) => ({ bornOn: day(on), expectedOn: null })

it('CP-16: an advocate is offered from the tenth birthday on', () => {
  expect(isAdvocacyAsked(born('Fri 13 Jun 2008'), day('Tue 12 Jun 2018'))).toBe(false)
  expect(isAdvocacyAsked(born('Fri 13 Jun 2008'), day('Wed 13 Jun 2018'))).toBe(true)
})

it('CP-16: a child of unknown age is asked about, an unborn one is not', () => {
  const on = day('Wed 13 Jun 2018')
  expect(isAdvocacyAsked({ bornOn: null, expectedOn: null }, on)).toBe(true)
  expect(isAdvocacyAsked({ bornOn: null, expectedOn: day('Wed 15 Aug 2018') }, on)).toBe(false)
})
