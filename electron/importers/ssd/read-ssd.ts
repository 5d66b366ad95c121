import type { IsoDate } from '../../../shared/dates.ts'
import { quoted } from '../cells.ts'
import {
  type Collector,
  type Cursor,
  enterRow,
  leaveOut,
  noteFile,
  openTable,
  reportProgress,
  warnAt,
} from '../collector.ts'
import { type CsvFile, readCsvRows } from '../csv-table.ts'
import type { Format } from '../format.ts'
import { ImportRefusal } from '../import-refusal.ts'
import { readCareReviewRow } from './care-reviews.ts'
import { readEnquiryRow, readInitialConferenceRow } from './enquiries.ts'
import { addPeriods, type Episode, readEpisodeRow } from './episodes.ts'
import { readLegalStatusRow } from './legal-statuses.ts'
import { newLinks } from './links.ts'
import { type PeopleCount, readDisabilityRow, readImmigrationRow, readPersonRow } from './people.ts'
import { type PlacementRow, readPlacementRow, settlePlacements } from './placements.ts'
import { readConferenceRow, readPlanRow } from './plans.ts'
import type { Row } from './row.ts'
import { settleDues } from './settle-dues.ts'
import { type Table, tableOf, tables } from './tables.ts'
import { newWorkers, readDepartmentRow, readInvolvementRow, readProfessionalRow, settleWorkers } from './workers.ts'

/** A CSV file and the table of the dataset it holds. */
type TableFile = { readonly name: string; readonly csv: CsvFile; readonly table: Table }

type OpenedTable = TableFile & { readonly cursor: Cursor }

/** How the rows of one table are read, and what is done once they all are. */
type Reader = { readonly row: (row: Row) => void; readonly after?: (cursor: Cursor) => void }

const caseTables = ['cla_episodes', 'cp_plans', 's47_enquiry']

/** CSV tables of the Standard Safeguarding Dataset, which councils make from any case system. */
export const ssdFormat: Format<TableFile> = {
  source: 'ssd',
  recognise(file) {
    const table = file.kind === 'csv' ? tableOf(file.csv.headings) : null
    return file.kind === 'csv' && table !== null ? { name: file.name, csv: file.csv, table } : null
  },
  rowsIn: ({ csv, table }) => (table.isUsed ? csv.lines - 1 : 0),
  read: readSsd,
}

/** Reads the tables into the collector in the order they join on each other, whatever order they were chosen in. */
async function readSsd(collector: Collector, files: readonly TableFile[]): Promise<void> {
  const keys = new Set(files.map(({ table }) => table.key))
  const opened = files.map((file) => open(collector, file, keys))
  if (keys.has('cla_episodes')) collector.covers.add('lookedAfter')
  if (keys.has('cp_plans')) collector.covers.add('childProtection')
  const links = newLinks(caseTables.some((key) => keys.has(key)))
  const readers = readersOf(collector, links)
  for (const { key } of tables)
    for (const table of opened.filter((candidate) => candidate.table.key === key)) {
      const reader = readers[key]
      if (reader === undefined || !table.cursor.file.isUsed) continue
      await readTable(table, reader.row)
      // Two files of one table, a year each, are one table.
      if (table === opened.findLast((candidate) => candidate.table.key === key)) reader.after?.(table.cursor)
    }
  settleDues(collector, links.dues)
  settleHistories(collector, keys)
}

function open(collector: Collector, file: TableFile, keys: ReadonlySet<string>): OpenedTable {
  const { needs, key, isUsed, name: recognisedAs } = file.table
  const isReadable = isUsed && (needs === null || keys.has(needs))
  const encoding = file.csv.encoding === 'windows-1252' ? '; read as Windows (Western European) text' : ''
  const why = `by its columns${encoding}`
  const cursor = openTable(collector, { name: file.name, sheet: null, recognisedAs, why, isUsed: isReadable })
  if (!isUsed)
    noteFile(cursor, 'warning', {
      code: 'table-not-used',
      text: 'The table was recognised, but Footprint keeps nothing of what is in it. Nothing was read from it.',
    })
  else if (!isReadable)
    noteFile(cursor, 'error', {
      code: 'table-missing',
      text: `The table ssd_${key} cannot be read without ssd_${needs}, which says whose rows these are. Choose both files and import them together.`,
    })
  return { ...file, cursor }
}

