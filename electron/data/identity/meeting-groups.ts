import { labelFor, participationLabels } from '../../../shared/records/code-sets.ts'
import type { ChildId } from '../../../shared/records/ids.ts'
import { lateReasonLabels } from '../../../shared/records/late-reasons.ts'
import { MeetingKind, meetingKindLabels } from '../../../shared/records/meeting-kind.ts'
import type { ReadDb } from '../sql.ts'
import { fillFrom } from './agreement.ts'
import { idOf, type RowChange, rowsOf, rowsWithId, type StoredRow } from './entry-rows.ts'
import { type FactGroup, type FactKind, groupFacts, type Item } from './fact-groups.ts'
import { dayText } from './fact-texts.ts'
import { recordsOf } from './meeting-records.ts'

/** What is the child's own in a meeting; the limit it was held to stays that of the entry that stands. */
const OWN = ['participation', 'lateReason', 'lateNote', 'earlyReason']
/** What a meeting without its day may lack. */
const OF_MEETING = ['startsAt', 'place', 'iroId']

/** The meetings of two entries: those of one kind and day become one, the rest come over as they are. */
export function groupMeetings(db: ReadDb, keptId: ChildId, mergedId: ChildId): FactGroup[] {
  return groupFacts(kindFor(keptId), meetingsOf(db, keptId), meetingsOf(db, mergedId))
}

/** A child's part in a meeting, with the meeting in it, and within it the meeting's own row and what was written. */
function meetingsOf(db: ReadDb, childId: ChildId): Item[] {
  const attendances = rowsOf(db, 'meetingChild', childId)
  const ids = attendances.map(({ meetingId = null }) => meetingId)
  const meetings = new Map(rowsWithId(db, 'meeting', ids).map((meeting) => [idOf(meeting), meeting]))
  const children = db.prepare('SELECT count(*) FROM meetingChild WHERE meetingId = ?').pluck()
  return attendances.flatMap((attendance) => {
    const meeting = meetings.get(String(attendance.meetingId))
    if (!meeting) return []
    const isShared = Number(children.get(idOf(meeting))) > 1
    // Both rows as one, so that meetings are compared as any other fact; the columns of the two do not meet.
    const { id, ...own } = attendance
    const row = { ...meeting, ...own, id: id ?? null }
    const records = recordsOf(db, { meetingId: idOf(meeting), childId: isShared ? childId : null })
    return [{ row, within: [{ table: 'meeting', row: meeting }, ...records], isShared }]
  })
}

const kindFor = (keptId: ChildId): FactKind => ({
  table: 'meetingChild',
  what: 'Meeting',
  text: textOf,
  on: dayOf,
  concern: isSameMeeting,
  unite: (kept, merged) => {
    const [standing, other] = rankOf(merged) > rankOf(kept) ? [merged, kept] : [kept, merged]
    const filled = fillFrom(standing.row, other.row, OWN)
    // What was written at a meeting goes only when a person says so.
    if (!filled || recordOf(other).length > 0) return null
    const own = standing === merged ? move(merged, keptId) : []
    const columns = standing === merged ? { ...filled, childId: keptId } : filled
    const [, ...records] = own
    return [...changed('meetingChild', idOf(standing.row), columns), ...records, ...leave(other, standing)]
  },
  leaveOut: (item) => leave(item),
  move: (item) => move(item, keptId),
})

const recordOf = ({ within: [, ...records] }: Item) => records

const changed = (table: string, id: string, columns: StoredRow): RowChange[] =>
  Object.keys(columns).length > 0 ? [{ act: 'change', table, id, columns }] : []

/** The child's part goes over, and with it what was written about the child. */
const move = (item: Item, childId: ChildId): RowChange[] => [
  { act: 'change', table: 'meetingChild', id: idOf(item.row), columns: { childId } },
  ...recordOf(item).flatMap(({ table, row }) =>
    row.childId === item.row.childId ? changed(table, idOf(row), { childId }) : [],
  ),
]

/** The child leaves a meeting; one without other children goes, and what it tells besides its day passes on. */
function leave(item: Item, standing?: Item): RowChange[] {
  const { row, within, isShared } = item
  const gone: RowChange[] = [
    { act: 'delete', table: 'meetingChild', id: idOf(row) },
    ...recordOf(item).map((one): RowChange => ({ act: 'delete', table: one.table, id: idOf(one.row) })),
  ]
  const [meeting] = within
  if (!meeting || isShared) return gone
  const stays = standing?.within[0]?.row
  const filled = stays ? gapsOf(stays, meeting.row) : {}
  gone.push({ act: 'delete', table: 'meeting', id: idOf(meeting.row) })
  return [...gone, ...(stays ? changed('meeting', idOf(stays), filled) : [])]
}

const gapsOf = (standing: StoredRow, other: StoredRow): StoredRow =>
  Object.assign({}, ...OF_MEETING.map((column) => fillFrom(standing, other, [column]) ?? {}))

const dayOf = ({ heldOn, scheduledFor }: StoredRow): string => String(heldOn ?? scheduledFor)

function isSameMeeting(kept: StoredRow, merged: StoredRow): boolean {
  if (kept.meetingId === merged.meetingId) return true
  if (dayOf(kept) !== dayOf(merged) || sortOf(kept) !== sortOf(merged)) return false
  const isOn = ({ status }: StoredRow) => status === 'held' || status === 'booked'
  return kept.status === merged.status || (isOn(kept) && isOn(merged))
}

/** A review counts for whichever clock it was held. */
const sortOf = ({ kind }: StoredRow): string => (kind === 'adoptionReview' ? 'roa' : String(kind))

/** What was written counts most, held tells more than booked, and a meeting with other children cannot go. */
const rankOf = (item: Item): number =>
  (recordOf(item).length > 0 ? 4 : 0) + (item.row.status === 'held' ? 2 : 0) + (item.isShared ? 1 : 0)

const statusWords: Readonly<Record<string, string>> = {
  held: 'held on',
  booked: 'booked for',
  stoodDown: 'stood down on',
  cancelled: 'cancelled on',
}

function textOf(item: Item): string {
  const { row } = item
  const kind = MeetingKind.parse(row.kind)
  const written = recordOf(item).length
  const told = [
    row.participation === null ? null : labelFor(participationLabels, String(row.participation)),
    row.lateReason === null ? null : `late: ${labelFor(lateReasonLabels, String(row.lateReason))}`,
    written === 0 ? null : `with ${written} ${written === 1 ? 'entry' : 'entries'} of its record`,
  ].filter((part) => part !== null)
  return [`${meetingKindLabels[kind]} ${statusWords[String(row.status)]} ${dayText(dayOf(row))}`, ...told].join(', ')
}
