import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import type { ChildId, MeetingId } from '../../../shared/records/ids.ts'
import type { SaveFields } from '../../../shared/records/meeting-record.ts'
import { aChild, aMeeting, aPeriodOfCare, inCommand } from '../../support/builders.ts'
import { openSession, type TestSession } from '../../support/open-session.ts'

let session: TestSession
let childId: ChildId
let meetingId: MeetingId
beforeEach(async () => {
  session = await openSession('2026-11-23')
  inCommand(session, (db) => {
    childId = aChild(db)
    aPeriodOfCare(db, childId, { startedOn: '2026-05-01' })
    aMeeting(db, { childIds: [childId], kind: 'roa', scheduledFor: '2026-05-27', status: 'held', heldOn: '2026-05-27' })
    meetingId = aMeeting(db, { childIds: [childId], kind: 'roa', scheduledFor: '2026-11-23' })
  })
})

const save = (...changes: SaveFields['changes']) => session.ask('meetingRecord.save', { meetingId, changes })
const about = (field: string, value: string) => ({ childId, field, value })
const values = async () =>
  Object.fromEntries(
    (await session.ask('meetingRecord.get', { meetingId })).values.map(({ field, value }) => [field, value]),
  )
const scope = () => `meeting:${meetingId}` as const

describe('the record of a meeting', () => {
  it('keeps each pause in typing at once, beside the meeting before', async () => {
    expect(await save(about('health', 'Well'))).toEqual({ savedAt: session.now() })
    await save(about('health', 'Well, and growing'), about('dentalCheckOn', '2026-10-05'))
    expect(await values()).toEqual({ health: 'Well, and growing', dentalCheckOn: '2026-10-05' })
    expect((await session.ask('meetingRecord.get', { meetingId })).previous).toMatchObject({ heldOn: '2026-05-27' })
  })

  it('keeps an answer about the meeting as a whole, and several about one child, as often as they change', async () => {
    for (const day of ['2026-11-20', '2026-11-23'])
      await save({ childId: null, field: 'recordCompletedOn', value: day }, about('health', day), about('legal', day))
    expect(await values()).toEqual({ recordCompletedOn: '2026-11-23', health: '2026-11-23', legal: '2026-11-23' })
  })

  it.each([
    ['dentalCheckOn', 'yesterday', 'Last dental check: Enter a day such as 13 6 2026.'],
    ['sdqScore', '41', 'SDQ score: Enter a number from 0 to 40.'],
    ['permanencePlan', 'soon', 'Plan for permanence: Choose one of the answers.'],
    ['horoscope', 'Leo', 'The record of this meeting does not ask that. Open it again.'],
  ])('says what is wrong with %s %s, and keeps what was there', async (field, value, message) => {
    await save(about('health', 'Well'))
    await expect(save(about(field, value))).rejects.toThrow(message)
    expect(await values()).toEqual({ health: 'Well' })
  })
})

describe('undo and redo', () => {
  it('go step by step through what was typed, and a new step ends the redo', async () => {
    await save(about('health', 'Well'))
    await save(about('health', 'Poorly'))
    expect(await session.ask('edits.undo', { scope: scope() })).toEqual({
      undo: 'Health and wellbeing',
      redo: 'Health and wellbeing',
    })
    expect(await values()).toEqual({ health: 'Well' })
    await session.ask('edits.undo', { scope: scope() })
    expect(await values()).toEqual({})
    await session.ask('edits.redo', { scope: scope() })
    expect(await values()).toEqual({ health: 'Well' })
    await save(about('safety', 'Safe'))
    expect((await session.ask('edits.state', { scope: scope() })).redo).toBeNull()
    await expect(session.ask('edits.redo', { scope: scope() })).rejects.toThrow('There is nothing to redo.')
  })

  it('take back no step whose row a skipped one has changed since', async () => {
    await save(about('health', 'Well'))
    await save(about('health', 'Poorly'), about('permanencePlan', 'adoption'))
    const [period] = (await session.ask('children.get', { childId })).periodsOfCare
    const elsewhere = { permanencePlan: 'longTermFostering', permanenceAgreedOn: '2026-11-20' }
    await session.reply('care.recordPermanencePlan', { id: period?.id, version: period?.version, ...elsewhere })
    const undo = () => session.ask('edits.undo', { scope: scope() })
    await expect(undo()).rejects.toThrow('or skip it to undo the one before')
    await session.ask('edits.skip', { scope: scope() })
    await expect(undo()).rejects.toThrow('has been changed elsewhere since')
    expect(await values()).toMatchObject({ health: 'Poorly' })
    await session.ask('edits.skip', { scope: scope() })
    await expect(undo()).rejects.toThrow('There is nothing to undo.')
  })

  it('lead back to every state there was, whatever is saved, undone and redone', async () => {
    const step = fc.oneof(
      fc.record({ field: fc.constantFrom('health', 'safety', 'legal'), value: fc.constantFrom('', 'a', 'b') }),
      fc.constantFrom('undo' as const, 'redo' as const),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
        const past = [await values()]
        let future: Record<string, string>[] = []
        const own = () => session.ask('edits.state', { scope: scope() })
        let depth = 0
        for (const one of steps) {
          if (one === 'undo') {
            if (depth === 0) continue
            await session.ask('edits.undo', { scope: scope() })
            future = [past.pop() ?? {}, ...future]
            depth -= 1
          } else if (one === 'redo') {
            const [next, ...rest] = future
            if (!next) continue
            await session.ask('edits.redo', { scope: scope() })
            past.push(next)
            future = rest
            depth += 1
          } else {
            await save(about(one.field, one.value))
            past.push({ ...past.at(-1), [one.field]: one.value })
            future = []
            depth += 1
          }
          expect(await values()).toEqual(past.at(-1))
          expect((await own()).redo === null).toBe(future.length === 0)
        }
      }),
      { numRuns: 40 },
    )
  })
})
