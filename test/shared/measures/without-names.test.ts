import { expect, it } from 'vitest'
import { withoutNames } from '../../../shared/measures/without-names.ts'

const people = [
  { name: 'Jayden O’Brien-Clarke', as: 'the child' },
  { name: 'Meera Joshi', as: 'the social worker' },
]

it('takes names out whole and in part, whatever their capitals, and keeps the sentence', () => {
  expect(withoutNames('Meera’s report was ready when Jayden O’Brien-Clarke arrived.', people)).toBe(
    'The social worker’s report was ready when the child arrived.',
  )
  expect(withoutNames('JAYDEN and meera joshi met. Jayden smiled.', people)).toBe(
    'The child and the social worker met. The child smiled.',
  )
})

it('leaves other words and other names alone', () => {
  expect(withoutNames('Great report from the clerk, Sam.', people)).toBe('Great report from the clerk, Sam.')
  expect(withoutNames('', people)).toBe('')
})
