import { expect, it } from 'vitest'
import { openCounty } from '../../../support/open-county.ts'

it('has a conference with a map half made from the last one, to be said of line by line', async () => {
  const county = await openCounty('2026-11-23')
  const [begun] = county.rows('SELECT meetingId FROM meetingMap WHERE fromMeetingId IS NOT NULL') as {
    meetingId: never
  }[]
  const map = await county.ask('map.get', { meetingId: begun?.meetingId ?? raise() })
  expect(map).toMatchObject({
    meeting: { kind: 'rcpc', status: 'booked' },
    state: { startedAt: null },
    pairs: [{ goal: expect.stringContaining('6 months') }],
    network: [{ name: 'Dimitar Petrov' }],
  })
  expect(map.lines.every(({ fromLineId }) => fromLineId !== null)).toBe(true)
  expect(new Set(map.lines.map(({ change }) => change))).toEqual(new Set(['stillTrue', 'better', null]))
  expect(map.earlier).toMatchObject([{ scales: [{ score: 4 }, { score: 5 }] }])
  expect(await county.ask('map.underWay', {})).toBeNull()
}, 60_000)

function raise(): never {
  throw new Error('the county has no such map')
}
