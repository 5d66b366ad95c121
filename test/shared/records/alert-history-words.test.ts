import { expect, it } from 'vitest'
import { alertColumnWords } from '../../../shared/records/alert-history-words.ts'
import { columnWords } from '../../../shared/records/child-history.ts'
import { footprintKinds } from '../../../shared/records/footprint-kinds.ts'

it('takes no word from the other tables of a child’s history', () => {
  const footprint = Object.values(footprintKinds).flatMap(({ fields }) => Object.keys(fields))
  expect(Object.keys(alertColumnWords).filter((column) => footprint.includes(column))).toEqual([])
  expect(columnWords).toMatchObject({ ...alertColumnWords, note: 'Note', kind: 'Kind', closedOn: 'Closed' })
})
