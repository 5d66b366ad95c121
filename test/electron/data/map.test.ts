import { beforeEach, describe, expect, it } from 'vitest'
import type { ChildId, MeetingId, RecordId } from '../../../shared/records/ids.ts'
import { aChild, aFamily, aMeeting, inCommand } from '../../support/builders.ts'
import { openSession, type TestSession } from '../../support/open-session.ts'

let session: TestSession
let children: readonly ChildId[]
let before: MeetingId
let meetingId: MeetingId
beforeEach(async () => {
  session = await openSession('2026-11-23')
  inCommand(session, (db) => {
    const familyId = aFamily(db)
    children = ['Maisie', 'Theo'].map((givenName) => aChild(db, { givenName, familyName: 'Hallam', familyId }))
    before = aMeeting(db, { childIds: [...children], kind: 'icpc', heldOn: '2026-08-24' })
    meetingId = aMeeting(db, { childIds: [...children], kind: 'rcpc', scheduledFor: '2026-11-23' })
  })
})

const map = (of = meetingId) => session.ask('map.get', { meetingId: of })
const begin = (of: MeetingId, isFromPrevious: boolean) =>
  session.ask('map.begin', { meetingId: of, template: 'signs-of-safety', isFromPrevious })
const line = async (of: MeetingId, text: string, heading = 'harm') =>
  (await session.ask('mapLines.add', { meetingId: of, heading, afterId: null, text, saidBy: '', childId: null })).id
const person = async (of: MeetingId, name: string) =>
  (await session.ask('register.add', { meetingId: of, name, agency: 'Father', side: 'family' })).id
const keepFrom = (itemId: RecordId, personId: RecordId) =>
  session.ask('audiences.say', { meetingId: before, itemId, scope: 'everyone', notFor: [personId], why: 'Her address' })
const undo = () => session.ask('edits.undo', { scope: `meeting:${meetingId}` })
const redo = () => session.ask('edits.redo', { scope: `meeting:${meetingId}` })
const refusal = async (name: string, input: unknown) => {
  const reply = await session.reply(name, input)
  return reply.ok ? null : reply.error.message
}

describe('a map begun empty', () => {
  it('has the template as it is now, and nothing else', async () => {
    expect((await map()).state).toBeNull()
    await begin(meetingId, false)
    expect(await map()).toMatchObject({
      state: { template: { key: 'signs-of-safety' }, startedAt: null, fromMeetingId: null, lastItemId: '' },
      lines: [],
      audiences: [],
    })
  })

  it('is begun once, with a template for such a meeting, and from a map there is', async () => {
    expect(await refusal('map.begin', { meetingId, template: 'child-led-review', isFromPrevious: false })).toBe(
      '“Child-led review” is not a template for such a meeting.',
    )
    expect(await refusal('map.begin', { meetingId, template: 'signs-of-safety', isFromPrevious: true })).toBe(
      'There is no earlier map of this family to start from.',
    )
    await begin(meetingId, false)
    expect(await refusal('map.begin', { meetingId, template: 'signs-of-safety', isFromPrevious: false })).toBe(
      'The map of this meeting is begun already.',
    )
  })

  it('takes no line before it is begun', async () => {
    const input = { meetingId, heading: 'harm', afterId: null, text: 'A', saidBy: '', childId: null }
    expect(await refusal('mapLines.add', input)).toMatch(/map of this meeting/)
  })
})

