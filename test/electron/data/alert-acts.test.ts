import { beforeEach, describe, expect, it } from 'vitest'
import type { Input } from '../../../shared/contract.ts'
import { IsoDate } from '../../../shared/dates.ts'
import type { ChildId, RecordId } from '../../../shared/records/ids.ts'
import { aConcern, aGoodPractice } from '../../support/an-alert.ts'
import { aChild, allocate, anIro, aPeriodOfCare, aPlan, inCommand } from '../../support/builders.ts'
import { openSession, type TestSession } from '../../support/open-session.ts'

let session: TestSession
let childId: ChildId
let alertId: RecordId

const day = (text: string) => IsoDate.parse(text)
const page = () => session.ask('alerts.get', { alertId })
const at = async () => ({ alertId, version: (await page()).version })
const closing = (changes: Partial<Input<'alerts.close'>> = {}) => ({
  outcome: 'putRight' as const,
  theme: 'visits' as const,
  evidenceKind: 'seen' as const,
  evidenceOn: day('2019-04-16'),
  evidence: 'The visit of 16 April is on the case record; she was seen alone at home.',
  changedForChild: 'She knows her new social worker and has her number.',
  learning: '',
  ...changes,
})

beforeEach(async () => {
  session = await openSession('2019-04-15')
  childId = inCommand(session, (db) => {
    const child = aChild(db)
    aPeriodOfCare(db, child, { startedOn: '2018-01-08' })
    allocate(db, child, anIro(db), { startedOn: '2018-01-08' })
    return child
  })
  const raised = await session.ask('alerts.raise', aConcern(childId, '2019-04-15'))
  alertId = raised.id
})

it('numbers alerts through the year', async () => {
  expect((await page()).number).toBe('2019/1')
  expect((await session.ask('alerts.raise', aGoodPractice(childId, '2019-04-15'))).number).toBe('2019/2')
  expect((await session.ask('alerts.raise', aConcern(childId, '2018-12-31'))).number).toBe('2018/1')
})

it('is the IRO’s of the child, and stays on everybody’s list until it is closed', async () => {
  const { iroId } = await page()
  expect(iroId).not.toBeNull()
  const open = () => session.ask('alerts.list', { iroId, which: 'open', childId: null })
  expect((await open()).map(({ id }) => id)).toEqual([alertId])
  await session.goTo('2020-04-15')
  expect((await open())[0]?.standing).toMatchObject({ state: 'toSend', limitState: 'over' })
})

describe('closing', () => {
  it.each(['No reply', 'no response received', 'No answer yet.', 'none', 'n/a', 'Nothing heard', 'ok', 'done'])(
    'is refused with “%s” as evidence',
    async (evidence) => {
      const reply = await session.reply('alerts.close', {
        ...(await at()),
        ...closing({ evidence, evidenceOn: day('2019-04-15') }),
      })
      expect(reply).toMatchObject({ ok: false, error: { fields: { evidence: expect.any(String) } } })
      expect((await page()).closedOn).toBeNull()
    },
  )

  it.each(['evidence', 'changedForChild', 'outcome', 'evidenceKind', 'evidenceOn'] as const)(
    'is refused without %s',
    async (field) => {
      const { [field]: _, ...rest } = closing()
      const reply = await session.reply('alerts.close', { ...(await at()), ...rest })
      expect(reply).toMatchObject({ ok: false, error: { fields: { [field]: expect.any(String) } } })
    },
  )

  it('takes no evidence from before the alert or from days to come', async () => {
    await session.goTo('2019-04-17')
    for (const evidenceOn of ['2019-04-12', '2019-04-18']) {
      const asked = { ...(await at()), ...closing({ evidenceOn: day(evidenceOn) }) }
      expect(await session.reply('alerts.close', asked)).toMatchObject({
        ok: false,
        error: { fields: { evidenceOn: expect.any(String) } },
      })
    }
  })

  it('keeps what changed, and can be undone', async () => {
    await session.goTo('2019-04-17')
    await session.ask('alerts.close', { ...(await at()), ...closing() })
    expect(await page()).toMatchObject({ closedOn: '2019-04-17', outcome: 'putRight', standing: { isOpen: false } })
    await session.ask('edits.undo', { scope: `alert:${alertId}` })
    expect(await page()).toMatchObject({ closedOn: null, evidence: '', standing: { isOpen: true } })
  })
})

