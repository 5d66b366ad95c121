#!/usr/bin/env node
// Writes THIRD-PARTY-LICENCES.md from the packages that end up in the app, and refuses licences that
// would bind the whole app.
//   npm run licences
import fs from 'node:fs'
import path from 'node:path'
import { isEntryPoint, note, root } from './project.mjs'

/** @typedef {{ name: string, version: string, licence: string, text: string }} Package */

const REFUSED = /\b(?:A|L)?GPL\b/i
const LICENCE_FILE = /^(?:licen[cs]e|copying)(?:[.-].*)?$/i

/** Where the list is kept. */
export const licencesFile = path.join(root, 'THIRD-PARTY-LICENCES.md')

/** Writes the list; throws an error naming the packages whose licence is missing or not allowed. */
export function writeLicences() {
  const packages = productionPackages()
  const refused = packages.filter((each) => !each.licence || REFUSED.test(each.licence))
  if (refused.length > 0) {
    const names = refused.map((each) => `${each.name} ${each.version} (${each.licence || 'no licence named'})`)
    throw new Error(`These packages may not be shipped: ${names.join(', ')}. Replace them.`)
  }
  fs.writeFileSync(licencesFile, asMarkdown(packages))
}

/**
 * Every installed package that package-lock.json does not mark as needed for development only.
 * @returns {Package[]}
 */
export function productionPackages() {
  /** @type {{ packages: Record<string, { dev?: boolean, devOptional?: boolean, name?: string }> }} */
  const lockfile = JSON.parse(fs.readFileSync(path.join(root, 'package-lock.json'), 'utf8'))
  return Object.entries(lockfile.packages)
    .filter(([place, { dev, devOptional }]) => place !== '' && !dev && !devOptional)
    .map(([place]) => readPackage(path.join(root, place)))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
}

/**
 * @param {string} folder
 * @returns {Package}
 */
function readPackage(folder) {
  const { name, version, license } = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'))
  const file = fs.readdirSync(folder).find((each) => LICENCE_FILE.test(each))
  const text = file ? fs.readFileSync(path.join(folder, file), 'utf8') : ''
  return { name, version, licence: license ?? '', text: withoutTitle(text.replaceAll('\r\n', '\n').trim(), name) }
}

/**
 * Some families of packages share a text but for their own name on its first line.
 * @param {string} text
 * @param {string} name
 */
const withoutTitle = (text, name) => (text.startsWith(`${name}\n`) ? text.slice(name.length).trim() : text)

/** @param {readonly Package[]} packages */
function asMarkdown(packages) {
  const rows = packages.map((each) => `| ${each.name} | ${each.version} | ${each.licence} |`)
  return [
    '# Licences of the packages in Footprint',
    '',
    'Made by `npm run licences`. Electron and Chromium bring their own notices, in the files',
    '`LICENSE.electron.txt` and `LICENSES.chromium.html` beside the program.',
    '',
    '| Package | Version | Licence |',
    '| --- | --- | --- |',
    ...rows,
    ...licenceTexts(packages),
    ...wordListNotice(),
    ...fontNotices(),
    '',
  ].join('\n')
}

/**
 * Each text once, however many packages carry it.
 * @param {readonly Package[]} packages
 */
function licenceTexts(packages) {
  /** @type {Map<string, string[]>} */
  const holders = new Map()
  for (const { name, text } of packages) {
    if (text) holders.set(text, [...(holders.get(text) ?? []), name])
  }
  return [...holders].flatMap(([text, names]) => ['', `## ${names.join(', ')}`, '', '```text', text, '```'])
}

/** The English words of the stranger check come from SCOWL, whose notice stands at the head of their file. */
function wordListNotice() {
  const text = fs.readFileSync(path.join(root, 'shared/strangers/ordinary-words.ts'), 'utf8')
  const notice = text.slice(0, text.indexOf('\n\n')).replaceAll(/^\/\/ ?/gm, '')
  return ['', '## SCOWL, spell checker oriented word lists', '', '```text', notice, '```']
}

/** The fonts of printed copies, each family with the notice that came with it. */
function fontNotices() {
  const families = { 'Atkinson Hyperlegible': 'OFL-atkinson-hyperlegible.txt', 'Noto Sans': 'OFL-noto-sans.txt' }
  return Object.entries(families).flatMap(([name, file]) => {
    const text = fs
      .readFileSync(path.join(root, 'renderer/public/fonts', file), 'utf8')
      .replaceAll('\r\n', '\n')
      .trim()
    return ['', `## ${name}, fonts (OFL-1.1)`, '', '```text', text, '```']
  })
}

if (isEntryPoint(import.meta.url)) {
  try {
    await writeLicences()
    note(`wrote ${licencesFile}`)
  } catch (error) {
    note(error instanceof Error ? error.message : String(error))
    process.exitCode = 1
  }
}
