// @vitest-environment jsdom
import { FluentProvider } from '@fluentui/react-components'
import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { afterEach, beforeAll, expect, it } from 'vitest'
import { Palette } from '../../../renderer/ui/palette.tsx'
import type { PaletteGroup } from '../../../renderer/ui/palette-groups.tsx'
import { lightTheme } from '../../../renderer/ui/theme.tsx'
import { giveLayout } from '../../support/jsdom-layout.ts'

beforeAll(giveLayout)
afterEach(cleanup)

const all: PaletteGroup[] = [
  {
    title: 'Children and families',
    items: [
      { id: 'hallam', title: 'Hallam family', detail: 'Maisie, 6, and Theo, 3' },
      { id: 'halima', title: 'Halima Warsame', detail: '6, child protection' },
    ],
  },
  { title: 'Do', items: [{ id: 'print', title: 'Print the Hallam register', hint: 'Asks first' }] },
  { title: 'Go to', items: [{ id: 'today', title: 'Today' }] },
]

const chosen: string[] = []
let isClosed = false

function Finding() {
  const [query, setQuery] = useState('')
  const groups = all.map((group) => ({
    ...group,
    items: group.items.filter((item) => item.title.toLowerCase().includes(query.toLowerCase())),
  }))
  return (
    <FluentProvider theme={lightTheme}>
      <Palette
        groups={groups}
        onQuery={setQuery}
        onChoose={({ id }) => chosen.push(id)}
        onClose={() => (isClosed = true)}
      />
    </FluentProvider>
  )
}

const field = () => screen.getByRole('combobox', { name: 'Go to or do anything' })
const current = () => document.getElementById(field().getAttribute('aria-activedescendant') ?? '')?.textContent

it('opens with the first answer current and the field focused', () => {
  render(<Finding />)
  expect(document.activeElement).toBe(field())
  expect(current()).toContain('Hallam family')
  expect(screen.getByRole('option', { selected: true }).textContent).toContain('Hallam family')
})

it('moves through the groups with the arrow keys, round at the ends, and keeps focus in the field', async () => {
  render(<Finding />)
  await userEvent.keyboard('{ArrowDown}{ArrowDown}')
  expect(current()).toContain('Print the Hallam register')
  await userEvent.keyboard('{ArrowUp}{ArrowUp}{ArrowUp}')
  expect(current()).toContain('Today')
  expect(document.activeElement).toBe(field())
})

it('chooses with Enter what the query has found', async () => {
  chosen.length = 0
  render(<Finding />)
  await userEvent.type(field(), 'halim{Enter}')
  expect(chosen).toEqual(['halima'])
})

it('chooses with a click', async () => {
  chosen.length = 0
  render(<Finding />)
  await userEvent.click(screen.getByText('Today'))
  expect(chosen).toEqual(['today'])
})

it('starts at the top again when the query changes, and marks the letters that match', async () => {
  render(<Finding />)
  await userEvent.keyboard('{ArrowDown}')
  await userEvent.type(field(), 'hal')
  expect(current()).toContain('Hallam family')
  expect(screen.getAllByText('Hal').every((letters) => letters.tagName === 'MARK')).toBe(true)
})

it('says when nothing is found', async () => {
  chosen.length = 0
  render(<Finding />)
  await userEvent.type(field(), 'zzz{Enter}')
  expect(screen.getByRole('status').textContent).toMatch(/^Nothing here matches “zzz”/)
  expect(screen.queryByRole('option')).toBeNull()
  expect(chosen).toEqual([])
})

it('closes with Esc', async () => {
  isClosed = false
  render(<Finding />)
  await userEvent.keyboard('{Escape}')
  expect(isClosed).toBe(true)
})
