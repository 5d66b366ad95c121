import { expect, it } from 'vitest'
import { fileNameFor } from '../../../electron/documents/file-name.ts'
import { IsoDate } from '../../../shared/dates.ts'

const today = IsoDate.parse('2026-11-23')
const named = (scope: string, isPractice = false) =>
  fileNameFor({ title: 'Caseload', scope, today, isPractice, format: 'xlsx' })

it('names the list, whose it is and the day', () => {
  expect(named('Ruth Adeyemi')).toBe('Caseload Ruth Adeyemi 2026-11-23.xlsx')
  expect(named('Everybody', true)).toBe('PRACTICE Caseload Everybody 2026-11-23.xlsx')
})

it('offers a name every system can store, whatever somebody is called', () => {
  expect(named('../../etc\\CON:\u202exslx.\u0000\n')).toBe('Caseload ....etcCONxslx. 2026-11-23.xlsx')
  expect(named('x'.repeat(500))).toHaveLength(100 + ' 2026-11-23.xlsx'.length)
})
