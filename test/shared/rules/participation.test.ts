import { describe, expect, it } from 'vitest'
import { participationProblem } from '../../../shared/rules/participation.ts'
import { day } from '../day.ts'

const problem = (code: string, bornOn: string, reviewOn: string) =>
  participationProblem(code, day(bornOn), day(reviewOn))

describe('LAC-14: participation code and age', () => {
  it.each([
    ['PN0', 'Sun 15 Mar 2015', 'Thu 14 Mar 2019'],
    ['PN1', 'Sun 15 Mar 2015', 'Fri 15 Mar 2019'],
    ['PN7', 'Sun 15 Mar 2015', 'Sat 16 Mar 2019'],
    ['PN0', 'Mon 29 Feb 2016', 'Fri 28 Feb 2020'],
    ['PN4', 'Mon 29 Feb 2016', 'Sat 29 Feb 2020'],
  ])('%s fits a child born %s reviewed on %s', (code, bornOn, reviewOn) => {
    expect(problem(code, bornOn, reviewOn)).toBeNull()
  })

  it('asks for another code when the age does not fit', () => {
    expect(problem('PN0', 'Sun 15 Mar 2015', 'Sat 16 Mar 2019')).toContain('Choose PN1 to PN7')
    expect(problem('PN0', 'Sun 15 Mar 2015', 'Fri 15 Mar 2019')).toContain('Choose PN1 to PN7')
    expect(problem('PN1', 'Sun 15 Mar 2015', 'Thu 14 Mar 2019')).toContain('Choose PN0')
  })

  it('asks to check the day of a review before the birth, and accepts any code without a birth date', () => {
    expect(problem('PN0', 'Sun 15 Mar 2015', 'Sat 14 Mar 2015')).toContain('Check the day')
    expect(participationProblem('PN0', null, day('Sat 16 Mar 2019'))).toBeNull()
  })
})
