import { beforeEach, expect, it } from 'vitest'
import type { HandOverLine } from '../../../shared/records/hand-over.ts'
import type { MeetingId, RecordId } from '../../../shared/records/ids.ts'
import { openSession, type TestSession } from '../../support/open-session.ts'
import { seal, sealedConference } from '../../support/sealed-conference.ts'

let session: TestSession
let meetingId: MeetingId
let ids: readonly RecordId[]
beforeEach(async () => {
  session = await openSession()
  ;({ meetingId, ids } = await sealedConference(session))
})

const list = () => session.ask('handOver.get', { meetingId })
const lineOf = async (name: string): Promise<HandOverLine> => {
  const found = (await list()).people.find((person) => person.name.includes(name))
  if (!found) throw new Error(`nobody called ${name}`)
  return found
}
const copyOf = async (name: string) => {
  const { copy } = await lineOf(name)
  if (!copy) throw new Error(`no copy for ${name}`)
  return copy
}
type Handover = 'handed' | 'declined' | 'toPost' | 'posted' | 'readAloud' | null
const say = async (name: string, handover: Handover, why = '') => {
  const { id: copyId, version } = await copyOf(name)
  return session.ask('handOver.say', { copyId, version, handover, why })
}
const refusal = async (name: string, input: object): Promise<string> => {
  const answer = await session.reply(name, input)
  if (answer.ok) throw new Error('it was not refused')
  return [answer.error.message, ...Object.values(answer.error.fields ?? {})].join(' ')
}
const everybody = ['Hallam', 'Rahman', 'Lowe', 'Pryce']
const handEverybody = async () => {
  for (const name of everybody) await say(name, 'handed')
}

it('lists everybody in the order their copies come out, none of them accounted for', async () => {
  const { people, sealed, closedAt } = await list()
  expect(people.map(({ name, copy }) => [copy?.number, name])).toEqual([
    [1, 'Ms Kelly Hallam'],
    [2, 'Nadia Rahman'],
    [3, 'Fiona Lowe'],
    [4, 'Mr Darren Pryce'],
  ])
  expect(people.some(({ isAccountedFor }) => isAccountedFor)).toBe(false)
  expect([sealed?.code, closedAt]).toEqual(['4K7Q HM3T', null])
})

it('asks of each copy sent to the printer whether it came out, also after the app was ended', async () => {
  const { copies } = await session.ask('handOver.job', { meetingId, copyIds: [] })
  expect(copies.map(({ name }) => name)).toHaveLength(4)
  const sent = copies.map(({ copyId }) => ({ copyId, pages: 4 }))
  await session.ask('handOver.send', { meetingId, copies: sent })
  expect((await list()).people.map(({ copy }) => [copy?.printed, copy?.pages])).toEqual(Array(4).fill(['sent', 4]))

  const [first, ...others] = copies.map(({ copyId }) => copyId)
  if (!first) throw new Error('no copy')
  await session.ask('handOver.sayPrinted', { meetingId, copyIds: [first], printed: 'unknown' })
  await session.ask('handOver.sayPrinted', { meetingId, copyIds: others, printed: 'yes' })
  expect((await list()).people.map(({ copy }) => copy?.printed)).toEqual(['unknown', 'yes', 'yes', 'yes'])
  expect(await refusal('handOver.job', { meetingId, copyIds: [] })).toBe('No copy waits to be printed.')
})

it('prints copy 1b in place of copy 1, and keeps where copy 1 went', async () => {
  const { id: copyId, version } = await copyOf('Hallam')
  const { copyId: again } = await session.ask('handOver.reprint', { copyId, version, went: 'destroyed' })
  const copy = await copyOf('Hallam')
  expect(copy).toMatchObject({ id: again, number: 1, letter: 'b', printed: 'no', handover: null })
  expect(copy.before).toEqual([{ letter: '', went: 'destroyed' }])
  const { copies } = await session.ask('handOver.job', { meetingId, copyIds: [again] })
  expect(copies[0]?.document.foot.before).toMatch(/1b of 4/)
  expect(await refusal('handOver.say', { copyId, version: version + 1, handover: 'handed', why: '' })).toMatch(
    /Another copy was printed in place of this one/,
  )
})

it('counts a copy that was handed over as printed, and takes a slip back', async () => {
  await say('Lowe', 'handed')
  expect(await lineOf('Lowe')).toMatchObject({ isAccountedFor: true, copy: { printed: 'yes', handover: 'handed' } })
  await say('Lowe', null)
  expect(await lineOf('Lowe')).toMatchObject({ isAccountedFor: false, copy: { handover: null, handoverAt: null } })
})

it('wants a reason from somebody who declines', async () => {
  const { id: copyId, version } = await copyOf('Pryce')
  const declined = { copyId, version, handover: 'declined' }
  expect(await refusal('handOver.say', { ...declined, why: ' ' })).toMatch(/Enter why they did not want it/)
  await say('Pryce', 'declined', 'Left early')
  expect(await lineOf('Pryce')).toMatchObject({ isAccountedFor: true, copy: { note: 'Left early' } })
})

