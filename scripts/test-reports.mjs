// Counts what vitest and Playwright wrote into their JSON reports.
import fs from 'node:fs'

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/**
 * Counts one vitest run. A file that could not be loaded counts as one failed test.
 * @param {string} file where its JSON report was asked for
 * @param {number} exitCode
 * @returns {Counts}
 */
export function countVitest(file, exitCode) {
  const report = readReport(file)
  if (!report) return nothingReported(exitCode)
  /** @type {{ status: string, assertionResults: unknown[] }[]} */
  const files = report.testResults
  const unloaded = files.filter((each) => each.status === 'failed' && each.assertionResults.length === 0).length
  const skipped = report.numPendingTests + report.numTodoTests
  return agreeing({ passed: report.numPassedTests, failed: report.numFailedTests + unloaded, skipped }, exitCode)
}

/**
 * Counts one Playwright run. Errors outside tests count as failed tests.
 * @param {string} file where its JSON report was asked for
 * @param {number} exitCode
 * @returns {Counts}
 */
export function countPlaywright(file, exitCode) {
  const report = readReport(file)
  if (!report) return nothingReported(exitCode)
  const { expected, unexpected, flaky, skipped } = report.stats
  return agreeing({ passed: expected, failed: unexpected + flaky + report.errors.length, skipped }, exitCode)
}

/**
 * Counts one step that either passes or fails.
 * @param {number} exitCode
 * @returns {Counts}
 */
export const countStep = (exitCode) => ({ passed: exitCode === 0 ? 1 : 0, failed: exitCode === 0 ? 0 : 1, skipped: 0 })

/**
 * Adds up several counts.
 * @param {readonly Counts[]} all
 * @returns {Counts}
 */
export function total(all) {
  const sum = (/** @type {keyof Counts} */ key) => all.reduce((soFar, counts) => soFar + counts[key], 0)
  return { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') }
}

/**
 * The last line of `npm test`, for example "412 passed, 0 failed".
 * @param {Counts} counts
 */
export function summary({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}

/** @param {string} file */
function readReport(file) {
  return fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : null
}

/**
 * A run that ended badly without a failed test still failed, for instance by an error between tests.
 * @param {Counts} counts
 * @param {number} exitCode
 */
function agreeing(counts, exitCode) {
  return exitCode !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts
}

/**
 * A run without a report has crashed, whatever its exit code says.
 * @param {number} exitCode
 */
const nothingReported = (exitCode) => countStep(exitCode || 1)
