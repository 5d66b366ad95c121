import { expect, it } from 'vitest'
import { icalendarOf } from '../../../electron/documents/icalendar.ts'
import { IsoDate } from '../../../shared/dates.ts'
import type { CalendarEntry } from '../../../shared/records/calendar.ts'
import { MeetingId } from '../../../shared/records/ids.ts'

const entry = (changes: Partial<CalendarEntry> = {}): CalendarEntry => ({
  id: MeetingId.parse('019ab0e2-7c00-7000-8000-000000000001'),
  sequence: 0,
  kind: 'roa',
  on: IsoDate.parse('2026-11-25'),
  startsAt: '13:30',
  minutes: 90,
  place: 'Beech Lane, room 2; upstairs',
  isCalledOff: false,
  about: 'NB 4471902',
  childCount: 1,
  ...changes,
})
const made = { at: '2026-11-23T08:51:40.000Z', hasPlace: false, isPractice: false }

/** Lines unfolded as RFC 5545 3.1 says, each name with its value. */
function fieldsOf(text: string, component = 'VEVENT'): Record<string, string>[] {
  const lines = text.replaceAll('\r\n ', '').split('\r\n')
  const found: Record<string, string>[] = []
  let inside: Record<string, string> | null = null
  for (const line of lines) {
    if (line === `BEGIN:${component}`) inside = {}
    else if (line === `END:${component}` && inside) {
      found.push(inside)
      inside = null
    } else if (inside) inside[line.slice(0, line.indexOf(':'))] = line.slice(line.indexOf(':') + 1)
  }
  return found
}
const eventOf = (changes: Partial<CalendarEntry> = {}, how: Partial<typeof made> = {}) =>
  fieldsOf(icalendarOf([entry(changes)], { ...made, ...how }))[0]

it('writes the wall clock of England in its zone, whatever the laptop’s, and the moment it was made in UTC', () =>
  expect(eventOf()).toEqual({
    UID: '019ab0e2-7c00-7000-8000-000000000001@footprint',
    SEQUENCE: '0',
    DTSTAMP: '20261123T085140Z',
    'DTSTART;TZID=Europe/London': '20261125T133000',
    'DTEND;TZID=Europe/London': '20261125T150000',
    SUMMARY: 'Review: NB 4471902',
    STATUS: 'CONFIRMED',
  }))

it('keeps the time on the days the clocks change', () => {
  for (const on of ['2027-03-28', '2027-10-31'])
    expect(eventOf({ on: IsoDate.parse(on), startsAt: '00:30', minutes: 120 })).toMatchObject({
      'DTSTART;TZID=Europe/London': `${on.replaceAll('-', '')}T003000`,
      'DTEND;TZID=Europe/London': `${on.replaceAll('-', '')}T023000`,
    })
})

it('is all day where no time is known', () =>
  expect(eventOf({ startsAt: null, on: IsoDate.parse('2026-12-31') })).toMatchObject({
    'DTSTART;VALUE=DATE': '20261231',
    'DTEND;VALUE=DATE': '20270101',
  }))

it('says that a meeting is called off under the same id and a higher number', () =>
  expect(eventOf({ isCalledOff: true, sequence: 3 })).toMatchObject({
    UID: '019ab0e2-7c00-7000-8000-000000000001@footprint',
    SEQUENCE: '3',
    STATUS: 'CANCELLED',
  }))

it('has the place only when asked for, with its commas and semicolons escaped', () => {
  expect(eventOf()).not.toHaveProperty('LOCATION')
  expect(eventOf({}, { hasPlace: true })).toMatchObject({ LOCATION: 'Beech Lane\\, room 2\\; upstairs' })
})

it('ends every line with CRLF, folds at 75 octets, and defines its zone once', () => {
  const text = icalendarOf([entry({ about: 'ÉÉ 4471902; '.repeat(12) }), entry()], made)
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  const octets = text.split('\r\n').map((line) => Buffer.byteLength(line))
  expect(Math.max(...octets)).toBeLessThanOrEqual(75)
  expect(fieldsOf(text, 'VTIMEZONE')).toHaveLength(1)
  expect(text).toMatch(/^BEGIN:VCALENDAR\r\nVERSION:2.0\r\n/)
  expect(text).toContain('\r\nMETHOD:PUBLISH\r\n')
  expect(fieldsOf(text)[0]?.SUMMARY).toContain('ÉÉ 4471902\\; ÉÉ')
})

it('marks what comes from the fictional county', () =>
  expect(eventOf({}, { isPractice: true })?.SUMMARY).toBe('PRACTICE Review: NB 4471902'))
