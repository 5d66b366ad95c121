// @vitest-environment jsdom
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { matchParts } from '../../../renderer/ui/match-ranges.ts'

const marked = (text: string, query: string) =>
  matchParts(text, query)
    .map((part) => (part.isMatch ? `[${part.text}]` : part.text))
    .join('')

it.each([
  ['Hallam family', 'hal', '[Hal]lam family'],
  ['Michael Okafor-Hale', 'hal', 'Michael Okafor-[Hal]e'],
  ['Siobhán Kelleher', 'siobhan', '[Siobhán] Kelleher'],
  ['Nia Bowen-Achebe', 'ach ni', '[Ni]a Bowen-[Ach]ebe'],
  ['Caseload', 'load', 'Case[load]'],
  ['Today', 'xyz', 'Today'],
  ['Today', '', 'Today'],
])('marks %s for %s', (text, query, expected) => {
  expect(marked(text, query)).toBe(expected)
})

it('never changes a letter of the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme', maxLength: 5 }), (text, query) => {
      expect(
        matchParts(text, query)
          .map((part) => part.text)
          .join(''),
      ).toBe(text)
    }),
  )
})