it('puts a copy to post by the next working day on Today until it was posted', async () => {
  await session.goTo('2026-11-27T15:00:00.000Z')
  await say('Pryce', 'toPost', 'Part B only')
  await say('Lowe', 'readAloud')
  expect(await copyOf('Pryce')).toMatchObject({ postBy: '2026-11-30' })
  const waiting = () => session.ask('handOver.waiting', { iroId: null })
  expect(await waiting()).toMatchObject([
    { meetingId, names: ['Fiona Lowe', 'Mr Darren Pryce'], postBy: '2026-11-30', isLate: false },
  ])
  await session.goTo('2026-12-01')
  expect((await waiting())[0]).toMatchObject({ isLate: true })
  await say('Pryce', 'posted')
  await say('Lowe', 'posted')
  expect(await waiting()).toEqual([])
  expect(await copyOf('Pryce')).toMatchObject({ handover: 'posted', note: 'Part B only', postBy: null })
})

it('cannot be closed while somebody is not accounted for, and says who', async () => {
  await say('Hallam', 'handed')
  await say('Rahman', 'handed')
  expect(await refusal('handOver.close', { meetingId })).toBe('Not accounted for: Fiona Lowe, Mr Darren Pryce.')
  await handEverybody()
  expect(await refusal('handOver.close', { meetingId })).toMatch(/how many spare pages were destroyed/)
})

it('closes, and the steps after the conference say that mapping and plan were given out', async () => {
  await handEverybody()
  await session.ask('handOver.saySpare', { meetingId, sparePagesDestroyed: 2 })
  await session.ask('handOver.close', { meetingId })
  expect((await list()).closedAt).toBe(session.now())
  const { steps } = await session.ask('recordSteps.ofMeeting', { meetingId })
  const given = steps.filter(({ step }) => step === 'mappingGiven' || step === 'planGiven')
  expect(given.map(({ doneOn, doneBy }) => [doneOn, doneBy])).toEqual(Array(2).fill(['2026-11-23', 'Ruth Adeyemi']))
})

it('waits for somebody who came late, and gives them the next number of the same version', async () => {
  await handEverybody()
  await session.ask('handOver.saySpare', { meetingId, sparePagesDestroyed: 0 })
  const { id } = await session.ask('register.add', { meetingId, name: 'DC Fletcher', agency: 'Police', side: 'agency' })
  expect((await list()).people).toHaveLength(4)
  await session.ask('register.change', { id, partA: 'here' })
  expect(await lineOf('Fletcher')).toMatchObject({ copy: null, isAccountedFor: false })
  expect(await refusal('handOver.close', { meetingId })).toBe('Not accounted for: DC Fletcher.')

  await session.ask('handOver.addLate', { meetingId, attendeeId: id })
  const { copies, of } = await session.ask('handOver.job', { meetingId, copyIds: [] })
  expect(copies.map(({ number, name }) => [number, name])).toEqual([[5, 'DC Fletcher']])
  expect([of, copies[0]?.document.forWhom.name]).toEqual([5, 'DC Fletcher'])
  await say('Fletcher', 'handed')
  await session.ask('handOver.close', { meetingId })
})

it('keeps somebody on the register for whom a copy was sealed', async () => {
  expect(await refusal('register.remove', { id: ids[1] })).toMatch(/a copy was sealed for them/)
})

it('gives no copy to somebody who was not here', async () => {
  const { id } = await session.ask('register.add', { meetingId, name: 'Dr Iqbal', agency: 'GP', side: 'agency' })
  expect(await refusal('handOver.addLate', { meetingId, attendeeId: id })).toMatch(/not marked here/)
})

it('after a correction wants something only for those whose own copy says something else now', async () => {
  await handEverybody()
  await session.ask('handOver.saySpare', { meetingId, sparePagesDestroyed: 0 })
  await session.ask('handOver.close', { meetingId })
  const { id } = await session.ask('mapLines.add', {
    ...{ meetingId, heading: 'harm', text: 'Darren pushed Kelly in the kitchen', childId: null, saidBy: '' },
    afterId: null,
  })
  const notFor = ids.slice(3)
  await session.ask('audiences.say', { meetingId, itemId: id, scope: 'everyone', notFor, why: 'Safety' })
  await session.goTo('2026-11-24')
  await seal(session, { meetingId, ids, number: 2 })

  const { people, closedAt } = await list()
  expect(closedAt).toBe(null)
  expect(people.map(({ name, copy, isAccountedFor }) => [name, copy?.need, isAccountedFor])).toEqual([
    ['Ms Kelly Hallam', 'changes', false],
    ['Nadia Rahman', 'changes', false],
    ['Fiona Lowe', 'changes', false],
    ['Mr Darren Pryce', 'nothing', true],
  ])
  const { copies } = await session.ask('handOver.job', { meetingId, copyIds: [] })
  expect(copies.map(({ name }) => name)).not.toContain('Mr Darren Pryce')
  expect(copies.every(({ given }) => given !== null)).toBe(true)
})

