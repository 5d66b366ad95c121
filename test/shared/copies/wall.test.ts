import fc from 'fast-check'
import { expect, it } from 'vitest'
import signsOfSafety from '../../../resources/map-templates/signs-of-safety.json'
import { type WallSource, wallOf } from '../../../shared/copies/wall.ts'
import { IsoDate } from '../../../shared/dates.ts'
import { Audience, AudienceScope } from '../../../shared/records/audience.ts'
import { RecordId } from '../../../shared/records/ids.ts'
import { MapLine, MapPair, MapScale } from '../../../shared/records/map.ts'
import { MapTemplate } from '../../../shared/records/map-template.ts'

const template = MapTemplate.parse(signsOfSafety)
const idOf = (number: number) => RecordId.parse(`00000000-0000-7000-8000-${String(number).padStart(12, '0')}`)
const darren = idOf(9001)

const empty: WallSource = {
  template,
  startedAt: '2026-11-23T10:00:00.000Z',
  finishedAt: null,
  part: null,
  lastItemId: '',
  firstNames: ['Maisie', 'Theo'],
  ...{ lines: [], pairs: [], scales: [], steps: [], audiences: [], outcomes: [] },
  dates: { coreGroupOn: null, nextMeetingOn: null },
}
const line = (id: number, text: string, more: Partial<MapLine> = {}): MapLine =>
  MapLine.parse({
    ...{ id: idOf(id), heading: 'harm', text, saidBy: 'DC Fletcher', childId: null, fromLineId: null, change: null },
    ...more,
  })
const audience = (id: number, more: Partial<Audience>): Audience =>
  Audience.parse({ itemId: idOf(id), scope: 'everyone', notFor: [], why: 'Because of the refuge', ...more })
const textsOn = (source: WallSource, view: 'map' | 'readBack' = 'map') => {
  const made = wallOf(source, view)
  return made.shows === 'blank'
    ? made.because
    : made.page.columns.flatMap((one) => one.headings.flatMap(({ items }) => items))
}

const scopes = fc.constantFrom(...AudienceScope.options)
const restriction = fc.option(fc.record({ scope: scopes, isNamed: fc.boolean() }), { nil: null })

it('holds a word of an item only where everybody in the room may have it, whatever the item is', () => {
  const arbitrary = fc.record({
    restrictions: fc.array(restriction, { minLength: 1, maxLength: 24 }),
    part: fc.constantFrom('a' as const, 'b' as const, null),
    view: fc.constantFrom('map' as const, 'readBack' as const),
    isFinished: fc.boolean(),
    last: fc.nat(23),
  })
  fc.assert(
    fc.property(arbitrary, ({ restrictions, part, view, isFinished, last }) => {
      const rows = restrictions.map((given, index) => ({ given, index, secret: `secret${index}secret` }))
      const source: WallSource = {
        ...empty,
        ...{ part, lastItemId: idOf(last), finishedAt: isFinished ? '2026-11-23T11:40:00.000Z' : null },
        lines: rows.filter(({ index }) => index % 4 === 0).map(({ index, secret }) => line(index, secret)),
        pairs: rows.filter(({ index }) => index % 4 === 1).map(({ index, secret }) => pair(index, secret)),
        scales: rows.filter(({ index }) => index % 4 === 2).map(({ index, secret }) => scale(index, secret)),
        steps: rows.filter(({ index }) => index % 4 === 3).map(({ index, secret }) => step(index, secret)),
        audiences: rows.flatMap(({ given, index }) =>
          given ? [audience(index, { scope: given.scope, notFor: given.isNamed ? [darren] : [] })] : [],
        ),
      }
      const sent = JSON.stringify(wallOf(source, view))
      for (const { given, secret } of rows) {
        const isOpen = given === null || (!given.isNamed && given.scope === 'everyone')
        if (!isOpen) expect(sent).not.toContain(secret)
        else if (view === 'map' && !isFinished) expect(sent).toContain(secret)
      }
      expect(sent).not.toContain('Because of the refuge')
      expect(sent).not.toContain('DC Fletcher')
      expect(sent).not.toMatch(/scope|professionals|part[AB]|notFor|[0-9a-f]{8}-[0-9a-f]{4}-/)
    }),
  )
})

