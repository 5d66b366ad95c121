import { beforeEach, expect, it } from 'vitest'
import { IsoDate } from '../../../shared/dates.ts'
import type { ChildId, IroId, RecordId } from '../../../shared/records/ids.ts'
import { aConcern } from '../../support/an-alert.ts'
import { aChild, allocate, anIro, aPeriodOfCare, aTeam, inCommand } from '../../support/builders.ts'
import { openSession, type TestSession } from '../../support/open-session.ts'

let session: TestSession
let childId: ChildId
let ruth: IroId
let daniel: IroId
let alertId: RecordId
beforeEach(async () => {
  session = await openSession('2026-11-23')
  ;[ruth, daniel, childId] = inCommand(session, (db) => {
    const own = anIro(db, { name: 'Ruth Adeyemi' })
    const teamId = aTeam(db)
    const child = aChild(db, { teamId })
    aPeriodOfCare(db, child, { startedOn: '2026-03-02' })
    allocate(db, child, own)
    return [own, anIro(db, { name: 'Daniel Whitcombe' }), child] as const
  })
  alertId = (await session.ask('alerts.raise', aConcern(childId, '2026-11-23'))).id
})

const day = (text: string) => IsoDate.parse(text)
const line = () => session.ask('alerts.get', { alertId })
const leave = { fromOn: day('2026-11-23'), untilOn: day('2026-11-27') }
const post = (role: 'teamManager' | 'safeguardingManager', name: string) =>
  session.ask('posts.save', { id: null, version: null, role, teamId: null, name })

it('names the IRO who raised it, and the post where nobody holds it', async () => {
  expect(await line()).toMatchObject({
    owner: { name: 'Ruth Adeyemi', actsName: 'Ruth Adeyemi', awayUntil: null },
    recipient: { name: 'Team manager' },
    onDuty: { name: 'Ruth Adeyemi' },
  })
})

it('moves the task and not the duty while the IRO is away, to nobody where nobody was named', async () => {
  const { id } = await session.ask('leave.add', { iroId: ruth, ...leave, reason: 'annual', coverIroId: daniel })
  const before = (await line()).standing?.duty
  expect((await line()).owner).toMatchObject({
    name: 'Ruth Adeyemi',
    actsName: 'Daniel Whitcombe',
    awayUntil: '2026-11-27',
  })
  const covered = await session.ask('alerts.list', { iroId: daniel, which: 'open', childId: null })
  expect(covered.map(({ id: one }) => one)).toEqual([alertId])
  await session.ask('leave.setCover', { id, version: 1, coverIroId: null })
  expect((await line()).owner).toMatchObject({
    actsName: 'Ruth Adeyemi',
    said: expect.stringContaining('Nobody named: the duty stays with Ruth Adeyemi.'),
  })
  expect((await line()).standing?.duty).toEqual(before)
})

it('goes to the child’s present IRO once its own has left, else to the safeguarding manager', async () => {
  await post('safeguardingManager', 'Helen Marsh')
  inCommand(session, (db) => {
    db.prepare('UPDATE iro SET endedOn = ? WHERE id = ?').run('2026-11-20', ruth)
    db.prepare('UPDATE allocation SET endedOn = ? WHERE childId = ?').run('2026-11-20', childId)
  })
  expect((await line()).owner.name).toBe('Helen Marsh')
  inCommand(session, (db) => allocate(db, childId, daniel, { startedOn: '2026-11-21' }))
  expect((await line()).owner).toMatchObject({
    name: 'Daniel Whitcombe',
    said: 'Ruth Adeyemi left on Fri 20 Nov 2026: the duty is with Daniel Whitcombe.',
  })
})

it('waits for the holder of the stage once sent, or for who answers while they are away', async () => {
  const { id } = await post('teamManager', 'Kate Holt')
  await session.ask('posts.addLeave', { postId: id, ...leave, delegateName: 'Tom Adeyemi' })
  await session.ask('alerts.saySent', { alertId, version: 1, on: day('2026-11-23') })
  const waiting = { name: 'Kate Holt', actsName: 'Tom Adeyemi', awayUntil: '2026-11-27' }
  expect(await line()).toMatchObject({ recipient: waiting, onDuty: waiting })
})

it('is on the list of whoever stands in for the child’s IRO once the one who raised it has left', async () => {
  const hui = inCommand(session, (db) => {
    db.prepare('UPDATE iro SET endedOn = ? WHERE id = ?').run('2026-11-20', ruth)
    db.prepare('UPDATE allocation SET endedOn = ? WHERE childId = ?').run('2026-11-20', childId)
    allocate(db, childId, daniel, { startedOn: '2026-11-21' })
    return anIro(db, { name: 'Hui Min Tan' })
  })
  await session.ask('leave.add', { iroId: daniel, ...leave, reason: 'annual', coverIroId: hui })
  expect((await line()).owner).toMatchObject({ name: 'Daniel Whitcombe', actsName: 'Hui Min Tan' })
  const covered = await session.ask('alerts.list', { iroId: hui, which: 'open', childId: null })
  expect(covered.map(({ id }) => id)).toEqual([alertId])
})
