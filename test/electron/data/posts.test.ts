import { beforeEach, expect, it } from 'vitest'
import { IsoDate } from '../../../shared/dates.ts'
import type { RecordId, TeamId } from '../../../shared/records/ids.ts'
import type { PostRole } from '../../../shared/records/post.ts'
import { aTeam, inCommand } from '../../support/builders.ts'
import { openSession, type TestSession } from '../../support/open-session.ts'

let session: TestSession
let teamId: TeamId
beforeEach(async () => {
  session = await openSession('2026-11-23')
  teamId = inCommand(session, (db) => aTeam(db, 'Ashwell locality team'))
})

const day = (text: string) => IsoDate.parse(text)
const save = (role: PostRole, name: string, team: TeamId | null = null) =>
  session.ask('posts.save', { id: null, version: null, role, teamId: team, name })
const holder = (stage: PostRole, team: TeamId | null = null, on = '2026-11-23') =>
  session.ask('posts.forStage', { stage, teamId: team, on: day(on) })
const away = (postId: RecordId, delegateName = '', untilOn = '2026-11-27') =>
  session.ask('posts.addLeave', { postId, fromOn: day('2026-11-23'), untilOn: day(untilOn), delegateName })

it('answers a team’s own manager, and the one for every team where it has none', async () => {
  expect(await holder('teamManager', teamId)).toBeNull()
  await save('teamManager', 'Helen Marsh')
  await save('teamManager', 'Kate Holt', teamId)
  const other = inCommand(session, (db) => aTeam(db, 'Benfield locality team'))
  expect((await holder('teamManager', teamId))?.name).toBe('Kate Holt')
  expect((await holder('teamManager', other))?.name).toBe('Helen Marsh')
  expect((await holder('teamManager'))?.name).toBe('Helen Marsh')
})

it('says until when a holder is away and who answers, and nobody where the delegate is away too', async () => {
  const { id } = await save('serviceManager', 'Kate Holt')
  await away(id, 'Tom Adeyemi')
  expect(await holder('serviceManager')).toEqual({
    name: 'Kate Holt',
    awayUntil: '2026-11-27',
    delegateName: 'Tom Adeyemi',
  })
  expect(await holder('serviceManager', null, '2026-11-28')).toMatchObject({ awayUntil: null, delegateName: '' })
  await away((await save('headOfService', 'Tom Adeyemi')).id)
  expect(await holder('serviceManager')).toMatchObject({ awayUntil: '2026-11-27', delegateName: '' })
})

it('lists posts with the days away that are not over', async () => {
  const { id } = await save('teamManager', 'Kate Holt', teamId)
  await away(id, 'Tom Adeyemi')
  const listed = () => session.ask('posts.list', {})
  expect(await listed()).toMatchObject([
    { role: 'teamManager', teamName: 'Ashwell locality team', leave: [{ delegateName: 'Tom Adeyemi' }] },
  ])
  await session.goTo('2026-11-28')
  expect((await listed())[0]?.leave).toEqual([])
})

it('refuses a second holder of one post, a team for a post of the county, and days that are recorded already', async () => {
  const { id } = await save('teamManager', 'Kate Holt', teamId)
  const again = { id: null, version: null, role: 'teamManager', teamId, name: 'Tom Adeyemi' }
  expect(await session.reply('posts.save', again)).toMatchObject({
    error: { fields: { name: 'Kate Holt holds this post. Change the name there instead.' } },
  })
  expect(await session.reply('posts.save', { ...again, role: 'cafcass' })).toMatchObject({
    error: { fields: { teamId: expect.stringContaining('Leave the team empty') } },
  })
  await away(id)
  const leave = { postId: id, fromOn: day('2026-11-27'), untilOn: day('2026-11-30'), delegateName: '' }
  expect(await session.reply('posts.addLeave', leave)).toMatchObject({
    error: { fields: { fromOn: expect.stringContaining('already away Mon 23 Nov 2026 to Fri 27 Nov 2026') } },
  })
  expect(
    await session.reply('posts.addLeave', { ...leave, fromOn: '2026-11-28', delegateName: 'kate holt' }),
  ).toMatchObject({ error: { fields: { delegateName: expect.stringContaining('Name somebody else') } } })
})

it('changes the holder, and takes a post out with its days away', async () => {
  const { id } = await save('headOfService', 'Kate Holt')
  await away(id)
  await session.ask('posts.save', { id, version: 1, role: 'headOfService', teamId: null, name: 'Ines Ferreira' })
  expect((await holder('headOfService'))?.name).toBe('Ines Ferreira')
  expect(await session.reply('posts.remove', { id, version: 1 })).toMatchObject({ error: { code: 'conflict' } })
  await session.ask('posts.remove', { id, version: 2 })
  expect(await session.ask('posts.list', {})).toEqual([])
})
