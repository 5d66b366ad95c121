import type { KeyboardEvent } from 'react'
import type { RecordId } from '../../../shared/records/ids.ts'
import { type Board, fieldIdOf, focusRow, type TypedRow } from './board.ts'

type RowKeysProps = { readonly board: Board; readonly typed: TypedRow; readonly onWho: () => void }

/** What the keys do in the text of a row; see the list of keys for the whole of it. */
export function useRowKeys({ board, typed, onWho }: RowKeysProps) {
  const { row, value, commands } = typed
  const asked = (does: (id: RecordId) => unknown, mayBeEmpty = false) => withRow({ board, typed, does, mayBeEmpty })
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

type WithRow = {
  readonly board: Board
  readonly typed: TypedRow
  readonly does: (id: RecordId) => unknown
  readonly mayBeEmpty?: boolean
}

/**
 * Does something with a row that is kept. One that is kept already is not waited for: what is typed before a dialog
 * opens would land in the line, where everyone may read it.
 */
export async function withRow({ board, typed, does, mayBeEmpty = false }: WithRow): Promise<void> {
  const { row, value, save } = typed
  if (row.id !== null) {
    void save()
    await does(row.id)
    return
  }
  await save()
  const found = await board.idOf(row, value, mayBeEmpty)
  if (found) await does(found.id)
  else board.say('Type something in this line first.')
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
