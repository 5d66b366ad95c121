import { v7 } from 'uuid'
import { describe, expect, it } from 'vitest'
import { answerOf, perChildOf, withAnswer } from '../../../../renderer/features/meetings/held-fields.tsx'
import { ChildId } from '../../../../shared/records/ids.ts'

const child = () => ({
  childId: ChildId.parse(v7()),
  givenName: 'Lily',
  familyName: 'Thornton',
  reference: null,
  bornOn: null,
  expectedOn: null,
  isRestricted: false,
  age: null,
  dueBy: null,
})

describe('withAnswer', () => {
  it('gives one child’s reason to the others until they have one of their own', () => {
    const [lily, ava] = [child(), child()] as const
    const children = [lily, ava]
    const late = { ...answerOf(lily.childId, new Map()), lateReason: 'other' } as const
    const typed = withAnswer(withAnswer(new Map(), children, late), children, { ...late, lateNote: 'Snow' })
    expect(perChildOf(children, typed).map(({ lateNote }) => lateNote)).toEqual(['Snow', 'Snow'])
    const own = withAnswer(typed, children, { ...answerOf(ava.childId, typed), lateNote: 'Ill' })
    const changed = withAnswer(own, children, { ...late, lateNote: 'Snow and ice' })
    expect(perChildOf(children, changed).map(({ lateNote }) => lateNote)).toEqual(['Snow and ice', 'Ill'])
  })

  it('leaves how each took part to each', () => {
    const [lily, ava] = [child(), child()] as const
    const answer = { ...answerOf(lily.childId, new Map()), participation: 'PN1' } as const
    expect(answerOf(ava.childId, withAnswer(new Map(), [lily, ava], answer)).participation).toBeNull()
  })
})
