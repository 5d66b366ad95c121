import type { CopyBlock, CopyDocument, CopySection } from '../../../shared/copies/document.ts'
import { html, type Markup } from '../markup.ts'
import { both, scaleMarkup } from './copy-parts.ts'
import { columnSymbol } from './map-markup.ts'
import { type SymbolName, symbol, tickBox } from './symbols.ts'

const SIZE = 25
const sentencesIn = new Intl.Segmenter('en-GB', { granularity: 'sentence' })

/** One idea a line: the sentences of a text, each by itself. */
const ideasOf = (text: string): string[] =>
  text
    .split('\n')
    .flatMap((line) => [...sentencesIn.segment(line)].map(({ segment }) => segment.trim()))
    .filter((sentence) => sentence !== '')

const row = (name: SymbolName, ideas: readonly string[], isBold = false): Markup =>
  html`<div class="row">${symbol(name, SIZE)}<div>${ideas.map((idea, at) => (isBold && at === 0 ? html`<p><strong>${idea}</strong></p>` : html`<p><bdi>${idea}</bdi></p>`))}</div></div>`

const symbols: Readonly<Record<CopySection['key'], SymbolName>> = {
  opening: 'people',
  said: 'talk',
  decision: 'plan',
  pairs: 'must',
  overall: 'scale',
  steps: 'hands',
  others: 'people',
  tools: 'talk',
  next: 'calendar',
  call: 'phone',
  disagree: 'disagree',
  private: 'lock',
  words: 'question',
  anotherWay: 'talk',
  views: 'people',
  space: 'write',
}

/** An easy-read copy: one idea a line beside a symbol, what is working well before what people worry about. */
export function easyBody(document: CopyDocument): Markup {
  const { h1, about, forWhom, map, sections, language } = document
  const columns = map.columns.toSorted((a, b) => Number(b.key === 'working') - Number(a.key === 'working'))
  const [first, ...rest] = sections
  return html`<h1>${both(h1, document)}</h1>
<p>${both(forWhom.label, document)} <strong><bdi>${forWhom.name}</bdi></strong>. It is easy to read.</p>
${language && !language.isChecked && html`<p class="note">Nobody has checked the headings in ${language.name} yet.</p>`}
<section class="first">${row('calendar', ideasOf(about))}</section>
${first ? section(first, document) : null}
${columns
  .filter(({ groups }) => groups.some(({ items }) => items.length > 0))
  .map(
    ({ key, heading, groups }) => html`<section class="newpage"><h2>${both(heading, document)}</h2>
${groups.map((group) => html`<h3>${both(group.heading, document)}</h3>${group.items.map(({ text }) => row(columnSymbol(key) ?? 'talk', ideasOf(text)))}`)}</section>`,
  )}
${map.scale && html`<section>${scaleMarkup(map.scale, document, 'h2')}</section>`}
${rest.map((one) => section(one, document))}`
}

function section({ key, heading, blocks }: CopySection, document: CopyDocument): Markup {
  return html`<section class="${key}"><h2>${both(heading, document)}</h2>${blocks.map((block) => easyBlock(block, symbols[key], document))}</section>`
}

function easyBlock(block: CopyBlock, name: SymbolName, document: CopyDocument): Markup {
  switch (block.kind) {
    case 'text':
      return row(name, ideasOf(block.text), block.look === 'lead')
    case 'list':
      return html`${block.items.map(({ text }) => row(name, ideasOf(text)))}`
    case 'pair':
      return html`${(
        [
          ['cloud', block.parts.danger, ideasOf(block.danger)],
          ['talk', block.parts.familyView, ideasOf(block.familyView)],
          ['well', block.parts.goal, ideasOf(block.goal)],
          ['must', block.parts.bottomLines, block.bottomLines],
        ] as const
      ).map(
        ([symbolName, heading, ideas]) =>
          ideas.length > 0 && html`<h3>${both(heading, document)}</h3>${row(symbolName, ideas)}`,
      )}${block.scale && scaleMarkup(block.scale, document, 'h3')}`
    case 'steps':
      return html`<h3>${both(block.caption, document)}</h3>${block.steps.map(
        ({ who, what, when }) =>
          html`<div class="row ticked">${symbol(name, 23)}<div>${who !== '' && html`<p><strong><bdi>${block.isOwn ? `With ${who}` : who}</bdi></strong></p>`}${ideasOf(what).map((idea) => html`<p><bdi>${idea}</bdi></p>`)}${when !== '' && html`<p><strong>By ${when}</strong></p>`}</div>${tickBox}</div>`,
      )}`
    case 'scale':
      return scaleMarkup(block.scale, document, 'h3')
    case 'table':
      return html`${block.rows.map(([first = '', ...cells]) => row(name, [first, ...cells].filter(Boolean), true))}`
    case 'picture':
      return html`<figure><img src="${block.source}" alt="${block.says}"></figure>`
    case 'space':
      return html`<div class="draw"></div>`
  }
}
