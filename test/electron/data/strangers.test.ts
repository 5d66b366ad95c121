import { v7 } from 'uuid'
import { beforeEach, expect, it } from 'vitest'
import { elsewhereOf } from '../../../electron/data/strangers.ts'
import type { ChildId, MeetingId } from '../../../shared/records/ids.ts'
import type { StrangerWhy } from '../../../shared/strangers/stranger.ts'
import { aChild, aFamily, aMeeting, inCommand } from '../../support/builders.ts'
import { openSession, type TestSession } from '../../support/open-session.ts'

let session: TestSession
let meetingId: MeetingId
let nia: ChildId
let other: ChildId

beforeEach(async () => {
  session = await openSession('2026-11-23')
  inCommand(session, (db) => {
    nia = aChild(db)
    const kofi = aChild(db, { givenName: 'Kofi', bornOn: '2013-02-02' })
    aFamily(db, { name: 'Bowen-Achebe', childIds: [nia, kofi] })
    other = aChild(db, { givenName: 'Tallulah', familyName: 'Vîlcu', bornOn: '2012-04-17', reference: '6120037' })
    meetingId = aMeeting(db, { childIds: [nia], kind: 'icpc', scheduledFor: '2026-11-23', status: 'booked' })
    const theirs = aMeeting(db, { childIds: [other], kind: 'icpc', scheduledFor: '2026-11-24', status: 'booked' })
    put('attendee', { meetingId, position: 1, name: 'Sharon Pike', agency: 'Marlbrook High', side: 'agency' })
    put('attendee', { meetingId: theirs, position: 1, name: 'Dragos Vîlcu', agency: 'Father', side: 'family' })
    put('attendee', { meetingId: theirs, position: 2, name: 'Hugh Penrose', agency: 'Police', side: 'agency' })
  })
})

function put(table: string, row: Record<string, string | number>): void {
  const whole: Record<string, string | number> = {
    id: v7(),
    ...row,
    ...(table === 'attendee' && { hasDirectContact: 1 }),
  }
  const names = Object.keys(whole)
  const sql = `INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map((name) => `:${name}`).join(', ')})`
  session.db.prepare(sql).run(whole)
}

const check = async (...texts: string[]) => {
  const lines = texts.map((text, at) => ({ key: String(at), text }))
  const found = await session.ask('strangers.check', { meetingId, lines })
  return found.map(({ text, why }): [string, StrangerWhy] => [text, why])
}

it('knows the children, their brothers and sisters, the register, its agencies and the chair', async () => {
  const line =
    'Nia Bowen-Achebe, Kofi, Sharon Pike of Marlbrook High and Ruth Adeyemi met on 23/11/2026; Nia is born 8/3/2016.'
  expect(await check(line)).toEqual([])
})

it('asks about children and relatives of other meetings before people in no record', async () => {
  expect(
    await check('Wojtek was there.', 'dragos hit her', 'Tallulah Vîlcu, born 17.4.2012', 'PC Penrose came'),
  ).toEqual([
    ['Tallulah Vîlcu', 'anotherFamily'],
    ['17.4.2012', 'anotherFamily'],
    ['dragos', 'anotherFamily'],
    ['Wojtek', 'unknown'],
    ['Penrose', 'unknown'],
  ])
})

it('knows the family’s network, and whose network somebody else is of', async () => {
  inCommand(session, (db) => {
    put('networkPerson', { meetingId, position: 1, name: 'Rasheeda Quill', relation: 'Neighbour' })
    const theirs = aMeeting(db, { childIds: [other], kind: 'rcpc', scheduledFor: '2026-11-25', status: 'booked' })
    put('networkPerson', { meetingId: theirs, position: 1, name: 'Bartek Zamojski', relation: 'Uncle' })
  })
  expect(await check('Rasheeda helps.', 'bartek hit him')).toEqual([['bartek', 'anotherFamily']])
})

it('asks about a confidential address of the meeting’s own child', async () => {
  inCommand(session, () =>
    put('confidentialAddress', {
      childId: nia,
      address: '9 Larch Grove, Louth, LN11 9ZZ',
      whose: 'Mum',
      keptFrom: 'Dad',
    }),
  )
  expect(await check('Nia sleeps at 9 larch grove.', 'ln119zz')).toEqual([
    ['9 larch grove', 'confidentialAddress'],
    ['ln119zz', 'confidentialAddress'],
  ])
})

it('does not say the name of a restricted record', async () => {
  inCommand(session, (db) => db.prepare('UPDATE child SET isRestricted = 1 WHERE id = ?').run(other))
  for (const text of ['We met Tallulah.', 'We met Dragos.']) {
    const [found] = await session.ask('strangers.check', { meetingId, lines: [{ key: 'a', text }] })
    expect(found?.matches).toMatchObject([{ name: 'A restricted record', childId: other }])
  }
})

it('keeps the order of the record until somebody in it changes', async () => {
  const before = elsewhereOf(session.db)
  await session.ask('register.add', { meetingId, name: 'Wojtek Baran', agency: 'Step-father', side: 'family' })
  const after = elsewhereOf(session.db)
  expect(after).not.toBe(before)
  expect(await check('Wojtek was there.')).toEqual([])
  expect(elsewhereOf(session.db)).toBe(after)
  inCommand(session, (db) => aChild(db, { givenName: 'Xanthe', familyName: 'Quill', reference: '6199999' }))
  expect(await check('xanthe was there')).toEqual([['xanthe', 'anotherFamily']])
})
