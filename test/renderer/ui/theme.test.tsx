// @vitest-environment jsdom
import { cleanup, render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { afterEach, beforeAll, expect, it } from 'vitest'
import { FormDialog } from '../../../renderer/ui/form-dialog.tsx'
import { ThemedRoot } from '../../../renderer/ui/theme.tsx'
import { giveLayout } from '../../support/jsdom-layout.ts'

beforeAll(giveLayout)
afterEach(cleanup)

function Page() {
  const [isOpen, setIsOpen] = useState(false)
  const close = () => setIsOpen(false)
  return (
    <>
      <h1>Team</h1>
      <button type="button" onClick={() => setIsOpen(true)}>
        Add an IRO
      </button>
      {isOpen && (
        <FormDialog title="Add an IRO" action="Add" problems={[]} onSubmit={close} onClose={close}>
          <input aria-label="Name" />
        </FormDialog>
      )}
    </>
  )
}

it('gives the page back to screen readers after a dialog', async () => {
  render(
    <ThemedRoot>
      <Page />
    </ThemedRoot>,
  )
  await userEvent.click(screen.getByRole('button', { name: 'Add an IRO' }))
  await waitFor(() => expect(screen.queryByRole('heading', { name: 'Team' })).toBeNull())
  await userEvent.click(screen.getByRole('button', { name: 'Not now' }))
  expect(await screen.findByRole('heading', { name: 'Team' })).toBeTruthy()
})
