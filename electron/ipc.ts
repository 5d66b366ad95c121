import { type IpcMainInvokeEvent, ipcMain } from 'electron/main'
import { contract, isOperation, type ShellName } from '../shared/contract.ts'
import type { Reply } from '../shared/errors.ts'
import { explain, invalid } from './explain.ts'
import type { Log } from './log.ts'
import { type Shell, shellHandlers } from './shell-handlers.ts'
import { isOwnAddress } from './windows/lockdown.ts'

/** The largest request a window may send, in characters of its JSON: a long note fits many times over. */
const LARGEST_REQUEST = 1_000_000

/** Answers the window's one channel. A call from anything but the top frame of our own page is refused. */
export function listen(shell: Shell, log: Log): void {
  ipcMain.handle('call', async (event, name: unknown, input: unknown): Promise<Reply<unknown>> => {
    if (!isOurs(event, shell)) {
      log({ event: 'refused-sender' })
      throw new Error('refused')
    }
    try {
      if (typeof name !== 'string' || !isOperation(name)) throw new Error('no such operation')
      if ((JSON.stringify(input) ?? '').length > LARGEST_REQUEST) throw new Error('request too large')
      return contract[name].kind === 'shell' ? await answer(shell, name, input) : await passOn(shell, name, input)
    } catch (error) {
      return { ok: false, error: explain(error, typeof name === 'string' && isOperation(name) ? name : 'unknown', log) }
    }
  })
}

function isOurs(event: IpcMainInvokeEvent, { window }: Shell): boolean {
  const frame = event.senderFrame
  return frame !== null && frame.parent === null && isOwnAddress(frame.url) && event.sender.id === window.webContents.id
}

async function answer(shell: Shell, name: string, input: unknown): Promise<Reply<unknown>> {
  // The table types each pair of name and input; here the pair is only known to match at run time.
  const shellName = name as ShellName
  const checked = contract[shellName].input.safeParse(input)
  if (!checked.success) return { ok: false, error: invalid(checked.error) }
  const handler = shellHandlers[shellName] as (shell: Shell, input: unknown) => unknown
  return { ok: true, value: await handler(shell, checked.data) }
}

async function passOn(shell: Shell, name: string, input: unknown): Promise<Reply<unknown>> {
  const reply = await shell.keeper.host.call(name, input, { progress: (done) => shell.tell('progress', done) })
  // Whatever was changed may be on the wall, or may have just become somebody's alone.
  if (reply.ok && isChange(name)) void shell.room.follow()
  return reply
}

const isChange = (name: string): boolean => isOperation(name) && ['command', 'task'].includes(contract[name].kind)
