// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, it } from 'vitest'
import { useShortcuts } from '../../../renderer/ui/use-shortcuts.ts'

afterEach(cleanup)

const pressed: string[] = []

function Screen() {
  useShortcuts({
    caseload: () => pressed.push('caseload'),
    settings: () => pressed.push('settings'),
    goTo: () => pressed.push('goTo'),
    lock: () => pressed.push('lock'),
    keys: () => pressed.push('keys'),
    help: () => pressed.push('help'),
  })
  return <input aria-label="Notes" />
}

it('answers its keys, also while typing', async () => {
  pressed.length = 0
  render(<Screen />)
  await userEvent.click(screen.getByRole('textbox'))
  await userEvent.keyboard('{Control>}[Digit2]{/Control}')
  await userEvent.keyboard('{Control>},{/Control}{Control>}k{/Control}{Control>}{Shift>}L{/Shift}{/Control}')
  await userEvent.keyboard('{Control>}/{/Control}{F1}')
  expect(pressed).toEqual(['caseload', 'settings', 'goTo', 'lock', 'keys', 'help'])
})

it('leaves keys alone that nobody answers, and digits without Control', async () => {
  pressed.length = 0
  render(<Screen />)
  await userEvent.keyboard('{Control>}[Digit1]{/Control}[Digit2]{Control>}{Alt>}[Digit2]{/Alt}{/Control}')
  expect(pressed).toEqual([])
})

it('stops answering once its screen is gone', async () => {
  pressed.length = 0
  render(<Screen />).unmount()
  await userEvent.keyboard('{Control>}k{/Control}')
  expect(pressed).toEqual([])
})
