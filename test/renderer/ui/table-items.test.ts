// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import { arrange, type Column, nextSort, sortRows } from '../../../renderer/ui/table-items.ts'

type Child = { id: string; name: string; family: string; dueBy: string | null; weight: number }

const children: Child[] = [
  { id: 'a', name: 'Ava Thornton', family: 'Thornton', dueBy: '2026-11-25', weight: 1.5 },
  { id: 'b', name: 'Émile Baran', family: 'Baran', dueBy: null, weight: 10 },
  { id: 'c', name: 'Lily Thornton', family: 'Thornton', dueBy: '2026-12-01', weight: 2.5 },
  { id: 'd', name: 'eddie Clarke', family: 'Clarke', dueBy: '2026-11-20', weight: 1.5 },
]
const columns: Column<Child>[] = [
  { key: 'name', header: 'Child', render: (child) => child.name, sortValue: (child) => child.name },
  { key: 'due', header: 'Due', render: (child) => child.dueBy, sortValue: (child) => child.dueBy },
  { key: 'weight', header: 'Weight', render: (child) => child.weight, sortValue: (child) => child.weight },
]
const idsOf = (rows: readonly Child[]) => rows.map(({ id }) => id).join('')

describe('sortRows', () => {
  it('leaves the order alone without a sort', () => {
    expect(sortRows(children, columns, null)).toBe(children)
  })

  it('sorts names as a British reader expects, past case and accents', () => {
    expect(idsOf(sortRows(children, columns, { key: 'name', direction: 'ascending' }))).toBe('adbc')
  })

  it('sorts numbers as numbers', () => {
    expect(idsOf(sortRows(children, columns, { key: 'weight', direction: 'descending' }))).toBe('bcad')
  })

  it('keeps rows without a value last in both directions', () => {
    expect(idsOf(sortRows(children, columns, { key: 'due', direction: 'ascending' }))).toBe('dacb')
    expect(idsOf(sortRows(children, columns, { key: 'due', direction: 'descending' }))).toBe('cadb')
  })
})

describe('arrange', () => {
  const rowKey = (child: Child) => child.id

  it('keeps a family together under one heading, as early as its first child', () => {
    const groupOf = (child: Child) => ({ key: child.family, label: `${child.family} family` })
    const items = arrange(children, { columns, sort: { key: 'due', direction: 'ascending' }, rowKey, groupOf })
    expect(items.map((item) => (item.kind === 'group' ? item.label : item.key))).toEqual([
      'Clarke family',
      'd',
      'Thornton family',
      'a',
      'c',
      'Baran family',
      'b',
    ])
  })

  it('opens the detail beneath its row', () => {
    const items = arrange(children, { columns, sort: null, rowKey, detailKey: 'b' })
    expect(items.map(({ kind }) => kind)).toEqual(['row', 'row', 'detail', 'row', 'row'])
  })
})

it('a heading sorts upwards first, then turns round', () => {
  const first = nextSort(null, 'due')
  expect(first).toEqual({ key: 'due', direction: 'ascending' })
  expect(nextSort(first, 'due').direction).toBe('descending')
  expect(nextSort(first, 'name').direction).toBe('ascending')
})
