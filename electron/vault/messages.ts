import type { Reply } from '../../shared/errors.ts'
import type { Profile } from '../../shared/records/profile.ts'
import type { ChangeKeys, RecoverVault, VaultKind } from '../../shared/records/vault.ts'
import type { Progress } from '../context.ts'
import type { LogLine } from '../log.ts'

/** How the main process asks to have a vault opened. `folder` and `startedAt` go with every one. */
export type OpenRequest =
  | { readonly way: 'create'; readonly kind: VaultKind; readonly passphrase: string; readonly profile: Profile }
  | { readonly way: 'unlock'; readonly passphrase: string }
  | ({ readonly way: 'recover' } & RecoverVault)

/** Main to vault process. */
export type ToVault =
  | {
      readonly type: 'open'
      readonly id: number
      readonly folder: string
      readonly appVersion: string
      readonly request: OpenRequest
    }
  | { readonly type: 'call'; readonly id: number; readonly name: string; readonly input: unknown }
  | { readonly type: 'changeKeys'; readonly id: number; readonly folder: string; readonly request: ChangeKeys }
  | { readonly type: 'cancel'; readonly id: number }
  | { readonly type: 'close' }

/** Vault process to main. `close` is answered by the process ending. */
export type FromVault =
  | { readonly type: 'reply'; readonly id: number; readonly reply: Reply<unknown> }
  | { readonly type: 'progress'; readonly id: number; readonly progress: Progress }
  | { readonly type: 'log'; readonly line: LogLine }
