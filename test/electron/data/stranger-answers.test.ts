import { beforeEach, describe, expect, it } from 'vitest'
import { aMappedMeeting, type MappedMeeting } from '../../support/a-map.ts'
import { inCommand } from '../../support/builders.ts'
import { openSession, type TestSession } from '../../support/open-session.ts'

let session: TestSession
let at: MappedMeeting
beforeEach(async () => {
  session = await openSession('2026-11-23')
  at = await aMappedMeeting(session)
})

const get = () => session.ask('copies.get', { meetingId: at.meetingId })
const open = async () => (await get()).strangers.filter(({ answer }) => answer === null)
const first = async () => {
  const [found] = await open()
  if (!found) throw new Error('nothing is open')
  return found
}
const answer = async (given: 'belongs' | 'keep', reason = '') => {
  const { key, text: words } = await first()
  await session.ask('copies.answerStranger', { meetingId: at.meetingId, key, words, answer: given, reason })
}
const undo = () => session.ask('edits.undo', { scope: `meeting:${at.meetingId}` })
const lines = async () => (await get()).content.lines.map(({ text }) => text)

describe('a stranger in anything that can be printed', () => {
  it('is shown with its line, another family’s before names in no record', async () => {
    await at.addLine('Wojtek was there.')
    await at.addLine('She goes by Fri 4 Dec. Tyler Brandt’s mum can drive.')
    expect(await open()).toMatchObject([
      { text: 'Tyler Brandt', label: 'Line 3', why: 'anotherFamily', without: 'She goes by Fri 4 Dec.' },
      { text: 'Wojtek', label: 'Line 2', why: 'unknown' },
    ])
  })

  it('is found in who said it, steps, numbers, a child’s printed tool, the record and the network', async () => {
    const { meetingId } = at
    await at.addLine('He shouts.', 'Wojtek')
    const { id } = await session.ask('decisions.add', { meetingId, childId: null })
    await session.ask('decisions.change', { id, what: 'Ring Bartek', who: 'Zofia' })
    await session.ask('mapScales.say', {
      meetingId,
      pairId: null,
      name: 'Agnieszka',
      score: 4,
      reason: 'Because of Marek',
    })
    const tool = await session.ask('childTools.add', { meetingId, childId: at.maisie, tool: 'wishes' })
    await session.ask('childTools.change', { id: tool.id, dreams: 'To play with Ngozi' })
    await session.ask('meetingRecord.save', {
      meetingId,
      changes: [{ childId: null, field: 'bottomLines', value: 'No time with Piotr.' }],
    })
    const before = (await open()).map(({ text }) => text)
    expect(before).toEqual(expect.arrayContaining(['Wojtek', 'Bartek', 'Zofia', 'Agnieszka', 'Marek', 'Piotr']))
    expect(before).not.toContain('Ngozi')
    await session.ask('childTools.change', { id: tool.id, isPrinted: true })
    expect((await open()).map(({ text }) => text)).toContain('Ngozi')
  })

  it('is not looked for in the chair’s private notes', async () => {
    await session.ask('map.change', { meetingId: at.meetingId, privateNotes: 'Tyler Brandt lives next door.' })
    expect(await open()).toEqual([])
  })
})

