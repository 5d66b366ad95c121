import { beforeEach, describe, expect, it } from 'vitest'
import type { ChildId, MeetingId } from '../../../shared/records/ids.ts'
import { LONGEST_PICTURE } from '../../../shared/records/map.ts'
import { aChild, aMeeting, inCommand } from '../../support/builders.ts'
import { openSession, type TestSession } from '../../support/open-session.ts'

let session: TestSession
let nia: ChildId
let stranger: ChildId
let meetingId: MeetingId
beforeEach(async () => {
  session = await openSession('2026-11-23')
  inCommand(session, (db) => {
    nia = aChild(db)
    stranger = aChild(db, { givenName: 'Tyler' })
    meetingId = aMeeting(db, { childIds: [nia], kind: 'icpc', scheduledFor: '2026-11-23' })
  })
  await session.ask('map.begin', { meetingId, template: 'signs-of-safety', isFromPrevious: false })
})

const get = () => session.ask('map.get', { meetingId })
const add = async (name: string, relation = '') => (await session.ask('network.add', { meetingId, name, relation })).id
const undo = () => session.ask('edits.undo', { scope: `meeting:${meetingId}` })

describe('the network', () => {
  it('starts somebody as not verified, whoever typed them', async () => {
    await add('Aunt Bex', 'Mother’s sister')
    expect((await get()).network).toMatchObject([{ name: 'Aunt Bex', relation: 'Mother’s sister', isVerified: false }])
  })

  it('keeps a tick, a corrected name and a removal, each a step back', async () => {
    const id = await add('Aunt Beck')
    await session.ask('network.change', { id, isVerified: true })
    await session.ask('network.change', { id, name: 'Aunt Bex' })
    expect((await get()).network).toMatchObject([{ name: 'Aunt Bex', isVerified: true }])
    await session.ask('network.remove', { id })
    expect((await get()).network).toEqual([])
    await undo()
    await undo()
    expect((await get()).network).toMatchObject([{ name: 'Aunt Beck', isVerified: true }])
  })

  it('holds nobody twice, nor anybody of the register', async () => {
    await session.ask('register.add', { meetingId, name: 'Jean Hallam', agency: 'Gran', side: 'family' })
    await expect(add(' jean hallam')).rejects.toThrow('on the register')
    const id = await add('Aunt Bex')
    await expect(add('AUNT BEX')).rejects.toThrow('in the network already')
    await expect(session.ask('network.change', { id, name: 'Jean Hallam' })).rejects.toThrow('on the register')
    await session.ask('network.change', { id, name: 'Aunt BEX' })
  })
})

describe('what a child said with a tool', () => {
  const picture = 'data:image/png;base64,iVBORw0KGgo='
  const addTool = async () => (await session.ask('childTools.add', { meetingId, childId: nia, tool: 'threeHouses' })).id

  it('keeps words, a picture and what it shows, and is not printed until that is ticked', async () => {
    const id = await addTool()
    await session.ask('childTools.change', { id, worries: 'Shouting', picture, pictureSays: 'A house and rain' })
    expect((await get()).tools).toMatchObject([
      { childId: nia, worries: 'Shouting', hasPicture: true, pictureSays: 'A house and rain', isPrinted: false },
    ])
    expect(await session.ask('childTools.picture', { id })).toBe(picture)
    await session.ask('childTools.change', { id, isPrinted: true })
    await session.ask('childTools.change', { id, picture: null })
    expect((await get()).tools).toMatchObject([{ hasPicture: false, isPrinted: true, worries: 'Shouting' }])
    expect(await session.ask('childTools.picture', { id })).toBeNull()
  })

  it('leaves its picture out of the map, which is read again after each pause', async () => {
    const id = await addTool()
    await session.ask('childTools.change', { id, picture })
    expect(JSON.stringify(await get())).not.toContain('base64')
  })

  it('is of a child of the meeting', async () => {
    await expect(session.ask('childTools.add', { meetingId, childId: stranger, tool: 'wishes' })).rejects.toThrow(
      'not at this meeting',
    )
  })

  it('takes no file but a JPEG or PNG, and none that is too large', async () => {
    const id = await addTool()
    const attach = async (address: string) => await session.reply('childTools.change', { id, picture: address })
    expect(JSON.stringify(await attach('data:image/svg+xml;base64,AAAA'))).toContain('Choose a JPEG or PNG picture')
    expect(JSON.stringify(await attach('file:///home/kelly.png'))).toContain('Choose a JPEG or PNG picture')
    const large = `data:image/jpeg;base64,${'A'.repeat(LONGEST_PICTURE)}`
    expect(JSON.stringify(await attach(large))).toContain('choose a smaller one')
    expect((await get()).tools).toMatchObject([{ hasPicture: false }])
  })

  it('goes with who could have it, and comes back with a step', async () => {
    const id = await addTool()
    await session.ask('audiences.say', { meetingId, itemId: id, scope: 'professionals', notFor: [], why: '' })
    await session.ask('childTools.remove', { id })
    expect(await get()).toMatchObject({ tools: [], audiences: [] })
    await undo()
    const back = await get()
    expect([back.tools.length, back.audiences.length]).toEqual([1, 1])
  })
})
