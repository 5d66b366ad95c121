import { expect, it } from 'vitest'
import { formalName } from '../../shared/nicknames.ts'

it('answers the name a short form stands for, and any other word as it is', () => {
  expect(['bill', 'billy', 'william', 'nia', ''].map(formalName)).toEqual(['william', 'william', 'william', 'nia', ''])
})
