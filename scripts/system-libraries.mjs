// Checks for the Debian or Ubuntu packages Electron and the tests need, and installs what is missing
// when run as root. Imports nothing from node_modules.
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { hasDisplay, note, runOrThrow } from './project.mjs'

/**
 * @typedef {'window' | 'compiler' | 'printing'} Purpose
 *   window: to show the app; compiler: to build the SQLite driver; printing: to read printed pages in tests
 * @typedef {{ purpose: Purpose, names: readonly string[], isPresent: () => boolean, isOptional?: boolean }} SystemPackage
 *   names: what it is called, newest release first; isOptional: installed by root, but never asked for
 */

/** @param {string} name */
const hasLibrary = (name) => installedLibraries().includes(`${name} `)

/** @param {string} name */
const hasProgram = (name) =>
  (process.env.PATH ?? '').split(path.delimiter).some((folder) => fs.existsSync(path.join(folder, name)))

/** @type {readonly SystemPackage[]} */
const PACKAGES = [
  { purpose: 'window', names: ['libgtk-3-0t64', 'libgtk-3-0'], isPresent: () => hasLibrary('libgtk-3.so.0') },
  { purpose: 'window', names: ['libnss3'], isPresent: () => hasLibrary('libnss3.so') },
  { purpose: 'window', names: ['libasound2t64', 'libasound2'], isPresent: () => hasLibrary('libasound.so.2') },
  { purpose: 'window', names: ['libgbm1'], isPresent: () => hasLibrary('libgbm.so.1') },
  { purpose: 'window', names: ['xvfb'], isPresent: () => hasDisplay || hasProgram('xvfb-run') },
  { purpose: 'window', names: ['xauth'], isPresent: () => hasDisplay || hasProgram('xauth') },
  {
    purpose: 'window',
    names: ['fonts-noto-core'],
    isPresent: () => hasDisplay || fs.existsSync('/usr/share/fonts/truetype/noto'),
    isOptional: true,
  },
  { purpose: 'compiler', names: ['gcc'], isPresent: () => hasProgram('gcc') },
  { purpose: 'compiler', names: ['g++'], isPresent: () => hasProgram('g++') },
  { purpose: 'compiler', names: ['libc6-dev'], isPresent: () => fs.existsSync('/usr/include/stdio.h') },
  { purpose: 'compiler', names: ['make'], isPresent: () => hasProgram('make') },
  { purpose: 'printing', names: ['poppler-utils'], isPresent: () => hasProgram('pdftotext') },
]

/**
 * Makes sure the packages for these purposes are there. Does nothing outside Linux.
 * Throws an error that holds the one command to run when packages are missing and may not be installed from here.
 * @param {readonly Purpose[]} purposes
 */
export async function ensureSystemLibraries(purposes) {
  if (process.platform !== 'linux') return
  const missing = PACKAGES.filter((each) => purposes.includes(each.purpose) && !each.isPresent())
  if (process.getuid?.() === 0 && hasProgram('apt-get')) return install(missing)
  const needed = missing.filter((each) => !each.isOptional)
  if (needed.length > 0) throw new Error(explain(needed))
}

/** @param {readonly SystemPackage[]} missing */
async function install(missing) {
  if (missing.length === 0) return
  const options = { env: { DEBIAN_FRONTEND: 'noninteractive' }, isQuiet: true }
  note(`installing system packages: ${missing.map(shortName).join(', ')} …`)
  await runOrThrow('apt-get', ['-q', '-q', 'update'], options)
  const names = missing.map(availableName)
  await runOrThrow('apt-get', ['-q', '-q', 'install', '-y', '--no-install-recommends', ...names], options)
}

/** @param {readonly SystemPackage[]} missing */
function explain(missing) {
  if (!hasProgram('apt-get')) {
    const names = missing.map(shortName).join(', ')
    return `Install these system packages, or what your distribution calls them, and run the command again: ${names}.`
  }
  const names = missing.map(availableName).join(' ')
  const command = `sudo apt-get install -y --no-install-recommends ${names}`
  return `Some system packages are missing. Run this, then run the command again:\n\n  ${command}\n`
}

/** @param {SystemPackage} wanted */
const shortName = (wanted) => wanted.names.at(-1) ?? ''

/**
 * Ubuntu 24.04 and Debian 13 renamed some libraries.
 * @param {SystemPackage} wanted
 */
function availableName(wanted) {
  const isKnown = (/** @type {string} */ name) =>
    spawnSync('apt-cache', ['show', name], { stdio: 'ignore' }).status === 0
  return wanted.names.find(isKnown) ?? shortName(wanted)
}

/** @type {string | undefined} */
let libraryList

/** What the dynamic linker knows, one line a library: "libnss3.so (libc6,x86-64) => /lib/…". */
function installedLibraries() {
  if (libraryList === undefined) {
    const program = fs.existsSync('/sbin/ldconfig') ? '/sbin/ldconfig' : 'ldconfig'
    libraryList = spawnSync(program, ['-p'], { encoding: 'utf8' }).stdout ?? ''
  }
  return libraryList
}