describe('a map begun from the last one', () => {
  it('brings the lines in their order, each to be said of; those that were gone stay behind', async () => {
    await begin(before, false)
    const [first, gone, last] = [await line(before, 'A'), await line(before, 'B'), await line(before, 'C')]
    // What changed is said of a line that goes on, so this one goes on from an earlier map still.
    inCommand(session, (db) =>
      db.prepare('UPDATE mapLine SET fromLineId = ?, change = ? WHERE id = ?').run(first, 'gone', gone),
    )
    expect((await map()).previous).toMatchObject({ meetingId: before, lines: 2 })
    await begin(meetingId, true)
    expect((await map()).lines).toMatchObject([
      { text: 'A', fromLineId: first, change: null },
      { text: 'C', fromLineId: last, change: null },
    ])
  })

  it('leaves the last map as it was', async () => {
    await begin(before, false)
    await line(before, 'A')
    const was = await map(before)
    await begin(meetingId, true)
    const [brought] = (await map()).lines
    await session.ask('mapLines.change', { id: brought?.id ?? raise(), text: 'Changed', change: 'worse' })
    expect((await map(before)).lines).toEqual(was.lines)
  })

  it('keeps a line from whom it was kept from, who are put on the register as not invited', async () => {
    await begin(before, false)
    const darren = await person(before, 'Darren Pryce')
    await keepFrom(await line(before, 'Kelly has moved'), darren)
    await begin(meetingId, true)
    const { people, audiences, lines } = await map()
    expect(people).toMatchObject([{ name: 'Darren Pryce', isInvited: false }])
    expect(audiences).toEqual([
      { itemId: lines[0]?.id, scope: 'everyone', notFor: [people[0]?.id], why: 'Her address' },
    ])
  })

  it('keeps it from the same person where they are on the register already', async () => {
    await begin(before, false)
    await keepFrom(await line(before, 'Kelly has moved'), await person(before, 'Darren Pryce'))
    const here = await person(meetingId, 'darren pryce ')
    await begin(meetingId, true)
    const { people, audiences } = await map()
    expect(people).toHaveLength(1)
    expect(audiences[0]?.notFor).toEqual([here])
  })

  it('leaves behind what is about a child who is not here', async () => {
    await begin(before, false)
    const id = await line(before, 'Theo only')
    await session.ask('mapLines.change', { id, childId: children[1] ?? raise() })
    await line(before, 'Everyone')
    const [onlyMaisie] = children
    const alone = inCommand(session, (db) =>
      aMeeting(db, { childIds: [onlyMaisie ?? raise()], kind: 'rcpc', scheduledFor: '2026-11-24' }),
    )
    await begin(alone, true)
    expect((await map(alone)).lines.map(({ text }) => text)).toEqual(['Everyone'])
  })
})

describe('the time of a map', () => {
  it('is under way from Start to Finish on its own day, and can go on', async () => {
    await begin(meetingId, false)
    const underWay = async () => (await session.ask('map.underWay', {}))?.id ?? null
    expect(await underWay()).toBeNull()
    await session.ask('map.start', { meetingId })
    expect(await underWay()).toBe(meetingId)
    expect(await refusal('map.start', { meetingId })).toBe('This map was started already.')
    await session.ask('map.finish', { meetingId })
    expect(await underWay()).toBeNull()
    await session.ask('map.goOn', { meetingId })
    expect(await underWay()).toBe(meetingId)
    await session.goTo('2026-11-24')
    expect(await underWay()).toBeNull()
  })

  it('does not stand in the way of undoing what was written before the start', async () => {
    await begin(meetingId, false)
    await line(meetingId, 'A')
    await session.ask('map.start', { meetingId })
    await undo()
    expect((await map()).state?.startedAt).toBeNull()
    await undo()
    expect((await map()).lines).toEqual([])
    await redo()
    await redo()
    expect(await map()).toMatchObject({ lines: [{ text: 'A' }], state: { startedAt: expect.any(String) } })
  })
})

it('remembers the line written last, a step of the plan too', async () => {
  await begin(meetingId, false)
  const id = await line(meetingId, 'A')
  expect((await map()).state?.lastItemId).toBe(id)
  const step = await session.ask('decisions.add', { meetingId, childId: null })
  await session.ask('decisions.change', { id: step.id, what: 'See the GP' })
  expect(await map()).toMatchObject({ state: { lastItemId: step.id }, steps: [{ what: 'See the GP' }] })
})

it('keeps private notes, the part in the room and the place on the agenda, each a step back', async () => {
  await begin(meetingId, false)
  await session.ask('map.change', { meetingId, privateNotes: 'Ask about sleep' })
  await session.ask('map.change', { meetingId, part: 'a', agendaItem: 'map' })
  expect((await map()).state).toMatchObject({ privateNotes: 'Ask about sleep', part: 'a', agendaItem: 'map' })
  await undo()
  expect((await map()).state).toMatchObject({ privateNotes: 'Ask about sleep', part: null, agendaItem: '' })
})

function raise(): never {
  throw new Error('nothing there')
}
