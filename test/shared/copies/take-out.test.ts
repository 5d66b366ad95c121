import fc from 'fast-check'
import { expect, it } from 'vitest'
import { withoutWords } from '../../../shared/copies/take-out.ts'

const without = (text: string, words: string) =>
  withoutWords(text, { start: text.indexOf(words), end: text.indexOf(words) + words.length })

it('takes out the whole sentence, which would still say who is meant', () => {
  expect(without('She goes by Fri 4 Dec. Tyler’s mum can drive.', 'Tyler')).toBe('She goes by Fri 4 Dec.')
  expect(without('Tyler came. Kelly rang 999.', 'Tyler')).toBe('Kelly rang 999.')
})

it('takes out the words alone where there is no other sentence', () => {
  expect(without('Kelly lives with Tyler in town', 'Tyler')).toBe('Kelly lives with in town')
  expect(without('Tyler’s mum can drive.', 'Tyler')).toBe('mum can drive.')
})

it('never leaves the words standing where they were found', () => {
  const words = fc.stringMatching(/^[A-Z][a-z]{2,8}$/)
  fc.assert(
    fc.property(words, fc.string(), fc.string(), (word, before, after) => {
      const text = `${before} ${word} ${after}`
      const start = before.length + 1
      const rest = withoutWords(text, { start, end: start + word.length })
      const count = (where: string) => where.split(word).length - 1
      expect(count(rest)).toBeLessThan(count(text))
    }),
  )
})
