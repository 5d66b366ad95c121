#!/usr/bin/env node
// `npm run bench`: our times beside the least that could be had, both measured in one run on the same data.
//   node scripts/bench.mjs              1,000 and 130,000 open children, and the start of the app
//   node scripts/bench.mjs --quick      1,000 only
// Prints a table and leaves it as JSON in out/bench/bench.json.
import fs from 'node:fs'
import path from 'node:path'
import { note, root, runOnScreen, runOrThrow } from './project.mjs'
import { setUp } from './setup.mjs'
import { ensureSqliteBinding, needsCompiledBinding } from './sqlite-binding.mjs'

const folder = path.join(root, 'out/bench')
const found = path.join(folder, 'bench.json')
const sizes = process.argv.includes('--quick') ? ['1000'] : ['1000', '130000']

async function bench() {
  const electron = await setUp()
  const { buildApp, buildBench } = await import('./build.mjs')
  await buildApp()
  await buildBench()
  const env = { ...electron.env, ...(needsCompiledBinding && { SQLITE_NATIVE_BINDING: await ensureSqliteBinding() }) }
  await runOrThrow(process.execPath, [path.join(folder, 'bench.js'), found, ...sizes], { env })
  const start = path.join(folder, 'start.json')
  const code = await runOnScreen(process.execPath, ['scripts/bench-start.mjs', start], { env })
  const copies = path.join(folder, 'copies.json')
  const drawn = await runOnScreen(electron.program, ['--no-sandbox', path.join(folder, 'copies-main.js'), copies], {
    env,
  })
  const all = [...read(found), ...(code === 0 ? read(start) : []), ...(drawn === 0 ? read(copies) : [])]
  fs.writeFileSync(found, JSON.stringify(all, null, 2))
  print(all)
}

/**
 * @typedef {{ median: number, p95: number, runs: number }} Times
 * @typedef {{ name: string, children: number, ours: Times, floorName: string, floor: Times, ratio: number, mb?: number }} Comparison
 */

/**
 * @param {string} file
 * @returns {Comparison[]}
 */
const read = (file) => JSON.parse(fs.readFileSync(file, 'utf8'))

/** @param {readonly Comparison[]} all */
function print(all) {
  const ms = (/** @type {number} */ value) => (value < 10 ? value.toFixed(2) : value.toFixed(0))
  console.log('| what | children | ours, median ms | ours, p95 ms | floor | floor, median ms | ratio | most MB |')
  console.log('| --- | ---: | ---: | ---: | --- | ---: | ---: | ---: |')
  for (const { name, children, ours, floorName, floor, ratio, mb = '' } of all)
    console.log(
      `| ${name} | ${children.toLocaleString('en-GB')} | ${ms(ours.median)} | ${ms(ours.p95)} | ${floorName} | ${ms(floor.median)} | ${ratio.toFixed(1)} | ${mb} |`,
    )
}

try {
  await bench()
} catch (error) {
  note(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
}
