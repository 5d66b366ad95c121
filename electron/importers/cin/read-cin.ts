import { daysBetween, formatDay } from '../../../shared/dates.ts'
import type { Census, CensusYear } from '../../../shared/rules/cin-census/census-child.ts'
import { checkCensusCounts } from '../../../shared/rules/return-checks-cin.ts'
import { makeCalendar, type WorkingCalendar } from '../../../shared/rules/working-days.ts'
import { type Collector, type Cursor, enterRow, leaveOut, noteFile, openTable, reportProgress } from '../collector.ts'
import type { Format } from '../format.ts'
import type { XmlFile } from '../xml.ts'
import { type CensusElement, type CensusEnd, elementIn, readCensus } from './census-elements.ts'
import { censusYearOf } from './census-year.ts'
import { TARGET_DIFFERS } from './enquiries.ts'
import { type CensusTally, readCensusChild } from './read-child.ts'

/** A CIN census file. */
type CinFile = { readonly name: string; readonly xml: XmlFile }

// The school census and others are a Message too; only this one has these.
const ofTheCensus = /<(?:[\w.-]+:)?(?:ChildIdentifiers|CINdetails)\b|<(?:[\w.-]+:)?Collection>\s*CIN\s*</i
const lookedAt = 64 * 1024

/** The children in need census, as XML: its section 47 enquiries, initial conferences and child protection plans. */
export const cinFormat: Format<CinFile> = {
  source: 'cin',
  recognise(file) {
    if (file.kind !== 'xml' || file.xml.root.toLowerCase() !== 'message') return null
    const start = new TextDecoder(file.xml.encoding).decode(file.xml.bytes.subarray(0, lookedAt))
    return ofTheCensus.test(start) ? { name: file.name, xml: file.xml } : null
  },
  rowsIn: ({ xml }) => childrenIn(xml),
  async read(collector, files) {
    const { today } = collector
    for (const file of files)
      await readFile(collector, file, { year: await censusYearOf(file.xml), calendar: england(), today })
  },
}

// Built when the first census is read, and once: it counts a hundred years of days.
let built: WorkingCalendar | null = null

function england(): WorkingCalendar {
  built ??= makeCalendar({})
  return built
}

/** How many children there are, without reading them: each names its identifiers as it opens and as it closes. */
function childrenIn({ bytes }: XmlFile): number {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let count = 0
  for (let found = text.indexOf('ChildIdentifiers>'); found >= 0; found = text.indexOf('ChildIdentifiers>', found + 17))
    count += 1
  return Math.floor(count / 2)
}

async function readFile(collector: Collector, { name, xml }: CinFile, census: Census): Promise<void> {
  const encoding = xml.encoding === 'utf-8' ? '' : '; read as Windows (Western European) text'
  const cursor = openTable(collector, {
    name,
    sheet: null,
    recognisedAs: `Children in need census${yearText(census.year)}`,
    why: `by its elements${encoding}`,
    isUsed: true,
  })
  const tally: CensusTally = {
    withoutCase: 0,
    counts: { plans: 0, conferences: 0 },
    pastTargetsOff: 0,
    firstPastTargetOff: 0,
  }
  const unknown = new Map<string, number>()
  const label = `Reading ${name}`
  const end = await readCensus(xml, {
    onChild: (child) => readCensusChild(cursor, child, { census, tally }),
    onTooLong: (child) => leaveOutWhole(cursor, child, tooLong),
    onUnknown: (element) => countUnknown(unknown, element),
    onPiece: () => reportProgress(collector, label),
  })
  noteEnd(cursor, end)
  if (cursor.file.rowsRead > 0) noteYear(cursor, census)
  noteTally(cursor, tally)
  noteUnknown(cursor, unknown)
  // Half a census is not the whole list: nobody who is missing from it is gone.
  if (end.refusal === null && cursor.file.rowsRead > 0) collector.covers.add('childProtection')
  reportProgress(collector, label)
}

const yearText = (year: CensusYear | null): string =>
  year === null ? '' : ` ${year.from.slice(0, 4)} to ${year.to.slice(0, 4)}`

