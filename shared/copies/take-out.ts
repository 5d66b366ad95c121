/** Where words stand in a text. */
export type Span = { readonly start: number; readonly end: number }

const sentence = /[^.!?\n]*(?:[.!?]+(?=\s|$)|\n|$)/g

/**
 * The text as it would read without these words: without their whole sentence where others are left, as the rest of it
 * would still say who is meant; else without the words alone.
 */
export function withoutWords(text: string, { start, end }: Span): string {
  const sentences = [...text.matchAll(sentence)].filter(({ 0: words }) => words !== '')
  const kept = sentences.filter(({ 0: words, index }) => index + words.length <= start || index >= end)
  const rest = kept.map(({ 0: words }) => words).join('')
  if (rest.trim() !== '') return tidy(rest)
  const after = text.slice(end).replace(/^[’']s\b/u, '')
  return tidy(text.slice(0, start) + after)
}

const tidy = (text: string): string =>
  text
    .replace(/[^\S\n]{2,}/g, ' ')
    .replace(/ +([.,;:!?])/g, '$1')
    .trim()