describe('the three answers', () => {
  it('take the words out of the line, which Undo puts back', async () => {
    await at.addLine('She goes by Fri 4 Dec. Tyler Brandt’s mum can drive.')
    const { key, line, without } = await first()
    await session.ask('copies.rewrite', { meetingId: at.meetingId, key, before: line, text: without ?? '' })
    expect(await open()).toEqual([])
    expect(await lines()).toContain('She goes by Fri 4 Dec.')
    await undo()
    expect(await open()).toHaveLength(1)
  })

  it('leave a text alone that has changed since it was read', async () => {
    const id = await at.addLine('Tyler Brandt hit her.')
    const { key, line } = await first()
    await session.ask('mapLines.change', { id, text: 'Tyler Brandt hit her twice.' })
    const stale = { meetingId: at.meetingId, key, before: line, text: '' }
    await expect(session.ask('copies.rewrite', stale)).rejects.toThrow('This text')
  })

  it('put somebody of the family in the network, not verified, in one step', async () => {
    await at.addLine('Wojtek was there.')
    await answer('belongs')
    expect(await open()).toEqual([])
    expect((await get()).content.network).toMatchObject([{ name: 'Wojtek', isVerified: false }])
    await undo()
    expect((await get()).content.network).toEqual([])
    expect(await open()).toHaveLength(1)
  })

  it('keep words with a reason, wherever they stand, until that is taken back', async () => {
    await at.addLine('Wojtek was there.')
    await at.addLine('WOJTEK came again.')
    await expect(answer('keep')).rejects.toThrow()
    await answer('keep', 'He is the neighbour who rang the police')
    expect(await open()).toEqual([])
    expect((await get()).strangers[0]).toMatchObject({
      answer: 'keep',
      reason: 'He is the neighbour who rang the police',
    })
    await session.ask('copies.forgetAnswer', { meetingId: at.meetingId, words: 'Wojtek' })
    expect((await open()).length).toBeGreaterThan(0)
  })
})

describe('a confidential address', () => {
  const itIs = { address: '14 Larch Close, Wexford WX4 7QT', whose: 'Kelly Hallam', keptFrom: 'Darren Pryce' }
  beforeEach(async () => {
    const kept = { meetingId: at.meetingId, childId: at.maisie, id: null, version: null, ...itIs }
    await session.ask('readiness.saveAddress', kept)
  })

  it('comes first, and cannot be kept on a copy of whom it is kept from', async () => {
    await at.addLine('Wojtek was there.')
    const id = await at.addLine('Kelly has moved to 14 Larch Close.')
    expect(await first()).toMatchObject({ why: 'confidentialAddress' })
    await expect(answer('keep', 'She agreed')).rejects.toThrow('kept from Darren Pryce')
    await expect(answer('belongs')).rejects.toThrow('taken out, or kept for a reason')
    const notHim = {
      meetingId: at.meetingId,
      itemId: id,
      scope: 'everyone' as const,
      notFor: [at.father],
      why: 'Address',
    }
    await session.ask('audiences.say', notHim)
    await answer('keep', 'She agreed')
    expect((await open()).map(({ why }) => why)).toEqual(['unknown'])
  })

  it('is found in where the meeting is, which everybody is told, and in why a line is kept from somebody', async () => {
    inCommand(session, (db) =>
      db.prepare('UPDATE meeting SET place = ? WHERE id = ?').run('14 Larch Close', at.meetingId),
    )
    expect(await open()).toMatchObject([{ label: 'The place of the meeting', why: 'confidentialAddress' }])
    const id = await at.addLine('Kelly is safe.')
    const said = { meetingId: at.meetingId, itemId: id, scope: 'professionals' as const, notFor: [] }
    await session.ask('audiences.say', { ...said, why: 'Tyler Brandt told him' })
    expect(await open()).toMatchObject([{}, { label: 'Why something is not for everyone', text: 'Tyler Brandt' }])
  })

  it('is kept also from whom nobody expects, who may come late', async () => {
    await session.ask('register.change', { id: at.father, partA: 'absent', isInvited: false })
    await at.addLine('Kelly has moved to 14 Larch Close.')
    await expect(answer('keep', 'She agreed')).rejects.toThrow('kept from Darren Pryce')
  })

  it('is asked about again as soon as the line would reach them after all', async () => {
    const id = await at.addLine('Kelly has moved to 14 Larch Close.')
    const say = (notFor: (typeof at.father)[]) =>
      session.ask('audiences.say', { meetingId: at.meetingId, itemId: id, scope: 'everyone', notFor, why: 'Address' })
    await say([at.father])
    await answer('keep', 'She agreed')
    expect(await open()).toEqual([])
    await say([])
    expect(await open()).toHaveLength(1)
  })
})
