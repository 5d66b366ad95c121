import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { usePausedText } from '../../../renderer/ui/use-paused-text.ts'

afterEach(cleanup)

function Field({ keep }: { keep: (value: string) => Promise<unknown> }) {
  const { value, type } = usePausedText('', keep)
  return <input aria-label="Words" value={value} onChange={(event) => type(event.target.value)} />
}
const typeWords = (value: string) => fireEvent.change(screen.getByLabelText('Words'), { target: { value } })

it('tries again what was refused, for as long as it stands on screen', async () => {
  const tries: string[] = []
  render(
    <Field
      keep={async (value) => {
        tries.push(value)
        return tries.length < 3 ? null : { savedAt: 'now' }
      }}
    />,
  )
  typeWords('Six months')
  await waitFor(() => expect(tries).toEqual(['Six months', 'Six months', 'Six months']), { timeout: 5000 })
  await waitFor(() => expect(screen.getByLabelText<HTMLInputElement>('Words').value).toBe(''))
})

it('keeps what was refused when the field leaves the screen', async () => {
  const tries: string[] = []
  const { unmount } = render(
    <Field
      keep={async (value) => {
        tries.push(value)
        return null
      }}
    />,
  )
  typeWords('Six months')
  await waitFor(() => expect(tries.length).toBe(1), { timeout: 5000 })
  unmount()
  expect(tries.length).toBeGreaterThan(1)
})
