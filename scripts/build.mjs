#!/usr/bin/env node
// Builds the app into out/: the main process and the processes it starts (ES modules), the preload
// (one CommonJS file, because a sandboxed preload can be nothing else) and the page.
//   node scripts/build.mjs
import fs from 'node:fs'
import path from 'node:path'
import react from '@vitejs/plugin-react'
import { build } from 'vite'
import { isEntryPoint, note, root } from './project.mjs'

/** @typedef {import('vite').InlineConfig} BuildConfig */

// Everything else is bundled, so that the package holds no node_modules but the driver.
const EXTERNAL = [/^electron(\/.*)?$/, 'better-sqlite3', /^node:/]
// What the oldest runtime in use has: Electron 33 is Node 20.18 and Chromium 130.
const NODE_TARGET = 'node20'
const PAGE_TARGET = 'chrome130'

/**
 * The configurations of one build, in the order they are run.
 * @returns {BuildConfig[]}
 */
export function buildConfigs() {
  return [processes(), preload(), page()]
}

/** Builds the whole app; throws when a build fails. */
export async function buildApp() {
  const startedAt = Date.now()
  fs.rmSync(path.join(root, 'out/electron'), { recursive: true, force: true })
  for (const config of buildConfigs()) await build({ ...config, logLevel: 'warn' })
  note(`built in ${((Date.now() - startedAt) / 1000).toFixed(1)} s`)
}

/** Builds the benchmarks and the processes they start, which are part of no package, into out/bench. */
export async function buildBench() {
  const entries = ['bench', 'import-reader', 'import-vault', 'copies-main'].map((name) => [
    name,
    `test/bench/${name}.ts`,
  ])
  const output = { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' }
  const config = forElectron(Object.fromEntries(entries), { format: 'es', ...output })
  await build({ ...config, logLevel: 'warn', build: { ...config.build, outDir: 'out/bench' } })
}

/** Builds the process that tries changed files, which is part of no package, into out/fuzz/fuzz-worker.js. */
export async function buildFuzz() {
  const entry = { 'fuzz-worker': 'test/electron/importers/fuzz-worker.ts' }
  const config = forElectron(entry, { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' })
  await build({ ...config, logLevel: 'warn', build: { ...config.build, outDir: 'out/fuzz' } })
}

/** Builds the measurement of the stranger check, which is part of no package, into out/strangers/report.js. */
export async function buildStrangers() {
  const config = forElectron({ report: 'test/strangers/report.ts' }, { format: 'es', entryFileNames: '[name].js' })
  await build({ ...config, logLevel: 'warn', build: { ...config.build, outDir: 'out/strangers' } })
}

/** Main, and every process it starts: files named …-process.ts. */
function processes() {
  const entries = fs
    .readdirSync(path.join(root, 'electron'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file === 'main.ts' || file.endsWith('-process.ts'))
  const input = Object.fromEntries(entries.map((file) => [path.basename(file, '.ts'), `electron/${file}`]))
  return forElectron(input, { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' })
}

function preload() {
  const input = { preload: 'electron/preload.ts', 'wall-preload': 'electron/wall-preload.ts' }
  return forElectron(input, { format: 'cjs', entryFileNames: '[name].cjs' })
}

/**
 * @param {Record<string, string>} input
 * @param {import('vite').Rolldown.OutputOptions} output
 * @returns {BuildConfig}
 */
function forElectron(input, output) {
  return {
    configFile: false,
    root,
    publicDir: false,
    ssr: { noExternal: true },
    build: {
      ssr: true,
      outDir: 'out/electron',
      // Two builds share the folder; buildApp empties it first.
      emptyOutDir: false,
      target: NODE_TARGET,
      minify: false,
      sourcemap: true,
      rolldownOptions: { input, output, external: EXTERNAL },
    },
  }
}

/** @returns {BuildConfig} */
function page() {
  return {
    configFile: false,
    root: path.join(root, 'renderer'),
    base: './',
    plugins: [react()],
    build: {
      outDir: path.join(root, 'out/renderer'),
      emptyOutDir: true,
      target: PAGE_TARGET,
      // data: addresses and inline scripts would need a weaker content security policy.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      // What reads PDFs for a preview is larger than all the rest, and loaded only for that.
      chunkSizeWarningLimit: 2000,
      rolldownOptions: { input: ['index.html', 'wall.html'].map((file) => path.join(root, 'renderer', file)) },
    },
  }
}

if (isEntryPoint(import.meta.url)) await buildApp()
