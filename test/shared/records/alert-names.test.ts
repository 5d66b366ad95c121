import { expect, it } from 'vitest'
import { type NameStyle, type OwnName, ownNames } from '../../../shared/records/alert-names.ts'

const own: OwnName[] = [
  { name: 'Jayden', is: 'child', isRestricted: false },
  { name: 'O’Brien-Clarke', is: 'family', isRestricted: false },
  { name: 'Hope', is: 'child', isRestricted: false },
]

/** The line as it reads with every name found in it replaced. */
function without(text: string, style: NameStyle): string {
  const spans = ownNames({ key: 'k', place: 'Account', text }, own, style).toReversed()
  return spans.reduce((left, { start, end, instead }) => `${left.slice(0, start)}${instead}${left.slice(end)}`, text)
}

it('finds a name with an apostrophe or a hyphen however it is written, and leaves nothing of it', () => {
  expect(without('Jayden O’Brien-Clarke came.', 'words')).toBe('The child came.')
  expect(without('Mrs O’Brien rang, then Mr OBrien.', 'words')).toBe('Mrs the family rang, then Mr the family.')
  expect(without("JAYDEN O'BRIEN and jayden’s teacher", 'words')).toBe('The child and the child’s teacher')
  expect(without('Jayden O’Brien Clarke and OBrienClarke', 'initials')).toBe('J O B C and O')
})

it('takes a name that is a word for one only where it has a capital', () => {
  expect(without('Hope has hope.', 'words')).toBe('The child has hope.')
})
