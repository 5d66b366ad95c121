import { beforeEach, describe, expect, it } from 'vitest'
import { decisionsPage } from '../../../electron/documents/roa-decisions.ts'
import { letterPage } from '../../../electron/documents/roa-letter.ts'
import { IsoDate } from '../../../shared/dates.ts'
import type { ChildId, MeetingId } from '../../../shared/records/ids.ts'
import { letterOf } from '../../../shared/records/roa-letter.ts'
import { aChild, aMeeting, aPeriodOfCare, inCommand } from '../../support/builders.ts'
import { openSession, type TestSession } from '../../support/open-session.ts'

let session: TestSession
let lily: ChildId
let ava: ChildId
let meetingId: MeetingId
beforeEach(async () => {
  session = await openSession('2026-11-23')
  inCommand(session, (db) => {
    lily = aChild(db, { givenName: 'Lily', familyName: 'Thornton' })
    ava = aChild(db, { givenName: 'Ava', familyName: 'Thornton' })
    for (const childId of [lily, ava]) aPeriodOfCare(db, childId, { startedOn: '2026-11-02' })
    meetingId = aMeeting(db, { childIds: [lily, ava], kind: 'roa', scheduledFor: '2026-11-23' })
  })
  const fields = { health: 'Lily waits for <b>glasses</b>.', safety: 'Secret', letterParts: 'health decisions' }
  const dental = { dentalCheckOn: '2026-10-05' }
  const changes = Object.entries({ ...fields, ...dental }).map(([field, value]) => ({ childId: lily, field, value }))
  await session.ask('meetingRecord.save', { meetingId, changes })
  await decide('Get a passport', lily)
  await decide('Find a nursery', ava)
  await decide('Book the nan’s house', null)
})

async function decide(what: string, childId: ChildId | null): Promise<void> {
  const { id } = await session.ask('decisions.add', { meetingId, childId })
  await session.ask('decisions.change', { id, what, who: 'Ravi Chandran', byOn: IsoDate.parse('2026-12-07') })
}
const made = { today: IsoDate.parse('2026-11-23'), isPractice: false }
const read = async () => ({
  record: await session.ask('meetingRecord.get', { meetingId }),
  decisions: await session.ask('decisions.list', { meetingId }),
})
const letter = async () => letterPage(letterOf({ ...(await read()), childId: lily }), made).draw('n')

describe('the letter to a child', () => {
  it('holds what is ticked, in plain headings, and nothing else', async () => {
    const page = await letter()
    expect(page).toContain('Dear Lily')
    expect(page).toContain('<h2>Your health</h2>')
    expect(page).toContain('You had your teeth checked on Mon 5 Oct 2026.')
    expect(page).not.toContain('Secret')
    expect(page).not.toContain('Keeping safe')
  })

  it('holds no decision about a brother or sister, nor their name', async () => {
    const page = await letter()
    expect(page).toContain('Get a passport')
    expect(page).toContain('Book the nan’s house')
    expect(page).not.toContain('nursery')
    expect(page).not.toContain('Ava')
  })

  it('says it in the letter’s own words where there are some, and words never become markup', async () => {
    expect(await letter()).toContain('Lily waits for &lt;b&gt;glasses&lt;/b&gt;.')
    const changes = [{ childId: lily, field: 'letterHealth', value: 'You will get glasses.' }]
    await session.ask('meetingRecord.save', { meetingId, changes })
    expect(await letter()).toContain('You will get glasses.')
    expect(await letter()).not.toContain('Lily waits')
  })
})

it('prints every decision of the review with who, by when and for whom', async () => {
  const page = decisionsPage(await read(), made).draw('n')
  expect(page).toContain('Find a nursery')
  expect(page).toContain('Ava Thornton')
  expect(page).toContain('Mon 7 Dec 2026')
})

it('holds no decision that is not for everyone, nor do the pages of decisions', async () => {
  const [itemId] = (await read()).decisions.decisions.map(({ id }) => id)
  if (!itemId) throw new Error('nothing was decided')
  await session.ask('map.begin', { meetingId, template: 'child-led-review', isFromPrevious: false })
  await session.ask('audiences.say', { meetingId, itemId, scope: 'professionals', notFor: [], why: '' })
  expect(await letter()).not.toContain('passport')
  const page = decisionsPage(await read(), made).draw('n')
  expect(page).not.toContain('passport')
  expect(page).toContain('Decisions that are not for everyone are on the copies of those they are for.')
})
