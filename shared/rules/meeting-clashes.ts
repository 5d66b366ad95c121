import { minuteOfTime } from '../clock.ts'
import type { MeetingKind } from '../records/meeting-kind.ts'

/** What is needed of a meeting to lay it beside another of the same chair on the same day. */
export type TimedMeeting = {
  readonly kind: MeetingKind
  /** `09:30`; a meeting without a time clashes with nothing. */
  readonly startsAt: string | null
  readonly place: string
}

/** How long each kind of meeting is taken to last, and how long it takes between two places, in minutes. */
export type MeetingTimes = {
  readonly meetingMinutes: Readonly<Record<MeetingKind, number>>
  readonly travelMinutes: number
}

/** Two meetings of one chair: they overlap, or leave too few minutes between two places. Null when both can be chaired. */
export type Clash = { readonly kind: 'overlap' } | { readonly kind: 'travel'; readonly minutes: number }

/**
 * Whether one chair can take both meetings of a day. A place that is not known yet is not taken to be another place.
 *
 * A practical check and no rule of law: the lengths are the county's own.
 */
export function clashBetween(a: TimedMeeting, b: TimedMeeting, times: MeetingTimes): Clash | null {
  if (a.startsAt === null || b.startsAt === null) return null
  const [startA, startB] = [minuteOfTime(a.startsAt), minuteOfTime(b.startsAt)]
  const isFirst = startA <= startB
  const endOfFirst = isFirst ? startA + times.meetingMinutes[a.kind] : startB + times.meetingMinutes[b.kind]
  const minutes = Math.max(startA, startB) - endOfFirst
  if (minutes < 0) return { kind: 'overlap' }
  const isElsewhere = a.place !== '' && b.place !== '' && plain(a.place) !== plain(b.place)
  return isElsewhere && minutes < times.travelMinutes ? { kind: 'travel', minutes } : null
}

/** Capitals and spaces make no other place. */
const plain = (place: string): string => place.trim().replace(/\s+/g, ' ').toLowerCase()
