import { join } from 'node:path'
import { type UtilityProcess, utilityProcess } from 'electron/main'
import { contract, isOperation } from '../shared/contract.ts'
import type { Reply } from '../shared/errors.ts'
import type { ChangeKeys } from '../shared/records/vault.ts'
import type { Progress } from './context.ts'
import type { Log } from './log.ts'
import type { FromVault, OpenRequest, ToVault } from './vault/messages.ts'

type Waiting = { readonly answer: (reply: Reply<unknown>) => void; readonly progress: (done: Progress) => void }

const locked: Reply<never> = {
  ok: false,
  error: { code: 'locked', message: 'The vault is locked. Unlock it and repeat.' },
}
/** A vault that does not close itself in this time is ended from outside; its log is replayed at the next opening. */
const CLOSE_MS = 2000

/**
 * The main process's end of the vault process: starts it, passes requests on, and ends it to lock.
 * Every request in flight is answered `locked` when it ends, however it ends; `onEnd` then tells the windows.
 */
export class VaultHost {
  #process: UtilityProcess | undefined
  #isOpen = false
  #waiting = new Map<number, Waiting>()
  #closing: UtilityProcess | undefined
  #next = 1
  #taskId: number | undefined
  readonly #log: Log
  readonly #onEnd: () => void

  constructor(log: Log, onEnd: () => void) {
    this.#log = log
    this.#onEnd = onEnd
  }

  /** Whether the record can be asked: not before the passphrase was found right, and not once locking has begun. */
  get isOpen(): boolean {
    return this.#isOpen
  }

  /** Whether there is a process to end: a vault that is being opened can be locked too. */
  get isRunning(): boolean {
    return this.#process !== undefined
  }

  /** Opens the vault in `folder` in a process of its own; a refused passphrase ends that process again. */
  async open(
    folder: string,
    appVersion: string,
    request: OpenRequest,
  ): Promise<Reply<{ recoveryCode: string | null }>> {
    if (this.#process) await this.close()
    const process = this.#start()
    this.#process = process
    const reply = await this.#ask((id) => ({ type: 'open', id, folder, appVersion, request }))
    if (!reply.ok) {
      this.#log({ event: 'vault-refused', code: reply.error.code })
      process.kill()
      if (this.#process === process) this.#process = undefined
      return reply
    }
    // Locked while it was being opened: the answer was on its way already.
    if (this.#process !== process || this.#closing === process) return locked
    this.#isOpen = true
    this.#log({ event: 'vault-opened' })
    // vault-process.ts answers `open` with exactly this value.
    return { ok: true, value: reply.value as { recoveryCode: string | null } }
  }

  /** Asks the vault one operation; a task can be cancelled while it runs. */
  call(name: string, input: unknown, follow: { progress?: (done: Progress) => void } = {}) {
    if (!this.#isOpen) return Promise.resolve<Reply<unknown>>(locked)
    return this.#ask((id) => {
      if (isOperation(name) && contract[name].kind === 'task') this.#taskId = id
      return { type: 'call', id, name, input }
    }, follow.progress)
  }

  /** Changes the passphrase or the recovery code of the vault in `folder`, which stays open. */
  changeKeys(folder: string, request: ChangeKeys): Promise<Reply<unknown>> {
    if (!this.#isOpen) return Promise.resolve<Reply<unknown>>(locked)
    return this.#ask((id) => ({ type: 'changeKeys', id, folder, request }))
  }

  /** Cancels the task under way, which then leaves nothing behind; answers whether there was one. */
  cancelTask(): boolean {
    const id = this.#taskId
    if (id === undefined) return false
    this.#process?.postMessage({ type: 'cancel', id } satisfies ToVault)
    return true
  }

  /** Writes back, forgets the key and ends the process. */
  async close(): Promise<void> {
    const process = this.#process
    if (!process) return
    this.#isOpen = false
    this.#closing = process
    const ended = new Promise<void>((resolve) => process.once('exit', () => resolve()))
    process.postMessage({ type: 'close' } satisfies ToVault)
    const late = setTimeout(() => process.kill(), CLOSE_MS)
    await ended
    clearTimeout(late)
  }

  #start(): UtilityProcess {
    const process = utilityProcess.fork(join(import.meta.dirname, 'vault-process.js'), [], {
      serviceName: 'Footprint vault',
      stdio: 'inherit',
    })
    process.on('message', (message: FromVault) => this.#hear(message))
    process.on('exit', () => {
      if (this.#process !== process) return
      this.#process = undefined
      this.#isOpen = false
      for (const { answer } of this.#waiting.values()) answer(locked)
      this.#waiting.clear()
      this.#taskId = undefined
      this.#log({ event: 'vault-ended' })
      this.#onEnd()
    })
    return process
  }

  #ask(message: (id: number) => ToVault, progress: (done: Progress) => void = () => {}): Promise<Reply<unknown>> {
    const id = this.#next++
    return new Promise((answer) => {
      this.#waiting.set(id, { answer, progress })
      this.#process?.postMessage(message(id))
    })
  }

  #hear(message: FromVault): void {
    if (message.type === 'log') {
      this.#log(message.line)
      return
    }
    const waiting = this.#waiting.get(message.id)
    if (message.type === 'progress') {
      waiting?.progress(message.progress)
      return
    }
    this.#waiting.delete(message.id)
    if (this.#taskId === message.id) this.#taskId = undefined
    waiting?.answer(message.reply)
  }
}
