import { beforeEach, describe, expect, it } from 'vitest'
import { aMappedMeeting, type MappedMeeting } from '../../support/a-map.ts'
import { openSession, type TestSession } from '../../support/open-session.ts'

let session: TestSession
let at: MappedMeeting
beforeEach(async () => {
  session = await openSession('2026-11-23')
  at = await aMappedMeeting(session)
})

const get = () => session.ask('copies.get', { meetingId: at.meetingId })
const undo = () => session.ask('edits.undo', { scope: `meeting:${at.meetingId}` })
const read = (readBy: string | null = 'Ruth Adeyemi') =>
  session.ask('copies.sayRead', { meetingId: at.meetingId, readBy })
const seal = (correctionWhy = '') => session.ask('copies.seal', { meetingId: at.meetingId, correctionWhy })
const copies = () =>
  session.db
    .prepare(
      `SELECT v.number AS version, c.number, a.name FROM copy c JOIN sealedVersion v ON v.id = c.sealedVersionId
      JOIN attendee a ON a.id = c.attendeeId ORDER BY v.number, c.number`,
    )
    .all()

describe('every page read by a person', () => {
  it('stands with the reader’s name until a word changes', async () => {
    await read()
    expect((await get()).readThrough).toMatchObject({ readBy: 'Ruth Adeyemi', isCurrent: true })
    const id = await at.addLine('Kelly has a plan.')
    expect((await get()).readThrough).toMatchObject({ isCurrent: false })
    await session.ask('mapLines.remove', { id })
    expect((await get()).readThrough).toMatchObject({ isCurrent: true })
  })

  it('falls when somebody else would have a line, or reads it in another layout', async () => {
    const id = await at.addLine('Kelly has a plan.')
    await read()
    const audience = { meetingId: at.meetingId, itemId: id, scope: 'professionals' as const, notFor: [], why: 'Safety' }
    await session.ask('audiences.say', audience)
    expect((await get()).readThrough?.isCurrent).toBe(false)
    await undo()
    await session.ask('copies.changePerson', { id: at.mother, layout: 'largePrint' })
    expect((await get()).readThrough?.isCurrent).toBe(false)
  })

  it('stands when only the order of handing over changes', async () => {
    await read()
    await session.ask('copies.movePerson', { id: at.worker, step: 1 })
    expect((await get()).readThrough?.isCurrent).toBe(true)
  })

  it('is taken back, and undone', async () => {
    await read()
    await read(null)
    expect((await get()).readThrough).toBeNull()
    await undo()
    expect((await get()).readThrough).not.toBeNull()
  })
})

describe('a person’s copy', () => {
  it('is in the layout that was chosen, or none with a reason, each a step of undo', async () => {
    await session.ask('copies.changePerson', { id: at.school, layout: 'easyRead', language: 'pl' })
    await session.ask('copies.changePerson', { id: at.school, noCopyWhy: 'Left before the end' })
    const { content, noCopy } = await get()
    expect(content.people.find(({ id }) => id === at.school)).toMatchObject({
      copyLayout: 'easyRead',
      copyLanguage: 'pl',
    })
    expect(noCopy).toEqual([{ id: at.school, why: 'Left before the end' }])
    await undo()
    expect((await get()).noCopy).toEqual([])
  })

  it('moves one place in the order of handing over', async () => {
    await session.ask('copies.movePerson', { id: at.school, step: -1 })
    await read()
    await seal()
    expect(copies()).toMatchObject([
      { name: 'Kelly Hallam' },
      { name: 'Fiona Lowe' },
      { name: 'Nadia Rahman' },
      { name: 'Darren Pryce' },
    ])
  })
})

describe('sealing', () => {
  it('is refused, in sentences, until every page was read', async () => {
    await expect(seal()).rejects.toThrow('Nobody has said yet that they read every page.')
    await read()
    await at.addLine('Kelly has a plan.')
    await expect(seal()).rejects.toThrow('Something has changed since every page was read. Read it again.')
  })

  it('is refused while a stranger is unanswered', async () => {
    await at.addLine('Tyler Brandt hit her.')
    await read()
    await expect(seal()).rejects.toThrow('The stranger check has 1 to answer.')
  })

  it('keeps the words and a copy for each person, those who must not meet first and last', async () => {
    await session.ask('copies.changePerson', { id: at.school, noCopyWhy: 'Left before the end' })
    await read()
    const { sealedVersionId, number, code } = await seal()
    expect(number).toBe(1)
    expect(code).toMatch(/^[2-9A-HJKMNP-Z]{4} [2-9A-HJKMNP-Z]{4}$/)
    expect(copies()).toEqual([
      { version: 1, number: 1, name: 'Kelly Hallam' },
      { version: 1, number: 2, name: 'Nadia Rahman' },
      { version: 1, number: 3, name: 'Darren Pryce' },
    ])
    await at.addLine('Said later.')
    const kept = await session.ask('copies.content', { meetingId: at.meetingId, sealedVersionId })
    expect(kept.lines.map(({ text }) => text)).toEqual(['Maisie is in school every day.'])
  })

  it('is refused again while nothing has changed, and asks why of a correction', async () => {
    await read()
    const first = await seal()
    await expect(seal('A slip')).rejects.toThrow('Nothing has changed since version 1 was sealed.')
    await at.addLine('Kelly has a plan.')
    await read()
    await expect(seal()).rejects.toThrow('Say why a new version is needed')
    const second = await seal('A line was forgotten')
    expect(second.number).toBe(2)
    expect(second.code).not.toBe(first.code)
    expect((await get()).sealed).toMatchObject([
      { number: 1, copies: 4 },
      { number: 2, correctionWhy: 'A line was forgotten' },
    ])
  })

  it('does not give why in words that name a stranger: they are printed for everybody', async () => {
    await read()
    await seal()
    await at.addLine('Kelly has a plan.')
    await read()
    await expect(seal('Tyler Brandt was named')).rejects.toThrow(/“Tyler Brandt”/)
    await seal('A name that was not ours, Kelly’s was meant')
  })

  it('is for good: no statement changes or removes a sealed version', async () => {
    await read()
    await seal()
    expect(() => session.db.prepare("UPDATE sealedVersion SET content = '{}'").run()).toThrow('never changed')
    expect(() => session.db.prepare('DELETE FROM sealedVersion').run()).toThrow('never removed')
  })

  it('gives a copy to who was asked and did not come, and none to who was neither asked nor there', async () => {
    await session.ask('register.change', { id: at.school, partA: 'apologies' })
    await session.ask('register.change', { id: at.worker, partA: 'absent', isInvited: false })
    await read()
    await seal()
    expect(copies()).toMatchObject([{ name: 'Kelly Hallam' }, { name: 'Fiona Lowe' }, { name: 'Darren Pryce' }])
  })
})
