import { beforeEach, describe, expect, it } from 'vitest'
import type { Input } from '../../../shared/contract.ts'
import { IsoDate } from '../../../shared/dates.ts'
import { answersByStage } from '../../../shared/measures/alert-answers.ts'
import { alertOverview } from '../../../shared/measures/alert-overview.ts'
import type { ChildId } from '../../../shared/records/ids.ts'
import { theHussains } from '../../support/an-alert-paper.ts'
import { aChild, allocate, anIro, aPeriodOfCare, aPlan, inCommand } from '../../support/builders.ts'
import { openSession, type TestSession } from '../../support/open-session.ts'

let session: TestSession
beforeEach(async () => {
  session = await openSession('2026-10-01')
})

const day = (text: string) => IsoDate.parse(text)
const october = { kind: 'month', fromOn: day('2026-10-01'), untilOn: day('2026-10-31') } as const
const asked = (rest: Partial<Input<'alertReports.lines'>> = {}) => ({
  ...{ iroId: null, period: october, population: 'all' as const },
  ...rest,
})
const linesOf = (rest = {}) => session.ask('alertReports.lines', asked(rest))

const words = {
  whyItMatters: '',
  goingWell: '',
  difference: '',
  informalWith: '',
  informalPromise: '',
  firstStageWhy: '',
}

/** Raises an alert today about these children. */
async function raise(childIds: ChildId[], rest: Partial<Input<'alerts.raise'>> = {}) {
  const { today } = await session.ask('session.current', {})
  return session.ask('alerts.raise', {
    ...{ kind: 'concern', theme: 'drift', title: 'Drift', childIds, raisedOn: today, iroId: null },
    ...{ workerName: 'Meera Joshi', account: 'Meera Joshi sat with Nia.', askedFor: 'A plan', askedBy: null, ...words },
    ...{ firstStage: 'teamManager', recipientName: 'Sam Okoro', informalOn: null, meetingId: null, facts: [] },
    ...{ alertDraftId: null, ...rest },
  })
}
const versionOf = async (alertId: Awaited<ReturnType<typeof raise>>['id']) =>
  (await session.ask('alerts.get', { alertId })).version

