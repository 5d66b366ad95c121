import { describe, expect, it } from 'vitest'
import { copyRoute, handOverGroups, layoutFor, tooClose } from '../../../shared/copies/recipients.ts'
import { RecordId } from '../../../shared/records/ids.ts'
import type { AskedPart, AttendeeSide } from '../../../shared/records/register.ts'

const idOf = (n: number) => RecordId.parse(`00000000-0000-7000-8000-${String(n).padStart(12, '0')}`)
const person = (n: number, side: AttendeeSide, copyOrder: number | null = null) => ({
  id: idOf(n),
  side,
  copyOrder,
  part: 'both' as AskedPart,
})
const apart = (one: number, other: number) => ({ firstId: idOf(one), secondId: idOf(other) })
const numbers = (groups: { id: RecordId }[][]) => groups.map((group) => group.map(({ id }) => Number(id.slice(-3))))

describe('how a copy reaches somebody', () => {
  it('is by hand for who came, by post for who was asked, and not at all for anybody else', () => {
    expect(copyRoute({ partA: 'absent', partB: 'here', isInvited: false })).toBe('here')
    expect(copyRoute({ partA: 'apologies', partB: null, isInvited: true })).toBe('toPost')
    expect(copyRoute({ partA: null, partB: null, isInvited: true })).toBe('toPost')
    expect(copyRoute({ partA: 'absent', partB: null, isInvited: false })).toBe('none')
  })
})

describe('the order of handing over', () => {
  const mother = person(1, 'family')
  const father = person(2, 'family')
  const gran = person(3, 'family')
  const worker = person(4, 'socialCare')
  const school = person(5, 'agency')

  it('is the family, then professionals, where everybody may meet', () => {
    expect(numbers(handOverGroups([worker, mother, school, gran], []))).toEqual([
      [1, 3],
      [4, 5],
    ])
  })

  it('has those who must not meet first and last', () => {
    const groups = handOverGroups([mother, father, gran, worker, school], [apart(1, 2)])
    expect(numbers(groups)).toEqual([[1, 3], [4, 5], [2]])
  })

  it('keeps the family of a part with whoever was asked to that part', () => {
    const [inA, inB] = [
      { ...mother, part: 'a' as const },
      { ...father, part: 'b' as const },
    ]
    const interpreter = { ...gran, part: 'b' as const }
    expect(numbers(handOverGroups([inA, inB, interpreter, worker], [apart(1, 2)]))).toEqual([[1], [4], [2, 3]])
  })

  it('puts professionals between each two of three who must not meet', () => {
    const all = [apart(1, 2), apart(1, 3), apart(2, 3)]
    expect(numbers(handOverGroups([mother, father, gran, worker, school], all))).toEqual([[1], [4], [2], [5], [3]])
  })

  it('is what somebody said, with a cut before whoever must not meet those before', () => {
    const said = [person(1, 'family', 2), person(2, 'family', 1), person(4, 'socialCare', 3)]
    expect(numbers(handOverGroups(said, [apart(1, 2)]))).toEqual([[2], [1], [4]])
    expect(tooClose(said, [apart(1, 2)])).toHaveLength(1)
  })
})

describe('the layout', () => {
  const parent = { copyLayout: null, side: 'family', childId: null, accessNeeds: '' } as const
  it('is by who somebody is and what they need, unless it was chosen', () => {
    expect(layoutFor(parent)).toBe('standard')
    expect(layoutFor({ ...parent, side: 'agency' })).toBe('professional')
    expect(layoutFor({ ...parent, accessNeeds: 'Needs large print' })).toBe('largePrint')
    expect(layoutFor({ ...parent, accessNeeds: 'Easy read please' })).toBe('easyRead')
    expect(layoutFor({ ...parent, accessNeeds: 'Large print', copyLayout: 'standard' })).toBe('standard')
  })
})
