// @vitest-environment jsdom
import { expect, it } from 'vitest'
import { listPage } from '../../../electron/documents/list-html.ts'
import { aDocument, hostileNames, type MadeRow } from './made-document.ts'

const parsed = (source: string) => new DOMParser().parseFromString(source, 'text/html')

const drawn = (rows: readonly MadeRow[], parts: Parameters<typeof aDocument>[1] = {}) =>
  parsed(listPage(aDocument(rows, parts)).draw('the-nonce'))

const textOf = (element: Element | null) => element?.textContent?.replace(/\s+/g, ' ').trim()

it('is a page in English with one heading, its arithmetic, and a table that can be read aloud', () => {
  const page = drawn([{ name: 'Nia Bowen-Achebe', weight: 2.5 }], { about: 'Overdue' })
  expect(page.documentElement.lang).toBe('en-GB')
  expect(page.title).toBe('Caseload: Ruth Adeyemi')
  expect([...page.querySelectorAll('h1, h2')].map(textOf)).toEqual([
    'Caseload: Ruth Adeyemi',
    'Weighted caseload',
    '1 child',
  ])
  expect(textOf(page.querySelector('.head p'))).toBe('Overdue. Made by Ruth Adeyemi, Mon 23 Nov 2026, 08:51.')
  expect([...page.querySelectorAll('th[scope=col]')].map(textOf)).toEqual(['Child', 'Due', 'Status', 'Note', 'Weight'])
  expect(textOf(page.querySelector('th[scope=rowgroup]'))).toBe('Bowen-Achebe family')
  expect([...(page.querySelector('tbody tr:last-child')?.children ?? [])].map(textOf)).toEqual([
    'Nia Bowen-Achebe',
    'Mon 23 Nov 2026',
    'Planned',
    'Paper',
    '2.5',
  ])
  expect(page.querySelector('tbody tr:last-child th')?.getAttribute('scope')).toBe('row')
  expect(textOf(page.querySelector('.marking'))).toBe('Official: sensitiveNames children')
})

it('marks a page of the fictional county, in its foot too', () => {
  const document = aDocument([{ name: 'Nia' }])
  const page = listPage({ ...document, made: { ...document.made, isPractice: true } })
  expect(page.foot).toBe(
    'Caseload: Ruth Adeyemi. Made by Ruth Adeyemi, Mon 23 Nov 2026, 08:51. PRACTICE: a fictional county',
  )
  const drawnPage = parsed(page.draw('the-nonce'))
  expect(textOf(drawnPage.querySelector('.marking'))).toBe('PRACTICENobody in this list exists')
  expect(textOf(drawnPage.querySelector('div.practice'))).toBe('PRACTICE')
})

it('says so when there is nothing to list', () => {
  expect(textOf(drawn([]).body)).toContain('Nothing to list.')
})

it('holds hostile names as text, without one script, style, address or picture of theirs', () => {
  const page = drawn(
    hostileNames.map((name) => ({ name, status: name })),
    { scope: hostileNames[16] ?? '', about: hostileNames[23] ?? '' },
  )
  expect(page.querySelectorAll('tbody tr:not(.group)')).toHaveLength(hostileNames.length)
  expect(page.querySelectorAll('img, script, link, iframe, a')).toHaveLength(0)
  expect([...page.querySelectorAll('style')].map((style) => style.nonce)).toEqual(['the-nonce'])
  const attributes = [...page.querySelectorAll('*')].flatMap((element) => element.getAttributeNames())
  expect(attributes.filter((name) => name.startsWith('on') || name === 'style' || name === 'src')).toEqual([])
})
