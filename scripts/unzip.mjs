// A ZIP reader for archives of known origin, so that no `unzip` program is needed.
import fs from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import zlib from 'node:zlib'

const inflateRaw = promisify(zlib.inflateRaw)
const LANES = 3

/** @typedef {{ name: string, method: number, size: number, mode: number, data: Buffer }} Entry */

/**
 * Unpacks an archive whose checksum has been verified. Not for files from outside: sizes are believed.
 * @param {string} zipFile
 * @param {string} folder
 * @param {(name: string) => string | null} placeOf path inside `folder` for an entry, or null to leave it out
 */
export async function unzip(zipFile, folder, placeOf) {
  const entries = readEntries(fs.readFileSync(zipFile), zipFile)
  // Biggest first keeps the lanes equally long.
  const queue = entries.filter((entry) => !entry.name.endsWith('/')).sort((a, b) => b.size - a.size)
  const lane = async () => {
    for (let entry = queue.shift(); entry; entry = queue.shift()) {
      const place = placeOf(entry.name)
      if (place) await writeEntry(entry, path.join(folder, place))
    }
  }
  await Promise.all(Array.from({ length: LANES }, lane))
}

/**
 * @param {Entry} entry
 * @param {string} file
 */
async function writeEntry(entry, file) {
  const content = entry.method === 0 ? entry.data : await inflateRaw(entry.data)
  if (content.length !== entry.size) throw new Error(`${entry.name} has the wrong size in the archive.`)
  await fs.promises.mkdir(path.dirname(file), { recursive: true })
  await fs.promises.writeFile(file, content, { mode: entry.mode & 0o777 || 0o644 })
}

/**
 * @param {Buffer} zip
 * @param {string} zipFile for the error message
 */
function readEntries(zip, zipFile) {
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]))
  if (end < 0) throw new Error(`${zipFile} is not a complete ZIP archive.`)
  /** @type {Entry[]} */
  const entries = []
  let at = zip.readUInt32LE(end + 16)
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    if (zip.readUInt32LE(at) !== 0x02014b50) throw new Error(`${zipFile} has a damaged directory.`)
    const nameLength = zip.readUInt16LE(at + 28)
    const local = zip.readUInt32LE(at + 42)
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
    entries.push({
      name: zip.toString('utf8', at + 46, at + 46 + nameLength),
      method: zip.readUInt16LE(at + 10),
      size: zip.readUInt32LE(at + 24),
      mode: zip.readUInt32LE(at + 38) >>> 16,
      data: zip.subarray(start, start + zip.readUInt32LE(at + 20)),
    })
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32)
  }
  return entries
}
