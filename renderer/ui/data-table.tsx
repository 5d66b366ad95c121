import { type ComponentProps, type ReactNode, useMemo, useRef, useState } from 'react'
import { EmptyState } from './empty-state.tsx'
import { usePrinting } from './printing.ts'
import { TableBody } from './table-body.tsx'
import { TableHead } from './table-head.tsx'
import { arrange, type Column, type Sort } from './table-items.ts'
import { cellClass, type Ticks } from './table-row.tsx'
import { type Density, useTableWindow } from './table-window.ts'
import { useActiveRow } from './use-active-row.ts'

/** Up to this many lines a table is drawn whole, which keeps the browser's own find and copy. */
const mostLinesDrawnWhole = 150

export type DataTableProps<Row> = {
  /** The table's name, read out and used as its caption. */
  label: string
  rows: readonly Row[]
  /** Keep the array itself from one render to the next: a new one draws every row again. */
  columns: readonly Column<Row>[]
  rowKey: (row: Row) => string
  /** The row shown as selected; leave out to let the table keep it. */
  selectedKey?: string | null
  /** Called when the keyboard or the mouse moves to a row. */
  onSelect?: (row: Row) => void
  /** Called by Enter, a double click, or a click on the row's first words. */
  onOpen?: (row: Row) => void
  /** Called by A on a row: a new alert about whom it is about. */
  onAlert?: (row: Row) => void
  ticks?: Ticks<Row>
  initialSort?: Sort
  /** Told of every change of the sort, for a screen that keeps it. */
  onSort?: (sort: Sort) => void
  /** Gathers rows under headings, such as one for each family; keep the function itself, like `columns`. */
  groupOf?: (row: Row) => { key: string; label: ReactNode }
  /** What opens as a line of its own beneath one row. */
  detail?: { key: string | null; render: (row: Row) => ReactNode }
  empty: ComponentProps<typeof EmptyState>
  density?: Density
}

/**
 * A list of records as a real table: sorted by its headings, moved through with the arrow keys, one Tab stop. Lists
 * of any length scroll inside the table and draw only what is in view; paper gets every row.
 */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { label, rows, columns, rowKey, groupOf, detail, ticks, density = 'normal' } = props
  const [sort, setSort] = useState<Sort | null>(props.initialSort ?? null)
  const [ownKey, setOwnKey] = useState<string | null>(null)
  const scroller = useRef<HTMLDivElement>(null)
  const body = useRef<HTMLTableSectionElement>(null)
  const isPrinting = usePrinting()
  const detailKey = detail?.key ?? null
  // biome-ignore lint/correctness/useExhaustiveDependencies: a row's key never changes, while most screens write rowKey in place.
  const items = useMemo(
    () => arrange(rows, { columns, sort, rowKey, groupOf, detailKey }),
    [rows, columns, sort, groupOf, detailKey],
  )
  const selectedKey = props.selectedKey === undefined ? ownKey : props.selectedKey
  const active = useActiveRow(items, selectedKey, body)
  const isWindowed = items.length > mostLinesDrawnWhole && !isPrinting
  const drawn = useTableWindow({ items, scroller, density, activePlace: active.place, isWindowed })

  if (rows.length === 0) return <EmptyState {...props.empty} />
  const changeSort = (next: Sort) => {
    setSort(next)
    props.onSort?.(next)
  }
  const select = (row: Row) => {
    setOwnKey(rowKey(row))
    props.onSelect?.(row)
  }
  const classes = [
    'table',
    density === 'compact' && 'table-compact',
    isWindowed && 'table-windowed',
    (props.onSelect || props.onOpen) && 'table-pickable',
  ]
  return (
    <div className="table-scroll" ref={scroller}>
      <table className={classes.filter(Boolean).join(' ')} aria-rowcount={isWindowed ? items.length + 1 : undefined}>
        <caption className="sr-only">{label}</caption>
        <Widths columns={columns} hasTicks={ticks !== undefined} />
        <TableHead
          columns={columns}
          sort={sort}
          onSort={changeSort}
          hasTicks={ticks !== undefined}
          isWindowed={isWindowed}
          onLeave={() => active.moveTo(active.place, 1)}
        />
        <TableBody
          bodyRef={body}
          items={items}
          columns={columns}
          active={active}
          drawn={drawn}
          isWindowed={isWindowed}
          selectedKey={props.onSelect || props.selectedKey !== undefined ? selectedKey : undefined}
          onSelect={select}
          onOpen={props.onOpen}
          onAlert={props.onAlert}
          ticks={ticks}
          renderDetail={detail?.render}
        />
        <Totals columns={columns} hasTicks={ticks !== undefined} />
      </table>
    </div>
  )
}

type ColumnsProps<Row> = { columns: readonly Column<Row>[]; hasTicks: boolean }

function Widths<Row>({ columns, hasTicks }: ColumnsProps<Row>) {
  return (
    <colgroup>
      {hasTicks && <col className="cell-tick" />}
      {columns.map((column) => (
        <col key={column.key} className={cellClass(column)} style={{ width: column.width }} />
      ))}
    </colgroup>
  )
}

function Totals<Row>({ columns, hasTicks }: ColumnsProps<Row>) {
  if (!columns.some(({ footer }) => footer !== undefined)) return null
  return (
    <tfoot>
      <tr>
        {hasTicks && <td className="cell-tick" />}
        {columns.map((column, index) =>
          index === 0 ? (
            <th key={column.key} scope="row" className={cellClass(column)}>
              {column.footer}
            </th>
          ) : (
            <td key={column.key} className={cellClass(column)}>
              {column.footer}
            </td>
          ),
        )}
      </tr>
    </tfoot>
  )
}
