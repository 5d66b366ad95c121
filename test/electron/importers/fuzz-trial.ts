import { readImportFiles } from '../../../electron/importers/read-files.ts'
import type { ImportBatch } from '../../../shared/records/import-batch.ts'
import { bases, goodFiles } from './fuzz-bases.ts'
import { type Fuzzed, fuzzedAt } from './fuzz-files.ts'
import { changedUnasked, factsOf, whatFallsApart } from './holds-together.ts'
import { today } from './made-files.ts'

/** How the reading of one set of files ended. */
export type Outcome = 'imported' | 'asked' | 'refused' | 'crashed' | 'lost'

/** What came of one set of changed files; `wrong` is empty unless something was lost or the reader broke. */
export type Trial = {
  readonly kind: string
  /** Asked: it is a list of the council's own whose columns are not known, so a person is asked to match them. */
  readonly outcome: Outcome
  readonly wrong: readonly string[]
  readonly batch: ImportBatch | null
  /** Time the reading took, in milliseconds. */
  readonly ms: number
}

const read = (files: Fuzzed['files'], remembered: Fuzzed['remembered']) =>
  readImportFiles(files, { today, onProgress: () => undefined, remembered })

/** Makes ready to try the files of a seed by their numbers. */
export async function fuzzTrial(seed: number): Promise<(index: number) => Promise<Trial>> {
  const good = new Map<string, ReadonlyMap<string, string>>()
  for (const base of bases) good.set(base.kind, factsOf(await read(await goodFiles(base), base.remembered)))
  return async (index) => {
    const fuzzed = await fuzzedAt(seed, index)
    const { kind, files, remembered, untouched } = fuzzed
    const started = performance.now()
    try {
      const batch = await read(files, remembered)
      const ms = performance.now() - started
      const wrong = [...whatFallsApart(batch, files), ...changedUnasked(batch, good.get(kind) ?? new Map(), untouched)]
      return { kind, outcome: wrong.length > 0 ? 'lost' : outcomeOf(batch), wrong, batch, ms }
    } catch (error) {
      const cause = error instanceof Error ? (error.stack ?? error.message) : String(error)
      return { kind, outcome: 'crashed', wrong: [`crashed: ${cause}`], batch: null, ms: performance.now() - started }
    }
  }
}

function outcomeOf({ children, tablesToMatch }: ImportBatch): Outcome {
  if (children.length > 0) return 'imported'
  return tablesToMatch.length > 0 ? 'asked' : 'refused'
}
