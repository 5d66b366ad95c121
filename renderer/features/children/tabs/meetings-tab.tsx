import { Link } from 'react-router'
import { formatDay, type IsoDate } from '../../../../shared/dates.ts'
import type { ChildMeeting, ChildPage } from '../../../../shared/records/child-page.ts'
import { labelFor, participationLabels } from '../../../../shared/records/code-sets.ts'
import { lateReasonLabels } from '../../../../shared/records/late-reasons.ts'
import { hasRecord } from '../../../../shared/records/meeting-fields/all-fields.ts'
import { meetingKindLabels } from '../../../../shared/records/meeting-kind.ts'
import { standDownReasonLabels } from '../../../../shared/records/stand-down-reasons.ts'
import { isLate } from '../../../../shared/rules/due-status.ts'
import { Status, type StatusKind } from '../../../ui/status.tsx'
import { FactTable } from './fact-table.tsx'
import { dayText } from './facts.tsx'

/** Every meeting of the child, the latest first, against the limit that was in force. */
export function MeetingsTab({ page, today }: { page: ChildPage; today: IsoDate }) {
  return (
    <FactTable
      caption="Meetings"
      head={['Meeting', 'Day', 'How it stands', 'Due by', 'Chair', 'Took part', 'Note']}
      none="No meeting is recorded. Schedule a meeting books the first one."
      rows={page.meetings.toReversed().map((meeting) => {
        const { kind, text } = standingOf(meeting, today)
        return {
          key: meeting.id,
          cells: [
            hasRecord(meeting) ? (
              <Link key="record" className="link" to={`/meetings/${meeting.id}/record`}>
                {meetingKindLabels[meeting.kind]}
              </Link>
            ) : (
              meetingKindLabels[meeting.kind]
            ),
            `${formatDay(meeting.heldOn ?? meeting.scheduledFor)}${meeting.startsAt ? `, ${meeting.startsAt}` : ''}`,
            <Status key="status" kind={kind} text={text} />,
            `${dayText(meeting.dueBy) ?? 'No limit'}${meeting.ruleId ? ` (${meeting.ruleId})` : ''}`,
            meeting.iroName ?? 'Nobody yet',
            meeting.participation ? labelFor(participationLabels, meeting.participation) : '–',
            noteOf(meeting) ?? '–',
          ],
        }
      })}
    />
  )
}

function standingOf(meeting: ChildMeeting, today: IsoDate): { kind: StatusKind; text: string } {
  const { status, heldOn, scheduledFor, dueBy, fromDue, lateReason } = meeting
  if (status === 'stoodDown') return { kind: 'stoodDown', text: 'Stood down' }
  if (status === 'cancelled') return { kind: 'stoodDown', text: 'Cancelled' }
  if (heldOn) {
    const late = dueBy !== null && isLate(dueBy, heldOn, today)
    const text = fromDue ? `Held, ${fromDue.toLowerCase()}` : 'Held'
    return { kind: late && lateReason ? 'lateWithReason' : 'held', text }
  }
  return scheduledFor < today
    ? { kind: 'dueSoon', text: 'Booked, not recorded as held' }
    : { kind: 'planned', text: 'Booked' }
}

function noteOf({ lateReason, lateNote, reasonCode, reasonNote }: ChildMeeting): string | null {
  const parts = [
    lateReason ? labelFor(lateReasonLabels, lateReason) : null,
    lateNote || null,
    reasonCode ? labelFor(standDownReasonLabels, reasonCode) : null,
    reasonNote || null,
  ]
  return parts.filter((part) => part !== null).join('. ') || null
}
