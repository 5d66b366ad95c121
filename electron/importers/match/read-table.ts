import {
  type ColumnMatch,
  type MatchField,
  matchFieldLabels,
  unusedFields,
} from '../../../shared/records/import-match.ts'
import type { Cell } from '../cells.ts'
import { type Cursor, enterRow, leaveOut, noteFile, reportProgress, warn } from '../collector.ts'
import { ImportRefusal } from '../import-refusal.ts'
import { readCare } from './care.ts'
import { readChild } from './child-details.ts'
import { readReview, readSourceDues } from './meetings.ts'
import { leaveOutIfNoChild } from './not-a-child.ts'
import { type LooseConference, readConference, readEnquiry, readPlan } from './protection.ts'
import { type Fields, fieldsOf, type Row } from './row.ts'
import type { Table } from './tables.ts'

const rowsPerReport = 2_000

/** Reads every row of a table by its match into the children; answers the conferences still to be tied to a plan. */
export async function readTable(cursor: Cursor, table: Table, { columns }: ColumnMatch): Promise<LooseConference[]> {
  const { collector } = cursor
  const fields = fieldsOf(table.columns, columns)
  if (fields.has('careStartedOn') || fields.has('legalStatus')) collector.covers.add('lookedAfter')
  if (fields.has('planStartedOn')) collector.covers.add('childProtection')
  noteColumns(cursor, fields, columns)
  const label = `Reading ${table.sheet === null ? table.file : `${table.file}, ${table.sheet}`}`
  const conferences: LooseConference[] = []
  const seen = new Map<string, number>()
  const takeRow = (values: readonly Cell[], at: number) => {
    enterRow(cursor, at)
    const row: Row = { cursor, fields, values }
    if (!isTooLong(row, table) && !isRepeated(row, seen)) conferences.push(...readRow(row))
    if (collector.rowsDone % rowsPerReport === 0) reportProgress(collector, label)
  }
  try {
    await table.read(takeRow, () => reportProgress(collector, label))
  } catch (error) {
    if (!(error instanceof ImportRefusal)) throw error
    noteFile(cursor, 'error', { code: error.code, text: error.message })
  }
  reportProgress(collector, label)
  return conferences
}

function readRow(row: Row): LooseConference[] {
  const child = leaveOutIfNoChild(row) ? null : readChild(row)
  if (child === null) return []
  readCare(row, child)
  readReview(row, child)
  readPlan(row, child)
  readEnquiry(row, child)
  readSourceDues(row, child)
  const conference = readConference(row, child)
  return conference === null ? [] : [conference]
}

/** A comma that is not in quotation marks moves every value after it one column on: which is which is then unclear. */
function isTooLong({ cursor, values }: Row, { width }: Table): boolean {
  if (width === null || values.slice(width).every((value) => String(value).trim() === '')) return false
  leaveOut(cursor, {
    code: 'wrong-number-of-values',
    text: `The row has ${values.length} values where the heading has ${width}, so it is not clear which is which. Correct it and import the file again.`,
  })
  return true
}

function isRepeated({ cursor, values }: Row, seen: Map<string, number>): boolean {
  const key = JSON.stringify(values)
  const earlier = seen.get(key)
  if (earlier === undefined) {
    seen.set(key, cursor.row)
    return false
  }
  warn(cursor, { code: 'duplicate-row', text: `The row repeats row ${earlier} exactly. It counts once.` })
  return true
}

const sinceFields = [
  ['legalStatus', 'legalStatusOn'],
  ['placementType', 'placementOn'],
] as const satisfies readonly (readonly [MatchField, MatchField])[]

/** Says once, not on every row, what the columns leave open. */
function noteColumns(cursor: Cursor, fields: Fields, columns: ColumnMatch['columns']): void {
  const named = (field: MatchField) => `"${fields.get(field)?.heading ?? matchFieldLabels[field]}"`
  for (const { field, needs } of unusedFields(columns))
    noteFile(cursor, 'warning', {
      code: 'column-not-used',
      column: fields.get(field)?.heading ?? null,
      text: `The column ${named(field)} was matched to "${matchFieldLabels[field]}", which counts only together with "${matchFieldLabels[needs]}". No column of this list was matched to that, so it was not used.`,
    })
  for (const [field, since] of sinceFields)
    if (fields.has(field) && fields.has('careStartedOn') && !fields.has(since))
      noteFile(cursor, 'warning', {
        code: 'start-assumed',
        column: fields.get(field)?.heading ?? null,
        text: `No column was matched to "${matchFieldLabels[since]}", so what ${named(field)} says was taken to have begun on the day the child became looked after. Correct it on the child's page where it matters.`,
      })
}
