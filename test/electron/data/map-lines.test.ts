import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import type { ChildId, MeetingId, RecordId } from '../../../shared/records/ids.ts'
import { aChild, aMeeting, inCommand } from '../../support/builders.ts'
import { openSession, type TestSession } from '../../support/open-session.ts'

let session: TestSession
let childId: ChildId
let meetingId: MeetingId
const fresh = async () => {
  session = await openSession('2026-11-23')
  inCommand(session, (db) => {
    childId = aChild(db)
    meetingId = aMeeting(db, { childIds: [childId], kind: 'icpc', scheduledFor: '2026-11-23' })
  })
  await session.ask('map.begin', { meetingId, template: 'signs-of-safety', isFromPrevious: false })
}
beforeEach(fresh)

const headings = ['harm', 'complicating', 'strengths'] as const
const lines = async () => (await session.ask('map.get', { meetingId })).lines
const textsOf = async (heading: string) =>
  (await lines()).filter((line) => line.heading === heading).map(({ text }) => text)
const add = async (text: string, heading: string = 'harm', afterId: RecordId | null = null) =>
  (await session.ask('mapLines.add', { meetingId, heading, afterId, text, saidBy: '', childId: null })).id
const undo = () => session.ask('edits.undo', { scope: `meeting:${meetingId}` })
const redo = () => session.ask('edits.redo', { scope: `meeting:${meetingId}` })
const refusal = async (name: string, input: unknown) => {
  const reply = await session.reply(name, input)
  return reply.ok ? null : reply.error.message
}

describe('lines of a map', () => {
  it('stand under the line they were begun at', async () => {
    const first = await add('A')
    await add('C')
    await add('B', 'harm', first)
    expect(await textsOf('harm')).toEqual(['A', 'B', 'C'])
  })

  it('move one place, stay at either end, and go to the end of another heading', async () => {
    const [a, b] = [await add('A'), await add('B'), await add('C')]
    await session.ask('mapLines.move', { id: a, to: -1 })
    await session.ask('mapLines.move', { id: a, to: 1 })
    expect(await textsOf('harm')).toEqual(['B', 'A', 'C'])
    await add('D', 'strengths')
    await session.ask('mapLines.move', { id: b, to: { heading: 'strengths' } })
    expect(await textsOf('harm')).toEqual(['A', 'C'])
    expect(await textsOf('strengths')).toEqual(['D', 'B'])
  })

  it('take with them who may have them, and bring it back with Undo', async () => {
    const itemId = await add('A')
    await session.ask('audiences.say', { meetingId, itemId, scope: 'professionals', notFor: [], why: '' })
    await session.ask('mapLines.remove', { id: itemId })
    const { audiences, lines: left } = await session.ask('map.get', { meetingId })
    expect({ audiences, left }).toEqual({ audiences: [], left: [] })
    await undo()
    expect(await session.ask('map.get', { meetingId })).toMatchObject({
      lines: [{ text: 'A' }],
      audiences: [{ itemId, scope: 'professionals' }],
    })
  })

  it('are refused where they have no place', async () => {
    const line = { meetingId, afterId: null, text: 'A', saidBy: '', childId: null }
    expect(await refusal('mapLines.add', { ...line, heading: 'steps' })).toBe(
      '“Signs of Safety” has no such heading for lines.',
    )
    const other = inCommand(session, (db) => aChild(db))
    expect(await refusal('mapLines.add', { ...line, heading: 'harm', childId: other })).toBe(
      'This child is not at this meeting.',
    )
    const id = await add('A')
    expect(await refusal('mapLines.change', { id, change: 'better' })).toBe(
      'This line is new, so nothing can be said of how it has changed.',
    )
    await session.ask('mapLines.remove', { id })
    expect(await refusal('mapLines.change', { id, text: 'B' })).toMatch(/^This line of the map/)
  })
})

