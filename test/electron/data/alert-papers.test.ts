import { beforeEach, describe, expect, it } from 'vitest'
import type { Input } from '../../../shared/contract.ts'
import { IsoDate } from '../../../shared/dates.ts'
import type { AlertPaper } from '../../../shared/records/alert-paper.ts'
import type { ChildId, RecordId } from '../../../shared/records/ids.ts'
import { aConcern, aGoodPractice } from '../../support/an-alert.ts'
import { letterOf, paperOf, partOf, theHussains } from '../../support/an-alert-paper.ts'
import { aPeriodOfCare, inCommand } from '../../support/builders.ts'
import { openSession, type TestSession } from '../../support/open-session.ts'

const day = (text: string) => IsoDate.parse(text)
let session: TestSession
let zainab: ChildId
beforeEach(async () => {
  session = await openSession('2026-11-13')
  zainab = inCommand(session, theHussains)
})

const raise = async (changes: Partial<Input<'alerts.raise'>> = {}): Promise<RecordId> =>
  (await session.ask('alerts.raise', aConcern(zainab, '2026-11-13', changes))).id
const paper = (alertId: RecordId, asked: Partial<Input<'alertPapers.get'>> = {}) => paperOf(session, alertId, asked)
const versionOf = async (alertId: RecordId) => (await session.ask('alerts.get', { alertId })).version
const sent = async (alertId: RecordId, on: string) =>
  session.ask('alerts.saySent', { alertId, version: await versionOf(alertId), on: day(on) })

const answer = async (alertId: RecordId, changes: Partial<Input<'alerts.answer'>>) =>
  session.ask('alerts.answer', {
    ...{ alertId, version: await versionOf(alertId), on: day('2026-11-18'), isSatisfactory: false },
    ...{ note: 'A visit is planned', recipientName: '', addToLetter: '', ...changes },
  })
const escalate = async (alertId: RecordId, changes: Partial<Input<'alerts.escalate'>>) =>
  session.ask('alerts.escalate', {
    ...{ alertId, version: await versionOf(alertId), toStage: 'serviceManager', reason: '', recipientName: '' },
    ...{ addToLetter: '', isForPreChallenge: false, ...changes },
  })
const told = (made: AlertPaper) => partOf(made, 'happened')?.table?.rows.map((cells) => cells.join(' | '))
const stages = (made: AlertPaper) => partOf(made, 'stages')?.table?.rows.map((cells) => cells.join(' | '))
const closing = (made: AlertPaper) => {
  const { strong, rest } = partOf(made, 'asked')?.closing ?? { strong: '', rest: '' }
  return `${strong} ${rest}`.trim()
}

