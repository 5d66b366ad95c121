import { beforeEach, describe, expect, it } from 'vitest'
import type { FootprintKind } from '../../../shared/records/footprint-kinds.ts'
import type { ChildId, RecordId } from '../../../shared/records/ids.ts'
import { aChild, anHsbInvolvement, anUnbornChild, aPeriodOfCare, aPlan, inCommand } from '../../support/builders.ts'
import { openSession, type TestSession } from '../../support/open-session.ts'

let session: TestSession
let childId: ChildId
beforeEach(async () => {
  session = await openSession('2026-11-23')
  childId = inCommand(session, (db) => {
    const id = aChild(db)
    aPeriodOfCare(db, id, { startedOn: '2026-05-01' })
    return id
  })
})

const add = async (kind: FootprintKind, of = childId) => (await session.ask('footprint.add', { childId: of, kind })).id
const change = (id: RecordId, answers: Record<string, string>) =>
  session.ask('footprint.change', {
    id,
    changes: Object.entries(answers).map(([field, value]) => ({ field, value })),
  })
const entries = async () =>
  (await session.ask('footprint.ofChild', { childId })).entries.map(({ kind, happenedOn, facts }) => ({
    kind,
    happenedOn,
    ...facts,
  }))
const scope = () => `child:${childId}` as const

describe('an entry of the footprint', () => {
  it('begins today, and keeps each pause in typing; the latest day comes first', async () => {
    const note = await add('note')
    await change(note, { note: 'Rang the s' })
    expect(await change(note, { note: 'Rang the school', happenedOn: '2026-11-02' })).toEqual({
      savedAt: session.now(),
    })
    await change(await add('contact'), { party: 'guardian', withWhom: 'P. Osei' })
    expect(await entries()).toEqual([
      { kind: 'contact', happenedOn: '2026-11-23', party: 'guardian', withWhom: 'P. Osei' },
      { kind: 'note', happenedOn: '2026-11-02', note: 'Rang the school' },
    ])
  })

  it.each([
    [
      'happenedOn',
      '2026-11-24',
      'What is written here cannot be after today, Mon 23 Nov 2026. Enter a day up to today.',
    ],
    ['happenedOn', '2016-03-07', 'This is before the child was born, Tue 8 Mar 2016. Enter that day or a later one.'],
    ['happenedOn', '', 'Enter the day it happened, such as 13 6 2026.'],
    ['feedback', 'praise', 'Choose one of the answers.'],
    ['answeredOn', '2026-11-22', 'This is before the day it was made, Mon 23 Nov 2026. Enter that day or a later one.'],
    ['answeredOn', '2026-11-24', 'An answer cannot be after today, Mon 23 Nov 2026. Enter a day up to today.'],
    ['party', 'child', 'Such an entry does not ask that. Open it again.'],
  ])('says what is wrong with %s %s, and stays as it was', async (field, value, message) => {
    const id = await add('feedback')
    await change(id, { note: 'Of the late letter' })
    await expect(change(id, { [field]: value, outcome: 'Upheld' })).rejects.toThrow(message)
    expect(await entries()).toEqual([{ kind: 'feedback', happenedOn: '2026-11-23', note: 'Of the late letter' }])
  })

  it('of an unborn child goes back to the case, and says nothing of the child', async () => {
    const unborn = inCommand(session, (db) => {
      const id = anUnbornChild(db, '2027-01-10')
      aPlan(db, id, { startedOn: '2026-10-05' })
      return id
    })
    const id = await add('contact', unborn)
    await change(id, { happenedOn: '2026-10-05' })
    await expect(change(id, { happenedOn: '2026-10-04' })).rejects.toThrow(
      'This is before the child protection case began, Mon 5 Oct 2026. Enter that day or a later one.',
    )
    await expect(change(id, { party: 'child' })).rejects.toThrow('The child is not born yet.')
  })

  it('is only of a child looked after or in child protection, and some kinds only of the first', async () => {
    const [protectedChild, other] = inCommand(session, (db) => {
      const ids = [aChild(db), aChild(db)] as const
      aPlan(db, ids[0], { startedOn: '2026-10-05' })
      anHsbInvolvement(db, ids[1], '2026-10-05')
      return ids
    })
    const kinds = async (id: ChildId) => (await session.ask('footprint.ofChild', { childId: id })).kinds
    expect(await kinds(protectedChild)).toEqual(['note', 'contact', 'consultation', 'feedback'])
    expect(await kinds(other)).toEqual([])
    await expect(add('midway', protectedChild)).rejects.toThrow('only of a child who is or was looked after')
    await expect(add('note', other)).rejects.toThrow('looked after or in child protection')
  })

  it('can be taken back step by step, removal included, and made again', async () => {
    const id = await add('panel')
    await change(id, { outcome: 'Agreed' })
    await session.ask('footprint.remove', { id })
    expect((await session.ask('footprint.ofChild', { childId })).edits.undo).toBe(
      'Removed: Permanence panel view, 23 Nov',
    )
    await session.ask('edits.undo', { scope: scope() })
    expect(await entries()).toEqual([{ kind: 'panel', happenedOn: '2026-11-23', outcome: 'Agreed' }])
    expect(await session.ask('edits.undo', { scope: scope() })).toEqual({
      undo: 'Added: Permanence panel view',
      redo: 'Permanence panel view: View of the panel',
    })
    await session.ask('edits.undo', { scope: scope() })
    expect(await entries()).toEqual([])
    await session.ask('edits.redo', { scope: scope() })
    await session.ask('edits.redo', { scope: scope() })
    expect(await entries()).toEqual([{ kind: 'panel', happenedOn: '2026-11-23', outcome: 'Agreed' }])
  })
})

describe('the history of an entry', () => {
  it('names who and when, one change a sitting, with codes and days in words', async () => {
    const id = await add('cafcass')
    await change(id, { step: 'handover' })
    await change(id, { note: 'The plan so far' })
    await session.goTo('2026-11-24')
    await change(id, { happenedOn: '2026-11-20' })
    const { changes } = await session.ask('footprint.history', { id })
    expect(changes.map(({ did, who, rows }) => ({ did, who, values: rows[0]?.values }))).toEqual([
      {
        did: 'Wrote in the footprint',
        who: 'Ruth Adeyemi',
        values: [{ label: 'Day', before: 'Mon 23 Nov 2026', after: 'Fri 20 Nov 2026' }],
      },
      {
        did: 'Wrote in the footprint',
        who: 'Ruth Adeyemi',
        values: [
          { label: 'Note', before: null, after: 'The plan so far' },
          { label: 'Step', before: null, after: 'Handover from the guardian' },
        ],
      },
      {
        did: 'Added to the footprint',
        who: 'Ruth Adeyemi',
        values: [
          { label: 'Day', before: null, after: 'Mon 23 Nov 2026' },
          { label: 'Kind', before: null, after: 'Cafcass and court' },
        ],
      },
    ])
  })

  it('stays in the child’s history after the entry was removed', async () => {
    const id = await add('note')
    await change(id, { note: 'Rang the school' })
    await session.ask('footprint.remove', { id })
    const { changes } = await session.ask('children.history', { childId })
    expect(changes.slice(0, 3).map(({ did }) => did)).toEqual([
      'Removed from the footprint',
      'Wrote in the footprint',
      'Added to the footprint',
    ])
    expect(changes[0]?.rows[0]?.values).toContainEqual({ label: 'Note', before: 'Rang the school', after: null })
  })
})
