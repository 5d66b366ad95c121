import { expect, it } from 'vitest'
import { openSession } from '../../../support/open-session.ts'
import { kinds, publishedSeed } from '../../importers/fuzz-files.ts'
import { fuzzTrial } from '../../importers/fuzz-trial.ts'
import { oneValue } from './import-files.ts'

const ofEachKind = 6
const facts = `SELECT (SELECT count(*) FROM child) + (SELECT count(*) FROM meeting) + (SELECT count(*) FROM periodOfCare)
  + (SELECT count(*) FROM protectionPlan) + (SELECT count(*) FROM enquiry) + (SELECT count(*) FROM sourceDue)`

it('keeps whatever was read of files changed at random, and takes it back whole', { timeout: 120_000 }, async () => {
  const tryOne = await fuzzTrial(publishedSeed)
  let kept = 0
  for (let index = 0; index < kinds.length * ofEachKind; index += 1) {
    const { batch, outcome, kind } = await tryOne(index)
    if (batch === null || outcome !== 'imported') continue
    const session = await openSession('2026-11-23')
    await session.ask('imports.stage', batch)
    await session.ask('imports.preview', {})
    const { importId } = await session.ask('imports.keep', {})
    expect(oneValue(session, 'SELECT count(*) FROM child'), `file ${index} (${kind})`).toBe(batch.children.length)
    await session.ask('imports.undo', { importId })
    expect(oneValue(session, facts), `file ${index} (${kind}), undone`).toBe(0)
    session.db.close()
    kept += 1
  }
  expect(kept).toBeGreaterThan(kinds.length * 2)
})
