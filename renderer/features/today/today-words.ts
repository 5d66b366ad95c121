import { formatDay, formatDayShort, type IsoDate } from '../../../shared/dates.ts'
import { nameOf } from '../../../shared/records/child.ts'
import { type ChildLine, namesTogether } from '../../../shared/records/child-line.ts'
import type { MeetingLine, TodaySummary } from '../../../shared/records/today.ts'
import { listed } from '../../../shared/words.ts'

/** A day near enough that its year goes without saying: "Tue 24 Nov". */
export const nearDay = (day: IsoDate): string => `${formatDay(day).slice(0, 3)} ${formatDayShort(day)}`

/** The line under the heading: "Mon 23 Nov 2026. 1 conference, 1 review: 3 children. 1 alert and 2 meetings to decide." */
export function dayLine({ today, counts, decisions }: TodaySummary, alertsToDecide = 0): string {
  const meetings = [
    counted(counts.conferences, 'conference', 'conferences'),
    counted(counts.reviews, 'review', 'reviews'),
    counted(counts.hsbMeetings, 'HSB meeting', 'HSB meetings'),
  ].filter((part) => part !== null)
  const toDecide = [
    counted(alertsToDecide, 'alert', 'alerts'),
    counted(decisions.length, 'meeting', 'meetings'),
  ].filter((part) => part !== null)
  const parts = [
    meetings.length > 0 && `${meetings.join(', ')}: ${counted(counts.children, 'child', 'children') ?? 'no child'}`,
    toDecide.length > 0 && `${listed(toDecide)} to decide`,
  ].filter((part) => part !== false)
  return `${formatDay(today)}. ${parts.length === 0 ? 'No meetings, and nothing to decide' : parts.join('. ')}.`
}

/** How many meetings, in words, so that no count is taken for children: "1 meeting". */
export const meetingsCounted = (count: number): string =>
  `${count.toLocaleString('en-GB')} ${count === 1 ? 'meeting' : 'meetings'}`

function counted(count: number, one: string, many: string): string | null {
  return count === 0 ? null : `${count} ${count === 1 ? one : many}`
}

/** "in 1 hour 8 min", "now", "began 20 min ago". */
export function startsIn(minutes: number): string {
  if (minutes === 0) return 'now'
  const length = inHours(Math.abs(minutes))
  return minutes > 0 ? `in ${length}` : `began ${length} ago`
}

function inHours(minutes: number): string {
  const hours = Math.floor(minutes / 60)
  const rest = minutes % 60
  const parts = [hours > 0 && `${hours} ${hours === 1 ? 'hour' : 'hours'}`, rest > 0 && `${rest} min`]
  return parts.filter(Boolean).join(' ')
}

const subject = (line: MeetingLine) => (line.is === 'meeting' ? line.meeting : line.unbooked)

/** Who a line is about. */
export const whoOf = (line: MeetingLine): string => namesTogether(subject(line).children)

/** What a line is, as it stands within a sentence: "second review", "28-day review", "HSB review meeting". */
export function whatOf(line: MeetingLine): string {
  const { label } = subject(line)
  return /^[A-Z]{2}/.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1)
}

/** Where a line leads: a meeting to itself in the list, a duty to its child. */
export function placeOf(line: MeetingLine): string {
  if (line.is === 'meeting') return `/meetings?meeting=${line.meeting.id}`
  return `/children/${line.unbooked.children[0]?.childId ?? ''}`
}

/** Each child of a meeting by first name and age: "Maisie, 6, and Theo, 3". */
export function eachWithAge(children: readonly ChildLine[]): string {
  const each = children.map((child) => {
    const name = child.givenName ?? nameOf(child)
    return child.age === null ? name : `${name}, ${child.age}`
  })
  const last = each.at(-1) ?? ''
  return each.length < 2 ? last : `${each.slice(0, -1).join(', ')}, and ${last}`
}
