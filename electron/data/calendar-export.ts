import { z } from 'zod'
import type { CalendarEntry, CalendarFileAsked } from '../../shared/records/calendar.ts'
import { namelessly } from '../../shared/records/child-line.ts'
import { MeetingId } from '../../shared/records/ids.ts'
import type { ListedMeeting } from '../../shared/records/meeting.ts'
import type { Context } from '../context.ts'
import { meetingsById } from './meeting-list.ts'
import { type ReadDb, read } from './sql.ts'

// A meeting that was moved out of these days goes too: a calendar that has it on its old day learns of the new one.
const asked = read(
  z.object({ id: MeetingId }),
  `SELECT m.id FROM meeting m
  WHERE (:meetingId IS NULL OR m.id = :meetingId)
    AND (:meetingId IS NOT NULL OR coalesce(m.heldOn, m.scheduledFor) BETWEEN :fromOn AND :untilOn
      OR EXISTS (SELECT 1 FROM rowHistory h WHERE h.rowId = m.id AND h.tableName = 'meeting'
        AND json_extract(h.rowBefore, '$.scheduledFor') BETWEEN :fromOn AND :untilOn))
    AND (:iroId IS NULL OR m.iroId = :iroId OR EXISTS (SELECT 1 FROM meetingChild mc
      JOIN caseState s ON s.childId = mc.childId WHERE mc.meetingId = m.id AND s.iroId = :iroId))
  ORDER BY coalesce(m.heldOn, m.scheduledFor), m.startsAt IS NULL, m.startsAt, m.id`,
)

/** Meetings as a calendar file may hold them. Names stay here: what is answered has initials and case numbers only. */
export function calendarEntries(db: ReadDb, input: CalendarFileAsked, context: Context): CalendarEntry[] {
  const { iroId, fromOn, untilOn, meetingId } = input
  const ids = asked.all(db, { iroId: meetingId === null ? iroId : null, fromOn, untilOn, meetingId })
  return meetingsById(
    db,
    ids.map(({ id }) => id),
    context,
  ).map((meeting) => entryOf(meeting, context))
}

function entryOf(meeting: ListedMeeting, { settings }: Context): CalendarEntry {
  const { id, kind, status, heldOn, scheduledFor, startsAt, place, version, children } = meeting
  return {
    id,
    // A row's version only ever goes up, when a change is undone too.
    sequence: Math.max(0, version - 1),
    kind,
    on: heldOn ?? scheduledFor,
    startsAt,
    minutes: settings.meetingMinutes[kind],
    place,
    isCalledOff: status === 'cancelled' || status === 'stoodDown',
    about: children.map(namelessly).join('; '),
    childCount: children.length,
  }
}
