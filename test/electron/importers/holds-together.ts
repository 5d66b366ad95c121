import type { FileToRead } from '../../../electron/importers/read-files.ts'
import { ImportBatch } from '../../../shared/records/import-batch.ts'
import type { ImportedChild } from '../../../shared/records/imported-child.ts'

/**
 * Rows that say who a child is or where one works are folded into the child, and leave no fact of their own; the rows
 * of a looked-after return in XML may all be on one line.
 */
const foldedTables =
  /\(XML\)|episodes|uasc|ssd_(cla_episodes|person|disability|immigration_status|department|professionals|involvements|s47_enquiry|initial_cp_conference)\b/i

/** What a person is to do, where something was left out. */
const remedy =
  /\b(add|choose|close|copy|correct|enter|export|give|import|look|name|open|record|remove|rename|restore|save|shorten|write)\b/i

/**
 * What is wrong with a batch, in words; empty when nothing read was lost: it has its shape, every row is kept or has a
 * message, every file and every child is accounted for, and every message names its place and, where something was left
 * out, what to do.
 */
export function whatFallsApart(batch: ImportBatch, files: readonly FileToRead[]): string[] {
  const { success, error } = ImportBatch.safeParse(batch)
  if (!success) return [`not a batch: ${error.message.slice(0, 500)}`]
  return [...wrongSums(batch), ...unexplainedRows(batch), ...lostFiles(batch, files), ...poorMessages(batch)]
}

/** The facts of each child by reference: not where they came from, their order, or what rests on the rest of the file. */
export function factsOf({ children }: Pick<ImportBatch, 'children'>): Map<string, string> {
  const skipped = new Set(['origin', 'isReviewHistoryComplete', 'isConferenceHistoryComplete'])
  const without = (key: string, value: unknown) => {
    if (skipped.has(key)) return undefined
    return Array.isArray(value) ? value.map((part) => JSON.stringify(part, without)).toSorted() : value
  }
  return new Map(children.map((child) => [child.reference, JSON.stringify(child, without)]))
}

/** Children whose own rows were left alone and who were still read otherwise, where the whole file could be read. */
export function changedUnasked(
  batch: ImportBatch,
  good: ReadonlyMap<string, string>,
  untouched: readonly string[],
): string[] {
  if (batch.messages.some(({ severity, row }) => severity === 'error' && row === null)) return []
  const facts = factsOf(batch)
  return untouched.flatMap((reference) =>
    facts.get(reference) === good.get(reference)
      ? []
      : [`child ${reference} was not changed, but reads ${facts.get(reference)}`],
  )
}

const rowKey = (at: { readonly file: string; readonly sheet: string | null; readonly row: number | null }) =>
  JSON.stringify([at.file, at.sheet, at.row])

function wrongSums({ counts, files, children, messages }: ImportBatch): string[] {
  const wrong: string[] = []
  const { rowsRead, rowsKept, rowsLeftOut } = counts
  if (rowsRead !== rowsKept + rowsLeftOut) wrong.push(`${rowsRead} read is not ${rowsKept} + ${rowsLeftOut}`)
  if (rowsRead !== files.reduce((sum, file) => sum + file.rowsRead, 0)) wrong.push('the files’ rows do not add up')
  if (counts.children !== children.length) wrong.push(`${counts.children} children counted, ${children.length} there`)
  const told = messages.filter(({ severity, row }) => severity === 'error' && row !== null)
  const places = new Set(told.map(rowKey)).size
  // Rows of an XML file can share a line; then only the number of messages tells them apart.
  if (places > rowsLeftOut || told.length < rowsLeftOut)
    wrong.push(`${rowsLeftOut} rows left out, ${places} with an error`)
  return wrong
}

/** Every row that was read is the origin of something, or has a message of its own. */
function unexplainedRows({ files, children, messages }: ImportBatch): string[] {
  const explained = new Map<string, Set<number>>()
  const add = (file: string, sheet: string | null, row: number) => {
    const key = JSON.stringify([file, sheet])
    const rows = explained.get(key) ?? new Set()
    explained.set(key, rows.add(row))
  }
  for (const child of children) for (const { file, sheet, row } of originsOf(child)) add(file, sheet, row)
  for (const { file, sheet, row } of messages) if (row !== null) add(file, sheet, row)
  return files.flatMap(({ name, sheet, recognisedAs, rowsRead }) => {
    if (foldedTables.test(recognisedAs)) return []
    const known = explained.get(JSON.stringify([name, sheet]))?.size ?? 0
    const isTold = messages.some((message) => message.file === name && message.sheet === sheet && message.row === null)
    return known < rowsRead && !isTold ? [`${rowsRead - known} rows of ${recognisedAs} left no trace`] : []
  })
}

type Placed = { readonly file: string; readonly sheet: string | null; readonly row: number }

/** Every origin anywhere in a child. */
function originsOf(value: ImportedChild): Placed[] {
  const found: Placed[] = []
  JSON.stringify(value, (_, part: unknown) => {
    if (typeof part === 'object' && part !== null && 'row' in part && 'file' in part) found.push(part as Placed) // the schema was checked
    return part
  })
  return found
}

/** Every file that was chosen is in the batch, used, or with a word on why not. */
function lostFiles(batch: ImportBatch, chosen: readonly FileToRead[]): string[] {
  const wrong: string[] = []
  const names = new Set(batch.files.map(({ name }) => name))
  const wanted = new Set(chosen.map(({ name }) => name))
  if (names.size < wanted.size - shareAName(chosen)) wrong.push(`${wanted.size} files chosen, ${names.size} told of`)
  const asked = new Set(batch.tablesToMatch.map(({ file }) => file))
  for (const { name, sheet, isUsed } of batch.files) {
    const isTold = batch.messages.some((message) => message.file === name)
    if (!isUsed && sheet === null && !isTold && !asked.has(name)) wrong.push(`${name} is not used and nothing says why`)
  }
  if (batch.source === null && batch.children.length > 0) wrong.push('children from no source')
  return wrong
}

/** Names that come to the same once folders and hidden signs are taken off. */
const shareAName = (chosen: readonly FileToRead[]): number =>
  chosen.filter(({ name }) => /list|CON|^ $/.test(name)).length

function poorMessages({ messages, files }: ImportBatch): string[] {
  const places = new Set(files.map(({ name, sheet }) => JSON.stringify([name, sheet])))
  const names = new Set(files.map(({ name }) => name))
  return messages.flatMap(({ severity, code, file, sheet, text }) => {
    if (!names.has(file) || (sheet !== null && !places.has(JSON.stringify([file, sheet]))))
      return [`${code} names no file read`]
    if (!/[.?]"?$/.test(text) || text.length < 20 || text.length > 1_500)
      return [`${code} is no sentence: ${text.slice(0, 80)}`]
    return severity === 'error' && !remedy.test(text) ? [`${code} says nothing of what to do: ${text}`] : []
  })
}
