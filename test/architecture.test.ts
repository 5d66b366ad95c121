import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'

const root = path.resolve(import.meta.dirname, '..')
const CODE = /\.(?:ts|tsx|mjs|css|sql)$/
const LONGEST_FILE = 300
const IMPORT = /(?:from|import)\s*\(?\s*'(\.[^']*)'/g
const RULE_ID = /\b(?:CAL|CAS|CP|H|LAC|QA)-\d{2}\b/g

/** Paths from the project's root, with forward slashes, of the code files in these folders. */
function filesIn(...folders: string[]): string[] {
  return folders.flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
      .map((file) => path.posix.join(folder, file.replaceAll(path.sep, '/')))
      .filter((file) => CODE.test(file)),
  )
}

const textOf = (file: string): string => readFileSync(path.join(root, file), 'utf8')

const allFiles = filesIn('shared', 'electron', 'renderer', 'scripts', 'test')

/** Files of the project that a file imports. */
function importsOf(file: string): string[] {
  return [...textOf(file).matchAll(IMPORT)].map((match) => path.posix.join(path.posix.dirname(file), match[1] ?? ''))
}

/** Sentences like "a imports b" for every import the filter does not allow. */
function wrongImports(files: string[], isWrong: (from: string, to: string) => boolean): string[] {
  return files.flatMap((from) =>
    importsOf(from)
      .filter((to) => isWrong(from, to))
      .map((to) => `${from} imports ${to}`),
  )
}

it(`has no file over ${LONGEST_FILE} lines`, () => {
  const tooLong = allFiles
    .map((file) => ({ file, lines: textOf(file).split('\n').length - 1 }))
    .filter(({ lines }) => lines > LONGEST_FILE)
  expect(tooLong).toEqual([])
})

it('has a source file or folder for every test, in the same place', () => {
  const files = filesIn('shared', 'electron', 'renderer', 'scripts')
  const sources = new Set(files.flatMap((file) => [file.replace(CODE, ''), path.posix.dirname(file)]))
  const orphans = filesIn('test')
    .filter((file) => /\.test\.tsx?$/.test(file) && file !== 'test/architecture.test.ts')
    .filter((file) => !/^test\/(?:e2e|support)\//.test(file))
    // A long subject may be split: read-files.hostile.test.ts tests read-files.ts too.
    .filter((file) => !sources.has(file.replace(/^test\//, '').replace(/(\.[a-z-]+)?\.test\.tsx?$/, '')))
  expect(orphans).toEqual([])
})

it('has a row in docs/statutory-rules.md for every rule that shared/rules cites', () => {
  const table = textOf('docs/statutory-rules.md')
  const rows = new Set(table.split('\n').flatMap((line) => line.match(/^\|[^|]*/)?.[0].match(RULE_ID) ?? []))
  const missing = filesIn('shared/rules').flatMap((file) =>
    [...new Set(textOf(file).match(RULE_ID))].filter((id) => !rows.has(id)).map((id) => `${id} (${file})`),
  )
  expect(missing).toEqual([])
})

it('keeps electron/ and renderer/ apart', () => {
  const isCrossing = (from: string, to: string) =>
    (from.startsWith('electron/') && to.startsWith('renderer/')) ||
    (from.startsWith('renderer/') && to.startsWith('electron/'))
  expect(wrongImports(filesIn('electron', 'renderer'), isCrossing)).toEqual([])
})

it('keeps shared/ free of everything but itself', () => {
  expect(wrongImports(filesIn('shared'), (_from, to) => !to.startsWith('shared/'))).toEqual([])
})

it('keeps features apart from each other', () => {
  const featureOf = (file: string) => /^renderer\/features\/([^/]+)/.exec(file)?.[1]
  const isOtherFeature = (from: string, to: string) => featureOf(to) !== undefined && featureOf(from) !== featureOf(to)
  const features = filesIn('renderer').filter((file) => featureOf(file))
  expect(wrongImports(features, isOtherFeature)).toEqual([])
})

it('reaches the bridge only from renderer/api.ts', () => {
  const users = filesIn('renderer').filter((file) => /\bwindow\.app\b/.test(textOf(file)))
  expect(users.filter((file) => file !== 'renderer/api.ts')).toEqual([])
})

it('pins every package to an exact version', () => {
  const { dependencies, devDependencies } = JSON.parse(textOf('package.json'))
  const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(
    ([, version]) => !/^(?:npm:@?[\w./-]+@)?\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(String(version)),
  )
  expect(loose).toEqual([])
})
