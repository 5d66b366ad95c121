import type { Dice } from './fuzz-dice.ts'
import { hostileValue } from './fuzz-values.ts'

/** Rows of text, the headings first. */
export type Grid = readonly (readonly string[])[]

/** The table with its rows, columns or values changed in one way; the headings are hit less often. */
export function changeGrid(dice: Dice, grid: Grid): Grid {
  const rows = grid.map((row) => [...row])
  const width = rows[0]?.length ?? 0
  const at = () => (dice.onceIn(10) ? 0 : 1 + dice.below(Math.max(1, rows.length - 1)))
  const column = dice.below(Math.max(1, width))
  const other = dice.below(Math.max(1, width))
  const row = rows[at()]
  switch (dice.below(13)) {
    case 0:
      return swapped(rows, at(), at())
    case 1:
      return rows.map((values) => swapped(values, column, other))
    case 2:
      return [...rows, [...(row ?? [])]]
    case 3:
      return rows.filter((values) => values !== row)
    case 4:
      return rows.map((values) => values.toSpliced(column, 1))
    case 5:
      return rows.map((values) => [...values, values[column] ?? ''])
    case 6:
      return rows.map((values, index) =>
        column >= values.length || index === 0 ? values : values.with(column, hostileValue(dice)),
      )
    case 7:
      row?.push(hostileValue(dice))
      return rows
    case 8:
      row?.pop()
      return rows
    case 9:
      return [rows[0] ?? [], ...rows.slice(1).toReversed()]
    default:
      if (row !== undefined && row.length > 0) row[dice.below(row.length)] = hostileValue(dice)
      return rows
  }
}

function swapped<T>(list: readonly T[], a: number, b: number): T[] {
  const [one, two] = [list[a], list[b]]
  return one === undefined || two === undefined ? [...list] : list.with(a, two).with(b, one)
}

/**
 * The table as a CSV file, in one of the ways systems write one; now and then broken, with the quotation marks wrong or
 * in an alphabet that lacks some of its letters.
 */
export function csvBytes(dice: Dice, grid: Grid): { readonly bytes: Uint8Array; readonly isBroken: boolean } {
  const separator = dice.onceIn(3) ? dice.pick([';', '\t']) : ','
  const isWrong = dice.onceIn(25)
  const needsQuotes = new RegExp(`["\r\n${separator}]`)
  const quoted = (value: string) => (!isWrong && needsQuotes.test(value) ? `"${value.replaceAll('"', '""')}"` : value)
  const text = grid.map((row) => row.map(quoted).join(separator)).join(dice.pick(['\r\n', '\n']))
  if (dice.onceIn(12)) return { bytes: Buffer.from(`\ufeff${text}`, 'utf16le'), isBroken: isWrong }
  if (dice.onceIn(12)) return { bytes: Buffer.from(text, 'latin1'), isBroken: true }
  return { bytes: Buffer.from(dice.onceIn(6) ? `\ufeff${text}` : text, 'utf8'), isBroken: isWrong }
}
