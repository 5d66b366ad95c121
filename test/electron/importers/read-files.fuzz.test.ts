import { expect, it } from 'vitest'
import { readImportFiles } from '../../../electron/importers/read-files.ts'
import { bases, goodFiles } from './fuzz-bases.ts'
import { kinds, publishedSeed } from './fuzz-files.ts'
import { fuzzTrial } from './fuzz-trial.ts'
import { whatFallsApart } from './holds-together.ts'
import { today } from './made-files.ts'

const tried = 300
const onProgress = () => undefined

it.each(bases)('starts from good files: $kind', async (base) => {
  const files = await goodFiles(base)
  const batch = await readImportFiles(files, { today, onProgress, remembered: base.remembered })
  expect(whatFallsApart(batch, files)).toEqual([])
  expect(batch.counts).toMatchObject({ children: 8, rowsLeftOut: 0 })
})

it(`loses nothing of ${tried} files changed at random (seed ${publishedSeed})`, { timeout: 120_000 }, async () => {
  const tryOne = await fuzzTrial(publishedSeed)
  const wrong: string[] = []
  let imported = 0
  for (let index = 0; index < tried; index += 1) {
    const { kind, outcome, wrong: found } = await tryOne(index)
    if (outcome === 'imported') imported += 1
    wrong.push(...found.map((what) => `file ${index} (${kind}): ${what}`))
  }
  expect(wrong).toEqual([])
  // A fuzz that never gets past the first line would prove nothing.
  expect(imported).toBeGreaterThan(tried / 4)
  expect(kinds.length).toBe(7)
})
