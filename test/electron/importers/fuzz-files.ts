import type { FileToRead } from '../../../electron/importers/read-files.ts'
import type { ColumnMatch } from '../../../shared/records/import-match.ts'
import { type Base, bases, references } from './fuzz-bases.ts'
import { type Dice, diceOf } from './fuzz-dice.ts'
import { changeMarkup, changeWorkbook, partsOf } from './fuzz-markup.ts'
import { changeGrid, csvBytes, type Grid } from './fuzz-tables.ts'
import { changeBytes, hostileValue } from './fuzz-values.ts'
import { type Rows, workbook } from './made-files.ts'

/** The seed of every published run: a file is found again by it and the file's number. */
export const publishedSeed = 20_261_122

/** Files of one kind, changed, with the lists that were matched before. */
export type Fuzzed = {
  readonly kind: string
  readonly files: readonly FileToRead[]
  readonly remembered: readonly ColumnMatch[]
  /** Children none of whose rows were changed, where that can be told: they must be read as from the good files. */
  readonly untouched: readonly string[]
}

/** How many kinds of file there are: file `index` is of kind `index % kinds`. */
export const kinds: readonly string[] = bases.map(({ kind }) => kind)

/** The changed files of this number: always the same ones for one seed. */
export async function fuzzedAt(seed: number, index: number): Promise<Fuzzed> {
  const base = bases[index % bases.length]
  if (base === undefined) throw new Error('there is a base for each kind')
  const dice = diceOf(seed * 1_000_003 + index)
  const { kind, remembered } = base
  const { files, untouched = [] } = await changed(dice, base)
  return { kind, remembered, untouched, files: misnamed(dice, files) }
}

type Changed = { readonly files: readonly FileToRead[]; readonly untouched?: readonly string[] }

const times = (dice: Dice, most: number) => Array.from({ length: dice.below(most + 1) })

async function changed(dice: Dice, base: Base): Promise<Changed> {
  if (base.shape === 'csv') return changedTables(dice, base.tables)
  if (base.shape === 'workbook') return { files: [await changedWorkbook(dice, base.sheets)] }
  const text = times(dice, 4).reduce<string>((before) => changeMarkup(dice, before), base.text)
  const bytes = Buffer.from(text, dice.onceIn(10) ? 'latin1' : 'utf8')
  return { files: [{ name: 'return.xml', bytes: dice.onceIn(3) ? changeBytes(dice, bytes) : bytes }] }
}

function changedTables(dice: Dice, tables: Readonly<Record<string, Grid>>): Changed {
  const hit = dice.below(Object.keys(tables).length)
  const touched = new Set<string>()
  const files = Object.entries(tables).flatMap(([name, good], index) => {
    const isHit = index === hit || dice.onceIn(4)
    const grid = isHit ? times(dice, 4).reduce<Grid>((before) => changeGrid(dice, before), good) : good
    const isHurt = isHit && dice.onceIn(3)
    const isMissing = index !== hit && dice.onceIn(12)
    const { bytes, isBroken } = csvBytes(dice, grid)
    for (const reference of references)
      if (isHurt || isMissing || isBroken || rowsOf(grid, reference) !== rowsOf(good, reference)) touched.add(reference)
    return isMissing ? [] : [{ name, bytes: isHurt ? changeBytes(dice, bytes) : bytes }]
  })
  return { files, untouched: references.filter((reference) => !touched.has(reference)) }
}

/** A child's rows of a table with its headings, as text to compare; ids of the child's own end in its number. */
function rowsOf([heading = [], ...rows]: Grid, reference: string): string {
  const number = references.indexOf(reference)
  const isOwn = (value: string) => value === reference || new RegExp(`^[a-z]1${number}$`).test(value)
  return JSON.stringify([heading, ...rows.filter((row) => row.some(isOwn)).toSorted()])
}

async function changedWorkbook(dice: Dice, sheets: Readonly<Record<string, Rows>>): Promise<FileToRead> {
  const names = Object.keys(sheets)
  const hit = dice.pick(names)
  const rows = dice.onceIn(2) ? (sheets[hit] ?? []) : changedRows(dice, sheets[hit] ?? [])
  const file = await workbook({ ...sheets, [hit]: rows }, 'list.xlsx')
  if (dice.onceIn(3)) return file
  return { ...file, bytes: changeWorkbook(dice, await partsOf(file.bytes)) }
}

/** A sheet of numbers, days and text: a value becomes hostile, or a row is lost, moved or repeated. */
function changedRows(dice: Dice, rows: Rows): Rows {
  const made = rows.map((row) => [...row])
  for (const _ of times(dice, 6)) {
    const at = dice.below(made.length)
    const row = made[at]
    if (row === undefined) continue
    const cell = dice.below(row.length)
    // The writer of the test's workbooks takes no text that XML cannot hold.
    const text = hostileValue(dice).replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, '?')
    const value = dice.pick([text, text, dice.below(2_000_000) - 1_000_000, dice.below(100_000) / 7, -1, true, null])
    if (dice.onceIn(5)) made.splice(at, 1)
    else if (dice.onceIn(6)) made.splice(dice.below(made.length), 0, [...row])
    else row[cell] = value
  }
  return made
}

const names = ['list.csv', 'list.xlsx', 'list.xml', 'list', 'CON', '\u202exslx.csv', '../../list.csv', ' ']

/** Now and then a file has a name that lies about what is in it. */
function misnamed(dice: Dice, files: readonly FileToRead[]): FileToRead[] {
  return files.map((file) => (dice.onceIn(20) ? { ...file, name: dice.pick(names) } : file))
}
