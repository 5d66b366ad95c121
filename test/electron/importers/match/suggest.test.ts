import { describe, expect, it } from 'vitest'
import { suggest } from '../../../../electron/importers/match/suggest.ts'
import { today } from '../made-files.ts'
import { councilLists } from './council-lists.ts'

const columnsOf = ([headings = [], ...rows]: (typeof councilLists)[number]['rows']) =>
  headings.map((heading, index) => ({ heading: String(heading), cells: rows.map((row) => row[index] ?? null) }))

describe('columns are suggested', () => {
  it.each(councilLists)('for $name', ({ rows, holds }) => {
    const suggested = suggest(columnsOf(rows), today)
    expect(Object.fromEntries(Object.entries(suggested).map(([field, { heading }]) => [field, heading]))).toEqual(holds)
  })
})
