import { writable } from './list-document.ts'

class Source {
  readonly #text: string
  constructor(text: string) {
    this.#text = text
  }
  toString(): string {
    return this.#text
  }
}

/** HTML that is safe to place into a page. Only `html` can make it, so text cannot become markup unseen. */
export type Markup = Source

type Value = Markup | string | number | null | false | readonly Value[]

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '`': '&#96;',
}

/**
 * A template whose values are text unless they are themselves made by `html`: `html\`<td>${name}</td>\`` escapes `name`.
 * Lists are placed one after the other; null and false leave nothing. Attributes have to be quoted.
 */
export function html(parts: TemplateStringsArray, ...values: readonly Value[]): Markup {
  return new Source(parts.map((part, index) => `${part}${sourceOf(values[index] ?? null)}`).join(''))
}

function sourceOf(value: Value): string {
  if (value instanceof Source) return value.toString()
  if (value === null || value === false) return ''
  if (typeof value === 'object') return value.map(sourceOf).join('')
  return writable(String(value)).replace(/[&<>"'`]/g, (character) => entities[character] ?? '')
}
