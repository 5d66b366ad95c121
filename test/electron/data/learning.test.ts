import { beforeEach, expect, it } from 'vitest'
import { IsoDate } from '../../../shared/dates.ts'
import type { RecordId } from '../../../shared/records/ids.ts'
import { actionsText, type BeginLearning, learningFigures } from '../../../shared/records/learning.ts'
import { aConcern } from '../../support/an-alert.ts'
import { aChild, anIro, inCommand } from '../../support/builders.ts'
import { openSession, type TestSession } from '../../support/open-session.ts'

const day = (text: string) => IsoDate.parse(text)
const today = day('2026-11-23')
let session: TestSession
let id: RecordId
beforeEach(async () => {
  session = await openSession(today)
  id = await begin({})
})

const begin = async (changes: Partial<BeginLearning>) => {
  const plain = { kind: 'peerAudit', title: 'Footprint between reviews', theme: null, looked: '', cases: null } as const
  return (await session.ask('learning.begin', { ...plain, happenedOn: day('2026-11-16'), findings: '', ...changes })).id
}
const save = (changes: Record<string, string>, actionId: RecordId | null = null) =>
  session.reply('learning.save', {
    learningActivityId: id,
    actionId,
    changes: Object.entries(changes).map(([field, value]) => ({ field, value })),
  })
const kept = async () => {
  const found = (await session.ask('learning.list', {})).find((one) => one.id === id)
  if (!found) throw new Error('the audit')
  return found
}

it('keeps what is typed, and takes an answer back to nothing', async () => {
  const iroId = inCommand(session, (db) => anIro(db, { name: 'Daniel Whitcombe' }))
  await save({
    theme: 'visits',
    iroId,
    cases: '4',
    leadName: 'Helen Marsh',
    strengths: 'Prompt.',
    findings: 'Two gaps.',
  })
  expect(await kept()).toMatchObject({
    theme: 'visits',
    iroName: 'Daniel Whitcombe',
    cases: 4,
    strengths: 'Prompt.',
    title: 'Footprint between reviews',
  })
  await save({ theme: '', iroId: '', cases: '' })
  expect(await kept()).toMatchObject({ theme: null, iroId: null, cases: null, findings: 'Two gaps.' })
})

it('refuses what does not fit, each answer under its own name, and keeps nothing of that', async () => {
  expect(await save({ title: ' ', cases: 'some', leadName: 'Helen Marsh' })).toMatchObject({
    ok: false,
    error: {
      fields: {
        title: 'Say in a few words what it is about',
        cases: 'Enter a whole number from 0 to 9,999, or nothing',
      },
    },
  })
  expect(await save({ happenedOn: '2026-11-24' })).toMatchObject({
    error: { fields: { happenedOn: expect.stringContaining('cannot be after today') } },
  })
  expect((await kept()).leadName).toBe('')
})

it('keeps actions in their order, with who does them, by when, and the day they were done', async () => {
  const first = await session.ask('learning.addAction', { learningActivityId: id, action: 'Raise what was found' })
  await session.ask('learning.addAction', { learningActivityId: id, action: 'Talk about it in supervision' })
  await save({ ownerName: 'Daniel Whitcombe', dueBy: '2026-11-20' }, first.id)
  expect((await kept()).actions.map(({ action }) => action)).toEqual([
    'Raise what was found',
    'Talk about it in supervision',
  ])
  expect(learningFigures([await kept()], today)).toEqual({ thisYear: 1, open: 2, late: 1 })
  expect(actionsText(await kept(), today)).toBe('1 late, 1 open, due Fri 20 Nov 2026')
  await save({ doneOn: '2026-11-23' }, first.id)
  expect(learningFigures([await kept()], today)).toMatchObject({ open: 1, late: 0 })
  await session.ask('learning.removeAction', { id: first.id })
  expect((await kept()).actions).toHaveLength(1)
})

it('counts an action that is due today as open, and the reporting year from 1 April', async () => {
  const { id: actionId } = await session.ask('learning.addAction', { learningActivityId: id, action: 'Raise it' })
  await save({ dueBy: '2026-11-23' }, actionId)
  await begin({ happenedOn: day('2026-03-31') })
  const all = await session.ask('learning.list', {})
  expect(learningFigures(all, today)).toEqual({ thisYear: 1, open: 1, late: 0 })
  expect(learningFigures(all, day('2026-11-24'))).toEqual({ thisYear: 1, open: 1, late: 1 })
})

it('takes an audit out with its actions, unless it has changed since', async () => {
  await session.ask('learning.addAction', { learningActivityId: id, action: 'Raise it' })
  await save({ findings: 'Two gaps.' })
  expect(await session.reply('learning.remove', { id, version: 1 })).toMatchObject({ error: { code: 'conflict' } })
  await session.ask('learning.remove', { id, version: 2 })
  expect(await session.ask('learning.list', {})).toEqual([])
})

it('offers a theme that several closed concerns taught something about, until an audit looks at it', async () => {
  const childId = inCommand(session, (db) => aChild(db))
  for (const [at, learning] of ['Ask for the dates first.', 'Name the manager.', '', 'Ring on the day.'].entries()) {
    const raised = await session.ask('alerts.raise', aConcern(childId, '2026-11-16'))
    await session.ask('alerts.close', {
      alertId: raised.id,
      version: 1,
      outcome: 'putRight',
      theme: 'visits',
      evidenceKind: 'seen',
      evidenceOn: day('2026-11-20'),
      evidence: `I saw visit ${at} recorded, with what the child said.`,
      changedForChild: 'She is seen each month.',
      learning,
    })
  }
  expect(await session.ask('learning.suggestions', {})).toEqual([
    {
      theme: 'visits',
      alerts: [
        { number: '2026/1', learning: 'Ask for the dates first.' },
        { number: '2026/2', learning: 'Name the manager.' },
        { number: '2026/4', learning: 'Ring on the day.' },
      ],
    },
  ])
  await begin({ kind: 'thematicAudit', theme: 'visits', happenedOn: today })
  expect(await session.ask('learning.suggestions', {})).toEqual([])
})
