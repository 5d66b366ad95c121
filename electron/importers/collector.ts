import type { IsoDate } from '../../shared/dates.ts'
import type {
  CaseKind,
  ImportBatch,
  ImportedFile,
  ImportMessage,
  ImportProgress,
  ImportSource,
} from '../../shared/records/import-batch.ts'
import type { ColumnMatch, TableToMatch } from '../../shared/records/import-match.ts'
import type { ImportedChild, Origin } from '../../shared/records/imported-child.ts'

/** What is gathered while files are read; it becomes the batch. */
export type Collector = {
  readonly today: IsoDate
  readonly onProgress: (progress: ImportProgress) => void
  readonly children: Map<string, ImportedChild>
  readonly messages: ImportMessage[]
  readonly files: ImportedFile[]
  readonly covers: Set<CaseKind>
  readonly tablesToMatch: TableToMatch[]
  readonly matches: ColumnMatch[]
  rowsTotal: number
  rowsDone: number
  rowsLeftOut: number
}

/** Where reading stands in one table: moved on row by row, so that every message can name its place. */
export type Cursor = {
  readonly collector: Collector
  readonly file: ImportedFile
  row: number
  reference: string | null
  isLeftOut: boolean
}

/** What is odd, in plain words; `column` is the heading as the file spells it. */
export type Problem = {
  readonly code: string
  /** The published check the row fails. */
  readonly ruleId?: string | null
  readonly column?: string | null
  readonly text: string
}

/** An empty collector. */
export function newCollector(today: IsoDate, onProgress: (progress: ImportProgress) => void): Collector {
  return {
    today,
    onProgress,
    children: new Map(),
    messages: [],
    files: [],
    covers: new Set(),
    tablesToMatch: [],
    matches: [],
    rowsTotal: 0,
    rowsDone: 0,
    rowsLeftOut: 0,
  }
}

/** Enters a file or sheet in the batch and starts a cursor before its first row. */
export function openTable(collector: Collector, file: Omit<ImportedFile, 'rowsRead'>): Cursor {
  const entry = { ...file, rowsRead: 0 }
  collector.files.push(entry)
  return { collector, file: entry, row: 1, reference: null, isLeftOut: false }
}

/** Moves to the next row that holds anything. `row` is counted as Excel shows it. */
export function enterRow(cursor: Cursor, row: number): void {
  cursor.row = row
  cursor.reference = null
  cursor.isLeftOut = false
  cursor.file.rowsRead += 1
  cursor.collector.rowsDone += 1
}

/** The row the cursor is on. */
export function originOf({ file, row }: Cursor): Origin {
  return { file: file.name, sheet: file.sheet, row }
}

/** Keeps the row and says what is odd about it. */
export function warn(cursor: Cursor, problem: Problem): void {
  warnAt(cursor.collector, { origin: originOf(cursor), reference: cursor.reference }, problem)
}

/** Leaves the row out and says why and what to do; a row is left out once, however much is wrong with it. */
export function leaveOut(cursor: Cursor, problem: Problem): void {
  const { collector, reference } = cursor
  say(collector, 'error', { origin: originOf(cursor), reference }, problem)
  if (!cursor.isLeftOut) collector.rowsLeftOut += 1
  cursor.isLeftOut = true
}

/** A warning about a row read earlier, found once rows are put side by side. */
export function warnAt(
  collector: Collector,
  at: { readonly origin: Origin; readonly reference: string | null },
  problem: Problem,
): void {
  say(collector, 'warning', at, problem)
}

function say(
  { messages }: Collector,
  severity: ImportMessage['severity'],
  { origin, reference }: { readonly origin: Origin; readonly reference: string | null },
  { code, ruleId = null, column = null, text }: Problem,
): void {
  const { file, sheet, row } = origin
  messages.push({ severity, code, ruleId, file, sheet, row, column, reference, text })
}

/** A message about a whole file or sheet. */
export function noteFile(
  {
    collector,
    file,
  }: { readonly collector: Collector; readonly file: { readonly name: string; readonly sheet: string | null } },
  severity: ImportMessage['severity'],
  { code, ruleId = null, column = null, text }: Problem,
): void {
  const { name, sheet } = file
  const nowhere = { row: null, reference: null }
  collector.messages.push({ severity, code, ruleId, file: name, sheet, column, text, ...nowhere })
}

/** The child of this reference, made empty on first sight. */
export function childOf(cursor: Cursor, reference: string): ImportedChild {
  const found = cursor.collector.children.get(reference)
  if (found !== undefined) return found
  const child: ImportedChild = {
    reference,
    givenName: null,
    familyName: null,
    sex: null,
    bornOn: null,
    expectedOn: null,
    ethnicity: null,
    isDisabled: null,
    isUasc: null,
    teamName: null,
    workerName: null,
    iroName: null,
    origin: [originOf(cursor)],
    periodsOfCare: [],
    reviews: [],
    isReviewHistoryComplete: false,
    adoptionPlacements: [],
    adoptionDecisions: [],
    plans: [],
    conferences: [],
    enquiries: [],
    sourceDues: [],
    sourceDetails: [],
  }
  cursor.collector.children.set(reference, child)
  return child
}

/** Tells the progress bar; cheap enough for every few thousand rows. */
export function reportProgress({ onProgress, rowsDone, rowsTotal }: Collector, label: string): void {
  onProgress({ rowsDone, rowsTotal: Math.max(rowsDone, rowsTotal), label })
}

/** Everything gathered, in the shape the rest of the app knows. */
export function toBatch(collector: Collector, source: ImportSource | null): ImportBatch {
  const { files, children, messages, rowsLeftOut, covers, tablesToMatch, matches } = collector
  const rowsRead = files.reduce((sum, file) => sum + file.rowsRead, 0)
  return {
    source,
    files,
    children: [...children.values()],
    messages,
    counts: { rowsRead, rowsKept: rowsRead - rowsLeftOut, rowsLeftOut, children: children.size },
    covers: [...covers],
    tablesToMatch,
    matches,
  }
}