const pair = (id: number, text: string): MapPair =>
  MapPair.parse({
    ...{ id: idOf(id), childId: null, worriedNames: text, danger: text, familyView: text, goal: text },
    ...{ bottomLines: text, howLong: text },
  })
const scale = (id: number, name: string, score = 3): MapScale =>
  MapScale.parse({ id: idOf(id), pairId: null, name, score, reason: 'a reason' })
const step = (id: number, what: string) => ({
  id: idOf(id),
  what,
  who: 'Grace Mensah',
  byOn: IsoDate.parse('2026-12-04'),
})

it('is blank until Start and after Finish, but for reading back', () => {
  const source = { ...empty, lines: [line(1, 'Maisie heard it.')] }
  expect(textsOn({ ...source, startedAt: null })).toBe('notStarted')
  expect(textsOn({ ...source, startedAt: null }, 'readBack')).toBe('notStarted')
  expect(textsOn({ ...source, finishedAt: '2026-11-23T11:40:00.000Z' })).toBe('finished')
  expect(textsOn({ ...source, finishedAt: '2026-11-23T11:40:00.000Z' }, 'readBack')).toEqual([])
})

it('says that people still talk, read back or not, until Finish', () => {
  const isTalking = (finishedAt: string | null, view: 'map' | 'readBack') => {
    const made = wallOf({ ...empty, finishedAt }, view)
    return made.shows !== 'blank' && made.isTalking
  }
  expect([isTalking(null, 'map'), isTalking(null, 'readBack')]).toEqual([true, true])
  expect(isTalking('2026-11-23T11:40:00.000Z', 'readBack')).toBe(false)
})

it('leaves no gap for what is not shown, and calls headings what paper calls them', () => {
  const lines = [line(1, 'He was hurt.'), line(2, ' '), line(3, 'Gone now', { fromLineId: idOf(8), change: 'gone' })]
  const hidden = line(4, 'Jean helps', { heading: 'strengths' })
  const made = wallOf({ ...empty, lines: [...lines, hidden], audiences: [audience(4, { scope: 'partA' })] }, 'map')
  expect(made).toMatchObject({
    page: {
      title: 'Maisie and Theo',
      columns: [
        { headings: [{ label: 'What has happened', items: [{ text: 'He was hurt.' }] }] },
        { headings: [] },
        { headings: [] },
      ],
      scale: null,
    },
  })
})

it('marks what is being written on, and puts names together that gave one number', () => {
  const scales = [scale(5, 'Kelly', 6), scale(6, 'Police', 3), scale(7, 'Nadia', 3)]
  const made = wallOf({ ...empty, lines: [line(1, 'One'), line(2, 'Two')], lastItemId: idOf(2), scales }, 'map')
  expect(made.shows === 'map' && made.page.scale?.marks).toEqual([
    { score: 3, names: ['Police', 'Nadia'] },
    { score: 6, names: ['Kelly'] },
  ])
  expect(textsOn({ ...empty, lines: [line(1, 'One'), line(2, 'Two')], lastItemId: idOf(2) })).toMatchObject([
    { text: 'One', isCurrent: false },
    { text: 'Two', isCurrent: true },
  ])
})

it('reads back the decision, the dates and each step with who and by when', () => {
  const made = wallOf(
    {
      ...empty,
      steps: [step(1, 'Theo has a check with Dr Iqbal'), { ...step(2, 'Ring the school'), who: '' }],
      outcomes: [{ firstName: 'Maisie', text: 'Child protection plan (neglect)' }],
      dates: { coreGroupOn: IsoDate.parse('2026-12-07'), nextMeetingOn: null },
    },
    'readBack',
  )
  expect(made).toMatchObject({
    shows: 'readBack',
    page: {
      columns: [
        {
          label: 'What was decided',
          headings: [
            { items: [{ text: 'Maisie: Child protection plan (neglect)' }] },
            { label: 'When', items: [{ text: 'The core group meets on Mon 7 Dec 2026.' }] },
          ],
        },
        {
          label: 'Next steps',
          headings: [{ items: [{ detail: 'Grace Mensah, by Fri 4 Dec 2026' }, { detail: 'By Fri 4 Dec 2026' }] }],
        },
      ],
    },
  })
})
