#!/usr/bin/env node
// Brings a fresh clone to where the app can be built and run, and does nothing where it already can.
//   node scripts/setup.mjs
// Imports nothing from node_modules: it is what fills that folder.
import fs from 'node:fs'
import path from 'node:path'
import { ensureElectron } from './electron-runtime.mjs'
import { isEntryPoint, nodeModule, note, root, runOrThrow } from './project.mjs'
import { ensureSqliteBinding, needsCompiledBinding } from './sqlite-binding.mjs'
import { ensureSystemLibraries } from './system-libraries.mjs'

/** @typedef {import('./electron-runtime.mjs').ReadyRuntime} ReadyRuntime */

const OLDEST_NODE = [20, 19]

/**
 * Installs the pinned packages, system libraries, Electron and the SQLite driver where they are missing.
 * Throws an error with the remedy when something cannot be had.
 * @param {{ forTests?: boolean }} [options] forTests also asks for what reads printed pages
 * @returns {Promise<ReadyRuntime>}
 */
export async function setUp({ forTests = false } = {}) {
  checkNode()
  await installPackages()
  await ensureSystemLibraries(forTests ? ['window', 'printing'] : ['window'])
  const electron = await ensureElectron()
  // Tests run in this Node, which may be older than the Electron found.
  if (needsCompiledBinding) await ensureSqliteBinding()
  return electron
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  const [wantedMajor = 0, wantedMinor = 0] = OLDEST_NODE
  if (major > wantedMajor || (major === wantedMajor && minor >= wantedMinor)) return
  throw new Error(`Footprint needs Node.js ${OLDEST_NODE.join('.')} or newer; this is ${process.versions.node}.`)
}

async function installPackages() {
  if (isInstalled()) return
  note('installing the packages named in package-lock.json …')
  await runOrThrow('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'])
}

/**
 * Compares what npm says it installed with what the lockfile asks for. Time stamps would not do: a
 * fresh checkout and an older branch both change them.
 */
function isInstalled() {
  const installedFile = nodeModule('.package-lock.json')
  if (!fs.existsSync(installedFile)) return false
  const installed = readPackages(installedFile)
  const wanted = readPackages(path.join(root, 'package-lock.json'))
  const isMet = Object.entries(wanted).every(([place, { version, optional, peer }]) => {
    const there = installed[place]
    return place === '' || (there ? there.version === version : optional || peer)
  })
  return isMet && Object.keys(installed).every((place) => place in wanted)
}

/**
 * @param {string} lockfile
 * @returns {Record<string, { version?: string, optional?: boolean, peer?: boolean }>}
 */
function readPackages(lockfile) {
  return JSON.parse(fs.readFileSync(lockfile, 'utf8')).packages
}

if (isEntryPoint(import.meta.url)) {
  try {
    const { kind, version } = await setUp({ forTests: true })
    note(`ready, with Electron ${version}${kind === 'fallback' ? ' from the npm registry' : ''}`)
  } catch (error) {
    note(error instanceof Error ? error.message : String(error))
    process.exitCode = 1
  }
}
