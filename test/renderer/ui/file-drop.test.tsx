// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, it } from 'vitest'
import { FileDrop } from '../../../renderer/ui/file-drop.tsx'

afterEach(cleanup)

const file = new File(['Child ID'], 'annex-a.csv', { type: 'text/csv' })
const taken: string[] = []

const show = (isDisabled = false) =>
  render(
    <FileDrop
      label="Drop a list here"
      hint="CSV or XLSX"
      accept={['.csv', '.xlsx']}
      isDisabled={isDisabled}
      onFiles={(files) => taken.push(...files.map(({ name }) => name))}
    />,
  )

it('takes a dropped file', () => {
  taken.length = 0
  show()
  fireEvent.drop(screen.getByText('Drop a list here'), { dataTransfer: { files: [file] } })
  expect(taken).toEqual(['annex-a.csv'])
})

it('takes a file from the file window, and the same one again', async () => {
  taken.length = 0
  const { container } = show()
  const input = container.querySelector<HTMLInputElement>('input[type=file]')
  if (!input) throw new Error('there is no file input')
  await userEvent.upload(input, file)
  await userEvent.upload(input, file)
  expect(taken).toEqual(['annex-a.csv', 'annex-a.csv'])
})

it('takes nothing while it is disabled, and keeps the app from being replaced by the file', () => {
  taken.length = 0
  show(true)
  const wasLeftToTheBrowser = fireEvent.drop(screen.getByText('Drop a list here'), { dataTransfer: { files: [file] } })
  expect(wasLeftToTheBrowser).toBe(false)
  expect(taken).toEqual([])
})
