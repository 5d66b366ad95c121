import { expect, it } from 'vitest'
import { textsOf } from '../../../renderer/ui/pdf-text.ts'

const begin = (id?: string) => ({ type: 'beginMarkedContentProps', id })
const end = { type: 'endMarkedContent' }
const said = (str: string, hasEOL = false) => ({ str, hasEOL })
const content = (id: string) => ({ type: 'content', id })

it('makes one text of a paragraph, however many lines and pieces it was broken into', () => {
  const items = [begin('mc0'), said('Kelly has moved and does not', true), said('want it known.'), end]
  const more = [begin('mc1'), said('By Fri '), end, begin('mc2'), said('4'), end, begin('mc3'), said(' Dec.'), end]
  const tags = {
    role: 'Root',
    children: [
      { role: 'P', children: [content('mc0')] },
      { role: 'P', children: [content('mc1'), { role: 'Span', children: [content('mc2')] }, content('mc3')] },
    ],
  }
  expect(textsOf([...items, ...more], tags)).toEqual(['Kelly has moved and does not want it known.', 'By Fri 4 Dec.'])
})

it('reads in the order of the tags, with what has none at the end', () => {
  const foot = [begin(), said('Copy 2 of 4, page '), said('1'), end]
  const items = [...foot, begin('mc1'), said('second'), end, begin('mc0'), said('first'), end]
  const tags = {
    role: 'Root',
    children: [
      { role: 'H1', children: [content('mc0')] },
      { role: 'TD', children: [content('mc1')] },
    ],
  }
  expect(textsOf(items, tags)).toEqual(['first', 'second', 'Copy 2 of 4, page 1'])
})

it('says of a picture what was said of it', () => {
  const tags = { role: 'Root', children: [{ role: 'Figure', alt: 'A scale from 0 to 10', children: [content('mc0')] }] }
  expect(textsOf([begin('mc0'), said('0'), said('10'), end], tags)).toEqual(['A scale from 0 to 10'])
})

it('reads a page without tags as it was written', () => {
  expect(textsOf([begin('mc0'), said('one'), end, said('two')], null)).toEqual(['one', 'two'])
})
