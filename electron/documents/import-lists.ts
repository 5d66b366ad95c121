import { dayOf } from '../../shared/clock.ts'
import { formatDay } from '../../shared/dates.ts'
import type { MessagesToExport, RowToLookAt } from '../../shared/records/import.ts'
import type { ComparedChild } from '../../shared/records/import-comparison.ts'
import { outcomeLabels } from '../../shared/records/import-message-words.ts'
import type { AskedList } from '../../shared/records/list-export.ts'
import { upperFirst } from '../../shared/words.ts'
import type { Ask } from './ask.ts'
import type { ListColumn, ListContent } from './list-document.ts'

type Asked<N extends AskedList['name']> = Extract<AskedList, { name: N }>

/** Lines asked for at once: an answer crosses from one process to another. */
const AT_ONCE = 10_000

/** The messages about files that fit a filter, for the council to put the files right by. */
export async function importRowsContent(ask: Ask, asked: Asked<'importRows'>): Promise<ListContent<RowToLookAt>> {
  return {
    ...common,
    columns: rowColumns,
    groups: [{ heading: null, lines: await allMessages(ask, asked.input) }],
    childrenOf: ({ reference }) => (reference === null ? [] : [reference]),
    nouns: ['message', 'messages'],
    about: asked.about,
  }
}

/** The children of the import before who are not in the files now, by case number, for the council to say why. */
export async function importGoneContent(ask: Ask, asked: Asked<'importGone'>): Promise<ListContent<ComparedChild>> {
  const wanted = { ...asked.input, becomes: 'gone', isConflict: false } as const
  const first = await ask('imports.compared', { ...wanted, offset: 0, limit: AT_ONCE })
  const lines = first.rows
  while (lines.length < first.total) {
    const { rows } = await ask('imports.compared', { ...wanted, offset: lines.length, limit: AT_ONCE })
    if (rows.length === 0) break
    lines.push(...rows)
  }
  const since = first.since && `In the file imported on ${formatDay(dayOf(first.since.importedAt))}, not in this one`
  return {
    ...common,
    columns: goneColumns,
    groups: [{ heading: null, lines }],
    childrenOf: ({ childId }) => [childId],
    nouns: ['child', 'children'],
    about: [since, asked.about].filter(Boolean).join('; '),
  }
}

const common = { scope: '', figures: [] } as const

async function allMessages(ask: Ask, input: MessagesToExport): Promise<RowToLookAt[]> {
  const { rows, total } = await ask('imports.messages', { ...input, offset: 0, limit: AT_ONCE })
  while (rows.length < total) {
    const more = await ask('imports.messages', { ...input, offset: rows.length, limit: AT_ONCE })
    if (more.rows.length === 0) break
    rows.push(...more.rows)
  }
  return rows
}

const rowColumns: readonly ListColumn<RowToLookAt>[] = [
  { header: 'File', width: 24, cell: ({ file }) => file },
  { header: 'Sheet', width: 14, cell: ({ sheet }) => sheet },
  { header: 'Row or line', width: 10, cell: ({ row }) => row, isNumber: true },
  { header: 'Column', width: 24, cell: ({ column }) => column },
  { header: 'Reference', width: 13, cell: ({ reference }) => reference },
  { header: 'Check', width: 9, cell: ({ ruleId }) => ruleId },
  { header: 'What happened', width: 13, cell: ({ outcome }) => outcomeLabels[outcome] },
  { header: 'What is wrong', width: 80, cell: wrongText },
]

/** People a file cannot be sent back with: how we spell the child, and who works with them here. */
const oursByName = /^Kept what was here: (the (?:first name|family name|social worker|IRO)) is /
const oursByIro = /^Kept what was here: the child goes to /

/** What is wrong, without a name that is only here: the list goes back to whoever made the file. */
function wrongText({ outcome, text }: RowToLookAt): string {
  if (outcome !== 'keptHere') return text
  const what = oursByName.exec(text)?.[1] ?? (oursByIro.test(text) ? 'the IRO' : null)
  return what === null ? text : `${upperFirst(what)} is another here. What was here was kept.`
}

const goneColumns: readonly ListColumn<ComparedChild>[] = [
  { header: 'Reference', width: 16, cell: ({ reference }) => reference },
  { header: 'Open here', width: 34, cell: ({ cases }) => cases || 'No open case' },
]
