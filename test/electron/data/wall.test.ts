import { beforeEach, expect, it } from 'vitest'
import type { MeetingId } from '../../../shared/records/ids.ts'
import { aChild, aMeeting, inCommand } from '../../support/builders.ts'
import { openSession, type TestSession } from '../../support/open-session.ts'

let session: TestSession
let meetingId: MeetingId
beforeEach(async () => {
  session = await openSession('2026-11-23')
  meetingId = inCommand(session, (db) => {
    const children = [aChild(db, { givenName: 'Maisie' }), aChild(db, { givenName: 'Theo' })]
    return aMeeting(db, { childIds: children, kind: 'icpc', scheduledFor: '2026-11-23' })
  })
  await session.ask('map.begin', { meetingId, template: 'signs-of-safety', isFromPrevious: false })
})

const wall = (view: 'map' | 'readBack' = 'map') => session.ask('roomView.wall', { meetingId, view })
const addLine = async (text: string) => {
  const line = { meetingId, heading: 'harm', afterId: null, text, saidBy: 'DC Fletcher', childId: null }
  return (await session.ask('mapLines.add', line)).id
}

it('tells nothing of a map before Start, and then what is for everyone', async () => {
  const id = await addLine('Maisie heard it')
  expect(await wall()).toEqual({ shows: 'blank', because: 'notStarted' })
  await session.ask('map.start', { meetingId })
  expect(await wall()).toMatchObject({
    shows: 'map',
    page: { title: 'Maisie and Theo', columns: [{ headings: [{ items: [{ text: 'Maisie heard it' }] }] }, {}, {}] },
  })
  await session.ask('audiences.say', { meetingId, itemId: id, scope: 'professionals', notFor: [], why: '' })
  expect(JSON.stringify(await wall())).not.toContain('heard')
  await session.ask('edits.undo', { scope: `meeting:${meetingId}` })
  expect(JSON.stringify(await wall())).toContain('heard')
})

it('reads back what was decided of each child, without the reasons', async () => {
  await session.ask('map.start', { meetingId })
  const { children } = await session.ask('meetings.get', { id: meetingId })
  const maisie = children.find(({ givenName }) => givenName === 'Maisie')?.childId ?? null
  const answers = { threshold: 'yes', outcome: 'plan', categoryNEG: 'yes', categoriesReason: 'Because of the refuge' }
  for (const [field, value] of Object.entries(answers))
    await session.ask('meetingRecord.save', { meetingId, changes: [{ childId: maisie, field, value }] })
  const shown = await wall('readBack')
  expect(shown).toMatchObject({
    shows: 'readBack',
    page: { columns: [{ headings: [{ items: [{ text: 'Maisie: Child protection plan (neglect)' }] }] }] },
  })
  expect(JSON.stringify(shown)).not.toContain('refuge')
})

it('leaves a line in the audit trail when the wall is lit, and lights none for a map that is not begun', async () => {
  await session.ask('roomView.record', { meetingId })
  const last = session.db.prepare('SELECT operation FROM audit ORDER BY id DESC LIMIT 1').get()
  expect(last).toEqual({ operation: 'roomView.record' })
  const other = inCommand(session, (db) =>
    aMeeting(db, { childIds: [aChild(db)], kind: 'icpc', scheduledFor: '2026-11-23' }),
  )
  await expect(session.ask('roomView.record', { meetingId: other })).rejects.toThrow(/map of this meeting/i)
})
