import { formatDay, formatDayShort } from '../../../../shared/dates.ts'
import type { ChildMeeting, ChildPage } from '../../../../shared/records/child-page.ts'
import { labelFor } from '../../../../shared/records/code-sets.ts'
import { lateReasonLabels } from '../../../../shared/records/late-reasons.ts'
import { meetingKindLabels } from '../../../../shared/records/meeting-kind.ts'
import { categoriesText } from '../../../../shared/records/protection-plan.ts'
import { standDownReasonLabels } from '../../../../shared/records/stand-down-reasons.ts'
import { isLate } from '../../../../shared/rules/due-status.ts'
import { reviewLabel } from '../../../../shared/rules/looked-after-reviews.ts'
import type { TimelineItem } from './timeline-item.ts'

/** Meetings held, called off or booked; one booked for a due date is said on the line of that date instead. */
export function meetingEvents(page: ChildPage): TimelineItem[] {
  const answering = new Set(page.clocks.map((clock) => clock.bookedMeetingId))
  return page.meetings.flatMap((meeting) => {
    if (meeting.status === 'booked') return answering.has(meeting.id) ? [] : [bookedItem(meeting)]
    if (meeting.status === 'held') return [heldItem(meeting, page)]
    return [calledOffItem(meeting)]
  })
}

function bookedItem({ id, kind, scheduledFor, place }: ChildMeeting): TimelineItem {
  const title = `${meetingKindLabels[kind]} booked`
  return { key: `meeting ${id}`, on: scheduledFor, title, detail: place || null, aside: null, kind: 'planned' }
}

function heldItem(meeting: ChildMeeting, page: ChildPage): TimelineItem {
  const { id, scheduledFor, dueBy, ruleId, lateReason } = meeting
  const heldOn = meeting.heldOn ?? scheduledFor
  const plan = page.plans.find((one) => meeting.kind === 'icpc' && one.startedOn === heldOn)
  const made = plan ? `, plan made: ${categoriesText(plan.initialCategories)}` : ''
  const late = dueBy !== null && isLate(dueBy, heldOn, heldOn)
  const why = late ? (lateReason ? labelFor(lateReasonLabels, lateReason) : 'No reason given for being late') : null
  const due = dueBy ? `Due ${formatDay(dueBy)}${ruleId ? ` (${ruleId})` : ''}` : null
  return {
    key: `meeting ${id}`,
    on: heldOn,
    title: `${heldLabel(meeting, page)} held${made}`,
    detail: [due, why].filter((part) => part !== null).join('. ') || null,
    aside: meeting.fromDue,
    kind: late && lateReason ? 'lateWithReason' : 'held',
  }
}

function calledOffItem({ id, kind, status, scheduledFor, reasonCode, reasonNote }: ChildMeeting): TimelineItem {
  const words = status === 'stoodDown' ? 'stood down' : 'cancelled'
  const why = [reasonCode ? labelFor(standDownReasonLabels, reasonCode) : null, reasonNote || null]
  return {
    key: `meeting ${id}`,
    on: scheduledFor,
    title: `${meetingKindLabels[kind]} of ${formatDayShort(scheduledFor)} ${words}`,
    detail: why.filter((part) => part !== null).join('. ') || null,
    aside: null,
    kind: 'stoodDown',
  }
}

/** What the meeting was in its series: "Second review", "First review conference", where the whole series is known. */
function heldLabel(meeting: ChildMeeting, { meetings, periodsOfCare, plans }: ChildPage): string {
  const heldOn = meeting.heldOn ?? meeting.scheduledFor
  const heldSince = (since: string, kinds: readonly string[]) =>
    meetings.filter((one) => one.heldOn !== null && one.heldOn >= since && kinds.includes(one.kind))
  if (meeting.kind === 'roa') {
    const period = periodsOfCare.findLast((one) => one.startedOn <= heldOn)
    if (!period?.isReviewHistoryComplete) return meetingKindLabels.roa
    return reviewLabel(heldSince(period.startedOn, ['roa', 'adoptionReview']).indexOf(meeting) + 1)
  }
  if (meeting.kind === 'rcpc') {
    const plan = plans.findLast((one) => one.startedOn <= heldOn)
    const isFirst = plan?.isConferenceHistoryComplete && heldSince(plan.startedOn, ['rcpc'])[0] === meeting
    return isFirst ? 'First review conference' : meetingKindLabels.rcpc
  }
  return meetingKindLabels[meeting.kind]
}
