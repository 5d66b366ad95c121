import { beforeEach, describe, expect, it } from 'vitest'
import type { Role } from '../../../shared/records/profile.ts'
import { inCommand } from '../../support/builders.ts'
import { openSession, type TestSession } from '../../support/open-session.ts'

let session: TestSession
beforeEach(async () => {
  session = await openSession('2026-11-23')
  // A vault as it is before anybody has begun to use it.
  await inCommand(session, (db) => db.exec("DELETE FROM setting WHERE id = 'profile'"))
})

const begin = (role: Role) => session.ask('session.begin', { name: 'Ruth Adeyemi', role, iroId: null })

describe('a new vault', () => {
  it('puts an IRO on the list of IROs, full-time from today, with that caseload as their own', async () => {
    const { iroId } = await begin('iro')
    const { rows } = await session.ask('workload.team', {})
    expect(rows).toMatchObject([{ iroId, name: 'Ruth Adeyemi', startedOn: '2026-11-23', hours: { fte: 1 } }])
    expect((await session.ask('session.current', {})).profile.iroId).toBe(iroId)
  })

  it.each<Role>(['manager', 'businessSupport'])('puts nobody on the list for the role %s', async (role) => {
    expect(await begin(role)).toMatchObject({ role, iroId: null })
    expect(await session.ask('iros.list', {})).toEqual([])
  })

  it('is begun once', async () => {
    await begin('iro')
    expect(await session.reply('session.begin', { name: 'Helen Marsh', role: 'iro', iroId: null })).toMatchObject({
      ok: false,
      error: { message: 'This vault is in use already.' },
    })
  })
})