it('is escalated once only, though two windows ask for it', async () => {
  await session.ask('alerts.saySent', { ...(await at()), on: day('2019-04-15') })
  await session.goTo('2019-04-25')
  const asked = {
    ...(await at()),
    toStage: 'serviceManager',
    reason: '',
    recipientName: '',
    addToLetter: '',
    isForPreChallenge: true,
  } as const
  await session.ask('alerts.escalate', asked)
  expect(await session.reply('alerts.escalate', asked)).toMatchObject({ ok: false })
  const { standing, isForPreChallenge, events } = await page()
  expect(standing?.stages.map(({ stage }) => stage)).toEqual(['teamManager', 'serviceManager'])
  expect(events.filter(({ kind }) => kind === 'escalated')).toHaveLength(1)
  expect(isForPreChallenge).toBe(true)
})

it('refers looked-after children to Cafcass at any point, and nobody else (QA-07)', async () => {
  const refer = (version: number, id = alertId) => ({
    alertId: id,
    version,
    kind: 'cafcassReferred' as const,
    on: day('2019-04-15'),
    recipientName: 'Service manager, Cafcass',
    note: 'Spoken to on the telephone.',
  })
  await session.ask('alerts.log', refer((await page()).version))
  expect(await page()).toMatchObject({ cafcassOn: '2019-04-15', standing: { state: 'toSend' } })
  const onPlan = inCommand(session, (db) => {
    const child = aChild(db)
    aPlan(db, child, { startedOn: '2019-01-07' })
    return child
  })
  const other = await session.ask('alerts.raise', aConcern(onPlan, '2019-04-15'))
  const { version } = await session.ask('alerts.get', { alertId: other.id })
  const reply = await session.reply('alerts.log', refer(version, other.id))
  expect(reply).toMatchObject({ ok: false, error: { message: expect.stringContaining('looked-after') } })
})

it('never escalates good practice, nor asks it for an answer (QA-08)', async () => {
  alertId = (await session.ask('alerts.raise', aGoodPractice(childId, '2019-04-15'))).id
  expect((await page()).standing).toBeNull()
  const asked = {
    ...(await at()),
    on: day('2019-04-15'),
    isSatisfactory: true,
    note: 'Thank you',
    recipientName: '',
    addToLetter: '',
  }
  expect(await session.reply('alerts.answer', asked)).toMatchObject({
    ok: false,
    error: { message: expect.stringContaining('never escalates') },
  })
  expect(await session.reply('alerts.close', { ...(await at()), ...closing() })).toMatchObject({ ok: false })
  await session.ask('alerts.saySent', { ...(await at()), on: day('2019-04-15') })
  expect((await page()).sentOn).toBe('2019-04-15')
})

it('stays with the assistant director by name when their answer is not enough', async () => {
  alertId = (
    await session.ask(
      'alerts.raise',
      aConcern(childId, '2019-04-15', {
        firstStage: 'assistantDirector',
        firstStageWhy: 'Nobody below may decide this',
        recipientName: 'Jean Okafor',
      }),
    )
  ).id
  const answer = {
    on: day('2019-04-15'),
    isSatisfactory: false,
    note: 'No money for it.',
    recipientName: '',
    addToLetter: '',
  }
  await session.ask('alerts.answer', { ...(await at()), ...answer })
  expect((await page()).withName).toBe('Jean Okafor')
})

it('is not raised past a stage, nor without asking for something, by a dot or by what nobody sees', async () => {
  for (const blank of ['.', '\u200b']) {
    const past = aConcern(childId, '2019-04-15', { firstStage: 'headOfService', firstStageWhy: blank })
    expect(await session.reply('alerts.raise', past)).toMatchObject({
      error: { fields: { firstStageWhy: expect.stringContaining('Say why') } },
    })
    const nothing = aConcern(childId, '2019-04-15', { askedFor: blank })
    expect(await session.reply('alerts.raise', nothing)).toMatchObject({
      error: { fields: { askedFor: expect.stringContaining('Say what you ask for') } },
    })
  }
})

it('refuses a day the calendar does not reach, which no list could show', async () => {
  for (const raisedOn of ['1919-04-15', '0001-01-01'])
    expect(await session.reply('alerts.raise', aConcern(childId, raisedOn))).toMatchObject({
      ok: false,
      error: { code: 'rule', message: expect.stringContaining('Check the year') },
    })
  const meeting = { kind: 'challenge', days: ['9999-01-01'], startsAt: null, place: '' }
  expect(await session.reply('challenge.addMeetings', meeting)).toMatchObject({ ok: false, error: { code: 'rule' } })
  expect(await session.ask('alerts.list', { iroId: null, which: 'all', childId: null })).toHaveLength(1)
})
