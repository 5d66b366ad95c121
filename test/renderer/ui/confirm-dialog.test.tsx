// @vitest-environment jsdom
import { FluentProvider } from '@fluentui/react-components'
import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, it } from 'vitest'
import { ConfirmDialog } from '../../../renderer/ui/confirm-dialog.tsx'
import { lightTheme } from '../../../renderer/ui/theme.tsx'

afterEach(cleanup)

const done: string[] = []

const show = (isBusy = false) =>
  render(
    <FluentProvider theme={lightTheme}>
      <ConfirmDialog
        action="Print 9 copies"
        isBusy={isBusy}
        onConfirm={() => done.push('printed')}
        onCancel={() => done.push('not now')}
      >
        <p>One job of 38 sides goes to Beech Lane Ricoh 2.</p>
      </ConfirmDialog>
    </FluentProvider>,
  )

it('asks with the verb and the number, and repeats them on the button', async () => {
  done.length = 0
  show()
  const dialog = screen.getByRole('alertdialog', { name: 'Print 9 copies?' })
  expect(dialog.textContent).toContain('Beech Lane Ricoh 2')
  await userEvent.click(screen.getByRole('button', { name: 'Print 9 copies' }))
  expect(done).toEqual(['printed'])
})

it('does nothing on Esc but close', async () => {
  done.length = 0
  show()
  await userEvent.keyboard('{Escape}')
  expect(done).toEqual(['not now'])
})

it('cannot be pressed twice or left while the act is under way', async () => {
  done.length = 0
  show(true)
  await userEvent.click(screen.getByRole('button', { name: 'Print 9 copies' }))
  await userEvent.keyboard('{Escape}')
  expect(done).toEqual([])
})
