import { beforeEach, expect, it } from 'vitest'
import { IsoDate } from '../../../shared/dates.ts'
import type { IroId } from '../../../shared/records/ids.ts'
import type { NewLeave } from '../../../shared/records/leave.ts'
import { anIro, inCommand } from '../../support/builders.ts'
import { openSession, type TestSession } from '../../support/open-session.ts'

let session: TestSession
let iroId: IroId
beforeEach(async () => {
  session = await openSession('2026-11-23')
  iroId = inCommand(session, (db) => anIro(db, { name: 'Daniel Whitcombe' }))
})

const day = (text: string) => IsoDate.parse(text)
const leave = (fromOn: string, untilOn: string): NewLeave => ({
  iroId,
  fromOn: day(fromOn),
  untilOn: day(untilOn),
  reason: 'annual',
  coverIroId: null,
})
const listed = () => session.ask('leave.list', { iroId, fromOn: day('2026-11-23'), untilOn: null })

it('keeps days away until they are over, and takes them out again', async () => {
  await session.ask('leave.add', leave('2026-12-21', '2026-12-31'))
  await session.ask('leave.add', leave('2026-11-02', '2026-11-06'))
  const [only, ...rest] = await listed()
  expect(only).toMatchObject({ iroName: 'Daniel Whitcombe', fromOn: '2026-12-21', reason: 'annual', coverIroId: null })
  expect(rest).toEqual([])
  if (only) await session.ask('leave.remove', { id: only.id, version: only.version })
  expect(await listed()).toEqual([])
})

it('refuses a last day before the first, and days that are recorded already', async () => {
  await session.ask('leave.add', leave('2026-12-21', '2026-12-31'))
  expect(await session.reply('leave.add', leave('2026-12-11', '2026-12-10'))).toMatchObject({
    error: { fields: { untilOn: expect.stringContaining('before the first day away') } },
  })
  expect(await session.reply('leave.add', leave('2026-12-31', '2027-01-04'))).toMatchObject({
    error: { fields: { fromOn: expect.stringContaining('is already away Mon 21 Dec 2026 to Thu 31 Dec 2026') } },
  })
})

it('names who stands in, also for leave recorded before, and refuses one who is away or gone by then', async () => {
  const [hui, ines] = inCommand(session, (db) => [
    anIro(db, { name: 'Hui Min Tan' }),
    anIro(db, { name: 'Ines Ferreira', endedOn: '2026-12-24' }),
  ])
  if (!hui || !ines) throw new Error('two IROs')
  const { id } = await session.ask('leave.add', leave('2026-12-21', '2026-12-31'))
  await session.ask('leave.setCover', { id, version: 1, coverIroId: hui })
  expect((await listed())[0]).toMatchObject({ coverIroId: hui, coverName: 'Hui Min Tan' })
  const refused = async (coverIroId: IroId) => {
    const reply = await session.reply('leave.setCover', { id, version: 2, coverIroId })
    return reply.ok ? null : reply.error.fields?.coverIroId
  }
  expect(await refused(iroId)).toContain('is the one who is away')
  expect(await refused(ines)).toContain('in post until Thu 24 Dec 2026 only')
  await session.ask('leave.setCover', { id, version: 2, coverIroId: null })
  await session.ask('leave.add', { ...leave('2026-12-31', '2026-12-31'), iroId: hui })
  expect(await session.reply('leave.setCover', { id, version: 3, coverIroId: hui })).toMatchObject({
    error: { fields: { coverIroId: expect.stringContaining('Hui Min Tan is away Thu 31 Dec 2026') } },
  })
})
