import { join } from 'node:path'
import { app } from 'electron/main'
import type { VaultKind } from '../shared/records/vault.ts'
import { folderFault } from './folder-fault.ts'

/**
 * Takes the place where the app keeps what is its own; answers why it cannot be used, in words for the person, or null.
 * A synced or network folder corrupts a database, so such a place is refused.
 */
export function takeOwnFolder(): string | null {
  const chosen = app.isPackaged ? undefined : process.env.FOOTPRINT_USER_DATA
  // Electron's default on Windows is Roaming, which councils redirect to a network share.
  const local = process.platform === 'win32' ? process.env.LOCALAPPDATA : undefined
  const folder = chosen ?? (local ? join(local, 'Footprint') : app.getPath('userData'))
  const fault = folderFault(folder, process.env)
  if (fault) return fault
  app.setPath('userData', folder)
  app.setAppLogsPath(join(folder, 'logs'))
  return null
}

/** The folder of the real or the practice vault: they never share one. */
export const vaultFolder = (kind: VaultKind): string => join(app.getPath('userData'), 'vaults', kind)
