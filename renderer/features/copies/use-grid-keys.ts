import { type FocusEvent, type KeyboardEvent, useState } from 'react'

/** The cell that Tab reaches; column 0 is the line itself. */
export type GridPlace = { readonly row: number; readonly column: number }

const steps: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
}

/** One Tab stop for a table of buttons: arrow keys, Home and End move between cells marked `data-cell="row:column"`. */
export function useGridKeys({ rows, columns }: { rows: number; columns: number }) {
  const [said, setActive] = useState<GridPlace>({ row: 0, column: 0 })
  const active = { row: Math.min(said.row, rows - 1), column: Math.min(said.column, columns - 1) }
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const next = nextPlace(event.key, active, { rows, columns })
    if (!next) return
    event.preventDefault()
    event.currentTarget.querySelector<HTMLElement>(`[data-cell="${next.row}:${next.column}"]`)?.focus()
  }
  const onFocus = (event: FocusEvent) => {
    const place = event.target.getAttribute('data-cell')?.split(':').map(Number)
    if (place?.[0] !== undefined && place[1] !== undefined) setActive({ row: place[0], column: place[1] })
  }
  return { active, onKeyDown, onFocus }
}

function nextPlace(key: string, { row, column }: GridPlace, size: { rows: number; columns: number }): GridPlace | null {
  if (key === 'Home') return { row, column: 0 }
  if (key === 'End') return { row, column: size.columns - 1 }
  const step = steps[key]
  if (!step) return null
  const within = (place: number, count: number) => Math.min(Math.max(place, 0), count - 1)
  return { row: within(row + step[0], size.rows), column: within(column + step[1], size.columns) }
}
