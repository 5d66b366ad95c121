import { describe, expect, it } from 'vitest'
import { strangerWords } from '../../../../renderer/features/map/stranger-words.ts'
import type { Stranger } from '../../../../shared/strangers/stranger.ts'

describe('what is said of a stranger', () => {
  const stranger: Stranger = { key: '', text: 'Tyler', start: 0, end: 5, kind: 'name', why: 'anotherFamily' }
  const match = (name: string) => ({ name, who: 'child', childId: null, how: 'same' }) as const

  it('names the likeliest only', () => {
    const matches = [match('Tyler Kettle'), match('Tyler Yeomans')]
    expect(strangerWords({ ...stranger, matches })).toBe('“Tyler” may be Tyler Kettle or others, of another family.')
  })

  it('does not say whose confidential address it may be', () => {
    const found: Stranger = { ...stranger, text: '4 Elm Road', kind: 'address', why: 'confidentialAddress' }
    expect(strangerWords({ ...found, matches: [match('Kelly Hallam')] })).toBe(
      '“4 Elm Road” may be a confidential address.',
    )
  })

  it('says what nobody here is known by', () => {
    expect(strangerWords({ ...stranger, kind: 'phone', text: '07700 900123', why: 'unknown' })).toBe(
      '“07700 900123” is nobody’s telephone number here.',
    )
  })
})
