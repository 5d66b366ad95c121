import type { CopyScale } from '../../../shared/copies/document.ts'
import { html, type Markup } from '../markup.ts'

/** Millimetres, but for the points of the type. */
export type ScaleRoom = { readonly width: number; readonly points: number }

type Stretch = readonly [from: number, to: number]
type Placed = { readonly score: number; readonly x: number; readonly rows: readonly string[]; readonly lift: number }

const INK = '#16191c'
const EDGE = 9
const MM_PER_POINT = 0.3528
const YOU = 'You'

/**
 * The line from 0 to 10 with everybody’s name over their number. Names of one number are stacked, the narrowest nearest
 * the line; a stack that would touch its neighbour rises. The reader’s number is a filled dot, the others’ are rings.
 */
export function scaleDrawing({ numbers }: CopyScale, { width, points }: ScaleRoom): { svg: Markup; height: number } {
  const mm = points * MM_PER_POINT
  const lineHeight = mm * 1.22
  const unit = (width - 2 * EDGE) / 10
  const placed = place(numbers, { width, unit, letter: mm * 0.56 })
  const levels = Math.max(1, ...placed.map(({ rows, lift }) => rows.length + lift))
  const y = levels * lineHeight + 5.2
  const height = y + mm * 1.1 + 3.4
  const label = `Scale from 0 to 10. ${numbers.map(({ name, score }) => `${name} ${score}`).join(', ')}.`
  const given = new Set(numbers.map(({ score }) => score))
  const svg = html`<svg role="img" aria-label="${label}" viewBox="0 0 ${width} ${height.toFixed(2)}" width="${width}mm" height="${height.toFixed(2)}mm" font-size="${mm.toFixed(2)}" fill="${INK}"><line x1="${EDGE}" y1="${y}" x2="${width - EDGE}" y2="${y}" stroke="${INK}" stroke-width=".9" stroke-linecap="round"/>${Array.from(
    { length: 11 },
    (_, score) => numberMark({ x: EDGE + score * unit, y, mm, score, isGiven: given.has(score) }),
  )}${placed.map((stack) => stackMark(stack, { y, lineHeight, width, letter: mm * 0.54 }))}</svg>`
  return { svg, height }
}

type Mark = {
  readonly x: number
  readonly y: number
  readonly mm: number
  readonly score: number
  readonly isGiven: boolean
}

function numberMark({ x, y, mm, score, isGiven }: Mark): Markup {
  return html`<line x1="${x.toFixed(2)}" y1="${y - 1.3}" x2="${x.toFixed(2)}" y2="${y + 1.3}" stroke="${INK}" stroke-width="${score % 10 === 0 ? 0.7 : 0.4}"/><text x="${x.toFixed(2)}" y="${(y + 3 + mm).toFixed(2)}" text-anchor="middle" font-weight="${isGiven ? 700 : 400}">${score}</text>`
}

type Line = { readonly y: number; readonly lineHeight: number; readonly width: number; readonly letter: number }

function stackMark({ x, rows, lift }: Placed, { y, lineHeight, width, letter }: Line): Markup {
  const base = y - 3.6 - lift * lineHeight
  const dot = rows.includes(YOU)
    ? html`<circle cx="${x.toFixed(2)}" cy="${y}" r="2.5" fill="${INK}"/>`
    : html`<circle cx="${x.toFixed(2)}" cy="${y}" r="1.9" fill="#fff" stroke="${INK}" stroke-width=".8"/>`
  const leader =
    lift > 0 &&
    html`<line x1="${x.toFixed(2)}" y1="${y - 3}" x2="${x.toFixed(2)}" y2="${(base + 0.8).toFixed(2)}" stroke="#5b6670" stroke-width=".25"/>`
  const names = rows.map((row, level) => {
    const half = (row.length * letter) / 2 + 1
    const at = Math.min(Math.max(x, half), width - half)
    return html`<text x="${at.toFixed(2)}" y="${(base - level * lineHeight).toFixed(2)}" text-anchor="middle" font-weight="${row === YOU ? 700 : 400}">${row}</text>`
  })
  return html`${leader}${dot}${names}`
}

type Room = { readonly width: number; readonly unit: number; readonly letter: number }

function place(numbers: CopyScale['numbers'], { width, unit, letter }: Room): Placed[] {
  const taken: Stretch[][] = []
  const scores = [...new Set(numbers.map(({ score }) => score))].toSorted((a, b) => a - b)
  return scores.map((score) => {
    const x = EDGE + score * unit
    const names = numbers.filter((one) => one.score === score).map(({ name }) => name)
    // The narrowest stands nearest the line.
    const rows = sharedRows(names, unit * 1.25, letter).toSorted((a, b) => a.length - b.length)
    const stretches = rows.map((row): Stretch => {
      const long = row.length * letter + 2
      const at = Math.min(Math.max(x, long / 2), width - long / 2)
      return [at - long / 2, at + long / 2]
    })
    let lift = 0
    while (stretches.some(([from, to], level) => taken[level + lift]?.some(([a, b]) => from < b && to > a))) lift += 1
    for (const [level, stretch] of stretches.entries()) {
      taken[level + lift] ??= []
      taken[level + lift]?.push(stretch)
    }
    return { score, x, rows, lift }
  })
}

/** Short names share a row; “You” stands alone. */
function sharedRows(names: readonly string[], room: number, letter: number): string[] {
  const rows: string[] = []
  for (const name of names) {
    const last = rows.at(-1)
    const isFitting =
      last !== undefined && last !== YOU && name !== YOU && (last.length + name.length + 4) * letter < room
    if (isFitting) rows[rows.length - 1] = `${last}, ${name}`
    else rows.push(name)
  }
  return rows
}