it('keeps the printer tested and why nothing could be printed', async () => {
  await session.ask('handOver.noteTest', { meetingId, printerName: 'Fern House ground floor' })
  await session.ask('handOver.sayNoPrinter', { meetingId, why: 'The printer is out of toner' })
  expect(await list()).toMatchObject({
    printerName: 'Fern House ground floor',
    printerTestedAt: session.now(),
    noPrinterWhy: 'The printer is out of toner',
  })
})

const line = async (text: string) =>
  (await session.ask('mapLines.add', { meetingId, heading: 'harm', text, childId: null, saidBy: '', afterId: null })).id
const documentOf = async (name: string) => {
  const { copies } = await session.ask('handOver.job', { meetingId, copyIds: [(await copyOf(name)).id] })
  return JSON.stringify(copies[0]?.document)
}

it('gives somebody who comes late to one part nothing of the other, whatever they were asked to', async () => {
  const { id } = await session.ask('register.add', { meetingId, name: 'Ada Pryce', agency: 'Gran', side: 'family' })
  await session.ask('register.change', { id, isInvited: false })
  const itemId = await line('Darren said it in part B')
  await session.ask('audiences.say', { meetingId, itemId, scope: 'partB', notFor: [], why: '' })
  await seal(session, { meetingId, ids, number: 2 })
  await session.ask('register.change', { id, partA: 'here', partB: 'absent' })
  await session.ask('handOver.addLate', { meetingId, attendeeId: id })
  expect(await documentOf('Ada')).not.toContain('part B')
})

it('gives nobody what belongs to a part they turn out not to have been in', async () => {
  const [kelly] = ids
  if (!kelly) throw new Error('nobody')
  await session.ask('register.change', { id: kelly, partB: 'here' })
  const itemId = await line('Darren said it behind the door')
  await session.ask('audiences.say', { meetingId, itemId, scope: 'partB', notFor: [], why: '' })
  await seal(session, { meetingId, ids, number: 2 })
  expect(await documentOf('Hallam')).toContain('behind the door')
  await session.ask('register.change', { id: kelly, partB: 'absent' })
  expect(await documentOf('Hallam')).not.toContain('behind the door')
})

it('prints no copy with a line that was kept from its reader after it was sealed', async () => {
  const itemId = await line('Kelly has moved')
  await seal(session, { meetingId, ids, number: 2 })
  const said = { meetingId, itemId, scope: 'everyone' as const, notFor: ids.slice(3), why: 'Safety' }
  await session.ask('audiences.say', said)
  expect(await refusal('handOver.job', { meetingId, copyIds: [] })).toBe(
    'The copy of Mr Darren Pryce still has what was kept from them after version 2 was sealed. Seal a new version first.',
  )
  const { id } = await copyOf('Hallam')
  expect((await session.ask('handOver.job', { meetingId, copyIds: [id] })).copies).toHaveLength(1)
})

it('gives the whole new version to somebody whose last one was still to be posted', async () => {
  await say('Hallam', 'handed')
  await say('Pryce', 'toPost', 'Left early')
  await line('Maisie is in school')
  await seal(session, { meetingId, ids, number: 2 })
  expect((await copyOf('Hallam')).need).toBe('changes')
  expect((await copyOf('Pryce')).need).toBe('whole')
})

it('gives no copy with a confidential address to somebody who comes late and from whom it is kept', async () => {
  const { children } = await session.ask('meetings.get', { id: meetingId })
  const childId = children[0]?.childId
  if (!childId) throw new Error('no child')
  const address = { address: '14 Larch Close, Wexford WX4 7QT', whose: 'Kelly Hallam', keptFrom: 'Gary Moss' }
  await session.ask('readiness.saveAddress', { meetingId, childId, id: null, version: null, ...address })
  const itemId = await line('Kelly has moved to 14 Larch Close.')
  const said = { meetingId, itemId, scope: 'professionals' as const, notFor: [], why: 'Address' }
  await session.ask('audiences.say', said)
  await seal(session, { meetingId, ids, number: 2 })
  const late = async (name: string, side: 'family' | 'agency') => {
    const { id } = await session.ask('register.add', { meetingId, name, agency: 'Drugs worker', side })
    await session.ask('register.change', { id, partA: 'here' })
    return { meetingId, attendeeId: id }
  }
  expect(await refusal('handOver.addLate', await late('Gary Moss', 'agency'))).toBe(
    'What was sealed has a confidential address that is kept from Gary Moss. Say that the line is not for them, and seal a new version first.',
  )
})
