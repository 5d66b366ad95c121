import { expect, it } from 'vitest'
import { openSession } from '../../support/open-session.ts'

it('leaves what left the vault in the audit trail, by count and file name and without a folder', async () => {
  const session = await openSession()
  const left = { list: 'caseload', format: 'xlsx', rows: 86, children: 86, fileName: 'Caseload.xlsx' } as const
  await session.ask('exports.record', left)
  const line = session.db.prepare('SELECT who, operation, input FROM audit ORDER BY id DESC LIMIT 1').get()
  expect(line).toEqual({ who: 'Ruth Adeyemi', operation: 'exports.record', input: JSON.stringify(left) })
})
