// @vitest-environment jsdom
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { matchParts, partsOf } from '../../../renderer/ui/match-ranges.ts'

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

it.each([
  ['Siobhán O’Brien', [[8, 15]], 'Siobhán [O’Brien]'],
  ['Hallam family', [[0, 3]], '[Hal]lam family'],
  [
    'Nia Bowen',
    [
      [4, 6],
      [0, 2],
    ],
    '[Ni]a [Bo]wen',
  ],
  [
    'Nia',
    [
      [0, 2],
      [0, 3],
    ],
    '[Ni][a]',
  ],
  ['Nia', [], 'Nia'],
] as const)('cuts %s at %j', (text, ranges, expected) => {
  const parts = partsOf(text, ranges)
  expect(parts.map((part) => (part.isMatch ? `[${part.text}]` : part.text)).join('')).toBe(expected)
})
