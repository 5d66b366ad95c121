import { type Cell, isBlank, plain, quoted } from '../cells.ts'
import { leaveOut } from '../collector.ts'
import { cellOf, type Row } from './row.ts'

const sum = /^\W*(?:grand )?(?:sub[ -]?)?(?:totals?|count|sum)\b(?!,)|^\d+ (?:children|records|rows|cases)\b/i
const note =
  /^\W*(?:number|records?|rows?|printed|produced|generated|exported|report|run|extracted|end of|source|notes?|page|data|as at|as of|correct as|official|confidential|filters?|applied filters)\b/i
/** A total or a note fills a cell or two, and a row about a child more. */
const mostFilled = 3

/**
 * Whether a row is a total or a note at the foot of a list, not a child: a few cells, of which the first says so, or one
 * cell alone that is no reference. Such a row is left out, and is said to be.
 */
export function leaveOutIfNoChild(row: Row): boolean {
  const filled = row.values.filter((cell) => !isBlank(cell))
  const [first] = filled
  if (first === undefined || filled.length > mostFilled) return false
  const text = plain(first)
  const reference = plain(cellOf(row, 'reference'))
  const hasReference = /\d/.test(reference) && !note.test(reference)
  const isNote = !hasReference && (note.test(text) || (filled.length === 1 && reference === '' && row.fields.size > 2))
  if (!isNote && !sum.test(text)) return false
  leaveOut(row.cursor, {
    code: 'not-a-child',
    text: `The row begins with ${quoted(text)}: a total or a note, not a child. Nothing was read from it.`,
  })
  return true
}

/** Whether a row holds nothing at all. */
export const isEmptyRow = (values: readonly Cell[]): boolean => values.every((cell) => isBlank(cell))