describe('the letter of a concern', () => {
  it('asks the first stage, before it is sent, by the fifth working day, and says what follows', async () => {
    const id = await raise({
      recipientName: 'Colin Ashby',
      workerName: 'Ravi Chandran',
      askedFor: '1. See her alone\n- Name her new worker',
      askedBy: day('2026-11-20'),
      whyItMatters: 'She has waited.',
      goingWell: 'The home is steady.',
    })
    const made = await paper(id)
    expect(letterOf(made)).toMatchObject({
      heading: 'Concern alert 2026/1: first stage',
      to: 'Colin Ashby, team manager',
      copyTo: ['Ravi Chandran, social worker'],
      about: 'About ZH, case number 20418, aged 12. Statutory visits missed. Theme: visits.',
    })
    expect(partOf(made, 'asked')).toMatchObject({
      list: ['See her alone.', 'Name her new worker.'],
      paragraphs: ['I ask for this by Fri 20 Nov 2026.'],
    })
    expect(closing(made)).toBe(
      'Please answer by Fri 20 Nov 2026 (5 working days from Fri 13 Nov 2026). If the concern is not put right by then, it goes to the service manager on Mon 23 Nov 2026.',
    )
    expect(stages(made)).toEqual([
      '► Team manager | Fri 13 Nov 2026 | Fri 20 Nov 2026 | This letter',
      'Service manager | Mon 23 Nov 2026 | Fri 27 Nov 2026 | If not put right',
      'Head of service | Mon 30 Nov 2026 | Fri 4 Dec 2026 | If not put right',
      'Assistant director | Mon 7 Dec 2026 | Not set yet | Challenge meeting, if not put right',
      'Outer limit, all stages | Fri 13 Nov 2026 | Fri 11 Dec 2026 | 20 working days',
    ])
    expect(letterOf(made).blocks.map(({ key }) => key)).toEqual([
      'asked',
      'why',
      'happened',
      'stages',
      'well',
      'answer',
    ])
  })

  it('tells what happened in date order, each with how it is known, and keeps facts without a day', async () => {
    const id = await raise({
      facts: [
        { label: 'Next visit was due', happenedOn: day('2026-11-09'), note: '6 weeks from the last' },
        { label: 'Last visit', happenedOn: day('2026-09-28'), note: '' },
        { label: 'Visits missed', happenedOn: null, note: '1' },
      ],
      ...{ informalOn: day('2026-11-11'), informalWith: 'Colin Ashby', informalPromise: 'a visit on Thu 12 Nov' },
    })
    await sent(id, '2026-11-13')
    await session.goTo('2026-11-23')
    await escalate(id, { addToLetter: 'She asks every day.' })
    const made = await paper(id)
    expect(told(made)).toEqual([
      'Mon 28 Sep 2026 | Last visit. | Case record',
      'Mon 9 Nov 2026 | Next visit was due. | 6 weeks from the last',
      'Wed 11 Nov 2026 | Informal talk with Colin Ashby. Promise: a visit on Thu 12 Nov. | IRO’s note',
      'Fri 13 Nov 2026 | Alert raised, and sent to the team manager. | Alert 2026/1',
      'Fri 20 Nov 2026 | Answer due from the team manager. None came. | Rule: 5 working days',
      'Mon 23 Nov 2026 | Put to the service manager. | IRO’s decision',
    ])
    expect(partOf(made, 'happened')?.paragraphs).toEqual(['Visits missed: 1.'])
    expect(partOf(made, 'added')?.paragraphs).toEqual(['She asks every day.'])
    expect(partOf(made, 'stages')?.table?.nowAt).toBe(1)
  })

  it('says of an answer that was not enough, of more time and of a stage passed by why', async () => {
    const id = await raise({ recipientName: 'Colin Ashby' })
    await sent(id, '2026-11-13')
    await session.goTo('2026-11-18')
    await answer(id, { recipientName: 'Ingrid Solberg', addToLetter: 'No day was given.' })
    await sent(id, '2026-11-18')
    const second = await paper(id)
    expect(letterOf(second)).toMatchObject({
      to: 'Ingrid Solberg, service manager',
      copyTo: ['Colin Ashby, team manager'],
    })
    expect(partOf(second, 'added')?.paragraphs).toEqual(['No day was given.'])
    const untilOn = day('2026-12-01')
    await session.ask('alerts.extend', { alertId: id, version: await versionOf(id), untilOn, reason: 'new in post' })
    expect(closing(await paper(id))).toContain('Please answer by Tue 1 Dec 2026 (more time was given until then).')
    await escalate(id, { toStage: 'assistantDirector', reason: 'She cannot wait' })
    const made = await paper(id)
    expect(letterOf(made).heading).toBe('Concern alert 2026/1: for the challenge meeting')
    expect(closing(made)).toBe('Please answer at the next challenge meeting. Its date is not set yet.')
    expect(told(made)?.slice(1)).toEqual([
      'Wed 18 Nov 2026 | Answer of the team manager: A visit is planned. Not enough, so it goes to the service manager. | The answer',
      'Wed 18 Nov 2026 | Sent to the service manager. | Sent by the IRO',
      'Wed 18 Nov 2026 | More time given until Tue 1 Dec 2026: new in post. | IRO’s decision',
      'Wed 18 Nov 2026 | Put to the assistant director: She cannot wait. | IRO’s decision',
    ])
    expect(stages(made)).toEqual([
      'Team manager | Fri 13 Nov 2026 | Fri 20 Nov 2026 | Answer not enough',
      'Service manager | Wed 18 Nov 2026 | Tue 1 Dec 2026 | Passed by',
      'Head of service |  |  | Passed by',
      '► Assistant director | Wed 18 Nov 2026 | Not set yet | This letter',
      'Outer limit, all stages | Fri 13 Nov 2026 | Fri 11 Dec 2026 | 20 working days',
    ])
  })

  it('counts over Easter as the rule does', async () => {
    await session.goTo('2027-03-22')
    const { id } = await session.ask('alerts.raise', aConcern(zainab, '2027-03-22'))
    await sent(id, '2027-03-22')
    // Good Friday is 26 March and Easter Monday 29 March 2027.
    expect(closing(await paper(id))).toBe(
      'Please answer by Wed 31 Mar 2027 (5 working days from Mon 22 Mar 2027). If the concern is not put right by then, it goes to the service manager on Thu 1 Apr 2027.',
    )
    expect(stages(await paper(id))?.at(-1)).toBe(
      'Outer limit, all stages | Mon 22 Mar 2027 | Wed 21 Apr 2027 | 20 working days',
    )
  })

  it('can be read before the concern is put to a stage, which changes nothing', async () => {
    const id = await raise()
    await sent(id, '2026-11-13')
    await session.goTo('2026-11-23')
    const before = await session.ask('alerts.get', { alertId: id })
    const made = await paper(id, {
      toStage: 'headOfService',
      recipientName: 'Paul Okonkwo',
      addToLetter: 'Please see her.',
    })
    expect(letterOf(made)).toMatchObject({ stage: 'third stage', to: 'Paul Okonkwo, head of service' })
    expect(partOf(made, 'added')?.paragraphs).toEqual(['Please see her.'])
    expect(await session.ask('alerts.get', { alertId: id })).toEqual(before)
    await expect(paper(id, { toStage: 'teamManager' })).rejects.toThrow('not about to be put to the team manager')
  })

  it('names who answers for a manager who is away', async () => {
    const post = { id: null, version: null, role: 'teamManager', teamId: null, name: 'Colin Ashby' } as const
    await session.ask('posts.save', post)
    const [held] = await session.ask('posts.list', {})
    if (!held) throw new Error('The post was not kept.')
    const leave = { fromOn: day('2026-11-09'), untilOn: day('2026-12-04'), delegateName: 'Priya Nair' }
    await session.ask('posts.addLeave', { postId: held.id, ...leave })
    expect(letterOf(await paper(await raise())).to).toBe(
      'Priya Nair, for Colin Ashby who is away until Fri 4 Dec 2026, team manager',
    )
  })

  it('speaks of Cafcass for looked-after children only, and of advice only where it is asked for', async () => {
    const id = await raise()
    expect(partOf(await paper(id), 'stages')?.paragraphs).toEqual(['The IRO may pass a stage by.'])
    inCommand(session, (db) => aPeriodOfCare(db, zainab, { startedOn: '2024-01-15' }))
    expect(partOf(await paper(id), 'stages')?.paragraphs[0]).toContain('may speak to Cafcass at any point')
    expect(letterOf(await paper(id)).about).toContain('aged 12, in care.')
    const log = {
      kind: 'cafcassReferred',
      on: day('2026-11-13'),
      recipientName: '',
      note: 'Rang the duty line',
    } as const
    await session.ask('alerts.log', { alertId: id, version: await versionOf(id), ...log })
    expect((await paper(id)).text).not.toContain('duty line')
    expect((await paper(id, { hasAdvice: true })).text).toContain('Referred to Cafcass: Rang the duty line.')
  })

  it('has no room for an answer once it is closed', async () => {
    const id = await raise()
    await session.ask('alerts.close', {
      ...{ alertId: id, version: await versionOf(id), outcome: 'putRight', theme: 'visits', evidenceKind: 'seen' },
      ...{ evidenceOn: day('2026-11-13'), evidence: 'She was seen at home today, alone', learning: '' },
      changedForChild: 'She was seen at home and heard',
    })
    const made = await paper(id)
    expect(partOf(made, 'answer')).toBeUndefined()
    expect(closing(made)).toBe('')
    expect(told(made)?.at(-1)).toContain('Closed: put right. She was seen at home today, alone.')
  })
})

