import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drawCopy } from '../../../../electron/documents/copies/copy-page.ts'
import { composeCopy } from '../../../../shared/copies/compose-copy.ts'
import { CopyLayout } from '../../../../shared/records/register.ts'
import { aContent, audience, id, mark, people } from '../../../shared/copies/a-content.ts'
import { marked } from '../../../shared/copies/marked-content.ts'
import { getsIt } from '../../../shared/copies/who-gets-it.ts'

const drawing = { isPractice: false, hasSpacePage: false }
const drawnFor = (layout: CopyLayout, text = '') => {
  const mum = { ...people.mum, copyLayout: layout }
  const lines = aContent().lines.map((line) => (text !== '' && line.id === id(11) ? { ...line, text } : line))
  return drawCopy(composeCopy(aContent({ lines, people: [mum, people.dad] }), mum.id, mark), drawing, 'NONCE')
}

describe('a copy as a page', () => {
  it('has no word of what is withheld, in any layout, and every word of the rest', () => {
    const { content, items } = marked()
    const withheld = fc.subarray([...items])
    fc.assert(
      fc.property(
        withheld,
        fc.constantFrom(...content.people),
        fc.constantFrom(...CopyLayout.options),
        (some, who, layout) => {
          const reader = { ...who, copyLayout: layout }
          const register = content.people.map((one) => (one.id === who.id ? reader : one))
          const audiences = some.map((item) => audience(item.id, { notFor: [who.id] }))
          const given = { ...content, people: register, audiences }
          const page = drawCopy(composeCopy(given, reader.id, mark), { isPractice: true, hasSpacePage: true }, 'NONCE')
          const isChild = reader.childId !== null || layout === 'child'
          for (const { words, isSpared = false, ...item } of items) {
            const isKept = !getsIt(given, reader, item)
            const isAsked = isKept || !(isChild && isSpared)
            if (isAsked) expect(words.filter((word) => page.includes(word) === isKept)).toEqual([])
          }
        },
      ),
      { numRuns: 80 },
    )
  })

  it.each(CopyLayout.options)('has one main heading, a language and headed tables in %s', (layout) => {
    const page = drawnFor(layout)
    expect(page.match(/<h1>/g)).toHaveLength(1)
    expect(page).toContain('<html lang="en-GB">')
    expect(page).toContain('<title>Copy for ')
    expect(page.match(/<th>/g)).toBeNull()
    expect(page.match(/ style="/g)).toBeNull()
    expect(page).toContain('This copy is for')
  })

  it.each(CopyLayout.options)('takes what was typed as text in %s', (layout) => {
    const page = drawnFor(layout, '<img src=x onerror=alert(1)> & "so"')
    expect(page).not.toContain('<img src=x')
  })

  it('has type of 14 points or more on every family copy', () => {
    for (const layout of ['standard', 'largePrint', 'easyRead', 'child'] as const)
      expect(Number(/--body:([\d.]+)pt/.exec(drawnFor(layout))?.[1])).toBeGreaterThanOrEqual(14)
  })
})
