import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { readFuses, setFuses } from '../../scripts/fuses.mjs'

const folder = mkdtempSync(path.join(tmpdir(), 'footprint-fuses-'))
const program = path.join(folder, 'program')
afterAll(() => rmSync(folder, { recursive: true }))

function writeProgram(wire: string): void {
  const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'
  writeFileSync(program, Buffer.from(`before${sentinel}\x01${String.fromCharCode(wire.length)}${wire}after`, 'latin1'))
}

it('reads the fuses a program has, leaving out removed and unknown ones', () => {
  writeProgram('10r')
  expect(readFuses(program)).toEqual({ runAsNode: true, cookieEncryption: false })
})

it('sets only the fuses named, and touches nothing else in the file', () => {
  writeProgram('1000000')
  setFuses(program, { runAsNode: false, nodeCliInspect: true })
  expect(readFuses(program)).toMatchObject({ runAsNode: false, cookieEncryption: false, nodeCliInspect: true })
  expect(readFileSync(program, 'latin1')).toMatch(/^before.*0001000after$/)
})

it('says so when a program has no fuses', () => {
  writeFileSync(program, 'not Electron')
  expect(() => readFuses(program)).toThrow(/not an Electron program/)
})
