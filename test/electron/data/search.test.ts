import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import {
  aChild,
  aFamily,
  allocate,
  anIro,
  anUnbornChild,
  aPeriodOfCare,
  aPlan,
  aWorker,
  inCommand,
} from '../../support/builders.ts'
import { openSession, type TestSession } from '../../support/open-session.ts'

let session: TestSession
beforeAll(async () => {
  session = await openSession('2026-11-23')
  const ruth = inCommand(session, (db) => {
    const ruthId = anIro(db, { name: 'Ruth Adeyemi' })
    const daniel = anIro(db)
    anIro(db, { name: 'Margaret Ellwood', endedOn: '2025-01-03' })
    const workerId = aWorker(db)
    aWorker(db, { name: 'Nobody Joeson' })
    const child = (givenName: string | null, familyName: string | null, columns = {}) =>
      aChild(db, { givenName, familyName, bornOn: '2016-03-08', ...columns })
    const jayden = child('Jayden', 'Clarke', { workerId })
    const maisie = child('Maisie', 'Hallam', { bornOn: '2020-02-01' })
    const theo = child('Theo', 'Brook', { bornOn: '2023-02-01' })
    aFamily(db, { name: 'Hallam', childIds: [maisie, theo] })
    aFamily(db, { name: 'Warsame', childIds: [child('Halima', 'Warsame')] })
    child('Michael', 'Okafor-Hale', { isRestricted: true })
    child('Siobhán', 'O’Brien')
    child('Aoife', 'McKenna')
    child(null, null, { reference: '8812345' })
    anUnbornChild(db, '2027-01-10')
    aPeriodOfCare(db, jayden, { startedOn: '2026-01-05' })
    aPlan(db, maisie, { startedOn: '2026-05-07' })
    allocate(db, jayden, ruthId)
    allocate(db, maisie, daniel)
    return ruthId
  })
  await session.ask('session.setProfile', { name: 'Ruth Adeyemi', role: 'iro', iroId: ruth })
})

const search = (text: string, limit = 12) => session.ask('search.people', { text, limit })
const titles = async (text: string) => (await search(text)).map(({ title }) => title)
/** Each hit as one line, the letters that answer in brackets. */
const lines = async (text: string) =>
  (await search(text)).map(({ title, matched, detail }) => {
    const marks = matched.flatMap(([start, end]) => [
      { at: start, mark: '[' },
      { at: end, mark: ']' },
    ])
    const marked = marks
      .toSorted((a, b) => b.at - a.at)
      .reduce((t, m) => t.slice(0, m.at) + m.mark + t.slice(m.at), title)
    return `${marked} (${detail})`
  })

describe('search.people', () => {
  it('finds families and children by the beginning of any of their names', async () => {
    expect(await lines('hal')).toEqual([
      '[Hal]lam family (Maisie, 6, and Theo, 3)',
      'Maisie [Hal]lam (6, child protection, IRO Daniel Whitcombe)',
      '[Hal]ima Warsame (10, no open case)',
      'Michael Okafor-[Hal]e (10, no open case)',
      'Theo Brook (3, no open case, Hallam family)',
    ])
  })

  it('tells the social worker of one’s own children', async () => {
    expect(await lines('jay')).toEqual(['[Jay]den Clarke (10, looked after, Joe Amari)'])
  })

  it.each([
    ['Siobhan', 'Siobhán O’Brien'],
    ['SIOBHÁN', 'Siobhán O’Brien'],
    ['OBrien', 'Siobhán O’Brien'],
    ['o brien siob', 'Siobhán O’Brien'],
    ['O’Brien', 'Siobhán O’Brien'],
    ['Okafor Hale', 'Michael Okafor-Hale'],
    ['okaforhale', 'Michael Okafor-Hale'],
    ['Mc Kenna', 'Aoife McKenna'],
    ['8812345', 'Child 8812345'],
    ['88123', 'Child 8812345'],
    ['unborn', 'Unborn Ferreira'],
    ['Jaden Clark', 'Jayden Clarke'],
    ['clark jaydn', 'Jayden Clarke'],
    ['Okafro-Hale', 'Michael Okafor-Hale'],
    ['Halimma', 'Halima Warsame'],
    ['Hallm maisi', 'Maisie Hallam'],
    ['joe amari', 'Joe Amari'],
    ['Adeyemmi', 'Ruth Adeyemi'],
  ])('finds by %s', async (text, title) => {
    expect((await titles(text))[0]).toBe(title)
  })

  it('marks what was found by sound or slip, and the whole word that answers', async () => {
    const [hit] = await search('Hallm')
    expect(hit).toMatchObject({ title: 'Hallam family', isApproximate: true, matched: [[0, 6]] })
    expect((await search('Hallam'))[0]).toMatchObject({ isApproximate: false })
  })

  it('does not guess from three letters while they begin a name', async () => {
    expect(await titles('jay')).toEqual(['Jayden Clarke'])
    expect(await titles('jow')).toEqual(['Joe Amari'])
  })

  it('finds a child by the very number before anything else, and says so', async () => {
    const numbered = inCommand(session, (db) => aChild(db, { givenName: 'Ada', familyName: 'Quill', reference: '77' }))
    const [hit] = await search('77')
    expect(hit).toMatchObject({ subjectId: numbered, detail: '10, no open case, 77' })
  })

  it('carries the mark of a restricted child', async () => {
    expect((await search('michael'))[0]).toMatchObject({ isRestricted: true })
    expect((await search('jayden'))[0]).toMatchObject({ isRestricted: false })
  })

  it('opens a family on its eldest child with an open case', async () => {
    const [family, maisie] = await search('hallam')
    expect(family).toMatchObject({ kind: 'family', childId: maisie?.subjectId })
  })

  it('says when an IRO left, and leaves out social workers without children', async () => {
    expect(await lines('ellwood')).toEqual(['Margaret [Ellwood] (IRO until Fri 3 Jan 2025)'])
    expect(await titles('joeson')).toEqual([])
  })

  it('answers nothing to nothing, and nobody to what nobody is called', async () => {
    expect(await titles('  ')).toEqual([])
    expect(await titles('zzyzx')).toEqual([])
  })

  it('gives no more than was asked for, and refuses more than 100 characters', async () => {
    expect(await search('hal', 2)).toHaveLength(2)
    expect(await session.reply('search.people', { text: 'x'.repeat(101), limit: 5 })).toMatchObject({ ok: false })
  })

  it('never fails, whatever is typed', async () => {
    const hostile = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 50 }),
      fc.string({
        unit: fc.constantFrom('"', "'", '*', '(', ')', ':', '^', '-', ' ', 'a', 'NEAR', 'OR', '\0', '\ud800'),
        maxLength: 25,
      }),
      fc.constantFrom('words:a', 'NOT', 'AND OR', '"', 'NEAR(a b)', '%', '_', "'; DROP TABLE child; --", '{words} : x'),
    )
    await fc.assert(
      fc.asyncProperty(hostile, async (text) => {
        expect(await session.reply('search.people', { text, limit: 12 })).toMatchObject({ ok: true })
      }),
      { numRuns: 1000, seed: 11 },
    )
  })
})
