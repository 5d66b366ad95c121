import ical, { ICalCalendarMethod, ICalEventBusyStatus, ICalEventStatus } from 'ical-generator'
import { type Instant, minuteOfTime } from '../../shared/clock.ts'
import { addDaysTo, type IsoDate, toEpochDay } from '../../shared/dates.ts'
import type { CalendarEntry } from '../../shared/records/calendar.ts'
import { meetingKindLabels } from '../../shared/records/meeting-kind.ts'

type Made = { readonly at: Instant; readonly hasPlace: boolean; readonly isPractice: boolean }

const zone = 'Europe/London'
const dayMs = 86_400_000

// The rule England's clocks have changed by since 1996, for calendars that do not know the zone by its name.
const zoneLines = [
  'BEGIN:VTIMEZONE',
  `TZID:${zone}`,
  'BEGIN:DAYLIGHT',
  'DTSTART:19960331T010000',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
  'TZOFFSETFROM:+0000',
  'TZOFFSETTO:+0100',
  'TZNAME:BST',
  'END:DAYLIGHT',
  'BEGIN:STANDARD',
  'DTSTART:19961027T020000',
  'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0000',
  'TZNAME:GMT',
  'END:STANDARD',
  'END:VTIMEZONE',
  '',
].join('\r\n')

/**
 * Meetings as an iCalendar file (RFC 5545) that Outlook and others take in. Each keeps its id for good and a number that
 * goes up with every change, so that taking the file in again moves what was moved and strikes out what was called off.
 */
export function icalendarOf(entries: readonly CalendarEntry[], { at, hasPlace, isPractice }: Made): string {
  const calendar = ical({
    prodId: { company: 'Footprint', product: 'Footprint', language: 'EN' },
    method: ICalCalendarMethod.PUBLISH,
    name: isPractice ? 'PRACTICE Footprint' : 'Footprint',
  })
  for (const entry of entries) {
    const { id, sequence, kind, about, place, isCalledOff } = entry
    const summary = `${isPractice ? 'PRACTICE ' : ''}${meetingKindLabels[kind]}: ${about}`
    calendar.createEvent({
      id: `${id}@footprint`,
      sequence,
      stamp: new Date(at),
      ...timesOf(entry),
      summary,
      ...(hasPlace && place !== '' && { location: place }),
      status: isCalledOff ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      ...(isCalledOff && { busystatus: ICalEventBusyStatus.FREE }),
    })
  }
  return calendar.toString().replace('BEGIN:VEVENT', `${zoneLines}BEGIN:VEVENT`)
}

/** Days without a time are written from UTC; a time is written as the library reads it back, on the laptop's own clock. */
function timesOf({ on, startsAt, minutes }: CalendarEntry) {
  if (startsAt === null) return { start: utcDay(on), end: utcDay(addDaysTo(on, 1)), allDay: true as const }
  const start = minuteOfTime(startsAt)
  return { start: wall(on, start), end: wall(on, start + minutes), timezone: zone }
}

const utcDay = (day: IsoDate): Date => new Date(toEpochDay(day) * dayMs)

const wall = (day: IsoDate, minute: number): Date =>
  new Date(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10)), 0, minute)
