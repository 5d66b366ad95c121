// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, it } from 'vitest'
import { ErrorSummary } from '../../../renderer/ui/error-summary.tsx'

afterEach(cleanup)

const problems = [{ fieldId: 'reason', text: 'Choose a reason' }]

function Form({ isWrong }: { isWrong: boolean }) {
  return (
    <>
      <ErrorSummary problems={isWrong ? problems : []} />
      <input id="reason" aria-label="Reason" />
    </>
  )
}

it('takes focus when it appears, and leads to the field', async () => {
  const { rerender } = render(<Form isWrong={false} />)
  expect(screen.queryByRole('alert')).toBeNull()
  rerender(<Form isWrong />)
  expect(document.activeElement).toBe(screen.getByRole('alert'))
  await userEvent.click(screen.getByRole('link', { name: 'Choose a reason' }))
  expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Reason' }))
  expect(window.location.hash).toBe('')
})

it('does not take focus again while it says the same', () => {
  const { rerender } = render(<ErrorSummary problems={problems} />)
  screen.getByRole('link').focus()
  rerender(<ErrorSummary problems={[...problems]} />)
  expect(document.activeElement).toBe(screen.getByRole('link'))
})