describe('the card of a good practice', () => {
  it('thanks the worker, says “the child” on the wall, and keeps the number for the file', async () => {
    const changes = { workerName: 'Ravi Chandran', account: 'You sat with Zainab. Zainab read it.' }
    const { id } = await session.ask('alerts.raise', aGoodPractice(zainab, '2026-11-13', changes))
    const made = await paper(id)
    if (made.paper.kind !== 'card') throw new Error('This is a letter.')
    expect(made.paper).toMatchObject({
      to: 'Ravi Chandran, social worker',
      done: ['You sat with the child. The child read it.'],
      difference: ['He reads it with his carer.'],
    })
    expect(made.paper.thanks).toMatch(/^Thank you\. .*Independent Reviewing Officer, Fri 13 Nov 2026$/)
    expect(made.paper.file.find(({ label }) => label === 'Child')?.text).toContain('Case number 20418')
    expect([made.subject, made.fileName]).toEqual(['Good practice alert 2026/1', 'Good practice alert 2026-1 card'])
  })
})

describe('what left', () => {
  it('is noted in the audit trail without a word of it, and marks nothing as sent', async () => {
    const id = await raise()
    const left = { alertId: id, toStage: null, format: 'pdf', namesLeft: 0 } as const
    await session.ask('alertPapers.record', { ...left, fileName: 'Concern alert 2026-1, first stage.pdf' })
    const line = session.db.prepare('SELECT operation, input FROM audit ORDER BY id DESC LIMIT 1').get()
    expect(line).toMatchObject({ operation: 'alertPapers.record' })
    expect((await session.ask('alerts.get', { alertId: id })).standing?.state).toBe('toSend')
  })
})
