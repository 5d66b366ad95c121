import { type RefObject, useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { TableItem } from './table-items.ts'

type Active = { key: string; place: number }

/** Where the keyboard is in a table, and how to move it. Places count over all lines; only rows are stops. */
export type ActiveRow = {
  /** The place of the row that Tab lands on; -1 in an empty table. */
  place: number
  /** Makes a row the one Tab lands on, without moving focus. */
  setKey: (key: string) => void
  /** Moves focus to the row nearest to a place, looking in the direction of travel first; the key it went to. */
  moveTo: (place: number, step: 1 | -1) => string | undefined
  /** To be told whether focus is inside the table's body. */
  onFocusChange: (hasFocus: boolean) => void
}

/**
 * Keeps one row of a table as its Tab stop. When that row goes away while it has focus, as when a decision is made,
 * focus goes to the row that took its place rather than back to the top of the window.
 */
export function useActiveRow<Row>(
  items: readonly TableItem<Row>[],
  startKey: string | null,
  body: RefObject<HTMLTableSectionElement | null>,
): ActiveRow {
  const [active, setActive] = useState<Active | null>(null)
  const hasFocus = useRef(false)
  const wantsFocus = useRef(false)
  const place = useMemo(() => placeOf(items, active, startKey), [items, active, startKey])
  const key = items[place]?.key

  const setKey = useCallback(
    (next: string) => setActive({ key: next, place: items.findIndex((item) => item.key === next) }),
    [items],
  )
  const moveTo = (wanted: number, step: 1 | -1) => {
    const next = nearestRow(items, wanted, step)
    const item = items[next]
    if (!item) return undefined
    wantsFocus.current = true
    setActive({ key: item.key, place: next })
    return item.key
  }
  const onFocusChange = (isInside: boolean) => {
    hasFocus.current = isInside
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: a move to the same row must focus it again, so every change counts.
  useLayoutEffect(() => {
    const isLost = hasFocus.current && document.activeElement === document.body
    if (!wantsFocus.current && !isLost) return
    wantsFocus.current = false
    rowElement(body.current, key)?.focus()
  }, [key, active, items])

  return { place, setKey, moveTo, onFocusChange }
}

function placeOf<Row>(items: readonly TableItem<Row>[], active: Active | null, startKey: string | null): number {
  const wanted = active?.key ?? startKey
  const found = wanted === null ? -1 : items.findIndex((item) => item.key === wanted)
  return found === -1 ? nearestRow(items, active?.place ?? 0, 1) : found
}

/** The place of the row at or after `wanted` in the direction of travel, else the nearest the other way, else -1. */
function nearestRow<Row>(items: readonly TableItem<Row>[], wanted: number, step: 1 | -1): number {
  const start = Math.min(Math.max(wanted, 0), items.length - 1)
  for (const direction of [step, -step]) {
    for (let place = start; place >= 0 && place < items.length; place += direction) {
      if (items[place]?.kind === 'row') return place
    }
  }
  return -1
}

/** The drawn row with a key, found without putting the key into a selector, which it might not survive. */
function rowElement(body: HTMLElement | null, key: string | undefined): HTMLElement | undefined {
  const rows = body?.querySelectorAll<HTMLElement>('tr[data-key]') ?? []
  return [...rows].find((row) => row.dataset.key === key)
}
