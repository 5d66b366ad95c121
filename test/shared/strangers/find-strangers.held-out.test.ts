import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import type { CorpusPart } from '../../strangers/corpus.ts'
import { generatePart } from '../../strangers/generate.ts'
import { measure } from '../../strangers/measure.ts'

const folder = path.resolve(import.meta.dirname, '../../strangers/corpus')
// The corpus is ours, written by scripts/strangers.mjs.
const part = (name: string): CorpusPart => JSON.parse(readFileSync(path.join(folder, `${name}.json`), 'utf8'))
const heldOut = measure(part('held-out'))
const share = (test: (one: (typeof heldOut.planted)[number]) => boolean, of = heldOut.planted) =>
  of.filter(test).length / of.length

it('finds those who are in the record in lines that nothing was tuned by', () => {
  const inRecord = heldOut.planted.filter(({ isInRecord }) => isInRecord)
  expect(share(({ isFound }) => isFound, inRecord)).toBeGreaterThanOrEqual(0.98)
})

it('says of them that they are another family’s or confidential', () => {
  const inRecord = heldOut.planted.filter(({ isInRecord }) => isInRecord)
  expect(share(({ why }) => why === 'anotherFamily' || why === 'confidentialAddress', inRecord)).toBeGreaterThanOrEqual(
    0.95,
  )
})

it('finds those who are in no record', () => {
  const others = heldOut.planted.filter(({ isInRecord }) => !isInRecord)
  expect(share(({ isFound }) => isFound, others)).toBeGreaterThanOrEqual(0.9)
})

it('gives at most one false alarm in 100 words', () => {
  expect(heldOut.falseAlarms.length / heldOut.words).toBeLessThanOrEqual(0.01)
})

it('has a corpus that is the one its generator makes', () => {
  expect(part('held-out')).toEqual(generatePart('heldOut'))
})
