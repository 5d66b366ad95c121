import { beforeEach, expect, it } from 'vitest'
import { describeList } from '../../../electron/documents/describe-list.ts'
import { initialsOfName } from '../../../electron/documents/learning-list.ts'
import { IsoDate } from '../../../shared/dates.ts'
import { anIro, inCommand } from '../../support/builders.ts'
import { openSession, type TestSession } from '../../support/open-session.ts'

let session: TestSession
beforeEach(async () => {
  session = await openSession('2026-11-23')
})

it('has people as initials: whose practice, who led, who does what', async () => {
  const iroId = inCommand(session, (db) => anIro(db, { name: 'Daniel Whitcombe' }))
  const { id } = await session.ask('learning.begin', {
    kind: 'peerAudit',
    title: 'Footprint between reviews',
    theme: 'drift',
    happenedOn: IsoDate.parse('2026-11-16'),
    looked: '',
    cases: 4,
    findings: 'Two gaps.',
  })
  const changes = [
    { field: 'iroId', value: iroId },
    { field: 'leadName', value: 'Helen Marsh' },
  ]
  await session.ask('learning.save', { learningActivityId: id, actionId: null, changes })
  const action = await session.ask('learning.addAction', { learningActivityId: id, action: 'Raise it' })
  const told = [
    { field: 'ownerName', value: 'Hui Min Tan' },
    { field: 'dueBy', value: '2026-11-20' },
  ]
  await session.ask('learning.save', { learningActivityId: id, actionId: action.id, changes: told })
  const list = await describeList(session.ask, { name: 'learning', input: {}, keys: null, about: '' }, false)
  const text = JSON.stringify(list.groups)
  expect(text).toContain('1. Raise it (HMT, by Fri 20 Nov 2026, late)')
  expect(text).not.toMatch(/Whitcombe|Marsh|Tan/)
  expect(list.figures).toEqual([{ heading: 'Actions', text: '1 to be done, 1 of them late.' }])
})

it('takes initials of names of any length', () => {
  expect(['Helen Marsh', ' Ruth ', 'Hui Min Tan', ''].map(initialsOfName)).toEqual(['HM', 'R', 'HMT', ''])
})
