import type { CopyDocument, CopySection } from '../../../shared/copies/document.ts'
import { html, type Markup } from '../markup.ts'
import { blockMarkup, both, scaleMarkup } from './copy-parts.ts'
import { copyStyle } from './copy-style.ts'
import { easyBody } from './easy-page.ts'
import { columnMarkup, mapMarkup, topMarkup } from './map-markup.ts'
import { type SymbolName, symbol } from './symbols.ts'

/** How a copy is drawn, beside what is in it. */
export type CopyDrawing = {
  readonly isPractice: boolean
  /** One page more at the end, so that nobody else’s words are printed on the back of the last. */
  readonly hasSpacePage: boolean
}

const practice: Markup = html`<div class="practice" aria-hidden="true">PRACTICE</div>`

const symbols: Readonly<Record<CopySection['key'], SymbolName | null>> = {
  opening: null,
  said: 'talk',
  decision: 'plan',
  pairs: null,
  overall: 'scale',
  steps: 'next',
  others: 'people',
  tools: 'talk',
  next: 'calendar',
  call: 'phone',
  disagree: 'disagree',
  private: 'lock',
  words: 'question',
  anotherWay: null,
  views: 'people',
  space: 'write',
}

/** The whole copy as a page to print; `nonce` is the one its policy allows the style to have. */
export function drawCopy(document: CopyDocument, { isPractice, hasSpacePage }: CopyDrawing, nonce: string): string {
  return html`<!doctype html>
<html lang="en-GB">
<head><meta charset="utf-8"><title>${document.title}</title><style nonce="${nonce}">${copyStyle(document.layout)}</style></head>
<body>
${isPractice && practice}${bodyOf(document)}${hasSpacePage && spacePage(document)}
</body>
</html>`.toString()
}

function bodyOf(document: CopyDocument): Markup {
  if (document.layout === 'easyRead') return easyBody(document)
  if (document.layout === 'child') return childBody(document)
  return html`${mapMarkup(document)}<main class="rest">${document.sections.map((section) => sectionMarkup(section, document))}</main>`
}

/** Sections of the sort stay whole; those that may be longer than a page flow. */
const flowing: ReadonlySet<CopySection['key']> = new Set([
  'pairs',
  'steps',
  'tools',
  'views',
  'private',
  'decision',
  'others',
])

function sectionMarkup({ key, heading, blocks }: CopySection, document: CopyDocument): Markup {
  const drawn = symbols[key]
  const look =
    key === 'decision' && document.layout !== 'child' && document.layout !== 'professional' ? 'decision' : key
  const place = key === 'anotherWay' ? 'box' : flowing.has(key) ? 'flow' : 'keep'
  return html`<section class="${look} ${place}"><h2>${drawn && symbol(drawn)}${both(heading, document)}</h2>
${blocks.map((block) => blockMarkup(block, document))}</section>`
}

/** What the child said comes first; then what people worry about and what goes well, side by side. */
const beforeMap: readonly CopySection['key'][] = ['opening', 'said', 'tools', 'decision']

function childBody(document: CopyDocument): Markup {
  const { sections, map } = document
  const columns = map.columns.filter(({ key, groups }) => key !== 'happen' && groups.length > 0)
  const first = sections.filter(({ key }) => beforeMap.includes(key))
  const after = sections.filter(({ key }) => !beforeMap.includes(key))
  return html`${topMarkup(document)}<main>${first.map((section) => (section.key === 'opening' ? html`<section>${section.blocks.map((block) => blockMarkup(block, document))}</section>` : sectionMarkup(section, document)))}
${columns.length > 0 && html`<div class="halves newpage">${columns.map((column) => html`<div>${columnMarkup({ ...column, groups: column.groups.map((group) => ({ ...group, isContinued: false })), isContinued: false }, document)}</div>`)}</div>`}
${map.scale && html`<section class="keep">${scaleMarkup(map.scale, document, 'h2')}</section>`}
${after.map((section) => sectionMarkup(section, document))}</main>`
}

function spacePage({ layout }: CopyDocument): Markup {
  if (layout === 'professional')
    return html`<div class="newpage"><p class="blank">This side is blank on purpose, so that nobody else’s words can be printed on it.</p></div>`
  const title = layout === 'child' ? 'More space for you' : 'Space for you to write'
  const lines = layout === 'child' ? [] : Array.from({ length: 20 }, () => html`<div class="line"></div>`)
  return html`<section class="newpage"><h2>${title}</h2><div aria-hidden="true">${lines}</div></section>`
}
