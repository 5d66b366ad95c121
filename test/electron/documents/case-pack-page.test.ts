import { expect, it } from 'vitest'
import { casePackPage } from '../../../electron/documents/case-pack-page.ts'
import { day } from '../../shared/day.ts'

const pack = {
  childName: 'Lily Thornton',
  blocks: [
    { key: 'about', heading: 'About the meeting', text: 'Child: Lily\n\nRoom <2>', table: null },
    {
      key: 'decisions',
      heading: 'Decisions',
      text: '1. Get a passport; Ravi',
      table: { headings: ['Decision', 'Who'], rows: [['Get a passport', 'Ravi']] },
    },
  ],
  blanks: ['Education'],
}
const page = (isPractice: boolean) => casePackPage(pack, { today: day('Mon 23 Nov 2026'), isPractice })

it('draws a heading for each box of the form, tables with headings, and text as text', () => {
  const drawn = page(false).draw('n')
  expect(drawn).toContain('<html lang="en-GB">')
  expect(drawn).toContain('<h2>About the meeting</h2><p>Child: Lily</p><p>Room &lt;2&gt;</p>')
  expect(drawn).toContain('<th scope="col">Decision</th>')
  expect(drawn).toContain('<h2>Nothing written</h2><p>Education</p>')
  expect(drawn).not.toContain('1. Get a passport')
})

it('marks a practice record on the sheet and at its foot', () => {
  expect(page(false).foot).toBe(
    'Record for the case system: Lily Thornton. Made Mon 23 Nov 2026. Official: sensitive, names children',
  )
  expect(page(true).foot).toMatch('PRACTICE')
  expect(page(true).draw('n')).toContain('>PRACTICE</div>')
})
