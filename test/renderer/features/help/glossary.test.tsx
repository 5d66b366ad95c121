// @vitest-environment jsdom
import { FluentProvider } from '@fluentui/react-components'
import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeAll, expect, it } from 'vitest'
import { Glossary } from '../../../../renderer/features/help/glossary.tsx'
import { words } from '../../../../renderer/features/help/words.ts'
import { lightTheme } from '../../../../renderer/ui/theme.tsx'
import { giveLayout } from '../../../support/jsdom-layout.ts'

beforeAll(giveLayout)
afterEach(cleanup)

let isClosed = false
const show = () =>
  render(
    <FluentProvider theme={lightTheme}>
      <Glossary onClose={() => (isClosed = true)} />
    </FluentProvider>,
  )
const terms = () => screen.getAllByRole('term').map((term) => term.textContent)

it('explains the abbreviations of the work, each once, in the order of the alphabet', () => {
  show()
  const shown = terms()
  expect(shown).toEqual(words.map(({ term }) => term))
  expect(new Set(shown).size).toBe(shown.length)
  for (const term of ['ROA', 'ICPC', 'RCPC', 'IRO', 'Dual', 'HSB', 'PN0', 'PN7']) expect(shown).toContain(term)
})

it('finds a word by its name, or else by its meaning', async () => {
  show()
  const field = screen.getByRole('textbox', { name: 'Find a word' })
  await userEvent.type(field, 'rcpc')
  expect(terms()).toEqual(['RCPC'])
  await userEvent.clear(field)
  await userEvent.type(field, 'advocate was briefed')
  expect(terms()).toEqual(['PN5'])
  await userEvent.type(field, 'xyz')
  expect(screen.getByRole('status').textContent).toBe('No word here has “advocate was briefedxyz”')
})

it('closes with Esc', async () => {
  show()
  await userEvent.keyboard('{Escape}')
  expect(isClosed).toBe(true)
})
