import { beforeEach, describe, expect, it } from 'vitest'
import { openSession, type TestSession } from '../../../support/open-session.ts'
import { csv, day, listFile } from '../../importers/made-files.ts'
import { readBy } from '../../importers/match/matched-files.ts'
import { keep, messagesOf, rowsOf } from './import-files.ts'

let session: TestSession
beforeEach(async () => {
  session = await openSession('2026-11-23')
  await keep(
    session,
    await listFile(7, { 'Child Unique ID': 4471902, 'Child Protection Plan Start Date': day('2026-05-07') }),
  )
})

const conferences = (...rows: string[]) =>
  readBy({ reference: 'PID', conferenceOn: 'RCPC', iroName: 'Chair' }, csv('list.csv', 'PID,RCPC,Chair', ...rows))

describe('a list of conferences that tells no plans', () => {
  it('adds its conferences to the plan that is here, held or booked', async () => {
    await session.ask('imports.stage', await conferences('4471902,30/07/2026,', '4471902,20/01/2027,'))
    await session.ask('imports.keep', {})
    expect(
      rowsOf(session, "SELECT scheduledFor, status FROM meeting WHERE kind = 'rcpc' ORDER BY scheduledFor"),
    ).toEqual([
      { scheduledFor: '2026-07-30', status: 'held' },
      { scheduledFor: '2027-01-20', status: 'booked' },
    ])
  })

  it('says which conference fell outside every plan', async () => {
    await session.ask('imports.stage', await conferences('4471902,06/05/2026,', '999,30/07/2026,'))
    const outside = (await messagesOf(session)).filter(({ code }) => code === 'conference-without-plan')
    expect(outside.map(({ reference, row }) => [reference, row])).toEqual([
      ['4471902', 2],
      ['999', 3],
    ])
    expect(rowsOf(session, "SELECT id FROM meeting WHERE kind = 'rcpc'")).toEqual([])
  })
})
