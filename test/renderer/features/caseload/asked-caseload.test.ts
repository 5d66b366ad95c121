import { beforeAll, expect, it } from 'vitest'
import { askedCaseload } from '../../../../renderer/features/caseload/asked-caseload.ts'
import { type CaseloadView, firstView } from '../../../../renderer/features/caseload/caseload-view.ts'
import type { CaseloadRow } from '../../../../shared/records/caseload.ts'
import { openCounty } from '../../../support/open-county.ts'

let rows: readonly CaseloadRow[]
beforeAll(async () => {
  rows = await (await openCounty('2026-11-23')).ask('caseload.list', { iroId: null })
})

const asked = (view: Partial<CaseloadView>) => askedCaseload(rows, { ...firstView, ...view }, null)
const rowsOf = (keys: readonly string[] | null) => keys?.map((key) => rows.find(({ childId }) => childId === key))

it('asks for the whole list without naming its rows while the screen shows it as the record has it', () => {
  expect(asked({})).toEqual({
    list: { name: 'caseload', input: { iroId: null }, isGrouped: false, keys: null, about: '' },
    rows: rows.length,
  })
})

it('names the rows of a tab and a filter in the order of the sort, and says what was chosen', () => {
  const { list, rows: count } = asked({
    tab: 'lookedAfter',
    filter: ' thornton ',
    sort: { key: 'child', direction: 'descending' },
  })
  const chosen = rowsOf(list.keys)
  expect(chosen?.every((row) => row?.isLookedAfter && row.familyName === 'Thornton')).toBe(true)
  const given = chosen?.map((row) => row?.givenName ?? '') ?? []
  expect(given).toEqual(given.toSorted().toReversed())
  expect(count).toBe(given.length)
  expect(list.about).toBe('Only “Looked after”, with “thornton”')
})

it('keeps families together when the screen does', () => {
  const { list } = asked({ isGrouped: true })
  const families = rowsOf(list.keys)?.map((row) => row?.familyId ?? 'none') ?? []
  const changes = families.filter((family, index) => family !== families[index - 1])
  expect(changes).toHaveLength(new Set(families).size)
})
