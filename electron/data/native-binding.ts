import { existsSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Where the driver's native part is, or undefined for the one inside its package.
 *
 * The shipped binaries need Node-API 10 and kill an older runtime without a message, so this is asked before loading.
 */
export function nativeBinding(): string | undefined {
  if (Number(process.versions.napi) >= 10) return undefined
  if (process.env.SQLITE_NATIVE_BINDING) return process.env.SQLITE_NATIVE_BINDING
  // Electron sets resourcesPath; plain Node does not.
  const packaged = join((process as { resourcesPath?: string }).resourcesPath ?? '', 'native', 'better_sqlite3.node')
  if (existsSync(packaged)) return packaged
  throw new Error(`Node-API ${process.versions.napi} is too old for the driver: set SQLITE_NATIVE_BINDING`)
}