describe('alertReports.lines', () => {
  it('gives a concern’s stages with their days, as the rule has them', async () => {
    const { id: alertId } = await raise([inCommand(session, (db) => aChild(db))])
    await session.ask('alerts.saySent', { alertId, version: await versionOf(alertId), on: day('2026-10-01') })
    await session.goTo('2026-10-09')
    const escalate = {
      toStage: 'serviceManager' as const,
      reason: '',
      recipientName: '',
      addToLetter: '',
      isForPreChallenge: false,
    }
    await session.ask('alerts.escalate', { alertId, version: await versionOf(alertId), ...escalate })
    await session.ask('alerts.saySent', { alertId, version: await versionOf(alertId), on: day('2026-10-09') })
    await session.goTo('2026-10-13')
    const answer = { on: day('2026-10-13'), isSatisfactory: true, note: 'Done now', recipientName: '', addToLetter: '' }
    await session.ask('alerts.answer', { alertId, version: await versionOf(alertId), ...answer })
    expect(await linesOf()).toMatchObject([
      {
        initials: 'NB 4470000',
        limitOn: '2026-10-29',
        stages: [
          { stage: 'teamManager', dueBy: '2026-10-08', isLapsed: true, answerDays: null, ending: 'lapsed' },
          { stage: 'serviceManager', answerDays: 2, isLapsed: false, answeredOn: '2026-10-13' },
        ],
      },
    ])
  })

  it('says of an answer to a letter never marked as sent neither how long it took nor by when it was due', async () => {
    const { id: alertId } = await raise([inCommand(session, (db) => aChild(db))])
    await session.goTo('2026-10-20')
    const answer = { on: day('2026-10-20'), isSatisfactory: false, note: 'Later', recipientName: '', addToLetter: '' }
    await session.ask('alerts.answer', { alertId, version: await versionOf(alertId), ...answer })
    await session.ask('alerts.saySent', { alertId, version: await versionOf(alertId), on: day('2026-10-20') })
    const lines = await linesOf()
    expect(lines[0]?.stages).toMatchObject([
      { stage: 'teamManager', sentOn: null, answeredOn: '2026-10-20', answerDays: null, ending: 'unsatisfactory' },
      { stage: 'serviceManager', sentOn: '2026-10-20' },
    ])
    const [first] = answersByStage(lines)
    expect(first).toMatchObject({ key: 'teamManager', ids: [], ofIds: [], days: null })
  })

  it('counts a referral to Cafcass made after the concern was closed, in the month it was made', async () => {
    const child = inCommand(session, (db) => {
      const id = aChild(db)
      aPeriodOfCare(db, id, { startedOn: '2026-01-01' })
      return id
    })
    const { id: alertId } = await raise([child])
    const evidence = 'The plan of 1 October is on file and was read.'
    await session.ask('alerts.close', {
      ...{ alertId, version: await versionOf(alertId), outcome: 'putRight', theme: 'drift', evidenceKind: 'seen' },
      ...{ evidenceOn: day('2026-10-01'), evidence, changedForChild: 'She knows where she will live.', learning: '' },
    })
    await session.goTo('2026-12-10')
    const refer = { kind: 'cafcassReferred' as const, on: day('2026-12-10'), recipientName: '', note: 'Spoken to.' }
    await session.ask('alerts.log', { alertId, version: await versionOf(alertId), ...refer })
    const december = { kind: 'month', fromOn: day('2026-12-01'), untilOn: day('2026-12-31') } as const
    const today = day('2026-12-10')
    const sections = alertOverview(await linesOf({ period: december }), { period: december, today })
    const idsOf = (measure: string, key: string) =>
      sections.find((section) => section.measure === measure)?.figures.find((figure) => figure.key === key)?.ids
    expect(idsOf('elsewhere', 'cafcass')).toEqual([alertId])
    expect(idsOf('open', 'open')).toEqual([])
    expect(idsOf('closing', 'closed')).toEqual([])
  })

  it('goes by how children stood on the day raised, whatever came after', async () => {
    const [inCare, onPlan] = inCommand(session, (db) => {
      const children = [aChild(db), aChild(db)] as const
      aPeriodOfCare(db, children[0], { startedOn: '2026-01-01', endedOn: '2026-10-02' })
      aPlan(db, children[1], { startedOn: '2026-01-01' })
      return children
    })
    await raise([inCare])
    await raise([onPlan])
    await raise([inCare, onPlan])
    await session.goTo('2026-11-23')
    const standing = (await linesOf()).map(({ isLookedAfter, isOnPlan }) => [isLookedAfter, isOnPlan])
    expect(standing).toEqual([
      [true, false],
      [false, true],
      [true, true],
    ])
    expect(await linesOf({ population: 'lookedAfter' })).toHaveLength(2)
    expect(await linesOf({ population: 'both' })).toHaveLength(1)
  })

  it('keeps to one IRO’s alerts, and takes in what was open from before', async () => {
    const child = inCommand(session, (db) => {
      const id = aChild(db)
      allocate(db, id, anIro(db))
      return id
    })
    await raise([child])
    await session.goTo('2026-12-01')
    const december = { kind: 'month', fromOn: day('2026-12-01'), untilOn: day('2026-12-31') } as const
    expect(await linesOf({ period: december })).toHaveLength(1)
    const other = inCommand(session, (db) => anIro(db, { name: 'Helen Marsh' }))
    expect(await linesOf({ period: december, iroId: other })).toEqual([])
  })
})

it('offers words to quote without the names the record knows', async () => {
  const child = inCommand(session, (db) => aChild(db))
  await raise([child], { kind: 'goodPractice', theme: 'directWork', difference: 'Nia smiled' })
  await raise([child])
  expect(await session.ask('alertReports.examples', asked())).toMatchObject([
    { kind: 'goodPractice', text: 'The social worker sat with the child. The child smiled.' },
  ])
})

it('quotes neither brothers and sisters, nor other children, addresses and days of birth, and tells staff of the same name apart', async () => {
  const zainab = inCommand(session, theHussains)
  const account =
    'Zainab and Bilal of the Hussain family at 14 Mill Lane, LE1 7RH, born 19 July 2013. Peregrine Oyelaran came; Meera Hussain sat with Zainab Hussain.'
  await raise([zainab], { kind: 'goodPractice', theme: 'directWork', workerName: 'Meera Hussain', account })
  const [example] = await session.ask('alertReports.examples', asked())
  expect(example?.text).not.toMatch(/zainab|hussain|bilal|mill lane|le1|19 jul|2013|peregrine|oyelaran|meera/i)
  expect(example?.text).toContain('the social worker sat with the child.')
})
