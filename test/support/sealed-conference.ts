import { v7 } from 'uuid'
import { CopyContent } from '../../shared/copies/content.ts'
import { type MeetingId, RecordId } from '../../shared/records/ids.ts'
import { aChild, aMeeting, inCommand } from './builders.ts'
import type { TestSession } from './open-session.ts'

type Person = { readonly name: string; readonly agency: string }

/** The parents who must not meet, and two professionals. */
export const fourPeople: readonly Person[] = [
  { name: 'Ms Kelly Hallam', agency: 'Mother' },
  { name: 'Nadia Rahman', agency: 'Social work' },
  { name: 'Fiona Lowe', agency: 'Elmfield Primary' },
  { name: 'Mr Darren Pryce', agency: 'Father' },
]

/** A conference held today with these people here and a map of one line, its copies sealed as they stand. */
export async function sealedConference(session: TestSession, people = fourPeople) {
  const { ask } = session
  const meetingId = inCommand(session, (db) => {
    const childIds = [aChild(db, { givenName: 'Maisie', bornOn: '2020-01-08' })]
    const on = '2026-11-23'
    return aMeeting(db, { childIds, kind: 'icpc', scheduledFor: on, heldOn: on, status: 'held' })
  })
  const ids: RecordId[] = []
  for (const person of people) {
    const side = /mother|father/i.test(person.agency) ? 'family' : 'agency'
    const { id } = await ask('register.add', { meetingId, ...person, side })
    await ask('register.change', { id, isInvited: true, partA: 'here' })
    ids.push(id)
  }
  await ask('map.begin', { meetingId, template: 'signs-of-safety', isFromPrevious: false })
  await seal(session, { meetingId, ids })
  return { meetingId, ids }
}

type Sealed = { readonly meetingId: MeetingId; readonly ids: readonly RecordId[]; readonly number?: number }

/** Seals everything as it stands, with a copy for each of these people in this order. */
export async function seal(session: TestSession, { meetingId, ids, number = 1 }: Sealed): Promise<void> {
  const content = await session.ask('copies.content', { meetingId, sealedVersionId: null })
  const text = JSON.stringify(CopyContent.parse(content))
  inCommand(session, (db) => {
    const id = RecordId.parse(v7())
    db.prepare(
      `INSERT INTO sealedVersion (id, meetingId, number, code, sealedAt, readBy, correctionWhy, content)
      VALUES (?, ?, ?, '4K7Q HM3T', ?, 'Ruth Adeyemi', ?, ?)`,
    ).run(id, meetingId, number, session.now(), number > 1 ? 'A name was wrong' : '', text)
    const insert = db.prepare('INSERT INTO copy (id, sealedVersionId, attendeeId, number) VALUES (?, ?, ?, ?)')
    ids.forEach((attendeeId, at) => void insert.run(v7(), id, attendeeId, at + 1))
  })
}
