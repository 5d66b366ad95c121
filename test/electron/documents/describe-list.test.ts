import { expect, it } from 'vitest'
import type { Ask } from '../../../electron/documents/ask.ts'
import { describeList } from '../../../electron/documents/describe-list.ts'
import { type Cell, type ListDocument, partFor } from '../../../electron/documents/list-document.ts'
import { IsoDate } from '../../../shared/dates.ts'
import type { AskedList } from '../../../shared/records/list-export.ts'
import {
  aChild,
  aFamily,
  allocate,
  aMeeting,
  anEnquiry,
  anIro,
  anUnbornChild,
  aPeriodOfCare,
  aPlan,
  inCommand,
} from '../../support/builders.ts'
import { openSession, type TestSession } from '../../support/open-session.ts'

const whole = { keys: null, about: '' }
const day = (text: string) => IsoDate.parse(text)

const describedIn = (session: TestSession, list: AskedList) => describeList(session.ask as Ask, list, false)

/** Each line as an object of its cells by heading, as files or paper have them. */
function linesOf(document: ListDocument, medium: 'paper' | 'file' = 'file') {
  const { columns, groups } = partFor(medium, document)
  const named = (line: readonly Cell[]) =>
    Object.fromEntries(line.map((cell, index) => [columns[index]?.header, wordsOf(cell)]))
  return groups.flatMap(({ lines }) => lines.map(named))
}

const wordsOf = (cell: Cell) =>
  typeof cell !== 'object' || cell === null ? cell : 'day' in cell ? cell.day : 'text' in cell ? cell.text : cell

/** Nia and her brother Tom with Daniel, an unborn child with nobody; Nia's review is booked. */
async function aCaseload() {
  const session = await openSession('2026-11-23')
  const made = inCommand(session, (db) => {
    const iroId = anIro(db)
    const nia = aChild(db, { isRestricted: true })
    const tom = aChild(db, { givenName: 'Tom', bornOn: '2019-01-10', hasConfidentialAddress: true })
    const unborn = anUnbornChild(db, '2027-01-04')
    aFamily(db, { childIds: [nia, tom], isOneGroup: true })
    aPeriodOfCare(db, nia, { startedOn: '2026-11-05' })
    aPlan(db, tom, { startedOn: '2026-09-01' })
    anEnquiry(db, unborn, '2026-11-18')
    for (const child of [nia, tom]) allocate(db, child, iroId)
    aMeeting(db, {
      kind: 'roa',
      childIds: [nia],
      scheduledFor: '2026-11-30',
      startsAt: '10:00',
      place: 'Fern House',
      iroId,
    })
    return { iroId, nia, tom, unborn }
  })
  return { session, ...made }
}

it('describes a caseload with its arithmetic, one line a child, soonest due first', async () => {
  const { session, iroId } = await aCaseload()
  const list = { name: 'caseload', input: { iroId }, isGrouped: false, ...whole } as const
  const document = await describedIn(session, list)
  expect(document).toMatchObject({ title: 'Caseload', scope: 'Daniel Whitcombe', rows: 2, children: 2 })
  expect(document.made).toEqual({ by: 'Ruth Adeyemi', at: 'Mon 23 Nov 2026, 08:51', isPractice: false })
  expect(document.figures).toEqual([
    {
      heading: 'Weighted caseload',
      text: '1 looked after × 1.5 = 1.5, plus 1 child protection × 1 = 1: 2.5 in all, 72.5 below 75 to 105.',
    },
  ])
  const [tom, nia] = linesOf(document)
  expect(nia).toMatchObject({
    Child: 'Nia Bowen-Achebe',
    'Case number': '4470000',
    'Date of birth': '2016-03-08',
    Age: 10,
    Restricted: 'Yes',
    List: 'Looked after',
    Next: 'First review',
    'Booked for': '2026-11-30',
    IRO: 'Daniel Whitcombe',
    'Looked after since': '2026-11-05',
    Weight: 1.5,
  })
  expect(tom).toMatchObject({ Child: 'Tom Bowen-Achebe', 'Address confidential': 'Yes', Restricted: null })
  expect(linesOf(document, 'paper').map(({ Child }) => Child)).toEqual([
    'Tom Bowen-Achebe, 7 (address confidential)',
    'Nia Bowen-Achebe, 10 (restricted)',
  ])
})

