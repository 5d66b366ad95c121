import type { KeyboardEvent, MouseEvent, ReactNode, RefObject } from 'react'
import { isAlertKey } from './raise-alert.ts'
import type { Column, TableItem } from './table-items.ts'
import { keyTarget, moveInRow, rowOf, steps } from './table-keys.ts'
import { TableRow, type Ticks } from './table-row.tsx'
import type { Slot } from './table-window.ts'
import type { ActiveRow } from './use-active-row.ts'

type TableBodyProps<Row> = {
  bodyRef: RefObject<HTMLTableSectionElement | null>
  items: readonly TableItem<Row>[]
  columns: readonly Column<Row>[]
  active: ActiveRow
  drawn: { slots: readonly Slot[]; rowHeight: number; measure: (element: Element | null) => void }
  isWindowed: boolean
  /** Undefined where rows cannot be selected. */
  selectedKey: string | null | undefined
  onSelect: (row: Row) => void
  onOpen: ((row: Row) => void) | undefined
  onAlert: ((row: Row) => void) | undefined
  ticks: Ticks<Row> | undefined
  renderDetail: ((row: Row) => ReactNode) | undefined
}

/** The rows and everything the keyboard and the mouse do in them; events are caught here, once for all rows. */
export function TableBody<Row>(props: TableBodyProps<Row>) {
  const { bodyRef, active, onOpen } = props
  const rowAt = (target: EventTarget) => {
    const key = rowOf(target)?.dataset.key
    const item = props.items.find((candidate) => candidate.kind === 'row' && candidate.key === key)
    return item?.kind === 'row' ? item.row : undefined
  }
  const onClick = (event: MouseEvent) => {
    const row = rowAt(event.target)
    if (row === undefined) return
    props.onSelect(row)
    if (event.target instanceof Element && event.target.closest('.row-open')) onOpen?.(row)
  }
  const onDoubleClick = (event: MouseEvent) => {
    const row = rowAt(event.target)
    const isOnControl = event.target instanceof Element && event.target.closest('button, a, input, select')
    if (row !== undefined && !isOnControl) onOpen?.(row)
  }
  const onFocus = (event: { target: EventTarget }) => {
    active.onFocusChange(true)
    const key = rowOf(event.target)?.dataset.key
    if (key !== undefined) active.setKey(key)
  }
  return (
    <tbody
      ref={bodyRef}
      onClick={onClick}
      onDoubleClick={onDoubleClick}
      onFocus={onFocus}
      onBlur={() => active.onFocusChange(false)}
      onKeyDown={(event) => handleKey(event, props, rowAt(event.target))}
    >
      {props.drawn.slots.map((slot) =>
        slot.kind === 'gap' ? (
          // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a gap takes no focus.
          <tr key={slot.key} className="table-spacer" aria-hidden="true">
            <td colSpan={columnCount(props)} style={{ height: slot.height }} />
          </tr>
        ) : (
          <Line key={props.items[slot.place]?.key} table={props} place={slot.place} />
        ),
      )}
    </tbody>
  )
}

function handleKey<Row>(event: KeyboardEvent<HTMLElement>, table: TableBodyProps<Row>, row: Row | undefined) {
  const { active } = table
  if (row === undefined || event.ctrlKey || event.altKey || event.metaKey) return
  const { isOnRow, takesArrows } = keyTarget(event.target)
  if (event.key === 'Enter' && isOnRow) table.onOpen?.(row)
  else if (event.key === ' ' && isOnRow) toggleTick(table.ticks, row, rowOf(event.target)?.dataset.key)
  else if (table.onAlert && isAlertKey(event)) table.onAlert(row)
  else if (takesArrows || !moveByKey(event, table, active)) return
  event.preventDefault()
}

/** Moves by the key pressed; false when the key does not move. */
function moveByKey<Row>(event: KeyboardEvent<HTMLElement>, table: TableBodyProps<Row>, active: ActiveRow): boolean {
  if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') {
    moveInRow(event.target, event.key === 'ArrowRight' ? 1 : -1)
    return true
  }
  const scroller = event.currentTarget.closest('.table-scroll')
  const page = Math.max(1, Math.floor((scroller?.clientHeight ?? 0) / table.drawn.rowHeight) - 2)
  const step = steps(event.key, page, table.items.length)
  if (step === 0) return false
  const firstRow = table.items.findIndex((item) => item.kind === 'row')
  if (event.key === 'ArrowUp' && active.place === firstRow) {
    event.currentTarget.closest('table')?.querySelector<HTMLElement>('.sort-button')?.focus()
    return true
  }
  const key = active.moveTo(active.place + step, step > 0 ? 1 : -1)
  const moved = table.items.find((item) => item.key === key)
  if (moved?.kind === 'row') table.onSelect(moved.row)
  return true
}

function toggleTick<Row>(ticks: Ticks<Row> | undefined, row: Row, key: string | undefined) {
  if (ticks && key !== undefined) ticks.onTick(row, !ticks.keys.has(key))
}

function columnCount<Row>({ columns, ticks }: TableBodyProps<Row>): number {
  return columns.length + (ticks ? 1 : 0)
}

function Line<Row>({ table, place }: { table: TableBodyProps<Row>; place: number }) {
  const { isWindowed, ticks, selectedKey } = table
  const item = table.items[place]
  // The head is row 1 and places count from 0.
  const rowIndex = isWindowed ? place + 2 : undefined
  if (item === undefined) return null
  if (item.kind === 'group') {
    return (
      <tr className="table-group" aria-rowindex={rowIndex}>
        <th colSpan={columnCount(table)} scope="rowgroup">
          {item.label}
        </th>
      </tr>
    )
  }
  if (item.kind === 'detail') {
    return (
      <tr
        className="table-detail"
        aria-rowindex={rowIndex}
        data-index={place}
        ref={isWindowed ? table.drawn.measure : null}
      >
        <td colSpan={columnCount(table)}>{table.renderDetail?.(item.row)}</td>
      </tr>
    )
  }
  return (
    <TableRow
      row={item.row}
      itemKey={item.key}
      columns={table.columns}
      rowIndex={rowIndex}
      isActive={place === table.active.place}
      isSelected={selectedKey === undefined ? undefined : item.key === selectedKey}
      canOpen={table.onOpen !== undefined}
      isTicked={ticks?.keys.has(item.key)}
      tickLabel={ticks?.labelOf(item.row)}
      onTick={ticks?.onTick}
    />
  )
}
