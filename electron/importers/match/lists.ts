import { type ColumnMatch, headingKey, type MatchField } from '../../../shared/records/import-match.ts'
import type { OpenedFile } from '../format.ts'
import { isMadeUp } from './find-table.ts'
import { fieldsNamed } from './heading-words.ts'
import { type Table, tablesOf } from './tables.ts'

/** How the council's own lists are read: as a person has just matched their columns, and as they did before. */
export type Lists = { readonly matches: readonly ColumnMatch[]; readonly remembered: readonly ColumnMatch[] }

/** The match a table is read by, the one just made first; null where its headings are those of none. */
export function matchOf({ columns }: Pick<Table, 'columns'>, { matches, remembered }: Lists): ColumnMatch | null {
  const headings = columns.map(({ heading }) => heading)
  return [...matches, ...remembered].find((match) => isSameList(headings, match)) ?? null
}

/** Whether a table has the headings a list had, in any order; of columns without a heading only those matched count. */
function isSameList(headings: readonly string[], match: ColumnMatch): boolean {
  const here = new Set(headings.map(headingKey))
  const used = Object.values(match.columns)
  const named = (all: readonly string[]) => all.filter((heading) => !isMadeUp(heading)).map(headingKey)
  const before = new Set(named(match.headings))
  return (
    used.every((heading) => here.has(headingKey(heading))) &&
    named(headings).length === before.size &&
    named(headings).every((heading) => before.has(heading))
  )
}

// What no statutory return carries, and every list a council makes for its IROs has some of.
const onlyInOwnLists: readonly MatchField[] = [
  'givenName',
  'familyName',
  'iroName',
  'reviewDueOn',
  'conferenceDueOn',
  'initialConferenceDueOn',
]

/**
 * Whether a file is the council's own list even if a return would take it: one matched before, or a workbook that names
 * children, IROs or due dates and none of whose sheets is called after a list of Annex A.
 */
export function isOwnList(file: OpenedFile, lists: Lists): boolean {
  const tables = tablesOf(file)?.tables ?? []
  if (tables.some((table) => matchOf(table, lists) !== null)) return true
  if (file.kind !== 'workbook' || file.sheets.some(({ name }) => /^\s*list[\s_-]*\d/i.test(name))) return false
  return tables.some(({ columns }) =>
    columns.some(({ heading }) => fieldsNamed(heading).some((field) => onlyInOwnLists.includes(field))),
  )
}
