import { formatDay, type IsoDate } from '../../shared/dates.ts'
import { nameOf } from '../../shared/records/child.ts'
import { labelFor } from '../../shared/records/code-sets.ts'
import type { IroId } from '../../shared/records/ids.ts'
import { lateReasonLabels } from '../../shared/records/late-reasons.ts'
import type { AskedList } from '../../shared/records/list-export.ts'
import type { ListedMeeting } from '../../shared/records/meeting.ts'
import type { MeetingLine } from '../../shared/records/today.ts'
import type { Ask } from './ask.ts'
import { childText, dayCell, periodText } from './list-cells.ts'
import { chosenRows, type Group, groupsOf, type ListColumn, type ListContent } from './list-document.ts'

type Asked<N extends AskedList['name']> = Extract<AskedList, { name: N }>

/** Meetings of a period day by day, under what has to be booked now. */
export async function meetingsContent(ask: Ask, asked: Asked<'meetings'>): Promise<ListContent<MeetingLine>> {
  const { input, hasToBook, keys } = asked
  const { meetings } = await ask('meetings.list', input)
  const toBook = hasToBook ? await ask('meetings.toBook', { iroId: input.iroId }) : []
  const lines: MeetingLine[] = [
    ...toBook.map((unbooked): MeetingLine => ({ is: 'unbooked', unbooked })),
    ...meetings.map((meeting): MeetingLine => ({ is: 'meeting', meeting })),
  ]
  return {
    ...common,
    scope: await scopeOf(ask, input.iroId),
    columns: [...whatColumns, ...whenColumns('file'), ...endColumns],
    groups: groupsOf(chosenRows(lines, keyOf, keys), headingOf),
    about: [`Meetings of ${periodText(input.fromOn, input.untilOn)}`, asked.about].filter(Boolean).join('; '),
  }
}

/** What the day asks: today's meetings, what somebody has to decide, and what is due soon. */
export async function dueContent(ask: Ask, asked: Asked<'due'>): Promise<ListContent<MeetingLine>> {
  const { today, meetings, decisions, soon, soonUntil } = await ask('today.summary', asked.input)
  const groups: Group<MeetingLine>[] = [
    {
      heading: `Today, ${formatDay(today)}`,
      lines: meetings.map((meeting): MeetingLine => ({ is: 'meeting', meeting })),
    },
    { heading: 'Needs a decision', lines: decisions },
    { heading: `Coming up to ${formatDay(soonUntil)}`, lines: soon },
  ]
  return {
    ...common,
    scope: await scopeOf(ask, asked.input.iroId),
    columns: [underColumn(groups), ...whatColumns, ...whenColumns('both'), ...endColumns],
    groups: groups.filter(({ lines }) => lines.length > 0),
    about: asked.about,
  }
}

/** The heading of a line, for files, which have none; the days of other lists say it already. */
function underColumn(groups: readonly Group<MeetingLine>[]): ListColumn<MeetingLine> {
  const headings = new Map(groups.flatMap(({ heading, lines }) => lines.map((line) => [line, heading])))
  return { header: 'Under', width: 26, cell: (line) => headings.get(line) ?? null, only: 'file' }
}

const common: Pick<ListContent<MeetingLine>, 'childrenOf' | 'nouns' | 'figures'> = {
  childrenOf: (line) => subject(line).children.map(({ childId }) => childId),
  nouns: ['meeting', 'meetings'],
  figures: [],
}

/** The name of the IRO whose list it is. */
export async function scopeOf(ask: Ask, iroId: IroId | null): Promise<string> {
  if (iroId === null) return 'Everybody'
  return (await ask('iros.list', {})).find(({ id }) => id === iroId)?.name ?? 'One IRO'
}

const keyOf = (line: MeetingLine): string => (line.is === 'meeting' ? line.meeting.id : line.unbooked.key)
const subject = (line: MeetingLine) => (line.is === 'meeting' ? line.meeting : line.unbooked)
const takesPlaceOn = ({ heldOn, scheduledFor }: ListedMeeting): IsoDate => heldOn ?? scheduledFor

function headingOf(line: MeetingLine): { key: string; label: string } {
  if (line.is === 'unbooked') return { key: 'toBook', label: 'To book now' }
  const day = takesPlaceOn(line.meeting)
  return { key: day, label: formatDay(day) }
}

/** What a column takes from a meeting; a duty without one leaves it empty. */
const ofMeeting = (take: (meeting: ListedMeeting) => string | null) => (line: MeetingLine) =>
  line.is === 'meeting' ? take(line.meeting) || null : null

const whatColumns: readonly ListColumn<MeetingLine>[] = [
  { header: 'Children', width: 34, cell: (line) => subject(line).children.map(childText).join('; '), only: 'paper' },
  { header: 'Children', width: 34, cell: (line) => subject(line).children.map(nameOf).join('; '), only: 'file' },
  { header: 'Case numbers', width: 18, cell: caseNumbers, only: 'file' },
  { header: 'How many', width: 10, cell: (line) => subject(line).children.length, isNumber: true, only: 'file' },
  { header: 'Meeting', width: 18, cell: (line) => subject(line).label },
]

function caseNumbers(line: MeetingLine): string | null {
  const numbers = subject(line).children.map(({ reference }) => reference)
  return numbers.filter((number) => number !== null).join('; ') || null
}

/** The day of a list that is not headed by days; the time of every list. */
const whenColumns = (day: 'file' | 'both'): readonly ListColumn<MeetingLine>[] => [
  {
    header: 'On',
    width: 18,
    cell: (line) => dayCell(line.is === 'meeting' ? takesPlaceOn(line.meeting) : null),
    ...(day === 'file' && { only: 'file' as const }),
  },
  { header: 'Time', width: 7, cell: ofMeeting(({ startsAt }) => startsAt) },
]

const endColumns: readonly ListColumn<MeetingLine>[] = [
  { header: 'Place', width: 20, cell: ofMeeting(({ place }) => place) },
  { header: 'Chair', width: 17, cell: ofMeeting(({ iroName }) => iroName) },
  { header: 'Due', width: 18, cell: (line) => dayCell(dueBy(line)) },
  { header: 'Plan by', width: 18, cell: (line) => dayCell(subject(line).due?.planBy ?? null), only: 'file' },
  { header: 'Status', width: 26, cell: statusOf },
  { header: 'Why late', width: 30, cell: ofMeeting(lateReasons), only: 'file' },
]

const dueBy = (line: MeetingLine) => (line.is === 'meeting' ? line.meeting.dueBy : line.unbooked.due.dueBy)

function statusOf(line: MeetingLine) {
  const { kind, text } = subject(line).state
  return { status: kind, text }
}

/** The reasons given for the children of a meeting, each once. */
function lateReasons({ children }: ListedMeeting): string {
  const given = children.flatMap(({ lateReason }) => (lateReason ? [labelFor(lateReasonLabels, lateReason)] : []))
  return [...new Set(given)].join('; ')
}