describe('undo and redo', () => {
  it('take back and make again each thing done to a line', async () => {
    const other = await add('B')
    const id = await add('A')
    const acts = [
      () => session.ask('mapLines.change', { id, text: 'A, changed' }),
      () => session.ask('mapLines.change', { id, saidBy: 'Kelly Hallam' }),
      () => session.ask('mapLines.change', { id, childId }),
      () => session.ask('mapLines.move', { id, to: -1 }),
      () => session.ask('mapLines.move', { id, to: { heading: 'strengths' } }),
      () => session.ask('audiences.say', { meetingId, itemId: id, scope: 'partA', notFor: [], why: 'Split' }),
      () => session.ask('mapLines.remove', { id: other }),
      () => session.ask('mapLines.remove', { id }),
    ]
    const seen = [await whole()]
    for (const act of acts) {
      await act()
      seen.push(await whole())
    }
    for (const was of seen.slice(0, -1).toReversed()) {
      await undo()
      expect(await whole()).toEqual(was)
    }
    for (const then of seen.slice(1)) {
      await redo()
      expect(await whole()).toEqual(then)
    }
  })
})

const whole = async () => {
  const { lines: kept, audiences } = await session.ask('map.get', { meetingId })
  return { kept, audiences }
}

type Act =
  | { readonly is: 'add'; readonly heading: number; readonly at: number }
  | { readonly is: 'move'; readonly at: number; readonly by: 1 | -1 }
  | { readonly is: 'shift'; readonly at: number; readonly heading: number }
  | { readonly is: 'remove'; readonly at: number }

const place = fc.nat(20)
const heading = fc.nat(headings.length - 1)
const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ is: fc.constant('add' as const), heading, at: place }) },
  fc.record({ is: fc.constant('move' as const), at: place, by: fc.constantFrom(1 as const, -1 as const) }),
  fc.record({ is: fc.constant('shift' as const), at: place, heading }),
  fc.record({ is: fc.constant('remove' as const), at: place }),
)

/** What the lists should be, kept as plain lists. */
type Lists = Map<string, RecordId[]>

async function play(lists: Lists, one: Act): Promise<void> {
  const all = [...lists.values()].flat()
  if (one.is === 'add') {
    const name = headings[one.heading] ?? 'harm'
    const list = lists.get(name) ?? []
    const after = list.length === 0 ? -1 : one.at % list.length
    const id = await add('x', name, list[after] ?? null)
    list.splice(after < 0 ? list.length : after + 1, 0, id)
    return
  }
  const id = all[one.at % Math.max(1, all.length)]
  const list = [...lists.values()].find((ids) => id !== undefined && ids.includes(id))
  if (!id || !list) return
  const at = list.indexOf(id)
  list.splice(at, 1)
  if (one.is === 'remove') await session.ask('mapLines.remove', { id })
  if (one.is === 'move') {
    await session.ask('mapLines.move', { id, to: one.by })
    list.splice(Math.min(Math.max(at + one.by, 0), list.length), 0, id)
  }
  if (one.is === 'shift') {
    const name = headings[one.heading] ?? 'harm'
    await session.ask('mapLines.move', { id, to: { heading: name } })
    lists.get(name)?.push(id)
  }
}

it('keeps each heading in the order that adding, moving and removing say', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { maxLength: 25 }), async (acts) => {
      await fresh()
      const lists: Lists = new Map(headings.map((name) => [name, []]))
      for (const one of acts) await play(lists, one)
      const kept = await lines()
      for (const [name, ids] of lists)
        expect(kept.filter((line) => line.heading === name).map(({ id }) => id)).toEqual(ids)
    }),
    { numRuns: 25 },
  )
}, 60_000)

it.each(['under the same line', 'each under the one before'])(
  'keeps the order of many lines put %s',
  async (way) => {
    const above = [await add('first'), await add('second')]
    await add('last')
    const made: RecordId[] = []
    for (let at = 0; at < 70; at += 1) {
      if (way === 'under the same line') made.unshift(await add(`${at}`, 'harm', above.at(-1) ?? null))
      else made.push(await add(`${at}`, 'harm', made.at(-1) ?? above.at(-1) ?? null))
    }
    expect((await lines()).map(({ id }) => id).slice(2, -1)).toEqual(made)
    await undo()
    expect(await lines()).toHaveLength(72)
  },
  60_000,
)
