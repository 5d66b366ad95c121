import { describe, expect, it } from 'vitest'
import { participationProblem } from '../../../shared/rules/participation.ts'
import { day } from '../day.ts'

const bornOn = day('Sun 15 Mar 2015')

describe('participationProblem', () => {
  it('takes only PN0 the day before the fourth birthday', () => {
    expect(participationProblem('PN0', bornOn, day('Thu 14 Mar 2019'))).toBeNull()
    expect(participationProblem('PN1', bornOn, day('Thu 14 Mar 2019'))).toContain('Choose PN0')
  })

  it('takes only PN1 to PN7 on the fourth birthday and after it', () => {
    expect(participationProblem('PN0', bornOn, day('Fri 15 Mar 2019'))).toContain('Choose PN1 to PN7')
    expect(participationProblem('PN7', bornOn, day('Fri 15 Mar 2019'))).toBeNull()
    expect(participationProblem('PN0', bornOn, day('Sat 16 Mar 2019'))).toContain('was 4 on Sat 16 Mar 2019')
  })

  it('asks nothing of a child whose birth date is not known', () => {
    expect(participationProblem('PN0', null, day('Sat 16 Mar 2019'))).toBeNull()
  })

  it('refuses a review before the birth', () => {
    expect(participationProblem('PN0', bornOn, day('Sat 14 Mar 2015'))).toContain('after this review')
  })
})
