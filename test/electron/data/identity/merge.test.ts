import { beforeEach, describe, expect, it } from 'vitest'
import { childDetails } from '../../../../electron/data/identity/merge-details.ts'
import {
  aChild,
  aFamily,
  allocate,
  anAdoption,
  anEnquiry,
  anHsbInvolvement,
  anIro,
  anUnbornChild,
  aPeriodOfCare,
  aPlan,
  inCommand,
} from '../../../support/builders.ts'
import { openSession, type TestSession } from '../../../support/open-session.ts'
import { oneValue, rowsOf } from '../imports/import-files.ts'
import { answered, factsOf, merge, twoEntries } from './two-entries.ts'

let session: TestSession
beforeEach(async () => {
  session = await openSession()
})

describe('two entries of one child', () => {
  it('are shown detail by detail, and a choice is asked only where both say something', async () => {
    const entries = twoEntries(session, () => {}, {
      givenName: 'Nya',
      sex: 'U',
      ethnicity: 'WBRI',
      isRestricted: true,
      bornOn: null,
    })
    const { details, likeness } = await session.ask('children.previewMerge', entries)
    expect(details).toMatchObject([
      { key: 'reference', kept: '4470000', merged: '880011', isAsked: true, preset: 'kept' },
      { key: 'givenName', kept: 'Nia', merged: 'Nya', isAsked: true },
      { key: 'familyName', isAsked: false },
      { key: 'sex', kept: 'Female', merged: 'Unknown', isAsked: false, preset: 'kept' },
      { key: 'bornOn', kept: 'Tue 8 Mar 2016', merged: null, isAsked: false, preset: 'kept' },
      { key: 'ethnicity', kept: null, isAsked: false, preset: 'merged' },
      { key: 'hasConfidentialAddress', isAsked: false },
      { key: 'isRestricted', kept: 'No', merged: 'Yes', isAsked: true, preset: 'merged' },
    ])
    expect(likeness).toBe(null)
  })

  it('cover every column of a child', () => {
    const columns = rowsOf(session, "SELECT name FROM pragma_table_info('child')").map(
      (row) => Object.values(row as object)[0],
    )
    const covered = childDetails.flatMap((detail) => detail.columns)
    expect(columns.filter((name) => !covered.includes(String(name)))).toEqual(['id', 'sourceRowId', 'version'])
  })

  it('become one, with every gap filled and each choice taken', async () => {
    const entries = twoEntries(
      session,
      (db, { mergedId }) => aFamily(db, { childIds: [mergedId, aChild(db, { givenName: 'Kofi' })] }),
      { givenName: 'Nya', ethnicity: 'WBRI' },
    )
    await merge(session, entries, { details: { reference: 'merged', givenName: 'merged' } })
    const page = await session.ask('children.get', { childId: entries.keptId })
    expect(page.child).toMatchObject({ reference: '880011', givenName: 'Nya', ethnicity: 'WBRI' })
    expect(page.family?.members).toHaveLength(1)
    expect(await session.ask('children.identity', { childId: entries.keptId })).toMatchObject({
      aliases: ['4470000'],
      merges: [{ mergedName: 'Nya Bowen-Achebe', mergedAt: session.now() }],
    })
    expect(await session.reply('children.get', { childId: entries.mergedId })).toMatchObject({ ok: false })
    const [latest] = (await session.ask('children.history', { childId: entries.keptId })).changes
    expect(latest).toMatchObject({
      did: 'Merged two entries of the child',
      rows: [{ what: 'Another case number' }, {}],
    })
    for (const text of ['4470000', '880011'])
      expect(await session.ask('search.people', { text, limit: 5 })).toMatchObject([{ subjectId: entries.keptId }])
  })

  it('are refused while a difference or a contradiction has no answer, each under its own field', async () => {
    const entries = twoEntries(
      session,
      (db, { keptId, mergedId }) => {
        aPeriodOfCare(db, keptId, { startedOn: '2026-09-07' })
        aPeriodOfCare(db, mergedId, { startedOn: '2026-09-14' })
      },
      { givenName: 'Nya' },
    )
    const asked = await session.ask('children.previewMerge', entries)
    const { key = '' } = asked.facts[0] ?? {}
    const reply = await session.reply('children.merge', { ...entries, ...answered(asked, { reference: 'kept' }, {}) })
    expect(reply).toMatchObject({
      error: {
        code: 'rule',
        fields: {
          'details.givenName': 'Given name: choose which is right.',
          [`facts.${key}`]: 'Care: choose which stands. The other is left out.',
        },
      },
    })
    expect(oneValue(session, 'SELECT count(*) FROM child')).toBe(2)
  })

  it('are refused when one of them has changed meanwhile, or when both are the same', async () => {
    const entries = twoEntries(session, () => {})
    const asked = await session.ask('children.previewMerge', entries)
    inCommand(session, (db) => db.prepare("UPDATE child SET sex = 'M', version = version + 1").run())
    const late = { ...entries, ...answered(asked, { reference: 'kept' }, {}) }
    expect(await session.reply('children.merge', late)).toMatchObject({ error: { code: 'conflict' } })
    const same = { keptId: entries.keptId, mergedId: entries.keptId }
    expect(await session.reply('children.previewMerge', same)).toMatchObject({
      error: { fields: { mergedId: 'This is the same entry. Choose the other one.' } },
    })
  })
})

