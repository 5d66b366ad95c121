import { expect, it } from 'vitest'
import { splitName } from '../../../../electron/importers/match/names.ts'

it.each([
  ['Okafor, Amara', 'Amara', 'Okafor'],
  ["O'Brien-Hall, Max James", 'Max James', "O'Brien-Hall"],
  ['Amara Okafor', 'Amara', 'Okafor'],
  ['Anna Marie van der Berg', 'Anna Marie', 'van der Berg'],
  ['Yusuf bin Ali', 'Yusuf', 'bin Ali'],
  ['OKAFOR Amara', 'Amara', 'OKAFOR'],
  ["O'BRIEN HALL Max", 'Max', "O'BRIEN HALL"],
  ['AMARA OKAFOR', 'AMARA', 'OKAFOR'],
  ['Okafor, Amara (4471902)', 'Amara', 'Okafor'],
  ['Noor', 'Noor', null],
  ['Okafor,', null, 'Okafor'],
])('%s is given name %s, family name %s', (fullName, givenName, familyName) => {
  expect(splitName(fullName)).toEqual({ givenName, familyName })
})
