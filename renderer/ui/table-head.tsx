import type { KeyboardEvent } from 'react'
import { type Column, nextSort, type Sort } from './table-items.ts'
import { cellClass } from './table-row.tsx'

type TableHeadProps<Row> = {
  columns: readonly Column<Row>[]
  sort: Sort | null
  onSort: (sort: Sort) => void
  hasTicks: boolean
  isWindowed: boolean
  /** Called when Down leaves the headings for the rows. */
  onLeave: () => void
}

/**
 * The sticky headings. They are reached by Up from the first row, so that the whole table is one Tab stop; Left and
 * Right move between those that sort.
 */
export function TableHead<Row>({ columns, sort, onSort, hasTicks, isWindowed, onLeave }: TableHeadProps<Row>) {
  const onKeyDown = (event: KeyboardEvent<HTMLTableSectionElement>) => {
    const buttons = [...event.currentTarget.querySelectorAll('button')]
    const here = event.target instanceof HTMLButtonElement ? buttons.indexOf(event.target) : -1
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key]
    if (step !== undefined) buttons[here + step]?.focus()
    else if (event.key === 'ArrowDown') onLeave()
    else return
    event.preventDefault()
  }
  return (
    <thead onKeyDown={onKeyDown}>
      <tr aria-rowindex={isWindowed ? 1 : undefined}>
        {hasTicks && (
          <th scope="col" className="cell-tick">
            <span className="sr-only">Ticked</span>
          </th>
        )}
        {columns.map((column) => (
          <th
            key={column.key}
            scope="col"
            className={cellClass(column)}
            aria-sort={sort?.key === column.key ? sort.direction : undefined}
          >
            {column.sortValue ? (
              <button
                type="button"
                className="sort-button"
                tabIndex={-1}
                onClick={() => onSort(nextSort(sort, column.key))}
              >
                {column.header}
                <span className="sort-arrow" aria-hidden="true">
                  {sort?.key === column.key && (sort.direction === 'ascending' ? '↑' : '↓')}
                </span>
              </button>
            ) : (
              column.header
            )}
          </th>
        ))}
      </tr>
    </thead>
  )
}
