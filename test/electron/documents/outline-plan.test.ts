import { beforeEach, describe, expect, it } from 'vitest'
import { outlinePlanPage } from '../../../electron/documents/outline-plan.ts'
import { IsoDate } from '../../../shared/dates.ts'
import type { MeetingId } from '../../../shared/records/ids.ts'
import { aChild, aMeeting, inCommand } from '../../support/builders.ts'
import { openSession, type TestSession } from '../../support/open-session.ts'

let session: TestSession
let meetingId: MeetingId
beforeEach(async () => {
  session = await openSession('2026-11-23')
  meetingId = inCommand(session, (db) =>
    aMeeting(db, { childIds: [aChild(db)], kind: 'rcpc', scheduledFor: '2026-11-23' }),
  )
})

const write = (field: string, value: string) =>
  session.ask('meetingRecord.save', { meetingId, changes: [{ childId: null, field, value }] })
const page = async () => {
  const record = await session.ask('meetingRecord.get', { meetingId })
  const decisions = await session.ask('decisions.list', { meetingId })
  return outlinePlanPage({ record, decisions }, { today: IsoDate.parse('2026-11-23'), isPractice: false }).draw('n')
}

describe('the outline plan on paper', () => {
  it('says who does what by when and how it will be known, the bottom lines and the next days', async () => {
    const { id } = await session.ask('decisions.add', { meetingId, childId: null })
    const step = { what: 'Take Nia to <the> dentist', who: 'Kelly', byOn: IsoDate.parse('2026-12-07') }
    await session.ask('decisions.change', { id, ...step, measure: 'The dentist says so' })
    await write('bottomLines', 'Nobody hits anybody')
    await write('coreGroupOn', '2026-12-01')
    await write('nextMeetingOn', '2027-02-15')
    const text = await page()
    for (const part of ['Take Nia to &lt;the&gt; dentist', 'Kelly', 'Mon 7 Dec 2026', 'The dentist says so'])
      expect(text).toContain(part)
    for (const part of ['Nobody hits anybody', 'Tue 1 Dec 2026', 'Mon 15 Feb 2027']) expect(text).toContain(part)
    expect(text).toContain('This is a draft')
    await session.ask('conference.finishPlan', { meetingId })
    expect(await page()).toContain('Final since Mon 23 Nov 2026')
  })

  it('holds no step that is not for everyone, and says that there are some unless that is a risk', async () => {
    const add = async (what: string) => {
      const { id } = await session.ask('decisions.add', { meetingId, childId: null })
      await session.ask('decisions.change', { id, what })
      return id
    }
    const itemId = await add('Move Kelly to the refuge')
    await add('Ring the school')
    expect(await page()).not.toContain('not for everyone')
    await session.ask('map.begin', { meetingId, template: 'signs-of-safety', isFromPrevious: false })
    await session.ask('audiences.say', { meetingId, itemId, scope: 'professionals', notFor: [], why: '' })
    expect(await page()).not.toContain('refuge')
    expect(await page()).toContain('1. Ring the school')
    expect(await page()).toContain('Steps that are not for everyone are on the copies of those they are for.')
    await write('privateLines', 'unsaid')
    expect(await page()).not.toContain('not for everyone')
  })

  it('prints with blanks, and says that they are', async () => {
    expect(await page()).toContain('No steps yet.')
    expect(await page()).toContain('Not set yet')
  })
})
