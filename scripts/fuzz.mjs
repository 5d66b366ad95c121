#!/usr/bin/env node
// `npm run fuzz -- 10000`: changes good files of every kind at random, reads each in a process with the limits the app
// gives (20 seconds, 512 MB of heap), and writes what came of them into docs/reliability.md.
//   node scripts/fuzz.mjs 10000          the published run, always the same files
//   node scripts/fuzz.mjs 2000 --seed 7  other files; the document is left as it is
import { fork } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { note, root } from './project.mjs'

const longest = 20_000 // milliseconds for one set of files
const heap = 512 // megabytes
const filesEach = 100 // sets of files a process tries before a fresh one takes over
const publishedSeed = 20_261_122
const worker = path.join(root, 'out/fuzz/fuzz-worker.js')
const document = path.join(root, 'docs/reliability.md')

const kinds = [
  'Annex A workbook',
  'SSDA903 CSV',
  'SSDA903 XML',
  'CIN census XML',
  'Standard Safeguarding Dataset CSV',
  'Own list CSV',
  'Own list workbook',
]

/**
 * @typedef {'imported' | 'asked' | 'refused' | 'crashed' | 'lost' | 'late' | 'memory'} Outcome
 * @typedef {{ index: number, outcome: Outcome, wrong: string[], messages: number, ms: number, mb: number }} Result
 */

/**
 * @param {readonly number[]} indexes files of one kind
 * @param {number} seed
 * @returns {Promise<Result[]>}
 */
async function tryAll(indexes, seed) {
  /** @type {Result[]} */
  const results = []
  while (results.length < indexes.length) {
    const some = indexes.slice(results.length, results.length + filesEach)
    results.push(...(await tryInOneProcess(some, seed)))
  }
  return results
}

/**
 * Tries files one after another until all are done or one ended the process.
 * @param {readonly number[]} indexes
 * @param {number} seed
 * @returns {Promise<Result[]>}
 */
function tryInOneProcess(indexes, seed) {
  const child = fork(worker, [String(seed)], {
    execArgv: [`--max-old-space-size=${heap}`],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  /** @type {Result[]} */
  const results = []
  return new Promise((resolve) => {
    let isLate = false
    const late = setTimeout(() => {
      isLate = true
      child.kill('SIGKILL')
    }, longest + 5_000) // the first file also waits for the process to start
    const next = () => {
      const index = indexes[results.length]
      if (index === undefined) child.disconnect()
      else child.send(index)
    }
    child.on('message', (/** @type {Result} */ result) => {
      results.push(result)
      late.refresh()
      next()
    })
    child.once('exit', () => {
      clearTimeout(late)
      const index = indexes[results.length]
      const ended = { wrong: ['the process ended'], messages: 0, ms: isLate ? longest : 0, mb: 0 }
      if (index !== undefined) results.push({ index, outcome: isLate ? 'late' : 'memory', ...ended })
      resolve(results)
    })
    next()
  })
}

/**
 * @param {readonly Result[]} results
 * @param {string} kind
 */
function row(results, kind) {
  const count = (/** @type {Outcome} */ outcome) => results.filter((result) => result.outcome === outcome).length
  const most = (/** @type {'ms' | 'mb'} */ key) =>
    Math.round(results.reduce((max, result) => Math.max(max, result[key]), 0))
  const cells = [
    results.length,
    count('imported'),
    count('asked'),
    count('refused'),
    count('crashed'),
    count('lost'),
    count('late') + count('memory'),
    most('ms'),
    most('mb'),
  ]
  return `| ${kind} | ${cells.map((cell) => cell.toLocaleString('en-GB')).join(' | ')} |`
}

/** @param {readonly (readonly Result[])[]} byKind */
function table(byKind) {
  return [
    '| kind | tried | imported | asked about columns | refused with a sentence | crashed | lost | stopped | slowest, ms | most MB |',
    '| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |',
    ...kinds.map((kind, at) => row(byKind[at] ?? [], kind)),
    row(byKind.flat(), '**all**'),
  ].join('\n')
}

async function fuzz() {
  const [count = '300'] = process.argv.slice(2).filter((word) => /^\d+$/.test(word))
  const at = process.argv.indexOf('--seed')
  const seed = at === -1 ? publishedSeed : Number(process.argv[at + 1])
  const { buildFuzz } = await import('./build.mjs')
  await buildFuzz()
  note(`trying ${count} sets of files, seed ${seed}`)
  const started = Date.now()
  const indexes = Array.from({ length: Number(count) }, (_, index) => index)
  /** @type {Result[][]} */
  const byKind = kinds.map(() => [])
  const waiting = kinds.map((_, kind) => kind)
  const work = async () => {
    for (let kind = waiting.shift(); kind !== undefined; kind = waiting.shift())
      byKind[kind] = await tryAll(
        indexes.filter((index) => index % kinds.length === kind),
        seed,
      )
  }
  await Promise.all(Array.from({ length: Math.max(1, os.cpus().length) }, work))
  const found = table(byKind)
  console.log(found)
  for (const { index, wrong } of byKind.flat()) for (const what of wrong) console.log(`file ${index}: ${what}`)
  note(`${Math.round((Date.now() - started) / 1000)} s`)
  if (at === -1 && Number(count) >= 10_000) publish(found, Number(count))
  const isGood = byKind.flat().every(({ outcome }) => ['imported', 'asked', 'refused'].includes(outcome))
  process.exitCode = isGood ? 0 : 1
}

/**
 * @param {string} found
 * @param {number} count
 */
function publish(found, count) {
  const mark = /(<!-- fuzz -->\n)[\s\S]*?(\n<!-- \/fuzz -->)/
  const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' }).format(new Date())
  const text = `${count.toLocaleString('en-GB')} sets of files, seed ${publishedSeed}, ${day}, Node ${process.versions.node}:\n\n${found}`
  fs.writeFileSync(document, fs.readFileSync(document, 'utf8').replace(mark, `$1${text}$2`))
}

await fuzz()
