import { ethnicityLabels } from '../../../shared/records/code-sets.ts'
import { quoted } from '../cells.ts'
import { sexOf } from '../code-spellings.ts'
import { childOf, originOf } from '../collector.ts'
import { keepFirst } from '../merge-child.ts'
import type { ReturnYear } from './return-year.ts'
import { birthIn, codeIn, type Row, referenceIn, valueIn, warnOf } from './row.ts'

/** A row of header.csv: who the child is. SEX is 1 or 2 to collection 2023-24, then M, F or U. */
export function readHeaderRow(row: Row, year: ReturnYear): void {
  const { cursor } = row
  const reference = referenceIn(row)
  if (reference === null) return
  const isNew = !cursor.collector.children.has(reference)
  const child = childOf(cursor, reference)
  if (!isNew) {
    child.origin.push(originOf(cursor))
    warnOf(row, 'CHILD', {
      code: 'child-twice',
      text: 'This child has more than one header row. The first details were kept, and gaps filled from this row.',
    })
  }
  const sex = valueIn(row, 'SEX')
  const readSex = sex === '' ? null : sexOf(sex)
  if (readSex === null)
    warnOf(row, 'SEX', {
      code: sex === '' ? 'value-missing' : 'unknown-value',
      text:
        sex === ''
          ? 'There is no sex. It was left blank.'
          : `${quoted(sex)} is not a sex the return knows. It was left blank.`,
    })
  year.noteCode(row, 'SEX', sex)
  keepFirst(cursor, child, { key: 'sex', value: readSex, column: 'SEX' })
  keepFirst(cursor, child, { key: 'bornOn', value: birthIn(row), column: 'DOB' })
  keepFirst(cursor, child, { key: 'ethnicity', value: codeIn(row, 'ETHNIC', ethnicityLabels), column: 'ETHNIC' })
}
