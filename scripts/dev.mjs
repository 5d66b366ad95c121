#!/usr/bin/env node
// `npm run dev`: builds on every change. A change of the page reloads the window, any other restarts
// the app. The page is built as for release, so that the content security policy stays the real one.
import { spawn } from 'node:child_process'
import { chromium } from '@playwright/test'
import { build } from 'vite'
import { buildConfigs } from './build.mjs'
import { needsNoSandbox, note, root } from './project.mjs'
import { setUp } from './setup.mjs'

const DEBUGGING_PORT = 9229 + 100
// Two builds that end together restart the app once.
const SETTLE_MS = 150

const electron = await setUp()
const switches = [`--remote-debugging-port=${DEBUGGING_PORT}`, ...(needsNoSandbox ? ['--no-sandbox'] : [])]

/** @type {import('node:child_process').ChildProcess | undefined} */
let app
/** @type {NodeJS.Timeout | undefined} */
let timer
let isPageOnly = true

/** @param {boolean} isPage */
function changed(isPage) {
  isPageOnly &&= isPage
  clearTimeout(timer)
  timer = setTimeout(() => {
    const isReload = isPageOnly
    isPageOnly = true
    return isReload ? reload() : restart()
  }, SETTLE_MS)
}

async function restart() {
  await stop()
  app = spawn(electron.program, [...switches, root, ...process.argv.slice(2)], {
    stdio: 'inherit',
    env: { ...process.env, ...electron.env },
  })
  app.on('exit', (code) => process.exit(code ?? 0))
}

/** Waits for the old app to end: a second one beside it would close at once. */
async function stop() {
  const old = app
  if (!old) return
  old.removeAllListeners('exit')
  const ended = new Promise((resolve) => old.once('exit', resolve))
  if (old.kill()) await ended
}

/** Keeps the app unlocked, which a restart would not. */
async function reload() {
  try {
    const browser = await chromium.connectOverCDP(`http://127.0.0.1:${DEBUGGING_PORT}`)
    for (const page of browser.contexts().flatMap((context) => context.pages())) await page.reload()
    await browser.close()
  } catch (error) {
    note(`the window could not be reloaded: ${error instanceof Error ? error.message : error}`)
  }
}

for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
  process.on(signal, () => {
    app?.kill()
    process.exit(0)
  })
}

/**
 * Watches one build; ready when it has been built once.
 * @param {import('vite').InlineConfig} config
 */
async function watch(config) {
  const isPage = config.root !== root
  const watcher = await build({ ...config, logLevel: 'warn', build: { ...config.build, watch: {} } })
  if (!('on' in watcher)) throw new Error('Vite did not start watching.')
  /** @type {Promise<void>} */
  const built = new Promise((resolve) => {
    watcher.on('event', (event) => {
      if (event.code === 'BUNDLE_END') {
        void event.result.close()
        resolve()
        if (app) changed(isPage)
      }
      if (event.code === 'ERROR') console.error(event.error)
    })
  })
  await built
}

await Promise.all(buildConfigs().map(watch))
await restart()
