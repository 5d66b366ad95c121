import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type Box, pagesOf, pageWith } from '../../../renderer/wall/pages.ts'

const LINE = 40
/** A column of texts of so many lines each. */
const columnOf = (lines: readonly number[]): Box[] => {
  let top = 0
  return lines.map((count) => {
    const box = { top, bottom: top + count * LINE, breaks: Array.from({ length: count }, (_, at) => top + at * LINE) }
    top = box.bottom
    return box
  })
}
const columns = fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 60 }).map(columnOf)
const rooms = fc.integer({ min: LINE, max: 1000 })

it('shows all of a column on its pages, once and in order', () => {
  fc.assert(
    fc.property(columns, rooms, (boxes, room) => {
      const pages = pagesOf(boxes, room)
      expect(pages[0]?.from).toBe(0)
      expect(pages.at(-1)?.to).toBe(boxes.at(-1)?.bottom)
      for (const [index, page] of pages.entries()) {
        expect(page.to - page.from).toBeLessThanOrEqual(room)
        if (index > 0) expect(page.from).toBe(pages[index - 1]?.to)
      }
    }),
  )
})

it('never cuts a line of text, and parts only what is taller than a page', () => {
  fc.assert(
    fc.property(columns, rooms, (boxes, room) => {
      const pages = pagesOf(boxes, room)
      for (const { from } of pages) expect(from % LINE).toBe(0)
      for (const { top, bottom } of boxes)
        if (bottom - top <= room) expect(pages.some(({ from, to }) => from <= top && bottom <= to)).toBe(true)
    }),
  )
})

it('finds the page that ends what is written on', () => {
  const boxes = columnOf([3, 3, 12, 1])
  const pages = pagesOf(boxes, 6 * LINE)
  expect(boxes.map((box) => pageWith(pages, box))).toEqual([0, 0, 2, 3])
})
