import { useEffect, useRef, useState } from 'react'

type Place = { readonly row: number; readonly column: number }

const steps: Readonly<Record<string, Place>> = {
  ArrowUp: { row: -1, column: 0 },
  ArrowDown: { row: 1, column: 0 },
  ArrowLeft: { row: 0, column: -1 },
  ArrowRight: { row: 0, column: 1 },
}
const within = (value: number, count: number): number => Math.max(0, Math.min(count - 1, value))

/** Where one is in a grid of buttons, `size` rows and columns large; the arrows, Home and End go from cell to cell. */
export function useGridPlace(size: { readonly rows: number; readonly columns: number }) {
  const body = useRef<HTMLTableSectionElement>(null)
  const [place, setPlace] = useState<Place>({ row: 0, column: 2 })
  const isRowGone = useRef(false)
  const fitting = ({ row, column }: Place): Place => ({
    row: within(row, size.rows),
    column: within(column, size.columns),
  })
  const current = fitting(place)
  const focus = ({ row, column }: Place) => body.current?.rows[row]?.querySelectorAll('button')[column]?.focus()
  // The row taken off had the focus; the one that took its place gets it.
  useEffect(() => {
    if (!isRowGone.current) return
    isRowGone.current = false
    body.current?.rows[within(place.row, size.rows)]?.querySelectorAll('button')[place.column]?.focus()
  }, [size.rows, place])
  /** Goes where the key leads; false for a key that leads nowhere. */
  const follow = (key: string): boolean => {
    const step = steps[key]
    const ends = key === 'Home' || key === 'End'
    if (!step && !ends) return false
    const to = step
      ? { row: current.row + step.row, column: current.column + step.column }
      : { ...current, column: key === 'Home' ? 0 : size.columns }
    setPlace(fitting(to))
    focus(fitting(to))
    return true
  }
  const leaveRow = () => {
    isRowGone.current = true
  }
  return { body, current, setPlace, follow, leaveRow }
}
