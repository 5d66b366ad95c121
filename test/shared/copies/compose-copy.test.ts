import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { composeCopy } from '../../../shared/copies/compose-copy.ts'
import type { CopyContent } from '../../../shared/copies/content.ts'
import { CopyDocument } from '../../../shared/copies/document.ts'
import type { RecordId } from '../../../shared/records/ids.ts'
import { type Attendee, CopyLayout } from '../../../shared/records/register.ts'
import { aContent, audience, id, mark, people } from './a-content.ts'
import { marked } from './marked-content.ts'
import { getsIt } from './who-gets-it.ts'

const copyOf = (reader: Attendee, rest: Partial<CopyContent> = {}) => composeCopy(aContent(rest), reader.id, mark)
const sectionOf = (document: CopyDocument, key: string) => document.sections.find((section) => section.key === key)
const wordsOf = (document: CopyDocument, key: string) => JSON.stringify(sectionOf(document, key)?.blocks ?? [])

/** Any audiences of any items, for any people. */
const audiences = (content: CopyContent, items: readonly { id: RecordId }[]) =>
  fc.subarray([...items]).chain((some) =>
    fc.tuple(
      ...some.map((item) =>
        fc
          .record({
            scope: fc.constantFrom('everyone', 'professionals', 'partA', 'partB' as const),
            notFor: fc.subarray(content.people.map((one) => one.id)),
          })
          .map((rest) => audience(item.id, rest)),
      ),
    ),
  )

