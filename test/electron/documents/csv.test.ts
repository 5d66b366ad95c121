import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { csvOf } from '../../../electron/documents/csv.ts'
import { writable } from '../../../electron/documents/list-document.ts'
import { aDocument, hostileNames } from './made-document.ts'

const readBack = (text: string): string[][] => parse(text, { bom: true, relax_column_count: false })

it('writes headings, days, figures and words as other programs read them', () => {
  const text = csvOf(
    aDocument([
      { name: 'Siobhán O’Neill', weight: -0.5 },
      { name: 'Unborn Ferreira', day: null },
    ]),
  )
  expect(text.startsWith('\ufeff')).toBe(true)
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  expect(readBack(text)).toEqual([
    ['Child', 'Due', 'Status', 'Case number', 'Weight'],
    ['Siobhán O’Neill', '2026-11-23', 'Planned', '0471', '-0.5'],
    ['Unborn Ferreira', '', 'Planned', '0471', '1.5'],
  ])
})

it('lets no name become a formula in a spreadsheet, however its sign is hidden', () => {
  const rows = readBack(csvOf(aDocument(hostileNames.map((name) => ({ name }))))).slice(1)
  const read = rows.map(([name = '']) => name)
  expect(read).toHaveLength(hostileNames.length)
  const isFormula = (text: string) => /^[=+\-@]/.test(text.replace(/^[\s\p{Cf}\p{Z}]+/u, '').normalize('NFKC'))
  expect(read.filter(isFormula)).toEqual([])
  // Nothing is lost: without the apostrophe each is the name it was.
  expect(read.map((text, index) => (isFormula(hostileNames[index] ?? '') ? text.slice(1) : text))).toEqual(
    hostileNames.map(writable),
  )
})

it('gives back any text as it was, but for the apostrophe', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (name) => {
      const read = readBack(csvOf(aDocument([{ name }])))[1]?.[0] ?? ''
      expect([writable(name), `'${writable(name)}`]).toContain(read)
    }),
  )
})
