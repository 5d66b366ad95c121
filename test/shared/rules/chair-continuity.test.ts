import { expect, it } from 'vitest'
import { IsoDate } from '../../../shared/dates.ts'
import { type ChairedConference, chairContinuity } from '../../../shared/rules/chair-continuity.ts'

const day = (text: string) => IsoDate.parse(text)
const year = { fromOn: day('2018-04-01'), untilOn: day('2019-03-31') }
const held = (
  heldOn: string,
  iroId: string | null,
  kind: ChairedConference['kind'] = 'rcpc',
  familyKey = 'Clarke',
) => ({
  familyKey,
  kind,
  heldOn: day(heldOn),
  iroId,
})

it('counts review conferences whose chair had the family’s conference before (CP-15)', () => {
  const conferences = [held('2018-02-01', 'ruth', 'icpc'), held('2018-05-01', 'ruth'), held('2018-10-30', 'daniel')]
  expect(chairContinuity(conferences, year)).toEqual({ compared: 2, same: 1 })
})

it('compares with the latest conference that has a chair, family by family, in whatever order they come', () => {
  const conferences = [
    held('2018-10-30', 'ruth'),
    held('2018-07-02', null),
    held('2018-05-01', 'ruth', 'icpc'),
    held('2018-06-01', 'daniel', 'rcpc', 'Novak'),
  ]
  expect(chairContinuity(conferences, year)).toEqual({ compared: 1, same: 1 })
})

it('leaves out conferences of other years', () => {
  const conferences = [held('2018-02-01', 'ruth', 'icpc'), held('2018-03-30', 'daniel'), held('2019-04-01', 'daniel')]
  expect(chairContinuity(conferences, year)).toEqual({ compared: 0, same: 0 })
})
