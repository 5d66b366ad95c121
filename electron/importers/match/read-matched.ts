import { type Collector, noteFile, openTable } from '../collector.ts'
import type { Format, OpenedFile } from '../format.ts'
import { finishChildren } from './finish.ts'
import { type Lists, matchOf } from './lists.ts'
import type { LooseConference } from './protection.ts'
import { readTable } from './read-table.ts'
import { type Table, type Tables, tablesOf } from './tables.ts'
import { toMatch } from './to-match.ts'

/** The lists that are known, and which files look so much like a table of a return that they are refused instead. */
type Matching = Lists & { readonly isNearlyAReturn: (file: OpenedFile) => boolean }

/**
 * Any table that is of no known return, read by the columns a person matched. A table whose headings are those of a
 * match is read at once; any other is put to the person, or left out once the person has been asked.
 */
export const matchedFormat = ({ isNearlyAReturn, ...lists }: Matching): Format<Tables> => ({
  source: 'matched',
  recognise(file) {
    const found = tablesOf(file)
    if (found === null) return null
    const isKnown = found.tables.some((table) => matchOf(table, lists) !== null)
    return isKnown || !isNearlyAReturn(file) ? found : null
  },
  rowsIn: ({ tables }) => tables.reduce((sum, table) => sum + (matchOf(table, lists) === null ? 0 : table.rows), 0),
  async read(collector, files) {
    const conferences: LooseConference[] = []
    for (const file of files) {
      for (const table of file.tables) conferences.push(...(await takeTable(collector, { ...file, table }, lists)))
      noteOthers(collector, file)
    }
    finishChildren(collector, conferences)
  },
})

type TableOfFile = Pick<Tables, 'encoding'> & { readonly table: Table }

async function takeTable(
  collector: Collector,
  { table, encoding }: TableOfFile,
  lists: Lists,
): Promise<LooseConference[]> {
  const match = matchOf(table, lists)
  const place = { name: table.file, sheet: table.sheet }
  if (match !== null) {
    const isNew = lists.matches.includes(match)
    const windows = encoding === 'windows-1252' ? '; read as Windows (Western European) text' : ''
    const why = `by the columns matched ${isNew ? 'now' : 'before'} as '${match.name}'${windows}`
    const cursor = openTable(collector, { ...place, recognisedAs: `Own list: ${match.name}`, why, isUsed: true })
    if (!collector.matches.includes(match)) collector.matches.push(match)
    return readTable(cursor, table, match)
  }
  const isAsked = lists.matches.length > 0
  const why = isAsked ? 'its columns were not matched' : 'its columns are not matched yet'
  openTable(collector, { ...place, recognisedAs: isAsked ? 'Left out' : 'Not read yet', why, isUsed: false })
  if (!isAsked) collector.tablesToMatch.push(toMatch(table, lists.remembered, collector.today))
  return []
}

function noteOthers(collector: Collector, { file, others }: Tables): void {
  for (const { sheet, isEmpty } of others) {
    const why = isEmpty ? 'the sheet is empty' : 'no row of it looks like headings with a table below'
    const recognisedAs = isEmpty ? 'Empty' : 'Not recognised'
    const cursor = openTable(collector, { name: file, sheet, recognisedAs, why, isUsed: false })
    if (!isEmpty)
      noteFile(cursor, 'warning', {
        code: 'sheet-not-recognised',
        text: 'No row among the first 20 of this sheet looks like headings of at least two columns with rows below, so nothing was read from it. If it holds a list, give it one row of headings and import the file again.',
      })
  }
}
