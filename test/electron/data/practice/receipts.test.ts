import { beforeAll, describe, expect, it } from 'vitest'
import { MeetingId } from '../../../../shared/records/ids.ts'
import { type CountySession, openCounty } from '../../../support/open-county.ts'

const TODAY = '2026-11-23'
const days = 'FROM reportReceipt r JOIN meeting m ON m.id = r.meetingId WHERE'

let county: CountySession
beforeAll(async () => {
  county = await openCounty(TODAY)
}, 60_000)

describe('the report receipts of the county', () => {
  it('are none of a day to come, and none came after its meeting', () => {
    expect(county.count(`${days} r.receivedOn > '${TODAY}' OR r.seenOn > '${TODAY}'`)).toBe(0)
    expect(
      county.count(
        `${days} max(coalesce(r.receivedOn, ''), coalesce(r.seenOn, '')) > coalesce(m.heldOn, m.scheduledFor)`,
      ),
    ).toBe(0)
  })

  it('have most reviews’ reports the day before, and some only on the day', () => {
    const reviews = `${days} m.kind = 'roa' AND m.status = 'held'`
    const onTheDay = county.count(`${reviews} AND r.receivedOn = m.heldOn`) / county.count(reviews)
    expect(onTheDay).toBeGreaterThan(0.15)
    expect(onTheDay).toBeLessThan(0.4)
  })

  it('are there for the meetings of the next days too, though not for today’s', () => {
    expect(county.count(`${days} m.scheduledFor > '${TODAY}'`)).toBeGreaterThan(10)
    expect(county.count(`${days} m.status = 'booked' AND m.scheduledFor = '${TODAY}'`)).toBe(0)
  })

  it('show in Prepare of a meeting to come as in time', async () => {
    const [next] = county.rows(
      `SELECT r.meetingId FROM reportReceipt r JOIN meeting m ON m.id = r.meetingId
      WHERE m.kind = 'rcpc' AND m.scheduledFor > '${TODAY}' AND r.receivedOn IS NOT NULL ORDER BY m.scheduledFor, m.id LIMIT 1`,
    ) as { meetingId: string }[] // the one column asked for
    const { reports } = await county.ask('readiness.get', { meetingId: MeetingId.parse(next?.meetingId) })
    expect(reports[0]?.chair.text).toMatch(/^Received .*, (in time|late)$/)
  })
})