describe('a copy', () => {
  it('holds everything its reader may have, and no word of anything else', () => {
    const { content, items } = marked()
    fc.assert(
      fc.property(
        audiences(content, items),
        fc.array(
          fc.record({
            partA: fc.constantFrom('here', 'absent', null),
            layout: fc.constantFrom(...CopyLayout.options, null),
          }),
          {
            minLength: content.people.length,
            maxLength: content.people.length,
          },
        ),
        (said, there) => {
          const register = content.people.map((one, at) => ({
            ...one,
            partA: there[at]?.partA ?? null,
            copyLayout: there[at]?.layout ?? null,
          }))
          const given: CopyContent = { ...content, audiences: [...said], people: register }
          for (const reader of register) {
            const text = JSON.stringify(CopyDocument.parse(composeCopy(given, reader.id, mark)))
            const isChild = reader.childId !== null || reader.copyLayout === 'child'
            for (const { words, isSpared = false, ...item } of items) {
              if (!getsIt(given, reader, item)) expect(words.filter((word) => text.includes(word))).toEqual([])
              else if (!isChild || !isSpared) expect(words.filter((word) => !text.includes(word))).toEqual([])
            }
          }
        },
      ),
      { numRuns: 60 },
    )
  })

  it('says a sentence about what was left out, and only then, and not where saying so is a risk', () => {
    const audiences = [audience(id(14), { notFor: [people.dad.id] })]
    expect(wordsOf(copyOf(people.dad, { audiences }), 'private')).toContain('A few lines are private')
    expect(sectionOf(copyOf(people.dad, { audiences, saysWithheld: false }), 'private')).toBeUndefined()
    expect(sectionOf(copyOf(people.mum, { audiences }), 'private')).toBeUndefined()
  })

  it('calls its reader “You” wherever they are named', () => {
    const { map } = copyOf(people.mum)
    expect(map.scale?.numbers.filter(({ isReader }) => isReader)).toMatchObject([{ name: 'You', score: 6 }])
    const steps = copyOf(people.mum).sections.flatMap(({ blocks }) =>
      blocks.flatMap((one) => (one.kind === 'steps' ? [one] : [])),
    )
    expect(steps.map(({ isOwn, steps: all }) => [isOwn, all.length])).toEqual([
      [true, 2],
      [false, 4],
    ])
  })

  it('calls nobody “You” by a word that two people there go by', () => {
    const other = { ...people.dad, id: id(8), name: 'Mr Ali Hassan' }
    const { map } = copyOf(people.dad, { people: [...Object.values(people), other] })
    expect(map.scale?.numbers.some(({ isReader }) => isReader)).toBe(false)
  })

  it('says the decision, the reason, how the workers saw it, and what the reader themselves said', () => {
    const words = wordsOf(copyOf(people.mum), 'decision')
    expect(words).toContain('Amira and Sami will each have a child protection plan from Wed 12 May 2027.')
    expect(words).toContain('The reason is neglect and, for Amira, emotional harm too.')
    expect(words).toContain(
      'Two of the three workers who gave a view said yes to a plan. One, Dilys, said no. You said no to a plan.',
    )
    expect(words).not.toContain('child in need')
  })

  it('gives a professional the reasons, the dissent and who does not have a line', () => {
    const audiences = [audience(id(14), { notFor: [people.dad.id], why: 'Her health is her own.' })]
    const document = copyOf(people.whitlock, { audiences })
    expect(wordsOf(document, 'decision')).toContain('Significant harm is likely to go on.')
    expect(wordsOf(document, 'views')).toContain('Does not agree: A child in need plan would do.')
    expect(wordsOf(document, 'private')).toContain('Her health is her own.')
  })

  it('is said to the child, with their own words and of brothers and sisters only what is about all', () => {
    const lines = aContent().lines.map((line) =>
      line.id === id(15) ? { ...line, childId: aContent().children[1]?.childId ?? null } : line,
    )
    const document = copyOf(people.amira, { lines })
    expect(document.h1.text).toBe('Amira, this is your copy')
    expect(wordsOf(document, 'said')).toContain('I want them to stop shouting.')
    expect(wordsOf(document, 'decision')).toContain('You will have a child protection plan')
    expect(JSON.stringify(document)).not.toContain('damp and cold')
    expect(JSON.stringify(document)).not.toContain('Sami will')
  })

  it('puts the second language beside the fixed headings, and leaves what was typed', () => {
    const language = {
      code: 'pl',
      name: 'Polish',
      dir: 'ltr' as const,
      edition: 1,
      isChecked: false,
      words: { 'The decision': 'Decyzja' },
    }
    const mum = { ...people.mum, copyLanguage: 'pl' }
    const document = copyOf(mum, { languages: [language], people: [mum, people.dad] })
    expect(sectionOf(document, 'decision')?.heading).toEqual({ text: 'The decision', other: 'Decyzja' })
    expect(sectionOf(document, 'call')?.heading).toEqual({ text: 'Who to call', other: null })
  })

  it('has of a review its steps and how the child took part, and nothing of a plan or a vote', () => {
    const meeting = { ...aContent().meeting, kind: 'roa' as const, label: 'Second review' }
    const outcomes = aContent().outcomes.map((one) => ({ ...one, outcome: null, participation: 'PN1' as const }))
    const mums = copyOf(people.mum, { meeting, outcomes })
    expect(sectionOf(mums, 'decision')).toBeUndefined()
    expect(JSON.stringify(mums)).not.toContain('child protection')
    expect(wordsOf(mums, 'steps')).toContain('Ring Nan before 7pm')
    expect(wordsOf(copyOf(people.tom, { meeting, outcomes }), 'decision')).toContain('PN1')
  })

  it('is for somebody on the register only', () => {
    expect(() => composeCopy(aContent(), id(999), mark)).toThrow('not on the register')
  })

  it('has a foot that no mark of direction in a name turns round', () => {
    const mum = { ...people.mum, name: 'Ms K\u202e Brown\u2066' }
    expect(copyOf(mum, { people: [mum, people.dad] }).foot.before).toBe('Copy 4 of 9 for Ms K Brown')
    const amira = { ...people.amira, name: 'Ami\u202era' }
    expect(copyOf(amira, { people: [amira] }).h1.text).toBe('Amira, this is your copy')
  })

  it('says “Draft” at its foot before sealing, where version and code will stand', () => {
    const { after } = composeCopy(aContent(), people.mum.id, { ...mark, isDraft: true }).foot
    expect(after).toMatch(/^Draft, /)
    expect(after).not.toContain(mark.code)
  })

  it('has a foot with its number, reader, version, time in England and code', () => {
    expect(copyOf(people.mum).foot).toEqual({
      before: 'Copy 4 of 9 for Ms K Brown',
      after: 'version 7, 12 May 2027 11:40, code 4K7Q\u00a0HM3T',
    })
  })
})
