import { labelFor, participationLabels } from '../../../shared/records/code-sets.ts'
import type { ChildId } from '../../../shared/records/ids.ts'
import { lateReasonLabels } from '../../../shared/records/late-reasons.ts'
import { MeetingKind, meetingKindLabels } from '../../../shared/records/meeting-kind.ts'
import type { ReadDb } from '../sql.ts'
import { fillFrom } from './agreement.ts'
import { idOf, type RowChange, rowsOf, rowsWithId, type StoredRow } from './entry-rows.ts'
import { type FactGroup, type FactKind, groupFacts, type Item } from './fact-groups.ts'
import { dayText } from './fact-texts.ts'

/** What is the child's own in a meeting; the limit it was held to stays that of the entry that stands. */
const OWN = ['participation', 'lateReason', 'lateNote', 'earlyReason']
/** What a meeting without its day may lack. */
const OF_MEETING = ['startsAt', 'place', 'iroId']

/** The meetings of two entries: those of one kind and day become one, the rest come over as they are. */
export function groupMeetings(db: ReadDb, keptId: ChildId, mergedId: ChildId): FactGroup[] {
  return groupFacts(kindFor(keptId), meetingsOf(db, keptId), meetingsOf(db, mergedId))
}

/** A child's part in a meeting, with the meeting in it. */
function meetingsOf(db: ReadDb, childId: ChildId): Item[] {
  const attendances = rowsOf(db, 'meetingChild', childId)
  const ids = attendances.map(({ meetingId = null }) => meetingId)
  const meetings = new Map(rowsWithId(db, 'meeting', ids).map((meeting) => [idOf(meeting), meeting]))
  const children = db.prepare('SELECT count(*) FROM meetingChild WHERE meetingId = ?').pluck()
  return attendances.flatMap((attendance) => {
    const meeting = meetings.get(String(attendance.meetingId))
    if (!meeting) return []
    // Both rows as one, so that meetings are compared as any other fact; the columns of the two do not meet.
    const { id, ...own } = attendance
    const row = { ...meeting, ...own, id: id ?? null }
    return [{ row, within: [{ table: 'meeting', row: meeting }], isShared: Number(children.get(idOf(meeting))) > 1 }]
  })
}

const kindFor = (keptId: ChildId): FactKind => ({
  table: 'meetingChild',
  what: 'Meeting',
  text: ({ row }) => textOf(row),
  on: dayOf,
  concern: isSameMeeting,
  unite: (kept, merged) => {
    const [standing, other] = rankOf(merged) > rankOf(kept) ? [merged, kept] : [kept, merged]
    const filled = fillFrom(standing.row, other.row, OWN)
    if (!filled) return null
    const columns = standing === merged ? { ...filled, childId: keptId } : filled
    return [...changed('meetingChild', idOf(standing.row), columns), ...leave(other, standing)]
  },
  leaveOut: (item) => leave(item),
  move: ({ row }) => changed('meetingChild', idOf(row), { childId: keptId }),
})

const changed = (table: string, id: string, columns: StoredRow): RowChange[] =>
  Object.keys(columns).length > 0 ? [{ act: 'change', table, id, columns }] : []

/** The child leaves a meeting; one without other children goes, and what it tells besides its day passes on. */
function leave({ row, within, isShared }: Item, standing?: Item): RowChange[] {
  const attendance: RowChange = { act: 'delete', table: 'meetingChild', id: idOf(row) }
  const [meeting] = within
  if (!meeting || isShared) return [attendance]
  const gone: RowChange = { act: 'delete', table: 'meeting', id: idOf(meeting.row) }
  const stays = standing?.within[0]?.row
  const filled = stays ? gapsOf(stays, meeting.row) : {}
  return [attendance, gone, ...(stays ? changed('meeting', idOf(stays), filled) : [])]
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

/** Held tells more than booked, and a meeting with other children cannot go. */
const rankOf = ({ row, isShared }: Item): number => (row.status === 'held' ? 2 : 0) + (isShared ? 1 : 0)

const statusWords: Readonly<Record<string, string>> = {
  held: 'held on',
  booked: 'booked for',
  stoodDown: 'stood down on',
  cancelled: 'cancelled on',
}

function textOf(row: StoredRow): string {
  const kind = MeetingKind.parse(row.kind)
  const told = [
    row.participation === null ? null : labelFor(participationLabels, String(row.participation)),
    row.lateReason === null ? null : `late: ${labelFor(lateReasonLabels, String(row.lateReason))}`,
  ].filter((part) => part !== null)
  return [`${meetingKindLabels[kind]} ${statusWords[String(row.status)]} ${dayText(dayOf(row))}`, ...told].join(', ')
}
