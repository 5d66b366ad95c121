#!/usr/bin/env node
// Writes out/sbom.json: every package the app is made of, in CycloneDX form.
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { isWindows, note, root } from './project.mjs'

const file = path.join(root, 'out/sbom.json')
const args = ['sbom', '--sbom-format', 'cyclonedx', '--omit', 'dev', '--package-lock-only']
const listed = spawnSync('npm', args, {
  cwd: root,
  encoding: 'utf8',
  maxBuffer: 1 << 26,
  shell: isWindows,
  stdio: ['ignore', 'pipe', 'inherit'],
})
if (listed.status === 0) {
  fs.mkdirSync(path.dirname(file), { recursive: true })
  fs.writeFileSync(file, listed.stdout)
  note(`${JSON.parse(listed.stdout).components.length} packages listed in ${file}`)
} else {
  note('npm could not list the packages; run npm ci and try again')
  process.exitCode = 1
}
