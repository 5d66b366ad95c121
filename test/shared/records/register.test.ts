import { expect, it } from 'vitest'
import { likelySide } from '../../../shared/records/register.ts'

it('tells by what is typed on which side of the table somebody is', () => {
  expect(likelySide('Mother')).toBe('family')
  expect(likelySide('Advocate for Elena')).toBe('family')
  expect(likelySide('Children’s social care')).toBe('socialCare')
  expect(likelySide('Elmfield Primary')).toBe('agency')
})

it('puts an interpreter with those they speak for, so that they are given no professional’s copy', () => {
  expect(likelySide('Interpreter, Polish')).toBe('family')
})
