import type { KeyboardEvent } from 'react'
import { type Board, fieldIdOf, focusRow, type TypedRow } from './board.ts'

type RowKeysProps = { readonly board: Board; readonly typed: TypedRow; readonly onWho: () => void }

/** What the keys do in the text of a row; see the list of keys for the whole of it. */
export function useRowKeys({ board, typed, onWho }: RowKeysProps) {
  const { row, value, commands } = typed
  const asked = async (then: (id: NonNullable<typeof row.id>) => unknown, mayBeEmpty = false) => {
    await typed.save()
    const found = await board.idOf(row, value, mayBeEmpty)
    if (found) await then(found.id)
    else board.say('Type something in this line first.')
  }
  const move = (by: 1 | -1) =>
    asked(async (id) => {
      await board.run(() => commands.move(id, by))
      // Moving takes the row out of the page for a moment, and with it the place of the cursor.
      setTimeout(() => focusRow(row.key))
    })
  const remove = async () => {
    const before = neighbour(row.key, -1) ?? neighbour(row.key, 1)
    before?.focus()
    await typed.save()
    if (row.id === null) board.drop(row.key)
    else await board.run(() => commands.remove(row.id ?? raise()))
  }
  const about = () => asked((id) => board.run(() => commands.about(id, board.nextChild(typed.childId))))
  const withAlt: Readonly<Record<string, () => unknown>> = {
    arrowup: () => move(-1),
    arrowdown: () => move(1),
    m: () => asked((id) => board.ask({ what: 'heading', id, text: value, key: row.key })),
    a: () => asked((id) => board.ask({ what: 'audience', id, text: value }), true),
    c: about,
    w: onWho,
  }
  return (event: KeyboardEvent<HTMLTextAreaElement>) => {
    const act = actFor(event)
    if (!act) return
    event.preventDefault()
    void act()
  }

  function actFor(event: KeyboardEvent<HTMLTextAreaElement>) {
    const { key, altKey, ctrlKey, shiftKey, nativeEvent } = event
    if (ctrlKey || shiftKey || nativeEvent.isComposing) return undefined
    if (altKey) return withAlt[key.toLowerCase()]
    const isEmpty = value === ''
    if (key === 'Enter') return isEmpty ? () => {} : () => board.begin(row.heading, row.key)
    if (isEmpty && (key === 'Backspace' || key === 'Delete')) return remove
    const { selectionStart, selectionEnd } = event.currentTarget
    const to =
      key === 'ArrowUp' && selectionEnd === 0
        ? neighbour(row.key, -1)
        : key === 'ArrowDown' && selectionStart === value.length
          ? neighbour(row.key, 1)
          : undefined
    return to && (() => to.focus())
  }
}

/** The row above or below in the same column. */
function neighbour(key: string, by: 1 | -1): HTMLElement | undefined {
  const field = document.getElementById(fieldIdOf(key))
  const rows = [...(field?.closest('.map-column')?.querySelectorAll<HTMLElement>('.line-input') ?? [])]
  return field ? rows[rows.indexOf(field) + by] : undefined
}

function raise(): never {
  throw new Error('the row has no id')
}
