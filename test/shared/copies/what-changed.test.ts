import { expect, it } from 'vitest'
import { composeCopy } from '../../../shared/copies/compose-copy.ts'
import type { CopyContent } from '../../../shared/copies/content.ts'
import { whatChanged } from '../../../shared/copies/what-changed.ts'
import { IsoDate } from '../../../shared/dates.ts'
import { aContent, audience, id, mark, people } from './a-content.ts'

const copy = (rest: Partial<CopyContent> = {}) => composeCopy(aContent(rest), people.mum.id, mark)
const withText = (text: string) => aContent().lines.map((line) => (line.id === id(15) ? { ...line, text } : line))

it('finds nothing between two copies of the same', () => {
  const { changes, same } = whatChanged(copy(), copy())
  expect(changes).toEqual([])
  expect(same).toContain('The decision')
})

it('says where words changed, what they were and what they are', () => {
  const { changes, same } = whatChanged(copy(), copy({ lines: withText('The flat is dry now.') }))
  expect(changes).toEqual([
    { where: 'What makes it harder', was: 'The flat is damp and cold.', now: 'The flat is dry now.' },
  ])
  expect(same).not.toContain('What makes it harder')
})

it('says a day that moved where it stands, once', () => {
  const dates = { ...aContent().dates, coreGroupOn: IsoDate.parse('2027-05-25') }
  expect(whatChanged(copy(), copy({ dates })).changes).toEqual([
    {
      where: 'What happens next',
      was: 'Mon 24 May 2027: First core group. It makes the plan work.',
      now: 'Tue 25 May 2027: First core group. It makes the plan work.',
    },
  ])
})

it('does not say the words of a line the reader may no longer have', () => {
  const audiences = [audience(id(15), { notFor: [people.mum.id] })]
  const { changes } = whatChanged(copy(), copy({ audiences }))
  expect(changes).toContainEqual({ where: 'What makes it harder', was: null, now: null })
  expect(JSON.stringify(changes)).not.toContain('damp and cold')
})
