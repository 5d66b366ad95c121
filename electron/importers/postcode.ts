import { type Cell, quoted, readText } from './cells.ts'
import { type Cursor, warn } from './collector.ts'

// Letters, a digit or two (London adds a letter), then a digit and two letters: the form of every UK postcode.
const form = /^([A-Z]{1,2}\d[A-Z\d]?)\s*(\d[A-Z]{2})$/

/** A postcode in its usual spelling, or null; anything that cannot be one is left blank with a warning. */
export function readPostcode(cursor: Cursor, column: string, cell: Cell): string | null {
  const text = readText(cursor, column, cell)
  if (text === null) return null
  const parts = form.exec(text.toUpperCase())
  if (parts !== null) return `${parts[1]} ${parts[2]}`
  warn(cursor, {
    code: 'not-a-postcode',
    column,
    text: `${quoted(text)} is not a postcode. It was left blank.`,
  })
  return null
}
