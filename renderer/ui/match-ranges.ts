/** A stretch of text; `isMatch` where it is what was looked for. */
export type TextPart = { text: string; isMatch: boolean }

/** Letters without their marks and case, one for one, so that places in the result are places in the text. */
function plain(text: string): string {
  return [...text].map((letter) => letter.normalize('NFD')[0]?.toLowerCase() ?? letter).join('')
}

/**
 * Cuts a text at the places where the words of a query occur, at the start of a word if they can be and anywhere if
 * not; accents and case are looked past.
 */
export function matchParts(text: string, query: string): TextPart[] {
  const letters = [...text]
  const haystack = plain(text)
  const isMatch = new Array<boolean>(letters.length).fill(false)
  for (const word of plain(query).split(/\s+/).filter(Boolean)) {
    const atStart = startsOfWords(haystack).find((place) => haystack.startsWith(word, place))
    const place = atStart ?? haystack.indexOf(word)
    if (place !== -1) isMatch.fill(true, place, place + word.length)
  }
  const parts: TextPart[] = []
  letters.forEach((letter, place) => {
    const last = parts.at(-1)
    if (last && last.isMatch === isMatch[place]) last.text += letter
    else parts.push({ text: letter, isMatch: isMatch[place] ?? false })
  })
  return parts
}

function startsOfWords(text: string): number[] {
  return [...text.matchAll(/(?<![\p{L}\p{N}])[\p{L}\p{N}]/gu)].map(({ index }) => index)
}

/** Cuts a text at given stretches, each from a place up to another; they may touch and overlap. */
export function partsOf(text: string, ranges: readonly (readonly [number, number])[]): TextPart[] {
  const parts: TextPart[] = []
  let place = 0
  for (const [start, end] of ranges.toSorted((a, b) => a[0] - b[0])) {
    const from = Math.max(place, start)
    if (from >= end) continue
    if (from > place) parts.push({ text: text.slice(place, from), isMatch: false })
    parts.push({ text: text.slice(from, end), isMatch: true })
    place = end
  }
  if (place < text.length) parts.push({ text: text.slice(place), isMatch: false })
  return parts
}
