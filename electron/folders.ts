import { join } from 'node:path'
import { app } from 'electron/main'
import type { VaultKind } from '../shared/records/vault.ts'

/** Where the app keeps what is its own. A synced or network folder corrupts a database, so such a place is refused. */
export function takeOwnFolder(): void {
  const chosen = app.isPackaged ? undefined : process.env.FOOTPRINT_USER_DATA
  // Electron's default on Windows is Roaming, which councils redirect to a network share.
  const local = process.platform === 'win32' ? process.env.LOCALAPPDATA : undefined
  const folder = chosen ?? (local ? join(local, 'Footprint') : app.getPath('userData'))
  const fault = folderFault(folder, process.env)
  if (fault) throw new Error(fault)
  app.setPath('userData', folder)
  app.setAppLogsPath(join(folder, 'logs'))
}

/** Why a folder cannot hold a vault, in words for the person, or null when it can. */
export function folderFault(folder: string, env: Readonly<Record<string, string | undefined>>): string | null {
  const plain = folder.toLowerCase()
  if (folder.startsWith('\\\\')) return 'The vault cannot lie on a network share: it must be on this laptop.'
  const synced = [env.OneDrive, env.OneDriveCommercial, env.OneDriveConsumer].filter(Boolean)
  if (synced.some((root) => root && plain.startsWith(root.toLowerCase())) || /[\\/]dropbox[\\/]/.test(plain))
    return 'The vault cannot lie in a synced folder such as OneDrive: copies of an open database are damaged copies.'
  return null
}

/** The folder of the real or the practice vault: they never share one. */
export const vaultFolder = (kind: VaultKind): string => join(app.getPath('userData'), 'vaults', kind)
