// @vitest-environment jsdom
import { expect, it } from 'vitest'
import { keyGroups, shortcuts } from '../../../renderer/ui/shortcuts.ts'

it('gives every key to one thing only', () => {
  const bindings = shortcuts.map(({ binding }) => binding.toLowerCase())
  expect(new Set(bindings).size).toBe(bindings.length)
})

it('never uses Ctrl+Alt, which types characters on a UK keyboard', () => {
  expect(shortcuts.filter(({ binding }) => binding.includes('Control') && binding.includes('Alt'))).toEqual([])
})

it('lists every bound key on the map', () => {
  const listed = keyGroups.flatMap(({ keys }) => keys.map(({ shown }) => shown))
  expect(shortcuts.filter(({ shown }) => !listed.includes(shown))).toEqual([])
})
