import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type QuorumPerson, quorum } from '../../../shared/rules/quorum.ts'

const here = (
  agency: string,
  side: QuorumPerson['side'] = 'agency',
  more: Partial<QuorumPerson> = {},
): QuorumPerson => ({
  side,
  agency,
  hasDirectContact: true,
  isHere: true,
  hasReported: false,
  ...more,
})
const socialWorker = here('Children’s social care', 'socialCare')
const strict = { reportCountsAsPresence: false }

describe('CP-08, the worked examples', () => {
  it('a social worker, a health visitor and a school are enough', () => {
    const found = quorum([socialWorker, here('Health visiting'), here('Elmfield Primary')], strict)
    expect(found).toMatchObject({ isQuorate: true, agencies: ['Health visiting', 'Elmfield Primary'], reason: null })
  })

  it('two people of one school are one agency', () => {
    const found = quorum([socialWorker, here('Elmfield Primary'), here(' elmfield  primary ')], strict)
    expect(found).toMatchObject({ isQuorate: false, agencies: ['elmfield  primary'], reason: 'lackOfProfessionals' })
    expect(found.notes).toHaveLength(1)
  })

  it('a report of the GP is not presence, unless the county says so', () => {
    const people = [socialWorker, here('Elmfield Primary'), here('GP', 'agency', { isHere: false, hasReported: true })]
    const found = quorum(people, strict)
    expect(found.isQuorate).toBe(false)
    expect(found.notes).toEqual(['GP sent a report; a report is not presence.'])
    expect(quorum(people, { reportCountsAsPresence: true }).isQuorate).toBe(true)
  })

  it('nothing is enough without social care, and the reason to stand down is its absence', () => {
    const found = quorum([here('Health visiting'), here('Elmfield Primary'), here('Police')], strict)
    expect(found).toMatchObject({ isQuorate: false, hasSocialCare: false, reason: 'socialWorkerDidNotAttend' })
  })
})

describe('who counts', () => {
  it('not an agency without direct contact, nor the family', () => {
    const people = [
      socialWorker,
      here('Health visiting'),
      here('Police', 'agency', { hasDirectContact: false }),
      here('Gran', 'family'),
    ]
    const found = quorum(people, strict)
    expect(found.missing).toEqual([
      'Only Health visiting is here besides social care; 2 other agencies that know the family are needed.',
    ])
    expect(found.notes).toEqual(['Police has had no direct contact with the family.'])
  })

  it('nobody who comes makes a conference less quorate', () => {
    const person = fc.record({
      side: fc.constantFrom('family', 'socialCare', 'agency'),
      agency: fc.constantFrom('School', 'GP', 'Police', 'Gran'),
      hasDirectContact: fc.boolean(),
      isHere: fc.boolean(),
      hasReported: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(person), person, (people, another) => {
        const before = quorum(people, strict)
        const after = quorum([...people, another], strict)
        expect(!before.isQuorate || after.isQuorate).toBe(true)
        expect(after.isQuorate).toBe(after.missing.length === 0 && after.reason === null)
      }),
    )
  })
})
