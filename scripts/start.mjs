#!/usr/bin/env node
// `npm start`: sets up, builds and opens the app. Where there is no screen to open it on, it takes
// the tour instead: pictures of the app in out/tour/.
import { hasDisplay, needsNoSandbox, note, root, run, runOnScreen } from './project.mjs'
import { setUp } from './setup.mjs'

async function start() {
  const electron = await setUp()
  const { buildApp } = await import('./build.mjs')
  await buildApp()
  if (!hasDisplay) {
    note('there is no screen here, so Footprint opens on a virtual one and takes pictures of itself')
    return runOnScreen(process.execPath, ['scripts/tour.mjs'], { env: electron.env })
  }
  const switches = needsNoSandbox ? ['--no-sandbox'] : []
  return run(electron.program, [...switches, root, ...process.argv.slice(2)], { env: electron.env })
}

try {
  process.exitCode = await start()
} catch (error) {
  note(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
}
