import { describe, expect, it } from 'vitest'
import { type Draft, rowsOf } from '../../../../renderer/features/map/rows.ts'
import { RecordId } from '../../../../shared/records/ids.ts'

const id = (number: number) => RecordId.parse(`0190a000-0000-7000-8000-00000000000${number}`)
const [a, b] = [{ id: id(1) }, { id: id(2) }]
const draft = (key: string, afterKey: string | null, ofId: RecordId | null = null): Draft => ({
  ...{ key, afterKey, heading: 'harm' },
  id: ofId,
})
const keysOf = (drafts: readonly Draft[], keys: ReadonlyMap<RecordId, string> = new Map()) =>
  rowsOf([a, b], drafts, keys).map(({ key }) => key)

describe('the rows of a heading', () => {
  it('have a new line under the one it was begun at, and otherwise at the end', () => {
    expect(keysOf([draft('new-1', a.id)])).toEqual([a.id, 'new-1', b.id])
    expect(keysOf([draft('new-1', null), draft('new-2', 'new-1')])).toEqual([a.id, b.id, 'new-1', 'new-2'])
  })

  it('keep the key of a line when the record takes it, and show it once', () => {
    const tied = new Map([[b.id, 'new-1']])
    expect(keysOf([draft('new-1', a.id, b.id)], tied)).toEqual([a.id, 'new-1'])
    expect(keysOf([draft('new-2', 'new-1')], tied)).toEqual([a.id, 'new-1', 'new-2'])
  })
})
