import fc from 'fast-check'
import { v7 } from 'uuid'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Db } from '../../../../electron/data/sql.ts'
import type { Entry } from '../../../../shared/records/identity.ts'
import type { ChildId, IroId } from '../../../../shared/records/ids.ts'
import {
  aChild,
  aFamily,
  allocate,
  aMeeting,
  anAdoption,
  anEnquiry,
  anHsbInvolvement,
  anIro,
  aPeriodOfCare,
  aPlan,
  inCommand,
} from '../../../support/builders.ts'
import { openSession, type TestSession } from '../../../support/open-session.ts'
import { header, listFile } from '../../importers/made-files.ts'
import { keep, oneValue, rowsOf } from '../imports/import-files.ts'

let session: TestSession
beforeEach(async () => {
  session = await openSession()
})

type Two = { readonly keptId: ChildId; readonly mergedId: ChildId }

async function merge(from: TestSession, two: Two, answer: () => Entry = () => 'kept') {
  const asked = await from.ask('children.previewMerge', two)
  const answers = (keys: readonly { key: string }[]) => Object.fromEntries(keys.map(({ key }) => [key, answer()]))
  return from.ask('children.merge', {
    ...two,
    keptVersion: asked.kept.version,
    mergedVersion: asked.merged.version,
    details: answers(asked.details.filter(({ isAsked }) => isAsked)),
    facts: answers(asked.facts.filter(({ becomes }) => becomes === 'asked')),
  })
}

const tablesOf = (from: TestSession) =>
  rowsOf(from, "SELECT name FROM sqlite_schema WHERE type = 'table'")
    .map((row) => String(Object.values(row as object)[0]))
    .filter((name) => !/^(audit|rowHistory|childMerge|sqlite_.*|search(Word|Trigram).*)$/.test(name))
/** Every table as it stands; versions go on, and the index gives the same words other numbers. */
const record = (from: TestSession) =>
  Object.fromEntries(
    tablesOf(from).map((table) => {
      const isIndex = table.startsWith('search')
      const plain = (row: unknown) => JSON.stringify({ ...(row as object), version: 0, ...(isIndex ? { id: 0 } : {}) })
      return [table, rowsOf(from, `SELECT * FROM ${table}`).map(plain).toSorted()]
    }),
  )

const day = fc.constantFrom('2025-02-03', '2025-09-08', '2026-03-02', '2026-09-07')
const end = fc.constantFrom('2026-10-05', '2026-11-02', null, null)
const who = fc.constantFrom('kept' as const, 'merged' as const)
type Who = Entry | 'sibling'
const fact = fc.oneof(
  fc.record({ is: fc.constant('care' as const), who, on: day, end, code: fc.constantFrom('C1', 'V2') }),
  fc.record({ is: fc.constant('plan' as const), who, on: day, end }),
  fc.record({ is: fc.constant('enquiry' as const), who, on: day, end }),
  fc.record({ is: fc.constant('adoption' as const), who, on: day, end }),
  fc.record({ is: fc.constant('hsb' as const), who, on: day, end }),
  fc.record({ is: fc.constant('due' as const), who, on: day }),
  fc.record({ is: fc.constant('alias' as const), who, on: day }),
  fc.record({ is: fc.constant('apart' as const), who, on: day }),
  fc.record({ is: fc.constant('iro' as const), who, on: day, iro: fc.nat(1) }),
  fc.record({
    is: fc.constant('meeting' as const),
    who: fc.subarray<Who>(['kept', 'merged', 'sibling'], { minLength: 1 }),
    on: day,
    isHeld: fc.boolean(),
    isWritten: fc.boolean(),
    participation: fc.constantFrom('PN1', 'PN7', null),
  }),
)
type Fact = typeof fact extends fc.Arbitrary<infer T> ? T : never
type People = Readonly<Record<Who, ChildId>> & { readonly iros: readonly IroId[] }

