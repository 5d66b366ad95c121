import type { CopyDocument } from '../../../shared/copies/document.ts'
import { html, type Markup } from '../markup.ts'
import { both, endsMarkup, tagged } from './copy-parts.ts'
import { looks } from './copy-style.ts'
import { type MapPage, mapPages, type PageColumn } from './map-pages.ts'
import { scaleDrawing } from './scale-drawing.ts'
import { type SymbolName, symbol } from './symbols.ts'
import { linesOf } from './text-lines.ts'

/** Of a landscape page within its margins, in millimetres. */
const WIDTH = 269
const HEIGHT = 182
const MM_PER_POINT = 0.3528

const symbols: Readonly<Record<string, SymbolName>> = { worries: 'cloud', working: 'well', happen: 'next' }

/** The symbol of a column of a map; a council’s own column has none. */
export const columnSymbol = (key: string): SymbolName | null => symbols[key] ?? null

/** Title, what the meeting was, and whose copy this is: said on the page, because the foot is not read out. */
export function topMarkup(document: CopyDocument): Markup {
  const { h1, about, forWhom, language } = document
  return html`<header class="top"><div><h1>${both(h1, document)}</h1>
<p>${about}</p>${language && !language.isChecked && html`<p class="note">Nobody has checked the headings in ${language.name} yet.</p>`}</div>
<p class="for">${both(forWhom.label, document)}<br><strong><bdi>${forWhom.name}</bdi></strong></p></header>`
}

/** How the map of a copy is cut into landscape pages. */
export function pagesOfMap(document: CopyDocument): MapPage[] {
  const { map, layout, h1, about, forWhom } = document
  const look = looks[layout]
  if (look.mapColumns === 0) return []
  const small = look.small * MM_PER_POINT * 1.25
  const title =
    linesOf(`${h1.text} ${h1.other ?? ''}`, { width: 198, points: look.h1 * 1.02 }) * look.h1 * MM_PER_POINT * 1.14
  const left = title + (linesOf(about, { width: 199, points: look.small }) + (document.language ? 1 : 0)) * small
  const right = (1 + linesOf(forWhom.name, { width: 60, points: look.small * 1.06 })) * small
  return mapPages(map, {
    points: look.mapBody,
    groupPoints: look.mapH3,
    headingPoints: look.mapH2,
    columnsWide: look.mapColumns,
    width: WIDTH,
    height: HEIGHT - Math.max(left, right) - 5,
    scaleHeight: map.scale ? scaleRoom(document) : 0,
  })
}

function scaleRoom(document: CopyDocument): number {
  const { map, layout } = document
  if (!map.scale) return 0
  const look = looks[layout]
  const { zero, ten, reasons } = map.scale
  const line = look.small * MM_PER_POINT * 1.22
  const ends = Math.max(...[zero, ten].map((text) => linesOf(`10 ${text}`, { width: 120, points: look.small })))
  const why = reasons.reduce(
    (sum, { text }) => sum + linesOf(text, { width: WIDTH - 8, points: look.small }) * line * 1.1 + 1.1,
    0,
  )
  const drawn = scaleDrawing(map.scale, { width: WIDTH, points: look.small }).height
  return drawn + look.mapH2 * MM_PER_POINT * 1.25 + ends * line + why + 5.5
}

/** The map in landscape, on as many pages as it takes. */
export function mapMarkup(document: CopyDocument): Markup {
  const pages = pagesOfMap(document)
  const written = pages.filter(({ columns }) => columns.length > 0)
  return html`${written.map((page, at) => {
    // The heights are reckoned too high: a scale that has no room by them may have some, and goes on by itself if not.
    const hasScale = page.hasScale || (at === written.length - 1 && written.length < pages.length)
    return html`<section class="map">${at === 0 ? topMarkup(document) : html`<div class="top"><p><strong>${document.h1.text} (continued)</strong></p><p class="for">${document.forWhom.name}</p></div>`}
${columnsMarkup(page.columns, document)}${hasScale && overall(document)}</section>`
  })}`
}

const wide = ['none', 'one', 'two', 'three'] as const

function columnsMarkup(columns: readonly PageColumn[], document: CopyDocument): Markup | false {
  return (
    columns.length > 0 &&
    html`<div class="cols ${wide[looks[document.layout].mapColumns] ?? 'three'}">${columns.map((column) => columnMarkup(column, document))}</div>`
  )
}

/** One column under its heading; a heading whose lines were all withheld or never written says so. */
export function columnMarkup({ key, heading, isContinued, groups }: PageColumn, document: CopyDocument): Markup {
  const drawn = columnSymbol(key)
  const nothing = isContinued ? '' : 'Nothing is written here.'
  return html`<section class="col"><h2>${drawn && symbol(drawn)}${both(heading, document)}${isContinued && ' (continued)'}</h2>
${groups.length === 0 && nothing !== '' && html`<p>${nothing}</p>`}${groups.map(
  (group) =>
    html`<h3>${both(group.heading, document)}${group.isContinued && ' (continued)'}</h3><ul>${group.items.map(({ text, tag }) => html`<li>${tagged(text, tag)}</li>`)}</ul>`,
)}</section>`
}

function overall(document: CopyDocument): Markup | null {
  const { scale } = document.map
  if (!scale) return null
  // The names stand beside the heading, not under it, where none of them is so far to the left as to touch it.
  const isBeside = document.language === null && scale.numbers.every(({ score }) => score > 2)
  return html`<section class="${isBeside ? 'overall beside' : 'overall'}"><h2>${both(scale.heading, document)}</h2>
<p class="drawn">${scaleDrawing(scale, { width: WIDTH, points: looks[document.layout].small }).svg}</p>
${endsMarkup(scale.zero, scale.ten)}${scale.reasons.length > 0 && html`<ul class="why">${scale.reasons.map(({ text }) => html`<li>${text}</li>`)}</ul>`}</section>`
}
