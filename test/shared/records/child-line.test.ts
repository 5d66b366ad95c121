import { describe, expect, it } from 'vitest'
import { namesTogether } from '../../../shared/records/child-line.ts'

const child = (givenName: string | null, familyName: string | null, age: number | null = 7) => ({
  givenName,
  familyName,
  reference: '4471902',
  bornOn: null,
  expectedOn: null,
  age,
})

describe('namesTogether', () => {
  it('names one child with the age, where it is known', () => {
    expect(namesTogether([child('Samuel', 'Boateng', 14)])).toBe('Samuel Boateng, 14')
    expect(namesTogether([child(null, null, null)])).toBe('Child 4471902')
  })

  it('names two of one family by their first names', () =>
    expect(namesTogether([child('Lily', 'Thornton'), child('Ava', 'Thornton')])).toBe('Lily and Ava Thornton'))

  it('counts three of one family', () =>
    expect(namesTogether([child('A', 'Petrov-Ellis'), child('B', 'Petrov-Ellis'), child('C', 'Petrov-Ellis')])).toBe(
      'Petrov-Ellis, 3 children',
    ))

  it('names the first and counts the others when their names differ, or are not known', () => {
    expect(namesTogether([child('Amelia', 'Novak'), child('Reggie', 'Marsh-Cole')])).toBe('Amelia Novak and 1 other')
    expect(namesTogether([child(null, null), child(null, null), child(null, null)])).toBe('Child 4471902 and 2 others')
  })
})
