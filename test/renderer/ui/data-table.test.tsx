// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { DataTable, type DataTableProps } from '../../../renderer/ui/data-table.tsx'
import type { Column } from '../../../renderer/ui/table-items.ts'
import { FigureButton } from '../../../renderer/ui/working.tsx'
import { giveLayout } from '../../support/jsdom-layout.ts'

type Child = { id: string; name: string; family: string; weight: number }

const children: Child[] = [
  { id: '1', name: 'Jayden Clarke', family: 'Clarke', weight: 2.5 },
  { id: '2', name: 'Lily Thornton', family: 'Thornton', weight: 1.5 },
  { id: '3', name: 'Ava Thornton', family: 'Thornton', weight: 1 },
]
const columns: Column<Child>[] = [
  { key: 'name', header: 'Child', render: (child) => child.name, sortValue: (child) => child.name },
  {
    key: 'weight',
    header: 'Weight',
    render: (child) => child.weight,
    sortValue: (child) => child.weight,
    align: 'end',
  },
]
const empty = { title: 'No children yet', why: 'Children you are the IRO for are listed here.' }

type Given = Partial<DataTableProps<Child>>

const show = (given: Given = {}) =>
  render(
    <DataTable
      label="Caseload"
      rows={children}
      columns={columns}
      rowKey={(child) => child.id}
      empty={empty}
      {...given}
    />,
  )
const namesInOrder = () => screen.getAllByRole('rowheader').map((cell) => cell.textContent)
const focusedRow = () => within(document.activeElement as HTMLElement).getByRole('rowheader').textContent

function Ticked({ onOpen }: { onOpen: (child: Child) => void }) {
  const [keys, setKeys] = useState<ReadonlySet<string>>(new Set(['3']))
  const onTick = (child: Child, isTicked: boolean) =>
    setKeys(isTicked ? new Set([...keys, child.id]) : new Set([...keys].filter((key) => key !== child.id)))
  return (
    <DataTable
      label="Caseload"
      rows={children}
      columns={columns}
      rowKey={(child) => child.id}
      empty={empty}
      onOpen={onOpen}
      ticks={{ keys, onTick, labelOf: (child) => `Tick ${child.name}` }}
    />
  )
}

function Deciding() {
  const [rows, setRows] = useState(children)
  return (
    <DataTable
      label="To decide"
      rows={rows}
      columns={columns}
      rowKey={(child) => child.id}
      empty={empty}
      onOpen={(child) => setRows(rows.filter((row) => row !== child))}
    />
  )
}

beforeAll(giveLayout)
afterEach(cleanup)

describe('what is read out', () => {
  it('is a table with its name, and each row has its header', () => {
    show()
    const table = screen.getByRole('table', { name: 'Caseload' })
    expect(
      within(table)
        .getAllByRole('columnheader')
        .map((cell) => cell.textContent),
    ).toEqual(['Child', 'Weight'])
    expect(within(table).getByRole('row', { name: /Jayden Clarke/ })).toBeTruthy()
    expect(table.hasAttribute('aria-rowcount')).toBe(false)
  })

  it('says what goes there when it is empty, and offers one step', async () => {
    let isAsked = false
    show({ rows: [], empty: { ...empty, action: { label: 'Import my caseload', onClick: () => (isAsked = true) } } })
    expect(screen.queryByRole('table')).toBeNull()
    expect(screen.getByText('No children yet')).toBeTruthy()
    await userEvent.click(screen.getByRole('button', { name: 'Import my caseload' }))
    expect(isAsked).toBe(true)
  })

  it('gathers rows under a heading that spans the table', () => {
    show({ groupOf: (child) => ({ key: child.family, label: `${child.family} family` }) })
    const headings = screen.getAllByRole('rowheader').filter((cell) => cell.getAttribute('scope') === 'rowgroup')
    expect(headings.map((cell) => cell.textContent)).toEqual(['Clarke family', 'Thornton family'])
    expect(headings[0]?.getAttribute('colspan')).toBe('2')
  })
})

describe('sorting', () => {
  it('turns the rows round by a click on a heading and says so', async () => {
    show({ initialSort: { key: 'name', direction: 'ascending' } })
    expect(namesInOrder()).toEqual(['Ava Thornton', 'Jayden Clarke', 'Lily Thornton'])
    expect(screen.getByRole('columnheader', { name: 'Child' }).getAttribute('aria-sort')).toBe('ascending')
    await userEvent.click(screen.getByRole('button', { name: 'Child' }))
    expect(namesInOrder()).toEqual(['Lily Thornton', 'Jayden Clarke', 'Ava Thornton'])
    expect(screen.getByRole('columnheader', { name: 'Child' }).getAttribute('aria-sort')).toBe('descending')
  })

  it('can be done by keyboard: up from the first row, along, Enter, and down again', async () => {
    show()
    await userEvent.tab()
    await userEvent.keyboard('{ArrowUp}{ArrowRight}{Enter}')
    expect(namesInOrder()).toEqual(['Ava Thornton', 'Lily Thornton', 'Jayden Clarke'])
    expect(screen.getByRole('columnheader', { name: 'Weight' }).getAttribute('aria-sort')).toBe('ascending')
    await userEvent.keyboard('{ArrowDown}')
    expect(document.activeElement?.tagName).toBe('TR')
  })
})

