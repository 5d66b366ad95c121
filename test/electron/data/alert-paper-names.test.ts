import { beforeEach, describe, expect, it } from 'vitest'
import type { Input } from '../../../shared/contract.ts'
import { IsoDate } from '../../../shared/dates.ts'
import type { ChildId, RecordId } from '../../../shared/records/ids.ts'
import { aConcern, aGoodPractice } from '../../support/an-alert.ts'
import { letterOf, paperOf, partOf, theHussains } from '../../support/an-alert-paper.ts'
import { inCommand } from '../../support/builders.ts'
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

/** Everything that no paper may hold, as it stands in the vault. */
const planted =
  'Zainab Hussain, ZAINAB and Bilal of the Hussain family at 14 Mill Lane, LE1 7RH. Peregrine Oyelaran, born 19 July 2013, and Mrs Oyelaran came.'
const forbidden = /zainab|hussain|bilal|peregrine|oyelaran|mill lane|le1|19 jul|2013|2014|2017/i

describe('names', () => {
  it('of children and families, their days of birth and addresses are in no paper, wherever they were typed', async () => {
    const everywhere = { account: planted, whyItMatters: planted, goingWell: planted, informalPromise: planted }
    const facts = [{ label: planted, happenedOn: day('2026-09-28'), note: planted }]
    const id = await raise({
      ...everywhere,
      facts,
      title: 'Zainab not seen',
      askedFor: planted,
      informalOn: day('2026-11-11'),
    })
    const { version } = await session.ask('alerts.get', { alertId: id })
    const answered = { on: day('2026-11-13'), isSatisfactory: false, note: planted, addToLetter: planted }
    await session.ask('alerts.answer', { alertId: id, version, ...answered, recipientName: '' })
    const made = await paper(id, { hasAdvice: true })
    expect(made.text).not.toMatch(forbidden)
    expect(JSON.stringify([made.paper, made.subject, made.fileName])).not.toMatch(forbidden)
    expect(made.text).toContain('Z H, Z and B of the H family at (address left out)')
    const before = await raise({ account: planted })
    const preview = await paper(before, { toStage: 'serviceManager', addToLetter: planted })
    expect(JSON.stringify(preview.paper)).not.toMatch(forbidden)
    const card = await session.ask(
      'alerts.raise',
      aGoodPractice(zainab, '2026-11-13', { ...everywhere, facts, difference: planted }),
    )
    expect(JSON.stringify((await paper(card.id)).paper)).not.toMatch(forbidden)
  })

  it('are said with where they stand, and stay where the person says so', async () => {
    const id = await raise({ account: 'Zainab waits.', askedFor: 'See Zainab, and ring Tez Wilder.' })
    const made = await paper(id)
    expect(made.names).toEqual([
      expect.objectContaining({ words: 'Zainab', instead: 'Z', isSure: true, isReplaced: true }),
      expect.objectContaining({ words: 'Tez Wilder', isSure: false, isReplaced: false }),
    ])
    expect(made.names[0]?.places.toSorted()).toEqual(['What I am asking for', 'What the concern is'])
    const names = [
      { words: 'Zainab', isReplaced: false },
      { words: 'Tez Wilder', isReplaced: true },
    ]
    expect(partOf(await paper(id, { names }), 'asked')?.paragraphs[0]).toBe('See Zainab, and ring T W.')
  })

  it('of managers and workers stay, as they are needed', async () => {
    const id = await raise({
      ...{
        workerName: 'Ravi Chandran',
        informalWith: 'Colin Ashby',
        goingWell: 'Ravi is kind to Zainab, and Colin knows.',
      },
      informalOn: day('2026-11-11'),
    })
    expect(partOf(await paper(id), 'well')?.paragraphs).toEqual(['Ravi is kind to Z, and Colin knows.'])
  })

  it('of a restricted record are not even initials', async () => {
    inCommand(session, (db) => db.prepare('UPDATE child SET isRestricted = 1 WHERE id = ?').run(zainab))
    const made = await paper(await raise({ account: 'Nobody came. Zainab waits.' }))
    expect(letterOf(made).about).toMatch(/^About case number 20418/)
    expect(partOf(made, 'account')?.paragraphs).toEqual(['Nobody came. The child waits.'])
  })
})
