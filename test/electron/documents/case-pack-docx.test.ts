import { expect, it } from 'vitest'
import { casePackDocx } from '../../../electron/documents/case-pack-docx.ts'
import type { CasePack } from '../../../shared/records/case-pack.ts'
import { day } from '../../shared/day.ts'
import { docxLines, docxParts } from '../../support/docx-parts.ts'

const pack: CasePack = {
  childName: 'Lily Thornton',
  blocks: [
    { key: 'about', heading: 'About the meeting', text: 'Child: Lily Thornton\nPlace: Room <2>', table: null },
    {
      key: 'decisions',
      heading: 'Decisions',
      text: '1. Get a passport; Ravi Chandran',
      table: { headings: ['Decision', 'Who'], rows: [['Get a passport', 'Ravi Chandran']] },
    },
  ],
  blanks: ['Education'],
}
const parts = (isPractice: boolean) =>
  casePackDocx(pack, { today: day('Mon 23 Nov 2026'), isPractice }).then((bytes) => docxParts(bytes))

it('says everything once, in order, with line ends kept and marks as text', async () => {
  expect(docxLines((await parts(false))['word/document.xml'] ?? '')).toEqual([
    'Record for the case system: Lily Thornton',
    'About the meeting',
    'Child: Lily Thornton\nPlace: Room &lt;2&gt;',
    'Decisions',
    'Decision',
    'Who',
    'Get a passport',
    'Ravi Chandran',
    'Nothing written',
    'Education',
  ])
})

it('has headings, a table whose headings repeat, and British English', async () => {
  const { 'word/document.xml': document, 'word/styles.xml': styles } = await parts(false)
  expect(document?.match(/<w:pStyle w:val="Heading[12]"\/>/g)).toHaveLength(4)
  expect(document?.match(/<w:tblHeader\/>/g)).toHaveLength(1)
  expect(styles).toContain('<w:lang w:val="en-GB"/>')
})

it('says on every page what it is, and that a practice record is none', async () => {
  const footOf = async (isPractice: boolean) => {
    const found = await parts(isPractice)
    return Object.entries(found).find(([name]) => /footer\d*\.xml$/.test(name))?.[1]
  }
  expect(await footOf(false)).toMatch('Made Mon 23 Nov 2026. Official: sensitive, names children')
  expect(await footOf(true)).toMatch('PRACTICE: a fictional county')
})
