import { describe, expect, it } from 'vitest'
import { dayLine, meetingsCounted, startsIn } from '../../../../renderer/features/today/today-words.ts'
import type { TodaySummary } from '../../../../shared/records/today.ts'
import { day } from '../../../shared/day.ts'

const summary = (counts: Partial<TodaySummary['counts']>): TodaySummary => ({
  today: day('Mon 23 Nov 2026'),
  meetings: [],
  next: null,
  decisions: [],
  soon: [],
  soonUntil: day('Mon 7 Dec 2026'),
  newlyLookedAfter: [],
  unallocated: [],
  counts: { conferences: 0, reviews: 0, hsbMeetings: 0, children: 0, ...counts },
})

describe('startsIn', () => {
  it('says hours and minutes as a person would', () => {
    expect(startsIn(68)).toBe('in 1 hour 8 min')
    expect(startsIn(120)).toBe('in 2 hours')
    expect(startsIn(0)).toBe('now')
    expect(startsIn(-20)).toBe('began 20 min ago')
  })
})

describe('dayLine', () => {
  it('counts what there is and leaves out what there is not', () => {
    const line = dayLine(summary({ conferences: 1, reviews: 2, children: 4 }))
    expect(line).toBe('Mon 23 Nov 2026. 1 conference, 2 reviews: 4 children.')
    expect(dayLine(summary({}))).toBe('Mon 23 Nov 2026. No meetings, and nothing to decide.')
  })

  it('says of each count whether it is meetings or children', () => {
    const line = dayLine(summary({ reviews: 1, children: 1 }))
    expect(line).toBe('Mon 23 Nov 2026. 1 review: 1 child.')
    expect([meetingsCounted(1), meetingsCounted(1200)]).toEqual(['1 meeting', '1,200 meetings'])
  })
})
