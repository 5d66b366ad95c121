#!/usr/bin/env node
// `npm run dist:check`: reads the fuses of the packaged app back, starts it in an empty home and
// looks at its first window.
import { spawn } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { chromium } from '@playwright/test'
import { readFuses } from './fuses.mjs'
import { hasDisplay, isEntryPoint, needsNoSandbox, note, root, runOnScreen } from './project.mjs'

/**
 * @typedef {import('./fuses.mjs').FuseName} FuseName
 * @typedef {{ ok: true } | { ok: false, error: { message: string } }} Reply
 * @typedef {typeof globalThis & { app: { call(name: string, input: unknown): Promise<Reply> } }} WithBridge
 */

/** @type {Record<FuseName, boolean>} */
const WANTED_FUSES = {
  runAsNode: false,
  cookieEncryption: true,
  nodeOptions: false,
  nodeCliInspect: false,
  embeddedAsarIntegrityValidation: true,
  onlyLoadAppFromAsar: true,
  loadBrowserProcessSpecificV8Snapshot: false,
  grantFileProtocolExtraPrivileges: false,
  wasmTrapHandlers: true,
}
const START_LIMIT_MS = 30_000

/** The program and the file that holds its fuses, which on macOS is another one. */
function packagedProgram() {
  const dist = path.join(root, 'dist')
  if (process.platform === 'win32') return same(path.join(dist, 'win-unpacked/Footprint.exe'))
  if (process.platform === 'linux') return same(path.join(dist, 'linux-unpacked/footprint'))
  const contents = path.join(dist, process.arch === 'arm64' ? 'mac-arm64' : 'mac', 'Footprint.app/Contents')
  return {
    program: path.join(contents, 'MacOS/Footprint'),
    fuseFile: path.join(contents, 'Frameworks/Electron Framework.framework/Electron Framework'),
  }
}

/** @param {string} program */
const same = (program) => ({ program, fuseFile: program })

/** @param {string} file */
function checkFuses(file) {
  const found = Object.entries(readFuses(file))
  const wrong = found.filter(([name, state]) => WANTED_FUSES[/** @type {FuseName} */ (name)] !== state)
  if (wrong.length > 0) {
    throw new Error(
      `These fuses are not as they should be: ${wrong.map(([name, state]) => `${name} is ${state}`).join(', ')}.`,
    )
  }
  note(`${found.length} fuses are as they should be`)
}

/**
 * Starts the program with a home of its own and answers with the address of its debugger.
 * @param {string} program
 * @param {string} home
 */
function startProgram(program, home) {
  const switches = ['--remote-debugging-port=0', ...(needsNoSandbox ? ['--no-sandbox'] : [])]
  const folders = { HOME: home, XDG_CONFIG_HOME: home, LOCALAPPDATA: home, APPDATA: home }
  // The package must find its own driver, not the one compiled for the tests.
  const { SQLITE_NATIVE_BINDING: _, ...env } = process.env
  const app = spawn(program, switches, { env: { ...env, ...folders }, stdio: ['ignore', 'inherit', 'pipe'] })
  /** @type {Promise<string>} */
  const address = new Promise((resolve, reject) => {
    let said = ''
    app.stderr.on('data', (chunk) => {
      said += chunk
      const match = /DevTools listening on (ws:\/\/\S+)/.exec(said)
      if (match?.[1]) resolve(match[1])
    })
    app.on('error', reject)
    app.on('exit', (code) => reject(new Error(`The packaged app ended with exit code ${code}.\n${said}`)))
    setTimeout(() => reject(new Error(`The packaged app did not start in time.\n${said}`)), START_LIMIT_MS).unref()
  })
  return { app, address }
}

/** @param {string} program */
async function checkWindow(program) {
  const home = fs.mkdtempSync(path.join(os.tmpdir(), 'footprint-packaged-'))
  const { app, address } = startProgram(program, home)
  try {
    const browser = await chromium.connectOverCDP(await address)
    const [context] = browser.contexts()
    if (!context) throw new Error('The packaged app has no window.')
    const page = context.pages()[0] ?? (await context.waitForEvent('page'))
    await page.locator('h1:visible').first().waitFor()
    await checkVault(page)
    fs.mkdirSync(path.join(root, 'out'), { recursive: true })
    await page.screenshot({ path: path.join(root, 'out/packaged.png') })
    note(
      `the packaged app shows “${await page.locator('h1:visible').first().textContent()}”; picture in out/packaged.png`,
    )
  } finally {
    const ended = new Promise((resolve) => app.once('exit', resolve))
    if (app.kill()) await ended
    fs.rmSync(home, { recursive: true, force: true, maxRetries: 5 })
  }
}

/**
 * Makes a vault as the first-run screen does, which proves that the package holds a driver that loads.
 * @param {import('@playwright/test').Page} page
 */
async function checkVault(page) {
  const input = { name: 'Package Check', role: 'iro', passphrase: 'lantern orchard pebble museum' }
  const reply = await page.evaluate(
    (vault) => /** @type {WithBridge} */ (globalThis).app.call('vault.create', vault),
    input,
  )
  if (!reply.ok) throw new Error(`The packaged app cannot make a vault: ${reply.error.message}`)
  note('the packaged app made an encrypted vault')
}

async function check() {
  const { program, fuseFile } = packagedProgram()
  if (!fs.existsSync(program)) throw new Error(`There is no packaged app at ${program}. Run npm run dist first.`)
  checkFuses(fuseFile)
  await checkWindow(program)
}

if (isEntryPoint(import.meta.url)) {
  try {
    if (hasDisplay) await check()
    else process.exitCode = await runOnScreen(process.execPath, [path.join(root, 'scripts/check-packaged.mjs')])
  } catch (error) {
    note(error instanceof Error ? error.message : String(error))
    process.exitCode = 1
  }
}
