import { describe, expect, it } from 'vitest'
import { alertPaperDocx } from '../../../electron/documents/alert-paper-docx.ts'
import { alertPaperSheet, alertPaperTitle } from '../../../electron/documents/alert-paper-page.ts'
import { IsoDate } from '../../../shared/dates.ts'
import type { AlertCard, AlertLetter, AlertPaper, PaperBlock } from '../../../shared/records/alert-paper.ts'
import { fileNameOf, paperText, subjectOf } from '../../../shared/records/alert-paper-text.ts'
import { docxLines, docxParts } from '../../support/docx-parts.ts'

const blank = { list: [], table: null, paragraphs: [], closing: null }
const blocks: PaperBlock[] = [
  {
    ...blank,
    ...{ key: 'asked', heading: 'What I am asking for', list: ['See Z.', 'Name a <worker>.'] },
    closing: { strong: 'Please answer by Fri 27 Nov 2026', rest: '(5 working days).' },
  },
  {
    ...blank,
    ...{ key: 'stages', heading: 'Stages and dates', paragraphs: ['The IRO may pass a stage by.'] },
    table: {
      headings: ['Stage', 'Sent', 'Answer due', 'Where it stands'],
      rows: [
        ['Team manager', 'Fri 13 Nov 2026', 'Fri 20 Nov 2026', 'No answer'],
        ['► Service manager', 'Mon 23 Nov 2026', 'Fri 27 Nov 2026', 'This letter'],
      ],
      nowAt: 1,
    },
  },
  { ...blank, key: 'answer', heading: 'Your answer', list: ['Put right. Date and evidence:'] },
]
const letter: AlertLetter = {
  ...{ kind: 'letter', number: '2026/118', heading: 'Concern alert 2026/118: second stage', stage: 'second stage' },
  ...{ on: IsoDate.parse('2026-11-23'), to: 'Ingrid Solberg, service manager', copyTo: ['Colin Ashby, team manager'] },
  ...{ from: ['Ruth Adeyemi'], about: 'About ZH, case number 20418, aged 12.', blocks },
}
const card: AlertCard = {
  ...{ kind: 'card', number: '2026/119', heading: 'Good practice', on: IsoDate.parse('2026-11-23') },
  ...{ to: 'Ravi Chandran, social worker', done: ['You listened.'], difference: ['The child spoke.'] },
  ...{ thanks: 'Thank you. Ruth Adeyemi', file: [{ label: 'Theme', text: 'Direct work with the child' }] },
}
const made = (paper: AlertLetter | AlertCard): AlertPaper => ({
  paper,
  subject: subjectOf(paper),
  text: paperText(paper),
  fileName: fileNameOf(paper),
  names: [],
  isAdvised: false,
})
const drawn = (paper: AlertLetter | AlertCard, isPractice = false) => {
  const sheet = alertPaperSheet(made(paper), { isPractice })
  return { page: sheet.draw('n', false), withBlank: sheet.draw('n', true), foot: sheet.foot }
}

describe('the letter of a concern on paper', () => {
  it('has its parts as headings, numbered points, tables with headed rows, and room for the answer', () => {
    const { page } = drawn(letter)
    expect(page).toContain('<html lang="en-GB">')
    expect(page).toContain('<title>Concern alert 2026/118, second stage</title>')
    expect(page).toContain('<h1>Concern alert 2026/118: second stage</h1>')
    expect(page).toContain('<li><bdi>Name a &lt;worker&gt;.</bdi></li>')
    expect(page).toContain('<strong>Please answer by Fri 27 Nov 2026</strong>')
    expect(page).toMatch(/<tr class="now"><th scope="row">► Service manager<\/th>/)
    expect(page).toMatch(/aria-label="Box to tick"[\s\S]*Put right\. Date and evidence:[\s\S]*Name[\s\S]*Date/)
  })

  it('says its number, stage, page and day at the foot, and in the fictional county that it is one', () => {
    const { foot } = drawn(letter)
    expect(foot).toMatch(
      /Concern alert 2026\/118, second stage, page .*pageNumber.* of .*totalPages.*, Mon 23 Nov 2026</,
    )
    expect(foot).not.toContain('PRACTICE')
    expect(drawn(letter, true).foot).toContain('PRACTICE')
    expect(drawn(letter, true).page).toContain('PRACTICE')
  })

  it('ends with a blank side on purpose where its pages are odd', () => {
    expect(drawn(letter).page).not.toContain('blank on purpose')
    expect(drawn(letter).withBlank).toContain('This side is blank on purpose')
  })

  it('is a Word document with the same words', async () => {
    const parts = await docxParts(await alertPaperDocx(made(letter), false))
    const lines = docxLines(parts['word/document.xml'] ?? '')
    expect(lines[0]).toBe('To: Ingrid Solberg, service manager\nCopy: Colin Ashby, team manager')
    for (const line of ['1. See Z.', 'Please answer by Fri 27 Nov 2026 (5 working days).', '► Service manager'])
      expect(lines).toContain(line)
    expect(parts['docProps/core.xml']).toContain(alertPaperTitle(made(letter)))
    expect(parts['word/styles.xml']).toContain('w:lang w:val="en-GB"')
  })

  it('is text with its days in front, for an e-mail whose subject names nobody', () => {
    const { subject, text, fileName } = made(letter)
    expect(subject).toBe('Concern alert 2026/118')
    expect(fileName).toBe('Concern alert 2026-118, second stage')
    expect(text).toContain('► Service manager: sent Mon 23 Nov 2026, answer due Fri 27 Nov 2026, This letter')
    expect(text).not.toContain('Your answer')
  })
})

describe('the card of a good practice on paper', () => {
  it('has thanks above the cut and the file below it', () => {
    const { page } = drawn(card)
    expect(page).toMatch(
      /Ravi Chandran, social worker[\s\S]*You listened\.[\s\S]*Thank you\.[\s\S]*cut here[\s\S]*For the file/,
    )
    expect(made(card).fileName).toBe('Good practice alert 2026-119 card')
  })

  it('is no Word document, as it has a size', async () => {
    await expect(alertPaperDocx(made(card), false)).rejects.toThrow('saved as a PDF')
  })
})