describe('facts of two entries', () => {
  it('that are the same become one, gaps filled; the rest comes over', async () => {
    const entries = twoEntries(session, (db, { keptId, mergedId }) => {
      aPeriodOfCare(db, keptId, { startedOn: '2026-09-07', categoryOfNeed: null })
      aPeriodOfCare(db, mergedId, { startedOn: '2026-09-07', categoryOfNeed: 'N1', toldOn: '2026-09-10' })
      aPeriodOfCare(db, mergedId, { startedOn: '2019-01-07', endedOn: '2019-06-03' })
      aPlan(db, mergedId, { startedOn: '2026-05-07', categories: ['NEG', 'EMO'] })
      anEnquiry(db, keptId, '2026-05-01')
      anEnquiry(db, mergedId, '2026-05-01', { conferenceOn: '2026-05-07' })
      anAdoption(db, keptId, { authorisedOn: '2026-11-02' })
      anAdoption(db, mergedId, { placedOn: '2026-11-16' })
      anHsbInvolvement(db, mergedId, '2026-11-01')
    })
    expect(await factsOf(session, entries)).toEqual([
      ['Care', '', expect.stringContaining('Mon 7 Jan 2019 to Mon 3 Jun 2019'), 'stands'],
      ['Care', expect.stringContaining('Since Mon 7 Sep 2026: interim care order'), expect.any(String), 'one'],
      ['Child protection plan', '', 'Since Thu 7 May 2026: neglect and emotional abuse', 'stands'],
      [
        'Enquiry',
        'Strategy discussion Fri 1 May 2026',
        'Strategy discussion Fri 1 May 2026, conference Thu 7 May 2026',
        'one',
      ],
      [
        'Adoption as the plan',
        'Authority to place Mon 2 Nov 2026, not ended',
        'Placed Mon 16 Nov 2026, not ended',
        'one',
      ],
      ['HSB work', '', 'Since Sun 1 Nov 2026', 'stands'],
    ])
    await merge(session, entries)
    const { keptId: childId } = entries
    const page = await session.ask('children.get', { childId })
    expect(page.periodsOfCare).toMatchObject([
      { startedOn: '2019-01-07', legalStatuses: [{}], placements: [{}] },
      { startedOn: '2026-09-07', categoryOfNeed: 'N1', toldOn: '2026-09-07', legalStatuses: [{}], placements: [{}] },
    ])
    expect(page).toMatchObject({
      plans: [{ startedOn: '2026-05-07' }],
      enquiries: [{ conferenceOn: '2026-05-07' }],
      adoptions: [{ authorisedOn: '2026-11-02', placedOn: '2026-11-16' }],
      hsb: [{}],
      case: { lookedAfterOn: '2026-09-07', planStartedOn: '2026-05-07' },
    })
    expect(rowsOf(session, 'SELECT childId FROM caseState')).toEqual([{ childId }])
    expect(rowsOf(session, 'SELECT DISTINCT childId FROM clock')).toEqual([{ childId }])
  })

  it('that contradict each other are asked, and only the answer leaves one out', async () => {
    const entries = twoEntries(session, (db, { keptId, mergedId }) => {
      aPeriodOfCare(db, keptId, { startedOn: '2026-09-07' })
      aPeriodOfCare(db, mergedId, { startedOn: '2026-09-14', legalStatus: 'C2' })
      aPlan(db, keptId, { startedOn: '2026-05-07' })
      aPlan(db, mergedId, { startedOn: '2026-05-07', endedOn: '2026-10-05' })
      allocate(db, keptId, anIro(db, { name: 'Helen Marsh' }))
      allocate(db, mergedId, anIro(db, { name: 'Ruth Adeyemi' }))
    })
    const asked = (await factsOf(session, entries)).filter(([, , , becomes]) => becomes === 'asked')
    expect(asked.map(([what]) => what)).toEqual(['Care', 'Child protection plan', 'IRO'])
    await merge(session, entries, { facts: 'merged' })
    expect(await session.ask('children.get', { childId: entries.keptId })).toMatchObject({
      periodsOfCare: [{ startedOn: '2026-09-14', legalStatuses: [{ code: 'C2' }], placements: [{}] }],
      plans: [{ endedOn: '2026-10-05' }],
      allocations: [{ iroName: 'Ruth Adeyemi' }],
    })
    expect(oneValue(session, 'SELECT count(*) FROM legalStatus')).toBe(1)
  })

  it('that differ only within one time in care are asked as that time', async () => {
    const entries = twoEntries(session, (db, { keptId, mergedId }) => {
      aPeriodOfCare(db, keptId, { startedOn: '2026-09-07', legalStatus: 'C1' })
      aPeriodOfCare(db, mergedId, { startedOn: '2026-09-07', legalStatus: 'V2' })
    })
    expect(await factsOf(session, entries)).toMatchObject([['Care', expect.any(String), expect.any(String), 'asked']])
  })

  it('with one IRO from two days keep the earlier', async () => {
    const entries = twoEntries(session, (db, { keptId, mergedId }) => {
      const iroId = anIro(db, { name: 'Helen Marsh' })
      allocate(db, keptId, iroId, { startedOn: '2026-09-14' })
      allocate(db, mergedId, iroId, { startedOn: '2026-09-07' })
    })
    await merge(session, entries)
    expect(rowsOf(session, 'SELECT startedOn FROM allocation')).toEqual([{ startedOn: '2026-09-07' }])
  })

  it('give an unborn entry its birth', async () => {
    const entries = inCommand(session, (db) => {
      const keptId = anUnbornChild(db, '2026-12-20', { reference: null })
      aPlan(db, keptId, { startedOn: '2026-10-05' })
      return { keptId, mergedId: aChild(db, { familyName: 'Ferreira', bornOn: '2026-11-20' }) }
    })
    await merge(session, entries)
    const { child } = await session.ask('children.get', { childId: entries.keptId })
    expect(child).toMatchObject({
      givenName: 'Nia',
      bornOn: '2026-11-20',
      expectedOn: '2026-12-20',
      reference: '4470001',
    })
    expect((await session.ask('children.identity', { childId: entries.keptId })).aliases).toEqual([])
  })

  it('carry over what was said of third entries', async () => {
    const third = inCommand(session, (db) => aChild(db, { givenName: 'Ada' }))
    const entries = twoEntries(session, () => {})
    for (const childId of [entries.keptId, entries.mergedId])
      await session.ask('children.keepApart', { childId, otherId: third })
    await merge(session, entries)
    expect(await session.ask('children.duplicates', {})).toEqual({ pairs: [], total: 0 })
    expect(oneValue(session, 'SELECT count(*) FROM childApart')).toBe(1)
  })
})
