import { memo, type ReactNode } from 'react'
import { RowStop } from './row-stop.ts'
import type { Column } from './table-items.ts'

/** Ticks in front of the rows: which are set, what happens when one is, and what each is called aloud. */
export type Ticks<Row> = {
  keys: ReadonlySet<string>
  onTick: (row: Row, isTicked: boolean) => void
  labelOf: (row: Row) => string
}

type TableRowProps<Row> = {
  row: Row
  itemKey: string
  columns: readonly Column<Row>[]
  /** Counted from 1 with the head row; only where some rows are not drawn. */
  rowIndex?: number | undefined
  isActive: boolean
  /** Undefined where rows cannot be selected. */
  isSelected?: boolean | undefined
  canOpen: boolean
  /** The three below are undefined where rows have no ticks. */
  isTicked?: boolean | undefined
  tickLabel?: string | undefined
  onTick?: ((row: Row, isTicked: boolean) => void) | undefined
}

/** The class of a cell, which its heading and footer share. */
export function cellClass<Row>(column: Column<Row>): string | undefined {
  const classes = [column.align === 'end' && 'cell-end', column.isSecondary && 'cell-secondary'].filter(Boolean)
  return classes.length > 0 ? classes.join(' ') : undefined
}

function Row<Row>(props: TableRowProps<Row>) {
  const { row, itemKey, columns, rowIndex, isActive, isSelected, canOpen, onTick } = props
  const header = columns.find((column) => column.isRowHeader) ?? columns[0]
  return (
    <tr
      className="table-row"
      data-key={itemKey}
      tabIndex={isActive ? 0 : -1}
      aria-rowindex={rowIndex}
      aria-selected={isSelected}
    >
      <RowStop value={isActive}>
        {onTick && (
          <td className="cell-tick">
            <input
              type="checkbox"
              className="tick"
              tabIndex={-1}
              aria-label={props.tickLabel}
              checked={props.isTicked ?? false}
              onChange={(event) => onTick(row, event.target.checked)}
            />
          </td>
        )}
        {columns.map((column) => (
          <Cell key={column.key} column={column} isHeader={column === header}>
            {column === header && canOpen ? (
              <button type="button" className="row-open" tabIndex={-1}>
                {column.render(row)}
              </button>
            ) : (
              column.render(row)
            )}
          </Cell>
        ))}
      </RowStop>
    </tr>
  )
}

function Cell<Row>({ column, isHeader, children }: { column: Column<Row>; isHeader: boolean; children: ReactNode }) {
  const className = cellClass(column)
  if (!isHeader) return <td className={className}>{children}</td>
  return (
    <th scope="row" className={className}>
      {children}
    </th>
  )
}

/** One row; drawn again only when something about it has changed. The cast keeps the row's type through `memo`. */
export const TableRow = memo(Row) as typeof Row
