import { expect, it } from 'vitest'
import { RaiseAlert } from '../../../shared/records/alert.ts'
import { ChildId } from '../../../shared/records/ids.ts'
import { aConcern, aGoodPractice } from '../../support/an-alert.ts'

const child = ChildId.parse('0199c1a0-0000-7000-8000-000000000001')
const askedFor = (input: unknown) => {
  const { error } = RaiseAlert.safeParse(input)
  return error?.issues.map(({ path }) => path.join('.')).toSorted() ?? []
}

it('names everything that is missing at once', () => {
  const concern = {
    ...aConcern(child, '2026-11-16'),
    childIds: [],
    theme: null,
    askedFor: '',
    firstStage: 'headOfService',
  }
  expect(askedFor(concern)).toEqual(['askedFor', 'childIds', 'firstStageWhy', 'theme'])
  const praise = { ...aGoodPractice(child, '2026-11-16'), childIds: [], account: '' }
  expect(askedFor(praise)).toEqual(['account', 'childIds'])
})

it('asks nothing of a concern that good practice does not have', () => {
  expect(askedFor({ ...aGoodPractice(child, '2026-11-16'), askedFor: '', informalOn: '2026-11-20' })).toEqual([])
  expect(askedFor({ ...aConcern(child, '2026-11-16'), informalOn: '2026-11-20' })).toEqual(['informalOn'])
})

it.each([null, 7, 'alert', [], { kind: 'concern' }])('answers in words to %j', (input) => {
  expect(askedFor(input).length).toBeGreaterThan(0)
})
