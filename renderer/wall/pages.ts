/** A thing on the wall that should not be parted, by where it stands in its column in pixels. */
export type Box = {
  readonly top: number
  readonly bottom: number
  /** Between which lines of its text it may be parted all the same, where it is taller than a page. */
  readonly breaks: readonly number[]
}

/** One page of a column: from this pixel up to that one. */
export type Page = { readonly from: number; readonly to: number }

/**
 * Parts a column into pages of at most `room` pixels, leaving nothing out. A box goes whole onto one page; only one that
 * is taller than a page is parted, between two lines of its text, so that no line is ever cut.
 */
export function pagesOf(boxes: readonly Box[], room: number): Page[] {
  const pages: Page[] = []
  let from = boxes[0]?.top ?? 0
  let to = from
  for (const { top, bottom, breaks } of boxes) {
    if (bottom - from > room && to > from) {
      pages.push({ from, to })
      from = top
    }
    while (bottom - from > room) {
      // A line taller than the page goes onto one by itself, as there is no better place for it.
      const at = breaks.findLast((one) => one > from && one - from <= room) ?? breaks.find((one) => one > from)
      if (at === undefined) break
      pages.push({ from, to: at })
      from = at
    }
    to = bottom
  }
  return to > from ? [...pages, { from, to }] : pages
}

/** Which page ends a box, by its index: where it goes over several, what is being written is at its end. */
export function pageWith(pages: readonly Page[], box: Box): number {
  return pages.findLastIndex(({ from }) => from < box.bottom)
}
