import type { ChildId, MeetingId, RecordId } from '../../shared/records/ids.ts'
import type { AttendeeSide } from '../../shared/records/register.ts'
import { aChild, aFamily, aMeeting, inCommand } from './builders.ts'
import type { TestSession } from './open-session.ts'

/** A conference with its map: two parents kept apart, two professionals, and a child of another family in the record. */
export type MappedMeeting = {
  readonly meetingId: MeetingId
  readonly maisie: ChildId
  readonly mother: RecordId
  readonly father: RecordId
  readonly worker: RecordId
  readonly school: RecordId
  /** Adds a line under the worries and answers its id. */
  readonly addLine: (text: string, saidBy?: string) => Promise<RecordId>
}

/** Maps a conference of the Hallams on the session's own day, with one line: “Maisie is in school every day.” */
export async function aMappedMeeting(session: TestSession, day = '2026-11-23'): Promise<MappedMeeting> {
  const { maisie, meetingId } = inCommand(session, (db) => {
    const maisie = aChild(db, { givenName: 'Maisie', familyName: 'Hallam', bornOn: '2020-05-04' })
    const tyler = aChild(db, { givenName: 'Tyler', familyName: 'Brandt', bornOn: '2019-01-09' })
    aFamily(db, { name: 'Hallam', childIds: [maisie] })
    aFamily(db, { name: 'Brandt', childIds: [tyler] })
    const meetingId = aMeeting(db, { childIds: [maisie], kind: 'icpc', scheduledFor: day })
    return { maisie, meetingId }
  })
  const put = async (name: string, agency: string, side: AttendeeSide) => {
    const { id } = await session.ask('register.add', { meetingId, name, agency, side })
    await session.ask('register.change', { id, partA: 'here' })
    return id
  }
  const mother = await put('Kelly Hallam', 'Mother', 'family')
  const father = await put('Darren Pryce', 'Father', 'family')
  const worker = await put('Nadia Rahman', 'Social worker', 'socialCare')
  const school = await put('Fiona Lowe', 'Elmfield Primary', 'agency')
  await session.ask('readiness.keepApart', { meetingId, firstId: mother, secondId: father, why: 'Injunction' })
  await session.ask('map.begin', { meetingId, template: 'signs-of-safety', isFromPrevious: false })
  const addLine = async (text: string, saidBy = '') => {
    const line = { meetingId, heading: 'harm', afterId: null, text, saidBy, childId: null }
    return (await session.ask('mapLines.add', line)).id
  }
  await addLine('Maisie is in school every day.')
  return { meetingId, maisie, mother, father, worker, school, addLine }
}
