import fc from 'fast-check'
import { expect, it } from 'vitest'
import { closeness, slipsBetween, soundsOf, typedWord, wordCost } from '../../../electron/data/closeness.ts'
import { formsOf, wordsOf } from '../../../shared/name-words.ts'

const nearness = (typed: string, name: string) =>
  closeness(
    wordsOf(typed).map(({ word }) => typedWord(word)),
    formsOf(name),
  )

it.each([
  ['hallam', 'hallam', 0],
  ['hallm', 'hallam', 1],
  ['adeyemmi', 'adeyemi', 1],
  ['jaden', 'jayden', 1],
  ['okafro', 'okafor', 1],
  ['whitcomb', 'whitcombe', 1],
  ['thonrtno', 'thornton', 2],
  ['zoe', 'xu', 3],
])('counts the slips from %s to %s as %i', (typed, name, slips) => {
  expect(slipsBetween(typed, name).whole).toBe(slips)
})

it('counts slips up to the letters typed so far', () => {
  expect(slipsBetween('abdrah', 'abdirahman')).toEqual({ whole: 4, beginning: 1 })
})

it('puts the word itself before words it begins, then words by sound, then slips', () => {
  const names = ['jayden', 'jaden', 'jadens', 'japen']
  const costs = names.map((name) => ({ name, cost: wordCost(typedWord('jaden'), name) ?? Number.POSITIVE_INFINITY }))
  const order = costs.toSorted((a, b) => a.cost - b.cost).map(({ name }) => name)
  expect(order).toEqual(['jaden', 'jadens', 'jayden', 'japen'])
})

it.each([
  ['Jaden Clark', 'Jayden Clarke'],
  ['Cathryn', 'Katherine Lee'],
  ['Mohamed', 'Muhammad Akhtar'],
  ['Stephen', 'Steven Parry'],
  ['Feebe', 'Phoebe Doyle'],
  ['Hallm', 'Maisie Hallam'],
])('takes %s for %s', (typed, name) => {
  expect(nearness(typed, name)).toMatchObject({ isApproximate: true })
})

it.each([
  ['Zoe', 'Xu Chen'],
  ['4471920', '4471902'],
  ['Ha', 'Hugh'],
  ['Nia Clarke', 'Nia Bowen-Achebe'],
])('does not take %s for %s', (typed, name) => {
  expect(nearness(typed, name)).toBeNull()
})

it('forgives any one slip in a word of five letters or more', () => {
  const letter = fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz')
  const word = fc.array(letter, { minLength: 5, maxLength: 14 })
  const slip = fc.record({ kind: fc.constantFrom('drop', 'add', 'change', 'swap'), at: fc.nat(), letter })
  fc.assert(
    fc.property(word, slip, (letters, { kind, at, letter: other }) => {
      const place = at % letters.length
      const typed = [...letters]
      if (kind === 'drop') typed.splice(place, 1)
      if (kind === 'add') typed.splice(place, 0, other)
      if (kind === 'change') typed[place] = other
      if (kind === 'swap') typed.splice(place, 2, ...typed.slice(place, place + 2).reverse())
      const { whole } = slipsBetween(typed.join(''), letters.join(''))
      expect(whole).toBeLessThanOrEqual(1)
      expect(wordCost(typedWord(typed.join('')), letters.join(''))).not.toBeNull()
    }),
    { numRuns: 2000, seed: 7 },
  )
})

it('knows no sound of a number', () => {
  expect(soundsOf('4471902')).toEqual([])
})
