const MM_PER_POINT = 0.3528
/** In ems, a little wider than Atkinson Hyperlegible is on the whole, so that a page is never reckoned too long. */
const narrow = /[iljtfr.,;:'’‘|!()[\]]/
const wide = /[mwMWQ@%—]/
const capital = /[A-Z&]/
/** Measured on printed copies: the widths below are four hundredths too wide. */
const FIT = 0.975
/** Scripts whose letters vary more. */
const OTHER_SCRIPT = 0.66

function widthOf(letter: string): number {
  if (letter === ' ') return 0.26
  if (narrow.test(letter)) return 0.31
  if (wide.test(letter)) return 0.87
  if (capital.test(letter)) return 0.66
  return letter > '\u024f' ? OTHER_SCRIPT : 0.55
}

/** How wide text is, in millimetres, at a size in points. */
export function textWidth(text: string, points: number): number {
  let ems = 0
  for (const letter of text) ems += widthOf(letter)
  return ems * FIT * points * MM_PER_POINT
}

/** How many lines a text takes in a width in millimetres, broken between words as a browser does. */
export function linesOf(text: string, { width, points }: { width: number; points: number }): number {
  const space = textWidth(' ', points)
  return text.split('\n').reduce((sum, part) => {
    let lines = 1
    let used = 0
    for (const word of part.split(/\s+/)) {
      const own = textWidth(word, points)
      if (used > 0 && used + space + own > width) {
        lines += 1
        used = own
      } else used += (used > 0 ? space : 0) + own
      // A word longer than a line is broken.
      while (used > width) {
        lines += 1
        used -= width
      }
    }
    return sum + lines
  }, 0)
}
