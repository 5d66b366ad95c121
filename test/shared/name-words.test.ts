import fc from 'fast-check'
import { expect, it } from 'vitest'
import { formsOf, wordsOf } from '../../shared/name-words.ts'

const words = (text: string) => wordsOf(text).map(({ word }) => word)
const forms = (text: string) => formsOf(text).map(({ word }) => word)

it.each([
  ['Siobhán Kelleher', ['siobhan', 'kelleher']],
  ['Siobha\u0301n', ['siobhan']],
  ['O’Brien', ['o', 'brien']],
  ["  D'Souza,  (Maria) ", ['d', 'souza', 'maria']],
  ['Łukasz Żurek', ['lukasz', 'zurek']],
  ['Nguyễn', ['nguyen']],
  ['Şahin Æbelø Straße', ['sahin', 'aebelo', 'strasse']],
  ['4471902', ['4471902']],
  ['P-123/4', ['p', '123', '4']],
  ['“*”:', []],
])('reads the words of %s', (text, expected) => {
  expect(words(text)).toEqual(expected)
})

it('adds the form in which a name of parts is written as one', () => {
  expect(forms('Michael Okafor-Hale')).toEqual(['michael', 'okafor', 'hale', 'okaforhale'])
  expect(forms('O’Brien')).toEqual(['o', 'brien', 'obrien'])
})

it('says where a word stands in the text as written', () => {
  const text = 'Siobhán O’Brien-Zoë'
  expect(formsOf(text).map(({ start, end }) => text.slice(start, end))).toEqual([
    'Siobhán',
    'O',
    'Brien',
    'Zoë',
    'O’Brien-Zoë',
  ])
})

it('gives words of letters and digits only, in their places, whatever the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
      let last = 0
      for (const { word, start, end } of wordsOf(text)) {
        expect(word).toMatch(/^[\p{L}\p{N}]+$/u)
        expect(start).toBeGreaterThanOrEqual(last)
        expect(end).toBeGreaterThan(start)
        last = end
      }
      expect(last).toBeLessThanOrEqual(text.length)
    }),
    { numRuns: 2000, seed: 5 },
  )
})
