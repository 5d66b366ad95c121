import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readabilityOf } from '../../../shared/copies/reading-age.ts'

const plain =
  'Grace is worried that Theo could be hurt when nobody is watching him. For six months the children wake up and go to bed in a home where nobody is hit or shouted at.'
const hard =
  'Professionals are concerned that the parental relationship, characterised by situational couple violence and emotional dysregulation, will detrimentally impact the developmental trajectory and emotional availability experienced by the siblings notwithstanding previous interventions.'

describe('how easy a text is to read', () => {
  it('gives plain words a low age and case language a high one', () => {
    expect(readabilityOf(plain).readingAge).toBeLessThanOrEqual(11)
    expect(readabilityOf(hard).readingAge).toBe(18)
  })

  it('says nothing of a few words', () => {
    expect(readabilityOf('Jean has the children.').readingAge).toBeNull()
    expect(readabilityOf('').readingAge).toBeNull()
  })

  it('names the long sentences, and only those', () => {
    const [long, ...more] = readabilityOf(`${plain} ${hard}`).longSentences
    expect(long?.sentence).toBe(hard)
    expect(more).toEqual([])
  })

  it('counts each line as a sentence, as bottom lines are typed', () => {
    const line = 'Darren sees the children only with Jean there each week'
    expect(readabilityOf(`${line}\n${line}\n${line}`).longSentences).toEqual([])
  })

  it('takes a day, a number and a title inside a sentence for no end of it', () => {
    const words = 'On Fri 16 Oct at 3.30 the police came round'
    expect(readabilityOf(`${words} ${words} ${words}.`).longSentences).toHaveLength(1)
  })

  it('answers an age people have, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
        const { readingAge } = readabilityOf(text)
        expect(readingAge === null || (readingAge >= 5 && readingAge <= 18)).toBe(true)
      }),
    )
  })
})
