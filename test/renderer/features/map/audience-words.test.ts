import { describe, expect, it } from 'vitest'
import { audienceWords } from '../../../../renderer/features/map/audience-words.ts'
import { RecordId } from '../../../../shared/records/ids.ts'
import type { Attendee } from '../../../../shared/records/register.ts'

const itemId = RecordId.parse('0190a000-0000-7000-8000-000000000009')
const person = (number: number, name: string): Attendee => {
  const id = RecordId.parse(`0190a000-0000-7000-8000-00000000000${number}`)
  // Only who it is matters to the words.
  return { id, name } as Attendee
}
const people = [person(1, 'Darren Pryce'), person(2, 'Kelly Hallam')]
const notFor = people.map(({ id }) => id)

describe('the tag of a line', () => {
  it('is nothing where it is for everyone', () => {
    expect(audienceWords(undefined, people)).toBe('')
  })

  it('says for whom it is, and whom not', () => {
    const said = { itemId, why: '' }
    expect(audienceWords({ ...said, scope: 'partA', notFor: [] }, people)).toBe('Part A only')
    expect(audienceWords({ ...said, scope: 'everyone', notFor: notFor.slice(0, 1) }, people)).toBe('Not Darren Pryce')
    expect(audienceWords({ ...said, scope: 'professionals', notFor }, people)).toBe(
      'Professionals only, not Darren Pryce and 1 more',
    )
  })
})
