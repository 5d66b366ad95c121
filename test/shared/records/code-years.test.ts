import { describe, expect, it } from 'vitest'
import { placementLabels } from '../../../shared/records/code-sets.ts'
import { codeYearProblem, isCodeOfSomeYears } from '../../../shared/records/code-years.ts'

describe('codes that came or went', () => {
  it.each([
    ['SEX', '1', 2023, null],
    ['SEX', '1', 2024, 'up to 2023-24'],
    ['SEX', 'U', 2023, 'from 2024-25 on'],
    ['SEX', 'U', 2024, null],
    ['PLACE', 'H5', 2024, 'up to 2023-24'],
    ['PLACE', 'P2', 2024, 'up to 2023-24'],
    ['PLACE', 'K3', 2023, 'from 2024-25 on'],
    ['PLACE', 'Z1', 2024, null],
    ['PLACE', 'Z1', 2025, 'up to 2024-25'],
    ['PLACE', 'Z14', 2024, 'from 2025-26 on'],
    ['PLACE', 'U6', 2019, null],
    ['LS', 'C2', 2024, null],
  ])('%s %s in the collection of %i belongs to returns %s', (column, code, year, expected) => {
    expect(codeYearProblem(column, code, year)).toBe(expected)
  })

  it('are told from those of every year and from what is no code at all', () => {
    expect(isCodeOfSomeYears('PLACE', 'K3')).toBe(true)
    expect(isCodeOfSomeYears('PLACE', 'U6')).toBe(false)
    expect(isCodeOfSomeYears('PLACE', 'toString')).toBe(false)
    expect(isCodeOfSomeYears('constructor', '1')).toBe(false)
  })

  it('all have words to be shown with', () => {
    for (const code of ['H5', 'P2', 'K3', 'Z1', 'Z11', 'Z12', 'Z13', 'Z14'])
      expect(Object.hasOwn(placementLabels, code)).toBe(true)
  })
})
