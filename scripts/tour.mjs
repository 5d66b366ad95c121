#!/usr/bin/env node
// Opens the real app with an empty folder for its data and saves pictures of it in out/tour/.
//   npm run tour
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { _electron } from '@playwright/test'
import { ensureElectron } from './electron-runtime.mjs'
import { note, root } from './project.mjs'

const folder = path.join(root, 'out/tour')
const userData = fs.mkdtempSync(path.join(os.tmpdir(), 'footprint-tour-'))

try {
  const electron = await ensureElectron()
  // Playwright asks the `electron` package for the program, which looks in the environment.
  Object.assign(process.env, electron.env)
  const app = await _electron.launch({ args: [root], env: { ...process.env, FOOTPRINT_USER_DATA: userData } })
  const window = await app.firstWindow()
  await window.getByRole('heading', { level: 1 }).first().waitFor()
  fs.mkdirSync(folder, { recursive: true })
  await window.screenshot({ path: path.join(folder, '01-first-window.png') })
  await app.close()
  note(`the pictures are in ${folder}`)
} finally {
  fs.rmSync(userData, { recursive: true, force: true })
}
