import type { StatusKind } from './list-document.ts'
import { html, type Markup } from './markup.ts'

// The outlines of the screen's shapes, without the signs inside them, which do not survive 3 mm of ink.
const marks: Readonly<Record<StatusKind, Markup>> = {
  overdue: html`<path d="M8 .4 15.6 8 8 15.6 .4 8z" />`,
  lateWithReason: html`<path class="open" d="M8 1.2 14.8 8 8 14.8 1.2 8z" />`,
  dueSoon: html`<path d="M8 1 15.6 14.6H.4z" />`,
  planned: html`<circle class="open" cx="8" cy="8" r="6.4" />`,
  held: html`<circle cx="8" cy="8" r="7" />`,
  stoodDown: html`<path d="M1 1h14v14H1z" />`,
  noIro: html`<circle class="open dashed" cx="8" cy="8" r="6.6" />`,
}

/** The shapes every status of a page points to. */
export const markDefinitions: Markup = html`<svg class="marks" aria-hidden="true">${Object.entries(marks).map(
  ([kind, shape]) => html`<symbol id="${kind}" viewBox="0 0 16 16">${shape}</symbol>`,
)}</svg>`

/** A status on paper: its shape in the one ink there is, then the words, which say everything. */
export const statusMarkup = (kind: StatusKind, text: string): Markup =>
  html`<span class="status ${kind === 'overdue' && 'pressing'}"><svg aria-hidden="true"><use href="#${kind}" /></svg>${text}</span>`
