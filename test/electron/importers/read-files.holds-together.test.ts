import { describe, expect, it } from 'vitest'
import type { ImportBatch } from '../../../shared/records/import-batch.ts'
import { changedUnasked, factsOf, whatFallsApart } from './holds-together.ts'
import { header, read, reviews } from './made-files.ts'

const files = [header('1,F,15/03/2015,WBRI,,,'), reviews('1,15/03/2015,13/06/2024,PN1', ',15/03/2015,13/06/2024,PN1')]

/** A good batch with one thing wrong. */
async function spoilt(spoil: (batch: ImportBatch) => Partial<ImportBatch>): Promise<string[]> {
  const batch = await read(...files)
  return whatFallsApart({ ...batch, ...spoil(batch) }, files)
}

describe('a batch that lost something is found out', () => {
  it('but not a good one', async () => {
    expect(await spoilt(() => ({}))).toEqual([])
  })

  it.each<[string, (batch: ImportBatch) => Partial<ImportBatch>, string]>([
    ['whose sums are wrong', ({ counts }) => ({ counts: { ...counts, rowsKept: 7 } }), '3 read is not 7 + 1'],
    ['with an unexplained row left out', () => ({ messages: [] }), '1 rows left out, 0 with an error'],
    [
      'that dropped a review',
      ({ children }) => ({ children: children.map((child) => ({ ...child, reviews: [] })) }),
      'left no trace',
    ],
    ['that dropped a child', () => ({ children: [] }), '1 children counted, 0 there'],
    ['that dropped a file', ({ files: [first] }) => ({ files: first ? [first] : [] }), '2 files chosen, 1 told of'],
    [
      'that passes a file over in silence',
      ({ files: all }) => ({
        files: all.map((file) => (file.name === 'header.csv' ? { ...file, isUsed: false } : file)),
      }),
      'nothing says why',
    ],
    [
      'with an error without a remedy',
      ({ messages }) => ({
        messages: messages.map((message) => ({ ...message, text: 'The row is of no use whatever.' })),
      }),
      'what to do',
    ],
    [
      'with a message of nowhere',
      ({ messages }) => ({ messages: messages.map((message) => ({ ...message, file: 'elsewhere.csv' })) }),
      'names no file',
    ],
    ['that is no batch', () => ({ covers: ['everything' as 'lookedAfter'] }), 'not a batch'],
  ])('%s', async (_, spoil, words) => {
    expect(await spoilt(spoil)).toEqual(expect.arrayContaining([expect.stringContaining(words)]))
  })

  it('whose child reads otherwise than from the good files', async () => {
    const good = factsOf(await read(...files))
    const other = await read(header('1,M,15/03/2015,WBRI,,,'), ...files.slice(1))
    expect(changedUnasked(other, good, ['1'])).toHaveLength(1)
    expect(changedUnasked(other, good, [])).toEqual([])
  })
})
