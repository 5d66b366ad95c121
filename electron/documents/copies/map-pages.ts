import type { CopyHeading, CopyItem, CopyMap } from '../../../shared/copies/document.ts'
import { linesOf } from './text-lines.ts'

/** How large the map is written, and how much room its page has: millimetres, but for the points of the type. */
export type MapRoom = {
  readonly points: number
  readonly groupPoints: number
  readonly headingPoints: number
  /** Columns side by side on one page; large print has two. */
  readonly columnsWide: number
  readonly width: number
  /** Under the title of a page. */
  readonly height: number
  /** What the scale takes at the foot of the last page; 0 without one. */
  readonly scaleHeight: number
}

type Group = { readonly heading: CopyHeading; readonly isContinued: boolean; readonly items: readonly CopyItem[] }
/** A column of one page. */
export type PageColumn = {
  readonly key: string
  readonly heading: CopyHeading
  readonly isContinued: boolean
  readonly groups: readonly Group[]
}
/** One landscape page of the map. */
export type MapPage = { readonly columns: readonly PageColumn[]; readonly hasScale: boolean }

const MM_PER_POINT = 0.3528
const LINE = 1.22
const BETWEEN_COLUMNS = 9
const AFTER_ITEM = 0.7

type Column = CopyMap['columns'][number]

/**
 * The map cut into pages: a column that is too long goes on under the same heading on the next, so that type never has
 * to be made smaller. The heights are reckoned, a little too high rather than too low.
 */
export function mapPages({ columns }: CopyMap, room: MapRoom): MapPage[] {
  const sets = Array.from({ length: Math.ceil(columns.length / room.columnsWide) }, (_, at) =>
    columns.slice(at * room.columnsWide, (at + 1) * room.columnsWide),
  )
  const pages = sets.flatMap((set, at) => {
    const scaleHeight = at === sets.length - 1 ? room.scaleHeight : 0
    return pagesOf(set, { ...room, scaleHeight })
  })
  return pages
}

function pagesOf(columns: readonly Column[], room: MapRoom): MapPage[] {
  const whole = cut(columns, room, room.height - room.scaleHeight)
  if (whole.length === 1) return [{ columns: whole[0] ?? [], hasScale: room.scaleHeight > 0 }]
  const pages = cut(columns, room, room.height).map((one) => ({ columns: one, hasScale: false }))
  if (room.scaleHeight === 0) return pages
  const last = pages.at(-1)
  const left = room.height - room.scaleHeight
  if (!last?.columns.every((column) => heightOf(column, room) <= left))
    return [...pages, { columns: [], hasScale: true }]
  return [...pages.slice(0, -1), { ...last, hasScale: true }]
}

/** First every column from its top, side by side; then what is left of each, one after the other, as many to a page. */
function cut(columns: readonly Column[], room: MapRoom, height: number): PageColumn[][] {
  const parts = columns.map((column) => cutColumn(column, room, height))
  const isFull = columns.length === room.columnsWide
  const first = isFull ? parts.flatMap((own) => own.slice(0, 1)) : parts.flat().slice(0, room.columnsWide)
  const more = isFull ? parts.flatMap((own) => own.slice(1)) : parts.flat().slice(room.columnsWide)
  const pages = Math.ceil(more.length / room.columnsWide)
  const next = Array.from({ length: pages }, (_, at) => more.slice(at * room.columnsWide, (at + 1) * room.columnsWide))
  return [first, ...next]
}

function cutColumn({ key, heading, groups }: Column, room: MapRoom, height: number): PageColumn[] {
  const parts: Group[][] = [[]]
  let left = height - headingHeight(heading, room, false)
  for (const group of groups) {
    const head = groupHeight(group.heading, room)
    let isOpen = false
    for (const item of group.items) {
      const need = itemHeight(item, room) + (isOpen ? 0 : head)
      const isFirstOfPage = parts.at(-1)?.length === 0
      if (need > left && !isFirstOfPage) {
        parts.push([])
        left = height - headingHeight(heading, room, true) - head
        isOpen = false
      } else if (!isOpen) left -= head
      const page = parts.at(-1)
      const open = isOpen ? page?.at(-1) : undefined
      const isContinued = !isOpen && item !== group.items[0]
      if (page && open) page[page.length - 1] = { ...open, items: [...open.items, item] }
      else page?.push({ heading: group.heading, isContinued, items: [item] })
      isOpen = true
      left -= itemHeight(item, room)
    }
  }
  return parts.map((own, at) => ({ key, heading, isContinued: at > 0, groups: own }))
}

const columnWidth = ({ width, columnsWide }: MapRoom): number => width / columnsWide - BETWEEN_COLUMNS

function heightOf({ heading, isContinued, groups }: PageColumn, room: MapRoom): number {
  return groups.reduce(
    (sum, group) =>
      sum + groupHeight(group.heading, room) + group.items.reduce((own, item) => own + itemHeight(item, room), 0),
    headingHeight(heading, room, isContinued),
  )
}

function itemHeight({ text, tag }: CopyItem, room: MapRoom): number {
  const mm = room.points * MM_PER_POINT
  const words = tag ? `${text} ${tag}` : text
  return linesOf(words, { width: columnWidth(room) - 1.15 * mm, points: room.points }) * mm * LINE + AFTER_ITEM
}

const headed = ({ text, other }: CopyHeading): string => (other === null ? text : `${text} ${other}`)

function headingHeight(heading: CopyHeading, room: MapRoom, isContinued: boolean): number {
  const words = isContinued ? `${headed(heading)} (continued)` : headed(heading)
  const lines = linesOf(words, { width: columnWidth(room) - 8, points: room.headingPoints * 1.05 })
  return lines * room.headingPoints * MM_PER_POINT * 1.25 + 1
}

function groupHeight(heading: CopyHeading, room: MapRoom): number {
  const lines = linesOf(headed(heading), { width: columnWidth(room), points: room.groupPoints * 1.05 })
  return lines * room.groupPoints * MM_PER_POINT * 1.3 + 2
}
