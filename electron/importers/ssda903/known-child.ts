import { formatDay } from '../../../shared/dates.ts'
import type { ImportedChild } from '../../../shared/records/imported-child.ts'
import { parseDay } from '../cells.ts'
import { childOf, warn } from '../collector.ts'
import { type Row, valueIn } from './row.ts'

/**
 * The child a row is about. One that the header does not hold is kept, with a warning (validator rule INT08), and so
 * is one whose date of birth differs from the header's (INT17), where the header's is believed.
 */
export function knownChild(row: Row, reference: string, hasHeader: boolean): ImportedChild {
  const { cursor } = row
  const isNew = !cursor.collector.children.has(reference)
  const child = childOf(cursor, reference)
  if (isNew && hasHeader)
    warn(cursor, {
      code: 'child-not-in-header',
      column: 'CHILD',
      text: `Child ${reference} is not in the header file. The child was kept with what this row says. (INT08)`,
    })
  if (!row.indexes.has('DOB')) return child
  const written = valueIn(row, 'DOB')
  const read = written === '' ? null : parseDay(written)
  const bornOn = read !== null && 'day' in read ? read.day : null
  if (bornOn === null || bornOn > cursor.collector.today || bornOn === child.bornOn) return child
  if (child.bornOn === null) child.bornOn = bornOn
  else
    warn(cursor, {
      code: 'birth-differs',
      column: 'DOB',
      text: `The date of birth here is ${formatDay(bornOn)}; the header says ${formatDay(child.bornOn)}. The header's was kept. (INT17)`,
    })
  return child
}
