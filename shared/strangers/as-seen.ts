const unseen = /\p{Cf}/u

/** A text as a reader sees it, and where each of its signs stands in the text as typed. */
export type Seen = {
  readonly text: string
  /** The stretch as typed of a stretch as seen. */
  readonly typed: (start: number, end: number) => { readonly start: number; readonly end: number }
}

/**
 * Leaves out soft hyphens, spaces of no width, marks of direction and the like: paper shows nothing of them, and they would
 * hide the name they stand in.
 */
export function asSeen(text: string): Seen {
  if (!unseen.test(text)) return { text, typed: (start, end) => ({ start, end }) }
  const places: number[] = []
  let place = 0
  let seen = ''
  for (const sign of text) {
    if (!unseen.test(sign)) {
      for (let unit = 0; unit < sign.length; unit++) places.push(place + unit)
      seen += sign
    }
    place += sign.length
  }
  const at = (index: number): number => places[index] ?? text.length
  return { text: seen, typed: (start, end) => ({ start: at(start), end: end > start ? at(end - 1) + 1 : at(start) }) }
}
