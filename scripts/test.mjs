#!/usr/bin/env node
// `npm test`: formatting, types, unit and integration tests, the build, and the app driven for real.
// A failure does not stop the rest; the last line counts everything.
import fs from 'node:fs'
import path from 'node:path'
import { nodeModule, note, root, run, runOnScreen } from './project.mjs'
import { setUp } from './setup.mjs'
import { countPlaywright, countStep, countVitest, summary, total } from './test-reports.mjs'

/** @typedef {import('./test-reports.mjs').Counts} Counts */

const reports = path.join(root, 'out/test-results')
const unitReport = path.join(reports, 'unit.json')
const e2eReport = path.join(reports, 'e2e.json')

/**
 * Runs a program from node_modules with this Node.
 * @param {string} script
 * @param {readonly string[]} args
 */
const node = (script, args) => run(process.execPath, [nodeModule(script), ...args])

/** @param {string} title */
const heading = (title) => console.log(`\n=== ${title} ===`)

async function format() {
  heading('Formatting and lint')
  return countStep(await node('@biomejs/biome/bin/biome', ['ci']))
}

async function types() {
  heading('Types')
  return countStep(await node('typescript/bin/tsc', ['-b']))
}

async function unit() {
  heading('Unit and integration tests')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${unitReport}`]
  return countVitest(unitReport, await node('vitest/vitest.mjs', ['run', '--passWithNoTests', ...reporters]))
}

async function build() {
  heading('Build')
  return countStep(await run(process.execPath, ['scripts/build.mjs']))
}

/** @param {import('./setup.mjs').ReadyRuntime} electron */
async function endToEnd(electron) {
  heading(`The app itself, in Electron ${electron.version}`)
  const playwright = nodeModule('@playwright/test/cli.js')
  const args = ['test', '--config', 'test/playwright.config.ts', '--pass-with-no-tests']
  const env = { ...electron.env, PLAYWRIGHT_JSON_OUTPUT_FILE: e2eReport }
  return countPlaywright(e2eReport, await runOnScreen(process.execPath, [playwright, ...args], { env }))
}

/** @returns {Promise<Counts>} */
async function testEverything() {
  const electron = await setUp({ forTests: true })
  fs.rmSync(reports, { recursive: true, force: true })
  const checks = [await format(), await types(), await unit()]
  const built = await build()
  if (built.failed > 0) note('the app was not driven, because it could not be built')
  const driven = built.failed > 0 ? countStep(1) : await endToEnd(electron)
  return total([...checks, built, driven])
}

/** @type {Counts} */
let counts
try {
  counts = await testEverything()
} catch (error) {
  note(error instanceof Error ? error.message : String(error))
  counts = countStep(1)
}
console.log(`\n${summary(counts)}`)
process.exitCode = counts.failed > 0 ? 1 : 0