const tooLong = {
  code: 'child-too-long',
  text: 'This child has more than 5,000 elements, which no child has, so the child was left out. Export the file again from the case system.',
}
const stoppedHere = {
  code: 'row-cut-off',
  text: 'The file stops making sense before this child ends, so the child was left out. Export it again from the case system.',
}
const yearMissing = {
  code: 'census-year-missing',
  column: 'CollectionDetails/ReferenceDate',
  text: 'The file does not say its reference date, so the published checks that need the census year were not made. Add it and import the file again to have them made.',
}

// A census is made some weeks after its year; older than that, its children have moved on.
const stillFresh = 31 // days

function noteYear(cursor: Cursor, { year, today }: Census): void {
  if (year === null) noteFile(cursor, 'warning', yearMissing)
  else if (daysBetween(year.to, today) > stillFresh)
    noteFile(cursor, 'warning', {
      code: 'census-old',
      text: `The census ends on ${formatDay(year.to)}, ${daysBetween(year.to, today)} days before this import. Reviews held since, and plans started or ended since, are not in it; import a newer list too.`,
    })
}

function leaveOutWhole(cursor: Cursor, child: CensusElement, problem: typeof tooLong): void {
  enterRow(cursor, child.row)
  const reference = elementIn(elementIn(child, 'ChildIdentifiers'), 'LAchildID')?.text.trim() ?? ''
  cursor.reference = reference === '' ? null : reference.slice(0, 500)
  leaveOut(cursor, problem)
}

function noteEnd(cursor: Cursor, { refusal, cutOff }: CensusEnd): void {
  if (cutOff !== null) leaveOutWhole(cursor, cutOff, stoppedHere)
  if (refusal !== null) {
    cursor.file.isUsed = cursor.file.rowsRead > 0
    noteFile(cursor, 'error', { code: refusal.code, text: refusal.message })
  } else if (cursor.file.rowsRead === 0)
    noteFile(cursor, 'warning', {
      code: 'no-children',
      text: 'The file holds no children. Export it again from the case system, with children.',
    })
}

const mostUnknownNames = 20

function countUnknown(unknown: Map<string, number>, element: string): void {
  const name = unknown.has(element) || unknown.size < mostUnknownNames ? element.slice(0, 60) : 'others'
  unknown.set(name, (unknown.get(name) ?? 0) + 1)
}

function noteTally(cursor: Cursor, { withoutCase, counts, pastTargetsOff, firstPastTargetOff }: CensusTally): void {
  const children = cursor.file.rowsRead.toLocaleString('en-GB')
  if (withoutCase > 0)
    noteFile(cursor, 'warning', {
      code: 'people-without-case',
      text: `${withoutCase.toLocaleString('en-GB')} of the ${children} children in this file are in need without an enquiry, a conference or a plan. Footprint keeps looked-after and protection cases only, so no record was made of them. Nothing needs doing.`,
    })
  for (const { ruleId, table, column, text } of checkCensusCounts(counts))
    noteFile(cursor, 'warning', { code: `rule-${ruleId}`, ruleId, column: `${table}/${column}`, text })
  if (pastTargetsOff > 0)
    noteFile(cursor, 'warning', {
      code: TARGET_DIFFERS,
      column: 'Section47/InitialCPCtarget',
      text: `The targets of ${pastTargetsOff.toLocaleString('en-GB')} enquiries that need no conference any more are not 15 working days after the enquiry started; the first is at line ${firstPastTargetOff}. Footprint counts from the start of the enquiry. Ask how the case system counts them.`,
    })
}

function noteUnknown(cursor: Cursor, unknown: ReadonlyMap<string, number>): void {
  if (unknown.size === 0) return
  const total = [...unknown.values()].reduce((sum, count) => sum + count, 0)
  noteFile(cursor, 'warning', {
    code: 'element-unknown',
    text: `${total.toLocaleString('en-GB')} elements are not ones the census has where they stand, so they were not read: ${[...unknown.keys()].join(', ')}. If one of them holds something that matters, tell whoever made the file.`,
  })
}
