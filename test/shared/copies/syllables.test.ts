import { expect, it } from 'vitest'
import { syllablesOf } from '../../../shared/copies/syllables.ts'

const counted = {
  1: ['the', 'hurt', 'scared', 'home', 'pushed', 'years', 'makes', 'school', 'you', 'whole', '2026'],
  2: ['people', 'safely', 'houses', 'children', 'wanted', 'placement', 'carers', 'being', 'table', 'little'],
  3: ['family', 'relative', 'radio', 'conference', 'area', 'violence'],
  4: ['professional', 'emotional', 'community'],
  5: ['situational', 'opportunity'],
}
it.each(Object.entries(counted))('counts %s in the words of that length', (count, words) => {
  expect(words.map((word) => `${word} ${syllablesOf(word)}`)).toEqual(words.map((word) => `${word} ${count}`))
})
