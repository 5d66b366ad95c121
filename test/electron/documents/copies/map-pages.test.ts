import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type MapRoom, mapPages } from '../../../../electron/documents/copies/map-pages.ts'
import type { CopyMap } from '../../../../shared/copies/document.ts'

const room: MapRoom = {
  points: 14,
  groupPoints: 13,
  headingPoints: 15.5,
  columnsWide: 3,
  width: 269,
  height: 160,
  scaleHeight: 35,
}
const words = (text: string) => ({ text, other: null })
const columnOf = (key: string, texts: readonly string[]): CopyMap['columns'][number] => ({
  key,
  heading: words(key),
  groups: [{ heading: words('Said'), items: texts.map((text, at) => ({ id: `${key}-${at}`, text, tag: null })) }],
})
const mapOf = (...columns: readonly (readonly string[])[]): CopyMap => ({
  columns: columns.map((texts, at) => columnOf(`Column ${at + 1}`, texts)),
  scale: null,
})
const line = 'On some days there was no proper meal, and the children were late.'

it('keeps a short map with its scale on one page', () => {
  expect(mapPages(mapOf([line], [line, line], []), room)).toMatchObject([{ hasScale: true }])
})

it('goes on under the same heading, side by side, where a column is too long', () => {
  const pages = mapPages(mapOf(Array(40).fill(line), [line], [line]), room)
  const [first, second] = pages
  expect(first?.columns.map(({ heading, isContinued }) => [heading.text, isContinued])).toEqual([
    ['Column 1', false],
    ['Column 2', false],
    ['Column 3', false],
  ])
  expect(second?.columns.every(({ heading, isContinued }) => heading.text === 'Column 1' && isContinued)).toBe(true)
  expect(pages.length).toBeLessThan(5)
})

it('has two columns a page in large print, and the third with the scale', () => {
  const pages = mapPages(mapOf([line], [line], [line]), { ...room, columnsWide: 2 })
  expect(pages.map(({ columns, hasScale }) => [columns.length, hasScale])).toEqual([
    [2, false],
    [1, true],
  ])
})

it('says every line once, in its order, and the scale once, however long they are', () => {
  const texts = fc.array(fc.string({ maxLength: 600 }), { maxLength: 30 })
  fc.assert(
    fc.property(texts, texts, texts, fc.constantFrom(2, 3), (a, b, c, columnsWide) => {
      const map = mapOf(a, b, c)
      const pages = mapPages(map, { ...room, columnsWide })
      for (const column of map.columns) {
        const drawn = pages.flatMap(({ columns }) =>
          columns.filter(({ key }) => key === column.key).flatMap(({ groups }) => groups.flatMap(({ items }) => items)),
        )
        expect(drawn).toEqual(column.groups.flatMap(({ items }) => items))
      }
      expect(pages.filter(({ hasScale }) => hasScale)).toHaveLength(1)
    }),
  )
})
