import { expect, it } from 'vitest'
import { listNameFrom } from '../../../../renderer/features/imports/match-list-name.ts'

it.each([
  ['LAC list 16-11-2026.csv', null, 'LAC list'],
  ['2026-11-16 CP plans.xlsx', null, 'CP plans'],
  ['Weekly_Children_20261116.csv', null, 'Weekly Children'],
  ['Reviews Nov 2026 (2).csv', null, 'Reviews'],
  ['Reviews wk47 final.xlsx', null, 'Reviews'],
  ['IRO tracker.xlsx', 'LAC', 'IRO tracker, LAC'],
  ['16.11.26.csv', null, 'Own list'],
])('%s, sheet %s, is a list called %s', (file, sheet, name) => {
  expect(listNameFrom(file, sheet)).toBe(name)
})