function put(db: Db, people: People, one: Fact): void {
  if (one.is === 'meeting') {
    const { who: at, on, isHeld, isWritten, participation } = one
    const childIds = at.map((name) => people[name])
    const meetingId = aMeeting(db, {
      kind: 'roa',
      childIds,
      perChild: { participation },
      ...(isHeld ? { heldOn: on } : { scheduledFor: on }),
    })
    if (isWritten) write(db, meetingId, childIds)
    return
  }
  const childId = people[one.who]
  if (one.is === 'iro') {
    const isGiven = oneValue(session, `SELECT count(*) FROM allocation WHERE childId = '${childId}'`)
    if (isGiven === 0) allocate(db, childId, people.iros[one.iro] as IroId, { startedOn: one.on })
    return
  }
  if (one.is === 'due' || one.is === 'alias' || one.is === 'apart') {
    const insert = {
      due: `INSERT OR IGNORE INTO sourceDue (id, childId, kind, dueBy) VALUES (?, ?, 'roa', '${one.on}')`,
      alias: `INSERT OR IGNORE INTO childAlias (id, childId, reference) VALUES (?, ?, '${one.on}')`,
      apart: `INSERT OR IGNORE INTO childApart (id, childId, otherId) VALUES (?, ?, '${people.sibling}')`,
    }
    db.prepare(insert[one.is]).run(v7(), childId)
    return
  }
  const { on: startedOn, end: endedOn } = one
  if (one.is === 'care') aPeriodOfCare(db, childId, { startedOn, endedOn, legalStatus: one.code })
  if (one.is === 'plan') aPlan(db, childId, { startedOn, ...(endedOn === null ? {} : { endedOn }) })
  if (one.is === 'enquiry') anEnquiry(db, childId, startedOn, { closedOn: endedOn })
  if (one.is === 'adoption') anAdoption(db, childId, { placedOn: startedOn, endedOn })
  if (one.is === 'hsb') anHsbInvolvement(db, childId, startedOn, { endedOn })
}

/** What is written of a meeting: of each child, of all of them, and decisions carried on from any meeting before. */
function write(db: Db, meetingId: string, childIds: readonly ChildId[]): void {
  const field = db.prepare('INSERT INTO meetingField (id, meetingId, childId, field, value) VALUES (?, ?, ?, ?, ?)')
  for (const childId of [...childIds, null]) field.run(v7(), meetingId, childId, 'views', JSON.stringify(childId))
  const carried = db.prepare('SELECT id FROM decision ORDER BY id DESC LIMIT 1').pluck().get() ?? null
  const decision = db.prepare(
    'INSERT INTO decision (id, meetingId, childId, position, what, carriedFromId) VALUES (?, ?, ?, 1, ?, ?)',
  )
  decision.run(v7(), meetingId, childIds[0], 'Visit', carried)
  db.prepare(
    "INSERT INTO booking (id, meetingId, what, state, forOn, saidBy, saidOn) VALUES (?, ?, 'room', 'booked', '2026-10-01', 'Ann', '2026-09-01')",
  ).run(v7(), meetingId)
}

function twoEntries(from: TestSession, facts: readonly Fact[], merged = {}): Two {
  return inCommand(from, (db) => {
    const people = {
      kept: aChild(db),
      merged: aChild(db, { reference: '880011', ethnicity: 'WBRI', ...merged }),
      sibling: aChild(db, { givenName: 'Kofi', bornOn: '2019-02-01' }),
      iros: [anIro(db, { name: 'Helen Marsh' }), anIro(db, { name: 'Ruth Adeyemi' })],
    }
    aFamily(db, { childIds: [people.merged, people.sibling], isOneGroup: true })
    for (const one of facts) put(db, people, one)
    return { keptId: people.kept, mergedId: people.merged }
  })
}

