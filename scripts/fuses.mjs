// Electron's fuses: switches in the program file, read before any code runs.
// The wire is a sentinel, a version byte, a length byte, then one character a fuse.
import fs from 'node:fs'

const SENTINEL = Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX')

/** Names in the order of the wire. */
export const FUSES = /** @type {const} */ ([
  'runAsNode',
  'cookieEncryption',
  'nodeOptions',
  'nodeCliInspect',
  'embeddedAsarIntegrityValidation',
  'onlyLoadAppFromAsar',
  'loadBrowserProcessSpecificV8Snapshot',
  'grantFileProtocolExtraPrivileges',
  'wasmTrapHandlers',
])

/** @typedef {(typeof FUSES)[number]} FuseName */

/**
 * Reads every fuse the program has; fuses newer than the program are missing from the answer.
 * @param {string} program
 * @returns {Partial<Record<FuseName, boolean>>}
 */
export function readFuses(program) {
  const bytes = fs.readFileSync(program)
  const { first, count } = findWire(bytes, program)
  /** @type {Partial<Record<FuseName, boolean>>} */
  const states = {}
  for (const [index, name] of FUSES.slice(0, count).entries()) {
    const state = String.fromCharCode(bytes[first + index] ?? 0)
    if (state === '0' || state === '1') states[name] = state === '1'
  }
  return states
}

/**
 * Sets the named fuses in the program file and leaves the others alone.
 * @param {string} program
 * @param {Partial<Record<FuseName, boolean>>} wanted
 */
export function setFuses(program, wanted) {
  const bytes = fs.readFileSync(program)
  const { first } = findWire(bytes, program)
  for (const [index, name] of FUSES.entries()) {
    const state = wanted[name]
    if (state !== undefined) bytes.write(state ? '1' : '0', first + index, 'latin1')
  }
  fs.writeFileSync(program, bytes)
}

/**
 * @param {Buffer} bytes
 * @param {string} program for the error message
 */
function findWire(bytes, program) {
  const at = bytes.indexOf(SENTINEL)
  if (at < 0) throw new Error(`${program} has no fuses: it is not an Electron program.`)
  return { first: at + SENTINEL.length + 2, count: bytes[at + SENTINEL.length + 1] ?? 0 }
}
