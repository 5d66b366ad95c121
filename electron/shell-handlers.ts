import type { BrowserWindow } from 'electron/main'
import type { Input, Output, ShellName } from '../shared/contract.ts'
import { taken, type VaultKeeper } from './vault-keeper.ts'

/** What the main process works with: the window that asked, the vault, and the one channel back to the window. */
export type Shell = {
  readonly window: BrowserWindow
  readonly keeper: VaultKeeper
  readonly tell: (push: 'changed' | 'vault' | 'progress', value: unknown) => void
}

type ShellHandlers = {
  [N in ShellName]: (shell: Shell, input: Input<N>) => Output<N> | Promise<Output<N>>
}

/** Which function answers which operation outside the record: windows, files, printer, and the vault's lock. */
export const shellHandlers: ShellHandlers = {
  'vault.status': ({ keeper }) => keeper.status(),
  'vault.create': ({ keeper }, input) => keeper.create(input),
  'vault.unlock': ({ keeper }, { passphrase }) => keeper.unlock(passphrase),
  'vault.recover': ({ keeper }, input) => keeper.recover(input),
  'vault.changeKeys': ({ keeper }, input) => keeper.changeKeys(input),
  'vault.lock': ({ keeper }) => keeper.lock('person'),

  'practice.open': openPractice,
  'practice.leave': ({ keeper }) => keeper.leavePractice(),
  'practice.remove': ({ keeper }) => keeper.removePractice(),
}

/** Opens the fictional county; the first time it is filled, which takes some seconds and is followed by `progress`. */
async function openPractice({ keeper, tell }: Shell, { name, role }: Input<'practice.open'>) {
  const { isNew } = await keeper.openPractice({ name, role, iroId: null })
  if (isNew) taken(await keeper.host.call('practice.generate', {}, { progress: (done) => tell('progress', done) }))
  return keeper.status()
}
