import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { type RefObject, useCallback } from 'react'
import { largeTextQuery, useMedia } from './media.ts'
import type { TableItem } from './table-items.ts'

/** How tall the rows are: 36 px, 30 in long lists, 44 in both at large text. The style sheet says the same. */
export type Density = 'normal' | 'compact'

/** A line to draw at its place, or the height in CSS px of lines left out. */
export type Slot = { kind: 'item'; place: number } | { kind: 'gap'; key: string; height: number }

type WindowOptions<Row> = {
  items: readonly TableItem<Row>[]
  scroller: RefObject<HTMLElement | null>
  density: Density
  /** Always drawn, wherever the list is scrolled to, so that focus is never lost. */
  activePlace: number
  isWindowed: boolean
}

/** The lines of a long table that are worth drawing, with gaps for the rest; every line when not windowed. */
export function useTableWindow<Row>({ items, scroller, density, activePlace, isWindowed }: WindowOptions<Row>) {
  const rowHeight = useRowHeight(density)
  const heights = { row: rowHeight, group: 28, detail: 40 }
  // Kept from one render to the next: a new function makes the virtualiser measure every line again.
  const getItemKey = useCallback((place: number) => items[place]?.key ?? place, [items])
  const virtualizer = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: (place) => heights[items[place]?.kind ?? 'row'],
    getItemKey,
    overscan: 12,
    enabled: isWindowed,
    rangeExtractor: (range) => {
      const drawn = defaultRangeExtractor(range)
      if (activePlace < 0 || drawn.includes(activePlace)) return drawn
      return [...drawn, activePlace].sort((a, b) => a - b)
    },
  })
  const slots: Slot[] = isWindowed
    ? withGaps(virtualizer.getVirtualItems(), virtualizer.getTotalSize())
    : items.map((_, place) => ({ kind: 'item', place }))
  return { slots, rowHeight, measure: virtualizer.measureElement }
}

type Drawn = { index: number; start: number; end: number }

function withGaps(drawn: readonly Drawn[], total: number): Slot[] {
  const slots: Slot[] = []
  let end = 0
  for (const item of drawn) {
    if (item.start > end) slots.push({ kind: 'gap', key: `gap before ${item.index}`, height: item.start - end })
    slots.push({ kind: 'item', place: item.index })
    end = item.end
  }
  if (total > end) slots.push({ kind: 'gap', key: 'gap at end', height: total - end })
  return slots
}

function useRowHeight(density: Density): number {
  const isLargeText = useMedia(largeTextQuery)
  if (isLargeText) return 44
  return density === 'compact' ? 30 : 36
}
