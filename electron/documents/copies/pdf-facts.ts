import { inflateSync } from 'node:zlib'

/** The pages of a PDF made by Chromium, which writes its page tree as plain text; throws where there is none. */
export function countPages(pdf: Uint8Array): number {
  const text = Buffer.from(pdf).toString('latin1')
  const pages = [...text.matchAll(/\/Type\s*\/Page\b(?!s)/g)].length
  if (pages === 0) throw new Error('This PDF has no pages.')
  return pages
}

/**
 * Whether Chromium drew a page smaller than it was laid out, because something is too wide: then it does so with every
 * page, silently. At the proper size a CSS pixel is 3.125 of the units that 0.24 makes points of, thus 0.75 points.
 */
export const isShrunk = (pdf: Uint8Array): boolean => pageContents(pdf).some((content) => !PROPER.test(content))

const PROPER = /^3\.125 0 0 3\.125 /m

/** What is drawn on each page, as PDF operators. */
function pageContents(pdf: Uint8Array): string[] {
  const bytes = Buffer.from(pdf)
  const text = bytes.toString('latin1')
  return [...text.matchAll(/\/Contents (\d+) 0 R/g)].map(([, number]) => {
    const object = text.search(new RegExp(`(^|\\n)${number} 0 obj`))
    const start = text.indexOf('stream\n', object) + 'stream\n'.length
    return inflateSync(bytes.subarray(start, text.indexOf('endstream', start))).toString('latin1')
  })
}
