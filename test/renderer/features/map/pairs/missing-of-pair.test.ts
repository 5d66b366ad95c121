import { expect, it } from 'vitest'
import { missingInWords, missingOfPair } from '../../../../../renderer/features/map/pairs/missing-of-pair.ts'
import signsOfSafety from '../../../../../resources/map-templates/signs-of-safety.json' with { type: 'json' }
import { RecordId } from '../../../../../shared/records/ids.ts'
import { MapTemplate } from '../../../../../shared/records/map-template.ts'

const template = MapTemplate.parse(signsOfSafety)
const id = RecordId.parse('01936f00-0000-7000-8000-000000000001')
const other = RecordId.parse('01936f00-0000-7000-8000-000000000002')
const pair = {
  id,
  childId: null,
  worriedNames: '',
  danger: 'D',
  familyView: '',
  goal: 'G',
  bottomLines: 'B',
  howLong: '',
}
const scale = { id: other, pairId: id, name: 'Kelly', score: 6, reason: '' }

it('is whole with a danger, a goal, bottom lines and somebody’s number', () => {
  expect(missingOfPair(pair, [scale])).toEqual([])
})

it('counts neither blanks nor the number of another goal', () => {
  const missing = missingOfPair({ ...pair, goal: ' \n' }, [
    { ...scale, pairId: other },
    { ...scale, pairId: null },
  ])
  expect(missing).toEqual(['goal', 'scale'])
  expect(missingInWords(missing, template)).toBe('Still missing: safety goal and a number on the scale')
})

it('uses the first words of a label that explains itself', () => {
  expect(missingInWords(['bottomLines'], template)).toBe('Still missing: bottom lines')
})
