import { expect, it } from 'vitest'
import { defaultSettings } from '../../../shared/records/settings.ts'
import { clashBetween, type TimedMeeting } from '../../../shared/rules/meeting-clashes.ts'

const review = (startsAt: string | null, place = 'Beech Lane'): TimedMeeting => ({ kind: 'roa', startsAt, place })
const between = (a: TimedMeeting, b: TimedMeeting) => clashBetween(a, b, defaultSettings)

it('overlaps while the earlier one, of its kind’s length, is still under way', () => {
  expect(between(review('10:00'), review('11:29'))).toEqual({ kind: 'overlap' })
  expect(between(review('11:29'), review('10:00'))).toEqual({ kind: 'overlap' })
  expect(between(review('10:00'), review('11:30'))).toBeNull()
  expect(between({ kind: 'icpc', startsAt: '10:00', place: '' }, review('11:59'))).toEqual({ kind: 'overlap' })
})

it('counts the minutes to another place, and none where a place is not known or is the same one', () => {
  expect(between(review('10:00'), review('11:50', 'Civic Centre'))).toEqual({ kind: 'travel', minutes: 20 })
  expect(between(review('10:00'), review('12:00', 'Civic Centre'))).toBeNull()
  expect(between(review('10:00'), review('11:30', ''))).toBeNull()
  expect(between(review('10:00'), review('11:30', ' beech  LANE '))).toBeNull()
})

it('has nothing to say of a meeting without a time', () => expect(between(review(null), review('10:00'))).toBeNull())