it('takes the rows a screen shows, in its order, under the families it groups by', async () => {
  const { session, nia, tom, unborn } = await aCaseload()
  const keys = [unborn, tom, nia]
  const list = { name: 'caseload', input: { iroId: null }, isGrouped: true, keys, about: 'With “e”' } as const
  const document = await describedIn(session, list)
  expect(document.groups.map(({ heading, lines }) => [heading, lines.length])).toEqual([
    ['No family recorded', 1],
    ['Bowen-Achebe family', 2],
  ])
  expect(linesOf(document, 'paper').map(({ Child, IRO }) => [Child, IRO])).toEqual([
    ['Unborn Ferreira, expected 4 Jan', 'No IRO yet'],
    ['Tom Bowen-Achebe, 7 (address confidential)', 'Daniel Whitcombe'],
    ['Nia Bowen-Achebe, 10 (restricted)', 'Daniel Whitcombe'],
  ])
  expect(document).toMatchObject({ scope: 'Everybody', about: 'With “e”' })
})

it('refuses a list with a row the record no longer has', async () => {
  const { session, nia } = await aCaseload()
  const keys = [nia, '0190a5a0-0000-7000-8000-000000000000']
  await expect(
    describedIn(session, { name: 'caseload', input: { iroId: null }, isGrouped: false, keys, about: '' }),
  ).rejects.toThrow('The list has changed since it was drawn')
})

it('describes the meetings of a period day by day, under what has to be booked', async () => {
  const { session, iroId } = await aCaseload()
  const input = { iroId, fromOn: day('2026-11-23'), untilOn: day('2026-12-04') }
  const document = await describedIn(session, { name: 'meetings', input, hasToBook: true, ...whole })
  expect(document.about).toBe('Meetings of Mon 23 Nov 2026 to Fri 4 Dec 2026')
  expect(document.groups.map(({ heading }) => heading)).toEqual(['To book now', 'Mon 30 Nov 2026'])
  expect(linesOf(document, 'paper')[1]).toMatchObject({
    Children: 'Nia Bowen-Achebe, 10 (restricted)',
    Meeting: 'First review',
    Time: '10:00',
    Place: 'Fern House',
    Chair: 'Daniel Whitcombe',
    Due: '2026-12-03',
  })
  expect(linesOf(document)[1]).toMatchObject({ On: '2026-11-30', 'Case numbers': '4470000', 'How many': 1 })
  const past = await describedIn(session, { name: 'meetings', input, hasToBook: false, ...whole })
  expect(past.groups.map(({ heading }) => heading)).toEqual(['Mon 30 Nov 2026'])
})

it('describes the due list in the order the day is read', async () => {
  const { session } = await aCaseload()
  const document = await describedIn(session, { name: 'due', input: { iroId: null }, ...whole })
  expect(document.groups.map(({ heading, lines }) => [heading, lines.length])).toEqual([
    ['Coming up to Mon 7 Dec 2026', expect.any(Number)],
  ])
  const lines = linesOf(document, 'paper')
  expect(lines.map(({ Children }) => Children)).toContain('Nia Bowen-Achebe, 10 (restricted)')
  expect(lines.find(({ Meeting }) => Meeting === 'First review')).toMatchObject({ On: '2026-11-30', Time: '10:00' })
})

it('describes the newly looked after with what has to happen first', async () => {
  const { session } = await aCaseload()
  const document = await describedIn(session, { name: 'newInCare', input: { iroId: null }, ...whole })
  expect(linesOf(document)).toEqual([
    {
      Child: 'Nia Bowen-Achebe',
      'Case number': '4470000',
      'Date of birth': '2016-03-08',
      Age: 10,
      Restricted: 'Yes',
      'Looked after since': '2026-11-05',
      'Days until told': 0,
      'Appoint an IRO by': '2026-11-12',
      IRO: 'Daniel Whitcombe',
      'First review due': '2026-12-03',
      'Plan by': '2026-12-03',
      'Review held': null,
    },
  ])
})

it('describes the team with its total, and names no child', async () => {
  const { session } = await aCaseload()
  const document = await describedIn(session, { name: 'team', input: {}, ...whole })
  expect(document).toMatchObject({ rows: 2, children: 0 })
  expect(linesOf(document).map(({ IRO, Children, Weighted }) => [IRO, Children, Weighted])).toEqual([
    ['Daniel Whitcombe', '2', 2.5],
    ['No IRO yet', '1', 0],
  ])
  expect(document.totals?.slice(0, 2)).toEqual(['Team', { figure: 1, text: '1.0' }])
  expect(document.figures[0]?.text).toBe(
    '2.5 in all ÷ 1 FTE in post = 2.5, 72.5 below. The band is 75 to 105 for one full-time IRO.',
  )
})
