import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { rename } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, expect, it } from 'vitest'
import { writeWhole } from '../../../electron/documents/write-whole.ts'

const folder = mkdtempSync(join(tmpdir(), 'footprint-write-'))
const path = join(folder, 'Caseload.csv')
const failing = (code: string) => Object.assign(new Error(code), { code })

beforeEach(() => {
  rmSync(folder, { recursive: true })
  mkdirSync(folder)
  writeFileSync(path, 'old')
})
afterAll(() => rmSync(folder, { recursive: true }))

it('puts the whole file in place of the old one and leaves nothing beside it', async () => {
  await writeWhole(path, 'new', { beforeReplace: async () => expect(readFileSync(path, 'utf8')).toBe('old') })
  expect(readFileSync(path, 'utf8')).toBe('new')
  expect(readdirSync(folder)).toEqual(['Caseload.csv'])
})

it('tries again while another program holds the file', async () => {
  let tries = 0
  const replace = async (from: string, to: string) => {
    tries += 1
    if (tries < 3) throw failing(tries === 1 ? 'EPERM' : 'EBUSY')
    await rename(from, to)
  }
  await writeWhole(path, 'new', { replace })
  expect([tries, readFileSync(path, 'utf8')]).toEqual([3, 'new'])
})

it.each([
  ['EBUSY', '“Caseload.csv” could not be written. Close it in other programs, or choose another folder or name.'],
  ['ENOSPC', '“Caseload.csv” could not be written: the disk is full. Make room, or choose another disk.'],
  ['EROFS', '“Caseload.csv” could not be written there. Choose another folder or name.'],
])('keeps the old file and says what to do when the disk answers %s', async (code, sentence) => {
  const replace = () => Promise.reject(failing(code))
  await expect(writeWhole(path, 'new', { replace })).rejects.toThrow(sentence)
  expect(readFileSync(path, 'utf8')).toBe('old')
  expect(readdirSync(folder)).toEqual(['Caseload.csv'])
})

it('writes nothing when what has to come first is refused', async () => {
  const refused = new Error('The vault is locked.')
  await expect(writeWhole(path, 'new', { beforeReplace: () => Promise.reject(refused) })).rejects.toBe(refused)
  expect(readdirSync(folder)).toEqual(['Caseload.csv'])
  expect(readFileSync(path, 'utf8')).toBe('old')
})

it('says so when the folder is not there', async () => {
  await expect(writeWhole(join(folder, 'gone', 'a.csv'), 'new')).rejects.toThrow('“a.csv” could not be written there')
})
