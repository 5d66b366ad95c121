import { beforeEach, expect, it } from 'vitest'
import { aConcern } from '../../../support/an-alert.ts'
import { openSession, type TestSession } from '../../../support/open-session.ts'
import { merge, type Two, twoEntries } from './two-entries.ts'

let session: TestSession
let two: Two

const about = async () =>
  (await session.ask('alerts.list', { iroId: null, which: 'all', childId: null })).map(({ title, children }) => [
    title,
    children.map(({ childId }) => childId),
  ])

beforeEach(async () => {
  session = await openSession('2026-11-23')
  two = twoEntries(session, () => {})
  const { keptId, mergedId } = two
  await session.ask('alerts.raise', aConcern(mergedId, '2026-11-20', { title: 'of the merged entry' }))
  await session.ask('alerts.raise', aConcern(keptId, '2026-11-23', { title: 'of both', childIds: [keptId, mergedId] }))
})

it('brings the alerts of a merged entry over, and names the child once where one was about both', async () => {
  await merge(session, two)
  expect(await about()).toEqual([
    ['of both', [two.keptId]],
    ['of the merged entry', [two.keptId]],
  ])
})

it('gives each entry its alerts again when the two are taken apart', async () => {
  const before = await about()
  const { mergeId } = await merge(session, two)
  await session.ask('children.undoMerge', { mergeId })
  expect(await about()).toEqual(before)
})

it('tells of an alert in the history of the child it is about', async () => {
  const history = await session.ask('children.history', { childId: two.mergedId })
  const [latest] = history.changes
  expect(latest).toMatchObject({ did: 'Raised an alert' })
  expect(latest?.rows.find(({ what }) => what === 'Alert')?.values).toContainEqual({
    label: 'Theme',
    before: null,
    after: 'Visits',
  })
  expect(latest?.rows.find(({ what }) => what === 'Alert about this child')?.values).toEqual([
    { label: 'Alert', before: null, after: '2026/2, of both' },
  ])
})
