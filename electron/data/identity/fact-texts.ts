import { z } from 'zod'
import { formatDay, IsoDate } from '../../../shared/dates.ts'
import { sourceDetailText } from '../../../shared/records/source-detail.ts'
import { sourceDetailLabels } from '../../../shared/records/source-detail-field.ts'
import { wordsFor } from '../history-words.ts'
import { type ReadDb, read } from '../sql.ts'
import type { StoredRow, Value } from './entry-rows.ts'
import type { Item } from './fact-groups.ts'

const iros = read(z.object({ id: z.string(), name: z.string() }), 'SELECT id, name FROM iro')

/** A fact of a child in one line, such as "Since Mon 7 Sep 2026: interim care order". */
export type FactTexts = (table: string, item: Item) => string

/** The words for facts; names of IROs are read once. */
export function factTexts(db: ReadDb): FactTexts {
  const names = new Map(iros.all(db, {}).map(({ id, name }) => [id, name]))
  return (tableName, item) => {
    const words = (column: string, row = item.row, table = tableName) =>
      wordsFor({ tableName: table, column, value: row[column] }, names)
    return texts[tableName]?.(item, words) ?? ''
  }
}

type Words = (column: string, row?: StoredRow, table?: string) => string | null

const texts: Readonly<Record<string, (item: Item, words: Words) => string>> = {
  periodOfCare: ({ row, within }, words) => {
    const parts = within.map((one) => words('code', one.row, one.table))
    return withParts(stretchOf(row), [...new Set(parts), words('endReason')])
  },
  protectionPlan: ({ row }, words) => withParts(stretchOf(row), [words('latestCategories')]),
  hsbInvolvement: ({ row }) => stretchOf(row),
  allocation: ({ row }, words) => `${words('iroId')}, ${small(stretchOf(row))}`,
  adoption: ({ row }) =>
    listed([
      on('authority to place', row.authorisedOn),
      on('placed', row.placedOn),
      on('ended', row.endedOn) ?? 'not ended',
    ]),
  enquiry: ({ row }) =>
    listed([
      on('strategy discussion', row.strategyDiscussionOn),
      on('told of the move here', row.transferNotifiedOn),
      on('conference', row.conferenceOn),
      on('closed', row.closedOn),
    ]),
  sourceDue: ({ row }, words) => `${words('kind', row, 'meeting')} due by ${words('dueBy')}`,
  sourceDetail: ({ row }) => {
    const labels: Readonly<Record<string, string>> = sourceDetailLabels
    return `${labels[String(row.field)] ?? row.field}: ${sourceDetailText(String(row.value))}`
  },
}

/** "Since Mon 7 Sep 2026" or "Mon 7 Sep 2026 to Tue 3 Nov 2026". */
function stretchOf({ startedOn = null, endedOn = null }: StoredRow): string {
  return endedOn === null ? `Since ${dayText(startedOn)}` : `${dayText(startedOn)} to ${dayText(endedOn)}`
}

/** A stored day in words. */
export const dayText = (day: Value): string => formatDay(IsoDate.parse(day))

const on = (what: string, day: Value | undefined): string | null =>
  day === null || day === undefined ? null : `${what} ${dayText(day)}`

const small = (text: string): string => text.replace(/^Since/, 'since')

function withParts(text: string, parts: readonly (string | null)[]): string {
  const told = parts.filter((part) => part !== null)
  return told.length === 0 ? text : `${text}: ${told.map(withoutCapital).join(', ')}`
}

function listed(parts: readonly (string | null)[]): string {
  const text = parts.filter((part) => part !== null).join(', ')
  return text.charAt(0).toUpperCase() + text.slice(1)
}

const withoutCapital = (text: string): string =>
  /^[A-Z][a-z]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text
