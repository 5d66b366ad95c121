import { Buffer } from 'node:buffer'
import { readSheet } from 'read-excel-file/node'
import { expect, it } from 'vitest'
import { writable } from '../../../electron/documents/list-document.ts'
import { xlsxOf } from '../../../electron/documents/xlsx.ts'
import { aDocument, hostileNames } from './made-document.ts'

const readBack = async (bytes: Uint8Array, sheet: number | string = 1) => readSheet(Buffer.from(bytes), sheet)

it('writes real days and real figures, on both sides of a change of the clocks', async () => {
  const days = ['2026-03-29', '2026-10-25', '1900-03-01', '2016-02-29']
  const rows = await readBack(await xlsxOf(aDocument(days.map((day) => ({ name: 'Nia', day, weight: 2.5 })))))
  expect(rows[0]).toEqual(['Child', 'Due', 'Status', 'Case number', 'Weight'])
  expect(rows.slice(1).map((row) => row[1])).toEqual(days.map((day) => new Date(`${day}T00:00:00Z`)))
  expect(rows[1]?.slice(2)).toEqual(['Planned', '0471', 2.5])
})

it('keeps every name as text, and never as a formula', async () => {
  const rows = await readBack(await xlsxOf(aDocument(hostileNames.map((name) => ({ name })))))
  const read = rows.slice(1).map((row) => row[0])
  // XML turns a carriage return into a line end; nothing else changes.
  const kept = (name: string) => writable(name).replace(/\r\n?/g, '\n')
  expect(read.map((name) => kept(String(name)).trim())).toEqual(hostileNames.map((name) => kept(name).trim()))
})

it('shortens only what Excel cannot hold, and shows that it did', async () => {
  const rows = await readBack(await xlsxOf(aDocument([{ name: 'y'.repeat(40_000) }])))
  expect(rows[1]?.[0]).toBe(`${'y'.repeat(32_766)}…`)
})

it('says in a second sheet what the list is and who made it', async () => {
  const rows = await readBack(await xlsxOf(aDocument([{ name: 'Nia' }], { about: 'Overdue' })), 'About this list')
  expect(rows).toEqual([
    ['List', 'Caseload'],
    ['Caseload of', 'Ruth Adeyemi'],
    ['Rows', '1 child'],
    ['Shown', 'Overdue'],
    ['Weighted caseload', '1 looked after × 1.5 = 1.5: 1.5 in all.'],
    ['Made', 'Made by Ruth Adeyemi, Mon 23 Nov 2026, 08:51'],
  ])
})
