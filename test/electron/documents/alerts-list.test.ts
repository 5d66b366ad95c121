import { expect, it } from 'vitest'
import type { Ask } from '../../../electron/documents/ask.ts'
import { describeList } from '../../../electron/documents/describe-list.ts'
import { partFor } from '../../../electron/documents/list-document.ts'
import { aConcern, aGoodPractice } from '../../support/an-alert.ts'
import { aChild, inCommand } from '../../support/builders.ts'
import { openSession } from '../../support/open-session.ts'

const input = { iroId: null, which: 'all', childId: null } as const

it('lists alerts by initials and stages without names, in the order of the screen', async () => {
  const session = await openSession('2026-11-23')
  const childId = inCommand(session, (db) =>
    aChild(db, { givenName: 'Zainab', familyName: 'Hussain', reference: '4471902' }),
  )
  const { id } = await session.ask('alerts.raise', aGoodPractice(childId, '2026-11-16'))
  await session.ask('alerts.raise', aConcern(childId, '2026-11-20', { recipientName: 'Colin Ashby' }))
  const list = { name: 'alerts', input, isGrouped: false, keys: null, about: '' } as const
  const document = await describeList(session.ask as Ask, list, false)
  const paper = partFor('paper', document)
  expect(document).toMatchObject({ title: 'Alerts', scope: 'Everybody', rows: 2, children: 1 })
  expect(paper.groups[0]?.lines.map((line) => line.slice(0, 4))).toEqual([
    ['2026/1', 'ZH 4471902', 'Good practice', 'Direct work with the child'],
    ['2026/2', 'ZH 4471902', 'Concern', 'Visits'],
  ])
  expect(JSON.stringify(document)).not.toMatch(/Zainab|Hussain|Ashby/)
  const chosen = await describeList(session.ask as Ask, { ...list, keys: [id], isGrouped: true }, false)
  expect(chosen.groups.map(({ heading, lines }) => [heading, lines.length])).toEqual([['No team recorded', 1]])
})

it('finds an alert by its number, also while it is typed', async () => {
  const session = await openSession('2026-11-23')
  const childId = inCommand(session, (db) => aChild(db, { givenName: 'Zainab', familyName: 'Hussain' }))
  for (let made = 0; made < 11; made += 1) await session.ask('alerts.raise', aConcern(childId, '2026-11-20'))
  const numbers = async (number: string) => (await session.ask('alerts.find', { number })).map((found) => found.number)
  expect(await numbers('2026/1')).toEqual(['2026/1', '2026/10', '2026/11'])
  expect(await numbers('2025/')).toEqual([])
})
