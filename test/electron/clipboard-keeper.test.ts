import { expect, it } from 'vitest'
import { ClipboardKeeper } from '../../electron/clipboard-keeper.ts'

/** A clipboard as the system keeps one, which gives line ends back as Windows does. */
function aBoard() {
  let held = ''
  return {
    writeText: async (text: string) => {
      held = text
    },
    readText: async () => held.replaceAll('\n', '\r\n'),
    clear: () => {
      held = ''
    },
  }
}

it('takes off the clipboard what it put there', async () => {
  const board = aBoard()
  const keeper = new ClipboardKeeper(board)
  await keeper.copy('Mum goes to the nurse\nby Friday')
  await keeper.clear()
  expect(await board.readText()).toBe('')
})

it('leaves what was copied since, and what it never copied', async () => {
  const board = aBoard()
  const keeper = new ClipboardKeeper(board)
  await board.writeText('a shopping list')
  await keeper.clear()
  await keeper.copy('Mum goes to the nurse')
  await board.writeText('another list')
  await keeper.clear()
  expect(await board.readText()).toBe('another list')
})

it('clears a clipboard it cannot read', async () => {
  const board = aBoard()
  const keeper = new ClipboardKeeper({ ...board, readText: () => Promise.reject(new Error('held elsewhere')) })
  await keeper.copy('Mum goes to the nurse')
  await keeper.clear()
  expect(await board.readText()).toBe('')
})
