import { createHash } from 'node:crypto'

/** What is used of Electron's `clipboard`, whose answers are promises since Electron 44. */
export type Board = {
  writeText(text: string): Promise<void> | void
  readText(): Promise<string> | string
  clear(): void
}

/**
 * Puts text from the record on the system's clipboard and takes it off again when the vault locks. It remembers only a
 * digest of what it put there; anything copied since, here or elsewhere, stays.
 */
export class ClipboardKeeper {
  readonly #board: Board
  #digest: string | null = null

  constructor(board: Board) {
    this.#board = board
  }

  async copy(text: string): Promise<void> {
    this.#digest = digestOf(text)
    await this.#board.writeText(text)
  }

  async clear(): Promise<void> {
    const digest = this.#digest
    this.#digest = null
    if (digest === null) return
    // A clipboard that cannot be read may still hold it: rather one text of somebody's too many is gone.
    const found = await Promise.resolve(this.#board.readText()).then(digestOf, () => digest)
    if (found === digest) this.#board.clear()
  }
}

/** Windows gives line ends back in its own way. */
const digestOf = (text: string): string => createHash('sha256').update(text.replaceAll('\r\n', '\n')).digest('hex')