describe('taking two entries apart again', () => {
  it('leaves every table as it was, whatever was merged and answered', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fact, { maxLength: 10 }),
        fc.array(who, { minLength: 1, maxLength: 12 }),
        async (facts, answers) => {
          session = await openSession()
          const two = twoEntries(session, facts, { givenName: 'Nya' })
          const before = record(session)
          let asked = 0
          const { mergeId } = await merge(session, two, () => answers[asked++ % answers.length] as Entry)
          expect(oneValue(session, `SELECT count(*) FROM child WHERE id = '${two.mergedId}'`)).toBe(0)
          expect(rowsOf(session, 'PRAGMA foreign_key_check')).toEqual([])
          await session.ask('children.undoMerge', { mergeId })
          expect(record(session)).toEqual(before)
          expect(rowsOf(session, 'PRAGMA foreign_key_check')).toEqual([])
        },
      ),
      { numRuns: 30 },
    )
  })

  it('happens once, and the child’s page no longer offers it', async () => {
    const two = twoEntries(session, [])
    const { mergeId } = await merge(session, two)
    await session.ask('children.undoMerge', { mergeId })
    expect(await session.ask('children.identity', { childId: two.keptId })).toEqual({ aliases: [], merges: [] })
    expect(await session.reply('children.undoMerge', { mergeId })).toMatchObject({
      error: { message: 'This merge was undone on Mon 23 Nov 2026 already.' },
    })
  })

  it('is refused, naming what, once something else rests on the child', async () => {
    const two = twoEntries(session, [{ is: 'care', who: 'merged', on: '2026-09-07' as never, end: null, code: 'C1' }])
    const { mergeId } = await merge(session, two)
    inCommand(session, (db) => {
      aMeeting(db, { kind: 'roa', childIds: [two.keptId], scheduledFor: '2026-12-01' })
      db.prepare("UPDATE legalStatus SET endedOn = '2026-11-20'").run()
    })
    expect(await session.reply('children.undoMerge', { mergeId })).toMatchObject({
      error: {
        code: 'rule',
        message:
          'This merge cannot be undone any more: 1 legal status and 1 child at a meeting recorded since rest on it. Add Nia Bowen-Achebe again if they are two children.',
      },
    })
  })

  it('is refused while a later merge builds on it, and allowed once that one is undone', async () => {
    const two = twoEntries(session, [])
    const third = inCommand(session, (db) => aChild(db, { reference: '990011' }))
    const first = await merge(session, two)
    const second = await merge(session, { keptId: third, mergedId: two.keptId })
    expect(await session.ask('children.identity', { childId: third })).toMatchObject({
      aliases: ['4470000', '880011'],
      merges: [{ id: second.mergeId }, { id: first.mergeId }],
    })
    const refused = await session.reply('children.undoMerge', { mergeId: first.mergeId })
    expect(refused).toMatchObject({ error: { message: expect.stringContaining('merge of two entries') } })
    await session.ask('children.undoMerge', { mergeId: second.mergeId })
    await session.ask('children.undoMerge', { mergeId: first.mergeId })
    expect(oneValue(session, 'SELECT count(*) FROM child')).toBe(4)
  })

  it('frees the import that brought the entry to be undone', async () => {
    const keptId = inCommand(session, (db) => aChild(db))
    const importId = await keep(session, await listFile(8, {}), header('4473402,F,02/04/2019,WBRI,,,'))
    const mergedId = oneValue(session, 'SELECT id FROM child WHERE sourceRowId IS NOT NULL') as ChildId
    const { mergeId } = await merge(session, { keptId, mergedId })
    expect(await session.reply('imports.undo', { importId })).toMatchObject({
      error: { message: expect.stringMatching(/was merged into another entry on Mon 23 Nov 2026\. Undo that/) },
    })
    await session.ask('children.undoMerge', { mergeId })
    await session.ask('imports.undo', { importId })
    expect(rowsOf(session, 'SELECT id FROM child')).toEqual([{ id: keptId }])
  })

  it('frees the import that brought both entries to be undone', async () => {
    const importId = await keep(session, header('4473402,F,02/04/2019,WBRI,,,', '2,M,15/03/2015,WBRI,,,'))
    const [keptId, mergedId] = rowsOf(session, 'SELECT id FROM child').map((row) => (row as { id: ChildId }).id)
    if (!keptId || !mergedId) throw new Error('The file has two children.')
    const { mergeId } = await merge(session, { keptId, mergedId })
    await session.ask('children.undoMerge', { mergeId })
    await session.ask('imports.undo', { importId })
    expect(rowsOf(session, 'SELECT id FROM child')).toEqual([])
  })
})
