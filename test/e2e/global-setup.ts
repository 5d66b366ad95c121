import { existsSync } from 'node:fs'
import path from 'node:path'
import { buildApp } from '../../scripts/build.mjs'
import { ensureElectron } from '../../scripts/electron-runtime.mjs'

/** Finds the Electron to drive, and builds the app when it never was. The workers inherit the environment. */
export default async function globalSetup(): Promise<void> {
  const electron = await ensureElectron()
  Object.assign(process.env, electron.env)
  if (!existsSync(path.resolve(import.meta.dirname, '../../out/electron/main.js'))) await buildApp()
}
