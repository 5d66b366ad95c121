#!/usr/bin/env node
// Packages the app into dist/, as electron-builder.yml says.
//   npm run dist                          for the system this runs on
//   npm run dist -- --win | --mac | --linux
import fs from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { build } from 'electron-builder'
import { buildApp } from './build.mjs'
import { writeLicences } from './licences.mjs'
import { note, root } from './project.mjs'
import { setUp } from './setup.mjs'

/** @typedef {import('electron-builder').Configuration} Configuration */

/** Names as in `process.platform`, which the driver's binaries carry too. */
const OPTIONS = /** @type {const} */ ({ linux: 'linux', win: 'win32', mac: 'darwin' })

/** @returns {keyof typeof OPTIONS} */
function chosenSystem() {
  const { values } = parseArgs({
    options: { linux: { type: 'boolean' }, win: { type: 'boolean' }, mac: { type: 'boolean' } },
  })
  if (values.win) return 'win'
  if (values.mac) return 'mac'
  if (values.linux) return 'linux'
  return process.platform === 'win32' ? 'win' : process.platform === 'darwin' ? 'mac' : 'linux'
}

/**
 * What differs when the Electron came from the npm registry: it is a folder, and its driver was compiled here.
 * @param {import('./setup.mjs').ReadyRuntime} electron
 * @returns {Configuration}
 */
function forFallback(electron) {
  return {
    electronDist: electron.folder,
    electronVersion: electron.version,
    extraResources: [{ from: electron.env.SQLITE_NATIVE_BINDING ?? '', to: 'native/better_sqlite3.node' }],
    // electron-builder leaves these in, and the asar check stumbles over a folder named *.asar.
    afterExtract: async ({ appOutDir }) => {
      for (const leftover of ['resources/default_app.asar', 'version']) {
        fs.rmSync(path.join(appOutDir, leftover), { recursive: true, force: true })
      }
    },
  }
}

const system = chosenSystem()
const electron = await setUp()
await buildApp()
writeLicences()
process.env.FOOTPRINT_TARGET_OS = OPTIONS[system]
// The registry's Electron is for linux-x64; elsewhere electron-builder downloads the pinned one itself.
const isFallback = system === 'linux' && electron.kind === 'fallback'
const made = await build({ projectDir: root, [system]: [], config: isFallback ? forFallback(electron) : {} })
note(made.length > 0 ? `made ${made.join(', ')}` : `the app is in ${path.join(root, 'dist')}`)
