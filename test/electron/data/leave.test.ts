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
})
const listed = () => session.ask('leave.list', { iroId, fromOn: day('2026-11-23'), untilOn: null })

it('keeps days away until they are over, and takes them out again', async () => {
  await session.ask('leave.add', leave('2026-12-21', '2026-12-31'))
  await session.ask('leave.add', leave('2026-11-02', '2026-11-06'))
  const [only, ...rest] = await listed()
  expect(only).toMatchObject({ iroName: 'Daniel Whitcombe', fromOn: '2026-12-21', reason: 'annual' })
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
