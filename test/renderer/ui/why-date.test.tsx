// @vitest-environment jsdom
import { expect, it } from 'vitest'
import { whyDate } from '../../../renderer/ui/why-date.tsx'
import { IsoDate } from '../../../shared/dates.ts'
import type { DueDate } from '../../../shared/rules/due-date.ts'

const secondReview: DueDate = {
  kind: 'roa',
  ruleId: 'LAC-02',
  label: 'Second review',
  dueBy: IsoDate.parse('2027-01-01'),
  planBy: IsoDate.parse('2026-12-31'),
  basis: {
    eventLabel: 'First review held',
    eventOn: IsoDate.parse('2026-10-01'),
    ruleText: 'Add 3 months',
    arithmetic: '3 months from Thu 1 Oct 2026',
    source: 'Care Planning Regulations 2010, reg 33(2)',
    calendar: 'Calendar months',
    isAssumed: false,
    note: null,
    planByNote: 'A bank holiday: plan by Thu 31 Dec',
    variantBy: IsoDate.parse('2026-12-31'),
  },
}

it('shows the event, what is added, the due date and the day to plan by', () => {
  const { title, lines } = whyDate(secondReview)
  expect(title).toBe('Why Fri 1 Jan 2027?')
  expect(lines.map(({ label, value }) => `${label}: ${value}`)).toEqual([
    'First review held: Thu 1 Oct 2026',
    'Add 3 months: + 3',
    'Second review due: Fri 1 Jan 2027',
    'A bank holiday, so plan by: Thu 31 Dec 2026',
  ])
})

it('says where the rule comes from and what it would be counted in days', () => {
  const { source, notes } = whyDate(secondReview)
  expect(source).toBe('Care Planning Regulations 2010, reg 33(2). Rule LAC-02.')
  expect(notes).toContain('Counted in days instead, it would be due Thu 31 Dec 2026.')
})

it('says plainly when part of it is assumed', () => {
  const note = 'Only the latest review is known, so it is taken as a later one.'
  const { notes } = whyDate({ ...secondReview, basis: { ...secondReview.basis, isAssumed: true, note } })
  expect(notes).toContain('Part of this is assumed, because the record does not say.')
  expect(notes).toContain(note)
})
