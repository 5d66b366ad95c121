import { describe, expect, it } from 'vitest'
import { keptFromWhom } from '../../../shared/copies/kept-address.ts'
import { amira, id, person } from './a-content.ts'

const mum = person(1, 'Ms Kelly Hallam', 'Mother')
const dad = person(2, 'Daz', 'Dad')
const child = person(3, 'Maisie Pryce', 'Child', { childId: amira })
const worker = person(4, 'Nadia Rahman', 'Social worker', { side: 'socialCare' })
const kept = (keptFrom: string, people = [mum, dad, child, worker]) =>
  keptFromWhom({ keptFrom }, people).map((one) => one.id)

describe('whom a confidential address is kept from', () => {
  it('is found by name, and by who they are in other words', () => {
    expect(kept('the father')).toEqual([dad.id])
    expect(kept('Kelly Hallam')).toEqual([mum.id])
  })

  it('is all of the family where nobody is meant, or only a child who has the same family name', () => {
    expect(kept('Wojtek')).toEqual([mum.id, dad.id, child.id])
    expect(kept('Mr Darren Pryce')).toEqual([mum.id, dad.id, child.id])
  })

  it('is also the family where only somebody who works with them goes by such a name', () => {
    expect(kept('Rahman')).toEqual([mum.id, dad.id, child.id, worker.id])
    expect(kept('Rahman', [worker])).toEqual([id(4)])
  })
})
