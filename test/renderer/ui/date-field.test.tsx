// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { afterEach, expect, it } from 'vitest'
import { DateField } from '../../../renderer/ui/date-field.tsx'
import { IsoDate } from '../../../shared/dates.ts'

afterEach(cleanup)

const today = IsoDate.parse('2026-11-23')

type Given = { start?: IsoDate; error?: string | null }

function Form({ start, error = null }: Given) {
  const [value, setValue] = useState<IsoDate | null>(start ?? null)
  return (
    <>
      <DateField label="Date of review" value={value} onChange={setValue} today={today} error={error} />
      <p data-testid="value">{value ?? 'none'}</p>
      <button type="button" onClick={() => setValue(IsoDate.parse('2027-01-04'))}>
        Use the due date
      </button>
    </>
  )
}

const box = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name })
const boxes = () => ['Day', 'Month', 'Year'].map((name) => box(name).value).join(' ')
const value = () => screen.getByTestId('value').textContent

it('reads three typed boxes and says the weekday back', async () => {
  render(<Form />)
  await userEvent.type(box('Day'), '4')
  await userEvent.type(box('Month'), '12')
  await userEvent.type(box('Year'), '2026')
  expect(value()).toBe('2026-12-04')
  expect(screen.getByRole('status').textContent).toBe('Fri 4 Dec 2026')
})

it('spreads a pasted date over the boxes', async () => {
  render(<Form />)
  await userEvent.click(box('Month'))
  await userEvent.paste('13/6/2018')
  expect(boxes()).toBe('13 6 2018')
  expect(value()).toBe('2018-06-13')
})

it('spreads a whole date typed in the first box as soon as that box is left', async () => {
  render(<Form />)
  await userEvent.type(box('Day'), '10 Apr 2020{Tab}')
  expect(boxes()).toBe('10 4 2020')
  expect(document.activeElement).toBe(box('Month'))
  expect(value()).toBe('2020-04-10')
})

it('takes shorthand in the first box at once, and writes it out on leaving', async () => {
  render(<Form />)
  await userEvent.type(box('Day'), '2w')
  expect(value()).toBe('2026-12-07')
  expect(box('Day').value).toBe('2w')
  await userEvent.click(screen.getByRole('button'))
  await userEvent.clear(box('Day'))
  await userEvent.clear(box('Month'))
  await userEvent.clear(box('Year'))
  await userEvent.type(box('Day'), 'fri')
  await userEvent.tab()
  await userEvent.tab()
  await userEvent.tab()
  expect(boxes()).toBe('27 11 2026')
})

it('says what is wrong only once the boxes are left, above them', async () => {
  render(<Form />)
  await userEvent.type(box('Day'), '31')
  await userEvent.type(box('Month'), '2')
  await userEvent.type(box('Year'), '2014')
  expect(screen.queryByText(/no such day/)).toBeNull()
  await userEvent.tab()
  const problem = screen.getByText('There is no such day as 31/2/2014')
  expect(problem.compareDocumentPosition(box('Day')) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy()
  expect(box('Year').getAttribute('aria-invalid')).toBe('true')
  expect(screen.getByRole('group', { name: 'Date of review' }).getAttribute('aria-describedby')).toContain('error')
  expect(value()).toBe('none')
})

it('shows the complaint of the form', () => {
  render(<Form error="Enter the date of the review" />)
  expect(screen.getByText('Enter the date of the review')).toBeTruthy()
})

it('shows a value it is given, and follows one that is set from outside', async () => {
  render(<Form start={IsoDate.parse('2026-12-04')} />)
  expect(boxes()).toBe('4 12 2026')
  await userEvent.click(screen.getByRole('button', { name: 'Use the due date' }))
  expect(boxes()).toBe('4 1 2027')
})
