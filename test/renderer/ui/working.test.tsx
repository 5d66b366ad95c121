// @vitest-environment jsdom
import { FluentProvider } from '@fluentui/react-components'
import { cleanup, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, it } from 'vitest'
import { lightTheme } from '../../../renderer/ui/theme.tsx'
import { FigureButton, Working, type WorkingProps } from '../../../renderer/ui/working.tsx'

afterEach(cleanup)

const working: WorkingProps = {
  title: 'Why 110?',
  lines: [
    { label: '42 looked after × 1.5', value: '63.0' },
    { label: '47 child protection × 1', value: '47.0' },
    { label: 'Weighted total', value: '110.0', isTotal: true },
  ],
  source: 'Rule CAS-01.',
}

const show = (onKeepOpen?: (kept: WorkingProps) => void) =>
  render(
    <FluentProvider theme={lightTheme}>
      <FigureButton working={() => working} {...(onKeepOpen && { onKeepOpen })}>
        110
      </FigureButton>
    </FluentProvider>,
  )

it('writes the sum line by line', () => {
  render(<Working {...working} />)
  expect(screen.getByRole('heading', { name: 'Why 110?' })).toBeTruthy()
  expect(screen.getAllByRole('term').map((term) => term.textContent)).toContain('42 looked after × 1.5')
  expect(screen.getByText('Source: Rule CAS-01.')).toBeTruthy()
})

it('opens beside the figure, and Esc gives focus back to the figure', async () => {
  show()
  const figure = screen.getByRole('button', { name: '110' })
  expect(figure.getAttribute('aria-expanded')).toBe('false')
  await userEvent.click(figure)
  expect(within(screen.getByRole('dialog', { name: 'Why 110?' })).getByText('110.0')).toBeTruthy()
  expect(figure.getAttribute('aria-expanded')).toBe('true')
  await userEvent.keyboard('{Escape}')
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(document.activeElement).toBe(figure)
})

it('hands the working over to be kept open, and closes', async () => {
  const kept: WorkingProps[] = []
  show((given) => kept.push(given))
  await userEvent.click(screen.getByRole('button', { name: '110' }))
  await userEvent.click(screen.getByRole('button', { name: 'Keep open' }))
  expect(kept).toEqual([working])
  expect(screen.queryByRole('dialog')).toBeNull()
})

it('offers nothing to keep open where there is no pane', async () => {
  show()
  await userEvent.click(screen.getByRole('button', { name: '110' }))
  expect(screen.queryByRole('button', { name: 'Keep open' })).toBeNull()
})
