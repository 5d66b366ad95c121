import { beforeEach, describe, expect, it } from 'vitest'
import type { Db } from '../../../../electron/data/sql.ts'
import type { ChildId } from '../../../../shared/records/ids.ts'
import { aChild, aMeeting } from '../../../support/builders.ts'
import { openSession, type TestSession } from '../../../support/open-session.ts'
import { oneValue, rowsOf } from '../imports/import-files.ts'
import { factsOf, merge, twoEntries } from './two-entries.ts'

let session: TestSession
beforeEach(async () => {
  session = await openSession()
})

describe('the meetings of two entries', () => {
  it('of one kind and day become one: the held one stands, and the one with brothers and sisters', async () => {
    const entries = twoEntries(session, (db, { keptId, mergedId }) => {
      const sibling = aChild(db, { givenName: 'Kofi' })
      aMeeting(db, { kind: 'roa', childIds: [keptId], heldOn: '2026-10-01', perChild: { participation: 'PN1' } })
      aMeeting(db, { kind: 'roa', childIds: [mergedId, sibling], heldOn: '2026-10-01', place: 'Ashwell' })
      aMeeting(db, { kind: 'rcpc', childIds: [keptId], scheduledFor: '2026-11-02', place: 'Beech House' })
      aMeeting(db, { kind: 'rcpc', childIds: [mergedId], heldOn: '2026-11-02' })
      aMeeting(db, { kind: 'roa', childIds: [mergedId], heldOn: '2026-03-01' })
      aMeeting(db, { kind: 'icpc', childIds: [keptId, mergedId], heldOn: '2026-02-02' })
    })
    await merge(session, entries)
    const { meetings } = await session.ask('children.get', { childId: entries.keptId })
    expect(meetings).toMatchObject([
      { kind: 'icpc' },
      { kind: 'roa', heldOn: '2026-03-01' },
      { kind: 'roa', heldOn: '2026-10-01', participation: 'PN1', place: 'Ashwell' },
      { kind: 'rcpc', status: 'held', place: 'Beech House' },
    ])
    expect(oneValue(session, 'SELECT count(*) FROM meeting')).toBe(4)
  })

  it('ask which part in a meeting stands where the two differ', async () => {
    const entries = twoEntries(session, (db, { keptId, mergedId }) => {
      aMeeting(db, { kind: 'roa', childIds: [keptId], heldOn: '2026-10-01', perChild: { participation: 'PN1' } })
      aMeeting(db, { kind: 'roa', childIds: [mergedId], heldOn: '2026-10-01', perChild: { participation: 'PN7' } })
    })
    expect(await factsOf(session, entries)).toEqual([
      [
        'Meeting',
        'Review held on Thu 1 Oct 2026, Attended and spoke for themselves',
        'Review held on Thu 1 Oct 2026, Did not attend and sent no views',
        'asked',
      ],
    ])
  })
})

describe('what was written about a meeting', () => {
  const write = (db: Db, meetingId: string, childId: ChildId | null) =>
    db
      .prepare("INSERT INTO meetingField (id, meetingId, childId, field, value) VALUES (?, ?, ?, 'views', '\"Glad\"')")
      .run(`${meetingId} ${childId}`, meetingId, childId)

  it('goes with the child, and of two meetings on one day the written one stands', async () => {
    const entries = twoEntries(session, (db, { keptId, mergedId }) => {
      aMeeting(db, { kind: 'roa', childIds: [keptId], heldOn: '2026-10-01' })
      write(db, aMeeting(db, { kind: 'roa', childIds: [mergedId], heldOn: '2026-10-01' }), mergedId)
      write(db, aMeeting(db, { kind: 'roa', childIds: [mergedId], heldOn: '2026-03-01' }), null)
    })
    await merge(session, entries)
    expect(rowsOf(session, 'SELECT childId FROM meetingField ORDER BY childId')).toEqual([
      { childId: null },
      { childId: entries.keptId },
    ])
    expect(oneValue(session, 'SELECT count(*) FROM meeting')).toBe(2)
  })

  it('is asked where both meetings were written up, and goes only with the meeting that does not stand', async () => {
    const entries = twoEntries(session, (db, { keptId, mergedId }) => {
      write(db, aMeeting(db, { kind: 'roa', childIds: [keptId], heldOn: '2026-10-01' }), keptId)
      write(db, aMeeting(db, { kind: 'roa', childIds: [mergedId], heldOn: '2026-10-01' }), mergedId)
    })
    const text = 'Review held on Thu 1 Oct 2026, with 1 entry of its record'
    expect(await factsOf(session, entries)).toEqual([['Meeting', text, text, 'asked']])
    await merge(session, entries, { facts: 'merged' })
    expect(rowsOf(session, 'SELECT childId FROM meetingField')).toEqual([{ childId: entries.keptId }])
    expect(oneValue(session, 'SELECT count(*) FROM meeting')).toBe(1)
  })
})
