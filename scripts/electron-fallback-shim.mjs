// Installed as resources/default_app.asar/main.js of the fallback runtime, where it does what
// Electron's own default app does for `electron [-r module] <folder or file> [arguments]`.
import fs from 'node:fs'
import { Module } from 'node:module'
import path from 'node:path'
import url from 'node:url'
import { app } from 'electron/main'

// What only a default app calls is left out of Electron's types.
/** @typedef {(text: string) => void} Setter */
/** @typedef {typeof app & { setVersion: Setter, setAppPath: Setter, setDesktopName: Setter }} Host */
const host = /** @type {Host} */ (app)

/** @param {readonly string[]} argv */
function parse(argv) {
  /** @type {string[]} */
  const preloads = []
  for (let index = 0; index < argv.length; index++) {
    const argument = argv[index] ?? ''
    if (argument === '-r' || argument === '--require') preloads.push(argv[++index] ?? '')
    else if (argument.startsWith('--app=')) return { preloads, target: argument.slice('--app='.length) }
    else if (!argument.startsWith('-')) return { preloads, target: argument }
  }
  return { preloads, target: null }
}

/** @param {string} target */
async function start(target) {
  const folder = path.resolve(target)
  const packageFile = path.join(folder, 'package.json')
  const isFolder = fs.existsSync(packageFile)
  if (isFolder) {
    const about = JSON.parse(fs.readFileSync(packageFile, 'utf8'))
    host.setVersion(about.version)
    host.setName(about.productName ?? about.name)
    host.setDesktopName(`${host.getName()}.desktop`)
  }
  // @ts-expect-error Node's own resolver, not in its types
  const file = Module._resolveFilename(folder, null, true)
  host.setAppPath(isFolder ? folder : path.dirname(file))
  await import(url.pathToFileURL(file).href)
}

const { preloads, target } = parse(process.argv.slice(1))
// Playwright's loader comes in here.
// @ts-expect-error Node's own loader for -r, not in its types
if (preloads.length > 0) Module._preloadModules(preloads)
if (!target) {
  console.error('usage: electron [-r module] <app folder or main file>')
  process.exit(1)
}
Object.defineProperty(process, 'defaultApp', { enumerable: true, value: true })
try {
  await start(target)
} catch (error) {
  console.error('The app could not be loaded.', error)
  process.exit(1)
}
