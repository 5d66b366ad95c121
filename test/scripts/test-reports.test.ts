import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { countPlaywright, countVitest, summary, total } from '../../scripts/test-reports.mjs'

const folder = mkdtempSync(path.join(tmpdir(), 'footprint-reports-'))
afterAll(() => rmSync(folder, { recursive: true }))

function saved(report: unknown): string {
  const file = path.join(folder, 'report.json')
  writeFileSync(file, JSON.stringify(report))
  return file
}

const missing = path.join(folder, 'missing.json')
const passing = { numPassedTests: 3, numFailedTests: 0, numPendingTests: 1, numTodoTests: 1, testResults: [] }

describe('counting a vitest run', () => {
  it('takes the counts from its report, and counts planned tests as skipped', () => {
    expect(countVitest(saved(passing), 0)).toEqual({ passed: 3, failed: 0, skipped: 2 })
  })

  it('counts a file that could not be loaded as one failed test', () => {
    const testResults = [{ status: 'failed', assertionResults: [] }]
    expect(countVitest(saved({ ...passing, testResults }), 1).failed).toBe(1)
  })

  it('counts one failure when the run failed although every test passed', () => {
    expect(countVitest(saved(passing), 1).failed).toBe(1)
  })

  it('counts one failure when there is no report, whatever the exit code', () => {
    expect(countVitest(missing, 0)).toEqual({ passed: 0, failed: 1, skipped: 0 })
  })
})

describe('counting a Playwright run', () => {
  it('counts an unsteady test and an error outside tests as failures', () => {
    const report = { stats: { expected: 4, unexpected: 1, flaky: 1, skipped: 2 }, errors: [{}] }
    expect(countPlaywright(saved(report), 1)).toEqual({ passed: 4, failed: 3, skipped: 2 })
  })

  it('counts one failure when there is no report', () => {
    expect(countPlaywright(missing, 0).failed).toBe(1)
  })
})

describe('the last line', () => {
  const one = { passed: 1, failed: 0, skipped: 0 }

  it('adds everything up', () => {
    expect(summary(total([one, one, { passed: 0, failed: 2, skipped: 0 }]))).toBe('2 passed, 2 failed')
  })

  it('speaks of skipped tests only when there are some', () => {
    expect(summary({ ...one, skipped: 3 })).toBe('1 passed, 0 failed, 3 skipped')
  })
})
