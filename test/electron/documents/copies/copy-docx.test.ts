import { expect, it } from 'vitest'
import { copyDocx } from '../../../../electron/documents/copies/copy-docx.ts'
import { composeCopy } from '../../../../shared/copies/compose-copy.ts'
import { aContent, audience, mark, people } from '../../../shared/copies/a-content.ts'
import { marked } from '../../../shared/copies/marked-content.ts'
import { getsIt } from '../../../shared/copies/who-gets-it.ts'
import { docxLines, docxParts } from '../../../support/docx-parts.ts'

it('has no word of what is withheld in any of its parts, and every word of the rest', async () => {
  const { content, items } = marked()
  // Every second item is kept from each person in turn.
  for (const reader of content.people) {
    const audiences = items.filter((_, at) => at % 2 === 0).map((item) => audience(item.id, { notFor: [reader.id] }))
    const given = { ...content, audiences }
    const text = Object.values(await docxParts(await copyDocx(composeCopy(given, reader.id, mark)))).join('')
    for (const { words, isSpared = false, ...item } of items) {
      const isKept = !getsIt(given, reader, item)
      if (isKept || !(reader.childId !== null && isSpared))
        expect(words.filter((word) => text.includes(word) === isKept)).toEqual([])
    }
  }
})

it('begins with whose it is, has headings, headed tables, British English and the foot of the paper', async () => {
  const parts = await docxParts(await copyDocx(composeCopy(aContent(), people.mum.id, mark)))
  const document = parts['word/document.xml'] ?? ''
  expect(docxLines(document).slice(0, 3)).toEqual([
    'Amira and Sami: what was said',
    'Initial child protection conference, Wed 12 May 2027, 10:00, Fern House, Marle. Run by Maggie Osei.',
    'This copy is for Ms Keisha Brown',
  ])
  expect(document.match(/w:val="Heading1"/g)).toHaveLength(1)
  expect(document).toContain('<w:tblHeader/>')
  expect(parts['word/styles.xml']).toContain('en-GB')
  expect(Object.values(parts).join('')).toContain('Copy 4 of 9 for Ms K Brown, page ')
})
