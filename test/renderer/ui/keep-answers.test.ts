import { describe, expect, it } from 'vitest'
import { keepAnswers } from '../../../renderer/ui/keep-answers.ts'
import { AppError } from '../../../shared/errors.ts'

type Answer = { readonly field: string; readonly value: string }
const answers: readonly Answer[] = [
  { field: 'place', value: 'Civic Centre' },
  { field: 'startsAt', value: '25:75' },
  { field: 'health', value: 'Well.' },
]

/** A record that refuses what `isWrong` says, one send at a time, and notes what it kept. */
function aRecord(isWrong: (answer: Answer) => boolean) {
  const kept: string[] = []
  const send = async (sent: readonly Answer[]) => {
    const wrong = sent.filter(isWrong).map(({ field }) => [field, `${field} is wrong`])
    if (wrong.length > 0)
      throw new AppError({ code: 'invalid', message: 'Something is wrong.', fields: Object.fromEntries(wrong) })
    kept.push(...sent.map(({ field }) => field))
    return { savedAt: '2026-11-23T08:51:40.000Z' }
  }
  return { kept, send }
}

describe('answers sent together', () => {
  it('are kept, but for the one that is refused', async () => {
    const { kept, send } = aRecord(({ value }) => value === '25:75')
    expect(await keepAnswers(answers, send)).toEqual({
      savedAt: '2026-11-23T08:51:40.000Z',
      refused: [['startsAt', 'startsAt is wrong']],
      problem: null,
    })
    expect(kept).toEqual(['place', 'health'])
  })

  it('are all named when none is taken', async () => {
    const { refused, savedAt } = await keepAnswers(answers, aRecord(() => true).send)
    expect(refused).toHaveLength(3)
    expect(savedAt).toBeNull()
  })

  it('say what stands in the way where no field is at fault', async () => {
    const refusal = async () => {
      throw new AppError({ code: 'rule', message: 'This meeting was called off.' })
    }
    expect(await keepAnswers(answers, refusal)).toEqual({
      savedAt: null,
      refused: [],
      problem: 'This meeting was called off.',
    })
  })
})