function readersOf(collector: Collector, links: ReturnType<typeof newLinks>): Readonly<Record<string, Reader>> {
  const episodes: Episode[] = []
  const placements: PlacementRow[] = []
  const workers = newWorkers()
  const people: PeopleCount = { known: new Set(), withoutCase: 0 }
  return {
    cla_episodes: {
      row: (row) => readEpisodeRow(row, episodes),
      after: () => addPeriods(collector, episodes, links),
    },
    legal_status: { row: readLegalStatusRow },
    cla_placement: {
      row: (row) => readPlacementRow(row, links, placements),
      after: () => settlePlacements(collector, placements, episodes),
    },
    cla_reviews: { row: (row) => readCareReviewRow(row, links) },
    cp_plans: { row: (row) => readPlanRow(row, links) },
    cp_reviews: { row: (row) => readConferenceRow(row, links) },
    s47_enquiry: { row: (row) => readEnquiryRow(row, links) },
    initial_cp_conference: { row: (row) => readInitialConferenceRow(row, links) },
    person: { row: (row) => readPersonRow(row, links, people), after: (cursor) => notePeople(cursor, people) },
    disability: { row: readDisabilityRow },
    immigration_status: { row: readImmigrationRow },
    department: { row: (row) => readDepartmentRow(row, workers) },
    professionals: { row: (row) => readProfessionalRow(row, workers) },
    involvements: {
      row: (row) => readInvolvementRow(row, workers),
      after: (cursor) => settleWorkers(cursor, workers),
    },
  }
}

/** Says who in the table has no case, and which child with a case the table does not hold. */
function notePeople(cursor: Cursor, { known, withoutCase }: PeopleCount): void {
  const { collector } = cursor
  if (withoutCase > 0)
    noteFile(cursor, 'warning', {
      code: 'people-without-case',
      text: `${withoutCase} of the people in this table have no period of care, plan or enquiry in these files, so they were not taken as children. If a case is missing, export its table too.`,
    })
  for (const { reference, origin } of collector.children.values()) {
    const [first] = origin
    if (known.has(reference) || first === undefined) continue
    warnAt(
      collector,
      { origin: first, reference },
      {
        code: 'child-not-in-person',
        text: `Child ${quoted(reference)} is not in ssd_person, so the date of birth is not known. The child was kept; export the tables on the same day.`,
      },
    )
  }
}

async function readTable({ cursor, csv }: OpenedTable, read: (row: Row) => void): Promise<void> {
  const indexes = new Map(csv.headings.map((heading, index) => [heading, index]))
  const label = `Reading ${cursor.file.name}`
  const takeRow = (values: readonly string[], row: number) => {
    enterRow(cursor, row)
    const surplus = values.slice(csv.headings.length).some((value) => value.trim() !== '')
    if (surplus || values.length < csv.headings.length)
      leaveOut(cursor, {
        code: 'wrong-number-of-values',
        text: `The row has ${values.length} values where the heading has ${csv.headings.length}, so it is not clear which is which. Correct it and import the file again.`,
      })
    else read({ cursor, indexes, values })
  }
  try {
    await readCsvRows(csv, takeRow, () => reportProgress(cursor.collector, label))
  } catch (error) {
    if (!(error instanceof ImportRefusal)) throw error
    noteFile(cursor, 'error', { code: error.code, text: error.message })
  }
  reportProgress(cursor.collector, label)
}

/**
 * Extracts reach back a number of years: from the earliest meeting in the table on, all are there, so the history of a
 * case that began later is complete.
 */
function settleHistories(collector: Collector, keys: ReadonlySet<string>): void {
  const children = [...collector.children.values()]
  const reviewsFrom = earliest(children.flatMap(({ reviews }) => reviews))
  const conferencesFrom = earliest(children.flatMap(({ plans }) => plans.flatMap(({ conferences }) => conferences)))
  for (const child of children) {
    const latest = child.periodsOfCare.at(-1)
    child.isReviewHistoryComplete =
      keys.has('cla_reviews') && latest !== undefined && reviewsFrom !== null && latest.startedOn >= reviewsFrom
    for (const plan of child.plans)
      plan.isConferenceHistoryComplete =
        keys.has('cp_reviews') && conferencesFrom !== null && plan.startedOn >= conferencesFrom
  }
}

function earliest(meetings: readonly { readonly heldOn: IsoDate }[]): IsoDate | null {
  return meetings.reduce<IsoDate | null>(
    (first, { heldOn }) => (first === null || heldOn < first ? heldOn : first),
    null,
  )
}
