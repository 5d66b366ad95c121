import { formatDay } from '../../../shared/dates.ts'
import type { ImportedChild } from '../../../shared/records/imported-child.ts'
import { parseDay } from '../cells.ts'
import { childOf } from '../collector.ts'
import { type Row, valueIn, warnOf } from './row.ts'

/**
 * The child a row is about. One that the header does not hold is kept, and where the date of birth differs the
 * header's is believed. Rows of reviews have published checks for both (INT08, INT17), which say so instead.
 */
export function knownChild(row: Row, reference: string, hasHeader: boolean): ImportedChild {
  const { cursor, table } = row
  const isSaid = table.key !== 'reviews'
  const isNew = !cursor.collector.children.has(reference)
  const child = childOf(cursor, reference)
  if (isNew && hasHeader && isSaid)
    warnOf(row, 'CHILD', {
      code: 'child-not-in-header',
      text: `Child ${reference} is not in the header. The child was kept with what this row says.`,
    })
  if (!row.indexes.has('DOB')) return child
  const written = valueIn(row, 'DOB')
  const read = written === '' ? null : parseDay(written)
  const bornOn = read !== null && 'day' in read ? read.day : null
  if (bornOn === null || bornOn > cursor.collector.today || bornOn === child.bornOn) return child
  if (child.bornOn === null) child.bornOn = bornOn
  else if (isSaid)
    warnOf(row, 'DOB', {
      code: 'birth-differs',
      text: `The date of birth here is ${formatDay(bornOn)}; the header says ${formatDay(child.bornOn)}. The header's was kept.`,
    })
  return child
}
