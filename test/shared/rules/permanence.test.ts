import { expect, it } from 'vitest'
import { permanenceProblem } from '../../../shared/rules/permanence.ts'

const wanted = 'Choose the plan for permanence, or say why there is none: it is wanted by the second review (LAC-07).'

it.each([
  ['the first review', { reviewNumber: 1, hasPlan: false, whyNone: '' }, null],
  ['the second with neither plan nor reason', { reviewNumber: 2, hasPlan: false, whyNone: ' ' }, wanted],
  ['the second with a plan', { reviewNumber: 2, hasPlan: true, whyNone: '' }, null],
  ['the second with a reason', { reviewNumber: 2, hasPlan: false, whyNone: 'Assessment until May' }, null],
  ['a later one with neither', { reviewNumber: 5, hasPlan: false, whyNone: '' }, wanted],
  ['one whose number is not known', { reviewNumber: null, hasPlan: false, whyNone: '' }, null],
])('at %s says what is wanted (LAC-07)', (_name, at, problem) => {
  expect(permanenceProblem(at)).toBe(problem)
})