describe('moving by keyboard', () => {
  it('is one Tab stop, in which arrows, Home and End move by row', async () => {
    render(<button type="button">Before</button>)
    show()
    render(<button type="button">After</button>)
    await userEvent.tab()
    await userEvent.tab()
    expect(focusedRow()).toBe('Jayden Clarke')
    await userEvent.keyboard('{ArrowDown}')
    expect(focusedRow()).toBe('Lily Thornton')
    await userEvent.keyboard('{End}')
    expect(focusedRow()).toBe('Ava Thornton')
    await userEvent.keyboard('{ArrowDown}')
    expect(focusedRow()).toBe('Ava Thornton')
    await userEvent.keyboard('{Home}')
    expect(focusedRow()).toBe('Jayden Clarke')
    await userEvent.tab()
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'After' }))
  })

  it('skips the headings of groups', async () => {
    show({ groupOf: (child) => ({ key: child.family, label: child.family }) })
    await userEvent.tab()
    await userEvent.keyboard('{ArrowDown}')
    expect(focusedRow()).toBe('Lily Thornton')
  })

  it('selects the row it comes to, and says which is selected', async () => {
    const seen: string[] = []
    show({ onSelect: (child) => seen.push(child.name) })
    await userEvent.tab()
    await userEvent.keyboard('{ArrowDown}{ArrowDown}')
    expect(seen).toEqual(['Lily Thornton', 'Ava Thornton'])
    expect(screen.getByRole('row', { selected: true }).textContent).toContain('Ava Thornton')
  })

  it('opens a row with Enter, a double click, and a click on its first words', async () => {
    const opened: string[] = []
    show({ onOpen: (child) => opened.push(child.name) })
    await userEvent.tab()
    await userEvent.keyboard('{ArrowDown}{Enter}')
    await userEvent.dblClick(screen.getByText('2.5'))
    await userEvent.click(screen.getByRole('button', { name: 'Ava Thornton' }))
    expect(opened).toEqual(['Lily Thornton', 'Jayden Clarke', 'Ava Thornton'])
  })

  it('ticks a row with Space and leaves opening alone', async () => {
    const opened: string[] = []
    render(<Ticked onOpen={(child) => opened.push(child.name)} />)
    const isTicked = (name: string) => screen.getByRole<HTMLInputElement>('checkbox', { name: `Tick ${name}` }).checked
    await userEvent.tab()
    await userEvent.keyboard(' ')
    expect([isTicked('Jayden Clarke'), isTicked('Ava Thornton')]).toEqual([true, true])
    await userEvent.keyboard(' ')
    expect(isTicked('Jayden Clarke')).toBe(false)
    await userEvent.click(screen.getByRole('checkbox', { name: 'Tick Lily Thornton' }))
    expect(isTicked('Lily Thornton')).toBe(true)
    expect(opened).toEqual([])
  })

  it('reaches the figures of the row it is on, and no others', async () => {
    const withWorking: Column<Child>[] = [
      columns[0] as Column<Child>,
      {
        key: 'weight',
        header: 'Weight',
        render: (child) => <FigureButton working={() => ({ title: 'Why?', lines: [] })}>{child.weight}</FigureButton>,
      },
    ]
    show({ columns: withWorking })
    await userEvent.tab()
    await userEvent.keyboard('{ArrowDown}{ArrowRight}')
    expect(document.activeElement).toBe(screen.getByRole('button', { name: '1.5' }))
    await userEvent.keyboard('{ArrowLeft}')
    expect(focusedRow()).toBe('Lily Thornton')
    expect(screen.getAllByRole('button').filter((button) => button.tabIndex === 0)).toHaveLength(1)
  })

  it('gives focus to the row that takes the place of one that goes away', async () => {
    render(<Deciding />)
    await userEvent.tab()
    await userEvent.keyboard('{ArrowDown}{Enter}')
    expect(namesInOrder()).toEqual(['Jayden Clarke', 'Ava Thornton'])
    expect(focusedRow()).toBe('Ava Thornton')
  })
})

describe('a long list', () => {
  const many = Array.from({ length: 130_000 }, (_, place) => ({
    id: `${place}`,
    name: `Child ${place}`,
    family: '',
    weight: 1,
  }))

  it('draws what is in view, counts them all, and numbers each', () => {
    show({ rows: many })
    const table = screen.getByRole('table', { name: 'Caseload' })
    expect(table.getAttribute('aria-rowcount')).toBe('130001')
    const rows = within(table).getAllByRole('row')
    expect(rows.length).toBeLessThan(80)
    expect(rows[0]?.getAttribute('aria-rowindex')).toBe('1')
    expect(rows[1]?.getAttribute('aria-rowindex')).toBe('2')
  })

  it('goes to its end and back by keyboard', async () => {
    show({ rows: many })
    await userEvent.tab()
    await userEvent.keyboard('{End}')
    expect(focusedRow()).toBe('Child 129999')
    expect(document.activeElement?.getAttribute('aria-rowindex')).toBe('130001')
    await userEvent.keyboard('{Home}')
    expect(focusedRow()).toBe('Child 0')
  })

  it('gives paper every row', () => {
    show({ rows: many.slice(0, 400) })
    expect(screen.getAllByRole('rowheader').length).toBeLessThan(80)
    fireEvent(window, new Event('beforeprint'))
    expect(screen.getAllByRole('rowheader')).toHaveLength(400)
    fireEvent(window, new Event('afterprint'))
    expect(screen.getAllByRole('rowheader').length).toBeLessThan(80)
  })
})
