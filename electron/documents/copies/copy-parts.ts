import type { CopyBlock, CopyDocument, CopyHeading, CopyPair, CopyScale } from '../../../shared/copies/document.ts'
import { html, type Markup } from '../markup.ts'
import { type CopyLook, looks } from './copy-style.ts'
import { scaleDrawing } from './scale-drawing.ts'
import { tickBox } from './symbols.ts'

/** What the parts of a page are drawn with. */
export type Drawing = Pick<CopyDocument, 'layout' | 'language'>

/** Full width of the text of a portrait page, in millimetres. */
const WIDTH = 172

const lookOf = ({ layout }: Drawing): CopyLook => looks[layout]

/** Words in English with the same in the reader’s language beside them. */
export function both({ text, other }: CopyHeading, { language }: Drawing): Markup {
  return html`<bdi>${text}</bdi>${other && language && html` <span class="other" lang="${language.code}" dir="${language.dir}">${other}</span>`}`
}

/** Something said, with who may not have it where a professional is told. */
export const tagged = (text: string, tag: string | null): Markup =>
  html`<bdi>${text}</bdi>${tag && html` <span class="tag">${tag}</span>`}`

/** The line from 0 to 10 with what its ends mean and why people gave their numbers. */
export function scaleMarkup(scale: CopyScale, of: Drawing, level: 'h2' | 'h3'): Markup {
  const { zero, ten, reasons } = scale
  const heading = both(scale.heading, of)
  return html`<div class="scale">${level === 'h2' ? html`<h2>${heading}</h2>` : html`<h3>${heading}</h3>`}
${scaleDrawing(scale, { width: WIDTH, points: Math.min(lookOf(of).small, 15) }).svg}
${endsMarkup(zero, ten)}
${reasons.length > 0 && html`<ul class="why">${reasons.map(({ text }) => html`<li>${text}</li>`)}</ul>`}</div>`
}

/** What 0 and 10 mean. */
export const endsMarkup = (zero: string, ten: string): Markup =>
  html`<div class="ends"><p><strong>0</strong> ${zero}</p><p><strong>10</strong> ${ten}</p></div>`

/** A block of a section as it is drawn on every layout but easy read. */
export function blockMarkup(block: CopyBlock, of: Drawing): Markup {
  switch (block.kind) {
    case 'text':
      return block.look === 'plain' ? html`<p>${block.text}</p>` : html`<p class="${block.look}">${block.text}</p>`
    case 'list':
      return html`${block.heading && html`<h3>${both(block.heading, of)}</h3>`}<ul>${block.items.map(({ text, tag }) => html`<li>${tagged(text, tag)}</li>`)}</ul>`
    case 'pair':
      return pairMarkup(block, of)
    case 'steps':
      return stepsMarkup(block, of)
    case 'scale':
      return scaleMarkup(block.scale, of, 'h3')
    case 'table':
      return tableMarkup(block)
    case 'picture':
      return html`<figure><img src="${block.source}" alt="${block.says}">${block.says !== '' && html`<figcaption class="small">${block.says}</figcaption>`}</figure>`
    case 'space':
      return html`<div class="draw"></div>`
  }
}

function pairMarkup(pair: CopyPair, of: Drawing): Markup {
  const { parts, danger, familyView, goal, bottomLines, tag } = pair
  return html`<div class="pair"><div class="halves"><div><h3>${both(parts.danger, of)}</h3><p>${tagged(danger, tag)}</p>
${familyView !== '' && html`<h3>${both(parts.familyView, of)}</h3><p><bdi>${familyView}</bdi></p>`}</div>
<div>${goal !== '' && html`<h3>${both(parts.goal, of)}</h3><p><bdi>${goal}</bdi></p>`}
${bottomLines.length > 0 && html`<h3>${both(parts.bottomLines, of)}</h3><ul>${bottomLines.map((line) => html`<li>${line}</li>`)}</ul>`}</div></div>
${pair.scale && scaleMarkup(pair.scale, of, 'h3')}</div>`
}

type Steps = Extract<CopyBlock, { kind: 'steps' }>

/** More steps than this do not stay together on one page. */
const TOGETHER = 7

function stepsMarkup({ isOwn, caption, steps }: Steps, of: Drawing): Markup {
  const isDense = of.layout === 'professional'
  const table = html`<table class="steps"><caption>${both(caption, of)}</caption>
<thead><tr><th scope="col" class="done">Done</th>${!isOwn && html`<th scope="col" class="who">Who</th>`}<th scope="col">What</th><th scope="col" class="when">By when</th>${isDense && html`<th scope="col" class="know">How we will know</th>`}</tr></thead>
<tbody>${steps.map(
    (step) =>
      html`<tr><td class="done">${tickBox}</td>${isOwn ? ownStep(step) : html`<th scope="row">${step.who || 'Not said yet'}</th><td>${tagged(step.what, step.tag)}</td>`}<td>${step.when || 'Not said yet'}</td>${isDense && html`<td>${step.measure}</td>`}</tr>`,
  )}</tbody></table>`
  const isLong = steps.length > TOGETHER
  if (isOwn) return html`<div class="${isLong ? 'own long' : 'own'}">${table}</div>`
  return html`<div class="${isLong ? 'flow' : 'keep'}">${table}</div>`
}

const ownStep = ({ what, who, tag }: Steps['steps'][number]): Markup =>
  html`<th scope="row">${tagged(what, tag)}${who !== '' && html`<br><span class="with">With <bdi>${who}</bdi></span>`}</th>`

type Table = Extract<CopyBlock, { kind: 'table' }>

function tableMarkup({ id, caption, head, rows }: Table): Markup {
  return html`<table class="${id}"${caption === '' && html` aria-label="${head.join(', ')}"`}>${caption !== '' && html`<caption>${caption}</caption>`}
<thead><tr>${head.map((text, at) => (at === 0 ? html`<th scope="col" class="half">${text}</th>` : html`<th scope="col">${text}</th>`))}</tr></thead>
<tbody>${rows.map(([first = '', ...cells]) => html`<tr><th scope="row">${first}</th>${cells.map((cell) => html`<td>${cell}</td>`)}</tr>`)}</tbody></table>`
}
