import { beforeEach, describe, expect, it } from 'vitest'
import { challengePage } from '../../../electron/documents/challenge-paper.ts'
import { challengeTold } from '../../../electron/documents/challenge-told.ts'
import { describeList } from '../../../electron/documents/describe-list.ts'
import { IsoDate } from '../../../shared/dates.ts'
import { type RecordDocument, RecordedDocument } from '../../../shared/records/record-document.ts'
import { aConcern } from '../../support/an-alert.ts'
import { theHussains } from '../../support/an-alert-paper.ts'
import { aChild, anIro, inCommand } from '../../support/builders.ts'
import { openSession, type TestSession } from '../../support/open-session.ts'

type Asked = Partial<Extract<RecordDocument, { name: 'challenge' }>>

const day = (text: string) => IsoDate.parse(text)
const made = { today: day('2026-11-26'), isPractice: false }
const planted =
  'Zainab Hussain, ZAINAB and Bilal of the Hussain family at 14 Mill Lane, LE1 7RH. Peregrine Oyelaran, born 19 July 2013, came; Ruth Hussain-Bell rang.'
const forbidden = /zainab|hussain(?!-bell)|bilal|peregrine|oyelaran|mill lane|le1|19 jul|2013/i

let session: TestSession
let first: Asked & Pick<Extract<RecordDocument, { name: 'challenge' }>, 'challengeMeetingId'>
let second: typeof first
beforeEach(async () => {
  session = await openSession('2026-11-12')
  const { ask } = session
  const childId = inCommand(session, (db) => {
    anIro(db, { name: 'Ruth Hussain-Bell' })
    return theHussains(db)
  })
  const days = [day('2026-11-12'), day('2026-11-26')]
  await ask('challenge.addMeetings', { kind: 'preChallenge', days, startsAt: '10:00', place: 'Room 4' })
  const { id } = await ask('alerts.raise', aConcern(childId, '2026-11-02', { title: 'Zainab not visited' }))
  await ask('alerts.sayPreChallenge', { alertId: id, version: 1, isForPreChallenge: true })
  const [one, other] = await ask('challenge.meetings', {})
  if (!one || !other) throw new Error('no meetings')
  first = { challengeMeetingId: one.id }
  second = { challengeMeetingId: other.id }
  const theme = await ask('challenge.addTheme', { meetingId: one.id, title: 'Homes like that of Zainab', theme: null })
  const said = { discussion: planted, decision: 'furtherAction', action: planted, dueBy: day('2026-11-19') } as const
  for (const subjectId of [id, theme.id])
    await ask('challenge.write', { meetingId: one.id, subjectId, ...said, ownerName: 'Amina Hussain' })
  const present = 'Helen Marsh, Zainab Hussain'
  await ask('challenge.writeMeeting', { meetingId: one.id, present, note: planted, isHeld: true })
  await session.goTo('2026-11-26')
  await ask('challenge.write', { meetingId: other.id, subjectId: id, discussion: planted })
})

const document = (asked: Asked & { challengeMeetingId: typeof first.challengeMeetingId }) =>
  ({ name: 'challenge', paper: 'minutes', hasNames: false, ...asked }) as const
const paper = async (asked: Parameters<typeof document>[0]) => {
  const { value, names } = await challengeTold(session.ask, document(asked))
  return { text: challengePage({ ...document(asked), ...value }, made).draw('n'), names }
}

describe('what was typed of a challenge meeting', () => {
  it('has no child’s name on any of its papers, in titles, discussions, actions, owners and notes', async () => {
    for (const kind of ['agenda', 'minutes', 'director'] as const)
      for (const meeting of [first, second]) {
        const { text, names } = await paper({ ...meeting, paper: kind })
        expect(text).not.toMatch(forbidden)
        expect(text).toContain('Z H, Z and B of the H family at (address left out)')
        expect(names.length).toBeGreaterThan(4)
      }
    const { text } = await paper({ ...second, paper: 'director', hasNames: true })
    expect(text).not.toMatch(forbidden)
  })

  it('says each name with its places before, keeps people of the record, and leaves in what a person says', async () => {
    const { text, names } = await paper({ ...first, names: [{ words: 'Zainab', isReplaced: false }] })
    expect(names).toContainEqual({
      ...{ words: 'Zainab', instead: 'Z', isSure: true, isReplaced: false },
      places: expect.arrayContaining(['Title of the alert', 'Theme']),
    })
    expect(text).toContain('Zainab not visited')
    expect(text).toContain('Ruth Hussain-Bell rang.')
    expect(text).toContain('Present: Helen Marsh, Z H')
    expect(text).not.toContain('Bilal')
  })

  it('reaches the audit trail by its number alone', () => {
    const left = { format: 'pdf', fileName: 'Minutes.pdf', namesLeft: 1 }
    expect(RecordedDocument.safeParse({ ...left, document: document(first) }).success).toBe(true)
    const names = [{ words: 'Zainab', isReplaced: false }]
    expect(RecordedDocument.safeParse({ ...left, document: document({ ...first, names }) }).success).toBe(false)
  })

  it('stays as it is where names are asked for', async () => {
    const { text, names } = await paper({ ...first, hasNames: true })
    expect(names).toEqual([])
    expect(text).toContain('Zainab not visited')
  })
})

describe('lists with typed words', () => {
  const shown = { keys: null, about: '' }

  it('have children’s initials in them: the tracker and the alerts', async () => {
    const lists = [
      { name: 'tracker', input: {}, ...shown },
      { name: 'alerts', input: { iroId: null, which: 'all', childId: null }, isGrouped: false, ...shown },
    ] as const
    for (const list of lists) {
      const { groups, names = [] } = await describeList(session.ask, list, false)
      expect(JSON.stringify(groups)).not.toMatch(forbidden)
      expect(JSON.stringify(groups)).toContain('Z not visited')
      expect(names.map(({ words }) => words)).toContain('Zainab')
      const choices = [{ words: 'Zainab', isReplaced: false }]
      const left = await describeList(session.ask, { ...list, names: choices }, false)
      expect(JSON.stringify(left.groups)).toContain('Zainab not visited')
    }
  })

  it('keep the day on which a theme was ended, though somebody was born on it', async () => {
    inCommand(session, (db) => aChild(db, { bornOn: '2026-11-26', reference: '40001' }))
    const { id } = await session.ask('challenge.addTheme', { meetingId: null, title: 'Reports', theme: null })
    await session.ask('challenge.closeTheme', { id, version: 1, why: 'Zainab is seen now' })
    const { groups } = await describeList(session.ask, { name: 'tracker', input: {}, ...shown }, false)
    expect(JSON.stringify(groups)).toContain('Ended Thu 26 Nov 2026: Z is seen now')
  })

  it('have no name that was typed into an audit', async () => {
    await session.ask('learning.begin', {
      ...{ kind: 'peerAudit', title: 'Files of Zainab Hussain', theme: null, happenedOn: day('2026-11-16') },
      ...{ looked: 'Zainab', cases: 4, findings: 'Bilal waits; ring Peregrine Oyelaran.' },
    })
    const list = { name: 'learning', input: {}, ...shown } as const
    const { groups } = await describeList(session.ask, list, false)
    expect(JSON.stringify(groups)).not.toMatch(forbidden)
    expect(JSON.stringify(groups)).toContain('Files of Z H')
  })
})
