#!/usr/bin/env node
// `npm run strangers`: makes the corpus of the stranger check anew, runs the check on it, and writes what was found and
// missed into docs/stranger-check.md.
import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { note, root } from './project.mjs'

const document = path.join(root, 'docs/stranger-check.md')
const corpus = path.join(root, 'test/strangers/corpus')

const { buildStrangers } = await import('./build.mjs')
await buildStrangers()
const report = path.join(root, 'out/strangers/report.js')
const found = execFileSync(process.execPath, [report, corpus], { encoding: 'utf8' })
execFileSync(path.join(root, 'node_modules/.bin/biome'), ['format', '--write', corpus], { stdio: 'ignore' })
const mark = /(<!-- figures -->\n)[\s\S]*?(<!-- \/figures -->)/
const before = fs.readFileSync(document, 'utf8')
if (!mark.test(before)) throw new Error(`${document} has no place for the figures`)
fs.writeFileSync(
  document,
  before.replace(mark, (_, start, end) => `${start}\n${found.trim()}\n\n${end}`),
)
console.log(found)
note(`wrote ${path.relative(root, document)}`)
