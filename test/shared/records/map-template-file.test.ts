import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import signsOfSafety from '../../../resources/map-templates/signs-of-safety.json' with { type: 'json' }
import { LONGEST_TEMPLATE, readTemplate } from '../../../shared/records/map-template-file.ts'

const problems = (value: unknown): readonly string[] => {
  const read = readTemplate(typeof value === 'string' ? value : JSON.stringify(value))
  return 'problems' in read ? read.problems : []
}
const [first, second, third] = signsOfSafety.columns

describe('a template read from a file', () => {
  it('is taken as a whole, also with the mark Windows programs put in front', () => {
    expect(readTemplate(`\uFEFF${JSON.stringify(signsOfSafety)}`)).toMatchObject({
      template: { key: 'signs-of-safety' },
    })
  })

  it('is refused with the place and the remedy', () => {
    expect(problems({ ...signsOfSafety, name: '' })).toEqual(['“name”: enter some words.'])
    expect(problems({ ...signsOfSafety, edition: '2' })).toEqual(['“edition”: enter a number without quotes.'])
    expect(problems({ ...signsOfSafety, edition: 0 })).toEqual(['“edition”: give at least 1.'])
    expect(problems({ ...signsOfSafety, kinds: ['party'] })[0]).toMatch(/^Kind of meeting 1: choose one of “\w+”, /)
    expect(problems({ ...signsOfSafety, agenda: [{ key: 'welcome', label: 'Welcome', minutes: 500 }] })).toEqual([
      'Agenda item 1, “minutes”: give at most 180.',
    ])
    expect(problems({ ...signsOfSafety, key: 'Our map' })).toEqual([
      '“key”: use letters and hyphens only, starting with a small letter.',
    ])
    const odd = { ...second, headings: [{ ...second?.headings[0], holds: 'anything' }] }
    expect(problems({ ...signsOfSafety, columns: [first, odd, third] })).toEqual([
      'Column 2, heading 1, “holds”: choose one of “lines”, “dangers”, “goals”, “steps”.',
    ])
  })

  it('says what holds for the columns together', () => {
    expect(problems({ ...signsOfSafety, columns: [first, first, third] })).toEqual([
      '“columns”: give every heading a key of its own.',
    ])
    expect(problems({ ...signsOfSafety, columns: [first, second] })).toEqual([
      '“columns”: give at least 3 of them.',
      '“columns”: one heading, and only one, holds the next steps.',
    ])
  })

  it('is no other file', () => {
    expect(problems('name,born\nNia,2016')).toEqual([
      'This file is not JSON. Save the example, change its words only, and choose that.',
    ])
    expect(problems('[]')[0]).toBe('The file: enter a part in curly brackets, as in the example.')
    expect(problems(' '.repeat(LONGEST_TEMPLATE + 1))).toEqual([
      'This file is too long for a template. Choose another.',
    ])
  })

  it('answers in sentences whatever the file holds', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        for (const problem of problems(text)) expect(problem).toMatch(/^.+[.]$/)
      }),
    )
  })
})
