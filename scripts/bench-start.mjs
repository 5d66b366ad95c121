// Started by scripts/bench.mjs: from starting the program to the lock screen and to a usable Today, beside a bare
// Electron window with a static table. Writes what it measured as JSON.
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { _electron } from '@playwright/test'
import { goThroughFirstRun, openFictionalCounty } from './first-run.mjs'
import { root } from './project.mjs'

const RUNS = 5
const NOW = '2026-11-23T08:51:40.000Z'
const out = process.argv[2] ?? 'start.json'

/**
 * @param {string} app
 * @param {string} userData
 */
const launch = (app, userData) =>
  _electron.launch({
    args: [app],
    env: { ...process.env, FOOTPRINT_USER_DATA: userData, FOOTPRINT_NOW: NOW },
  })

/** @param {readonly number[]} times */
function timesOf(times) {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (/** @type {number} */ share) =>
    sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0
  return { median: at(0.5), p95: at(0.95), runs: sorted.length }
}

/** Makes the fictional county once, so that the starts that are measured only open it. @param {string} userData */
async function makeCounty(userData) {
  const app = await launch(root, userData)
  const page = await app.firstWindow()
  await goThroughFirstRun(page)
  await openFictionalCounty(page)
  await app.close()
}

/** @param {string} userData */
async function ourStart(userData) {
  const started = performance.now()
  const app = await launch(root, userData)
  const page = await app.firstWindow()
  await page.getByRole('button', { name: 'Unlock' }).waitFor()
  const locked = performance.now() - started
  // The county opens with the same key derivation as a real vault, without a passphrase to type.
  await page.evaluate(() => Reflect.get(globalThis, 'app').call('practice.open', { name: 'Ruth Adeyemi', role: 'iro' }))
  await page.getByRole('heading', { name: 'Needs your decision' }).waitFor()
  const usable = performance.now() - started
  await app.close()
  return { locked, usable }
}

async function floorStart() {
  const started = performance.now()
  const app = await launch(path.join(root, 'test/bench/floor-app'), '')
  const page = await app.firstWindow()
  await page.getByRole('cell', { name: 'Child 40' }).waitFor()
  const shown = performance.now() - started
  await app.close()
  return shown
}

const userData = fs.mkdtempSync(path.join(os.tmpdir(), 'footprint-bench-'))
await makeCounty(userData)
const ours = []
const floors = []
for (let run = 0; run < RUNS; run += 1) {
  ours.push(await ourStart(userData))
  floors.push(await floorStart())
}
fs.rmSync(userData, { recursive: true, force: true })
const floor = timesOf(floors)
const rows = [
  { name: 'Start to the lock screen', times: timesOf(ours.map(({ locked }) => locked)) },
  { name: 'Start to usable Today, unlocking included', times: timesOf(ours.map(({ usable }) => usable)) },
].map(({ name, times }) => ({
  name,
  children: 1000,
  ours: times,
  floorName: 'bare Electron window with a static table',
  floor,
  ratio: times.median / floor.median,
}))
fs.writeFileSync(out, JSON.stringify(rows, null, 2))
