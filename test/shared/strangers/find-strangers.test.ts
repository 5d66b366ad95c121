import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { soundsOf } from '../../../electron/data/closeness.ts'
import { IsoDate } from '../../../shared/dates.ts'
import { elsewhereIndex, type KeptAddress, type Person } from '../../../shared/strangers/elsewhere.ts'
import { findStrangers } from '../../../shared/strangers/find-strangers.ts'
import type { KnownPeople } from '../../../shared/strangers/known.ts'

const person = (given: string, family: string, more: Partial<Person> = {}): Person => ({
  ...{ given, family, who: 'child', shownAs: `${given} ${family}`, childId: null, bornOn: null, references: [] },
  ...more,
})
const others = [
  person('Katherine', 'Okonkwo', { bornOn: IsoDate.parse('2014-05-09'), references: ['6120037'] }),
  person('Kelly', 'Smith'),
  person('Declan', 'O’Neill', { who: 'relative', shownAs: 'Declan O’Neill, Father' }),
  person('Zainab', 'Al-Hassan'),
  person('Will', 'Price'),
  person('Priti', 'Vaghela', { who: 'professional', shownAs: 'Priti Vaghela, social worker' }),
]
const refuge: KeptAddress = {
  text: 'Flat 2, 14 Elm Road, Retford, DN22 6XY',
  isConfidential: true,
  shownAs: 'Confidential address: Mum',
  childId: null,
}
const record = elsewhereIndex(others, [refuge], soundsOf)
const nobody = elsewhereIndex([], [], soundsOf)
const known: KnownPeople = {
  childIds: [],
  names: ['Callum Bowen', 'Kelly Bowen', 'Darren Smith', 'Elizabeth Hallam'],
  words: ['Marlbrook High', 'Health visitor', 'Nan'],
  days: [IsoDate.parse('2016-03-08'), IsoDate.parse('2026-11-23')],
  contacts: ['3 Mill Lane, Louth, LN11 0AB, 01507 600100'],
  references: ['4470001'],
  meetingOn: IsoDate.parse('2026-11-23'),
}
const find = (text: string, people = known, index = record) => findStrangers([{ key: 'line', text }], people, index)
const found = (text: string) => find(text).map((stranger) => stranger.text)

describe('names', () => {
  it('finds a name with a capital in the middle and at the beginning of a sentence', () => {
    expect(found('Mum said Tyrone was in the kitchen.')).toEqual(['Tyrone'])
    expect(found('Wojciech hit him. Then Mrs Grabowska rang.')).toEqual(['Wojciech', 'Grabowska'])
  })

  it.each([
    ['a soft hyphen', 'She rang Okon\u00adkwo.', 'Okon\u00adkwo'],
    ['a space of no width', 'She rang Zai\u200bnab.', 'Zai\u200bnab'],
    ['a mark of direction', 'He was with \u202eOkonkwo\u202c.', 'Okonkwo'],
    ['a mark no width after a capital', 'They met at 14 E\u2060lm Road.', '14 E\u2060lm Road'],
  ])('are not hidden by %s', (_what, text, words) => {
    expect(find(text)).toMatchObject([{ text: words, matches: [{}] }])
  })

  it('takes the words of one name together', () => {
    expect(found('She met Maria dos Santos and Jan van der Berg.')).toEqual(['Maria dos Santos', 'Jan van der Berg'])
  })

  it('finds a name of the record in small letters', () => {
    const [stranger] = find('zainab said he hit her')
    expect(stranger).toMatchObject({ text: 'zainab', kind: 'name', why: 'anotherFamily' })
    expect(stranger?.matches).toMatchObject([{ name: 'Zainab Al-Hassan', how: 'same' }])
  })

  it.each([
    ['Kate was there.', 'Kate', 'shortForm'],
    ['Katharine was there.', 'Katharine', 'near'],
    ['He stays with Okonkow.', 'Okonkow', 'near'],
  ])('knows whom “%s” may mean', (text, name, how) => {
    const [stranger] = find(text)
    expect(stranger).toMatchObject({ text: name, why: 'anotherFamily' })
    expect(stranger?.matches?.[0]).toMatchObject({ name: 'Katherine Okonkwo', how })
  })

  it.each(["Declan O'Neill", 'Declan O’Neill', 'Zainab Al-Hassan', 'Zainab Al‐Hassan'])('finds %s', (name) => {
    expect(find(`We heard that ${name} moved in.`)[0]).toMatchObject({ text: name, why: 'anotherFamily' })
  })

  it('tells names that are words by what stands beside them', () => {
    expect(found('Grace said no. We saw Hope there. Mark told Mum.')).toEqual(['Grace', 'Hope', 'Mark'])
    expect(found('Will he be safe? May need help. Hope for the best. Since May it is better.')).toEqual([])
  })

  it('asks about another’s whole name though each of its words is known', () => {
    expect(find('Kelly Smith was there.')[0]).toMatchObject({ text: 'Kelly Smith', why: 'anotherFamily' })
    expect(found('Kelly was there with Smith.')).toEqual([])
  })

  it('asks about a known given name with a family name that is not known', () => {
    expect(found('We met Callum Thackeray.')).toEqual(['Callum Thackeray'])
  })

  it('takes a stop after a title or an initial for part of the name, and saints for places', () => {
    expect(found('Mr. Woods and T. Wright rang.')).toEqual(['Woods', 'Wright'])
    expect(found('He was seen at St Mary’s and at St. Thomas’ Hospital.')).toEqual([])
  })

  it('says who a professional is without calling them another family’s', () => {
    expect(find('Priti Vaghela rang.')[0]).toMatchObject({ text: 'Priti Vaghela', why: 'unknown' })
  })

  it('is silent about the meeting’s people, in short, in small letters, with an ending, and with a slip', () => {
    expect(found("Callum's mum kelly and Liz met Mr Bowen. CALLUM saw Elizabth. The Bowens left.")).toEqual([])
  })

  it('is silent about places, agencies, brands, medicines and the words of forms', () => {
    const text =
      'Mum took Sertraline and an Xbox to Tesco in Mablethorpe; CAMHS, the Health Visitor and Marlbrook High met at St Bede’s Primary School on Monday. Danger Statement: Children’s Services are worried.'
    expect(found(text)).toEqual([])
  })
})

describe('what leads to a person', () => {
  it('asks about a confidential address first, however it is written', () => {
    const lines = ['Zainab came.', 'He drove to 14 Elm Rd.', 'dn226xy is where', 'They like elm road.']
    const all = findStrangers(
      lines.map((text, at) => ({ key: String(at), text })),
      known,
      record,
    )
    expect(all.map(({ key, why }) => [key, why])).toEqual([
      ['1', 'confidentialAddress'],
      ['2', 'confidentialAddress'],
      ['3', 'confidentialAddress'],
      ['0', 'anotherFamily'],
    ])
  })

  it.each([
    ['Lives at 22 Foxglove Close now', 'address', '22 Foxglove Close'],
    ['moved to ng31 6ab in May', 'postcode', 'ng31 6ab'],
    ['ring 07700 900123 please', 'phone', '07700 900123'],
    ['mail to sam.b@example.org', 'email', 'sam.b@example.org'],
    ['NHS 943 476 5919', 'id', '943 476 5919'],
    ['born 3 March 2019', 'dateOfBirth', '3 March 2019'],
    ['an old one, 03/04/1988', 'dateOfBirth', '03/04/1988'],
  ])('finds it in “%s”', (text, kind, words) => {
    expect(find(text)).toMatchObject([{ kind, text: words, why: 'unknown' }])
  })

  it('finds the date of birth and the case number of another child', () => {
    expect(find('DOB 09.05.14, case 6120037')).toMatchObject([
      { kind: 'dateOfBirth', why: 'anotherFamily' },
      { kind: 'id', why: 'anotherFamily' },
    ])
  })

  it('is silent about the meeting’s own', () => {
    expect(found('3 Mill Lane, LN11 0AB, 01507 600100, dob 8.3.2016, case 4470001, met 23/11/2026.')).toEqual([])
  })

  it('is silent about the recent day of an event', () => {
    expect(found('On 14/09/2026 police were called for the 3rd time, ref 2210.')).toEqual([])
  })
})

const givens = ['Zbigniew', 'Okafor', 'Mercy', 'Rowan', 'Anne-Marie', 'Łukasz', 'Hope', 'Dean', 'D’Arcy', 'Guadalupe']
const families = [
  'Tunnicliffe',
  'Price',
  'Young',
  'Al-Masri',
  'McGrath',
  'Wójcik',
  'Field',
  'O’Dowd',
  'Gutiérrez',
  'Long',
]
const name = fc.tuple(fc.constantFrom(...givens), fc.constantFrom(...families))
const words = fc.constantFrom(
  'mum',
  'said',
  'the',
  'school',
  'is',
  'worried',
  'and',
  'he',
  'hit',
  'her',
  'at',
  'home',
  'Police',
)
const line = fc.array(words, { maxLength: 12 }).map((list) => list.join(' '))

describe('always', () => {
  it('finds the whole name of somebody in the record in any line', () => {
    fc.assert(
      fc.property(name, line, line, ([given, family], head, tail) => {
        const index = elsewhereIndex([person(given, family)], [], soundsOf)
        const whole = `${given} ${family}`
        const all = find(`${head} ${whole} ${tail}`.trim(), known, index)
        return all.some(({ text, why }) => text.includes(whole) && why === 'anotherFamily')
      }),
    )
  })

  it('never asks about somebody who is known', () => {
    fc.assert(
      fc.property(name, line, line, ([given, family], head, tail) => {
        const whole = `${given} ${family}`
        const people = { ...known, names: [...known.names, whole] }
        const all = find(
          `${head} ${whole} ${tail}`.trim(),
          people,
          elsewhereIndex([person(given, family)], [], soundsOf),
        )
        return !all.some(({ text }) => text.includes(given) || text.includes(family))
      }),
    )
  })

  it('leaves out exactly a person’s own names when they become known', () => {
    fc.assert(
      fc.property(name, name, ([given, family], [otherGiven, otherFamily]) => {
        fc.pre(given !== otherGiven && family !== otherFamily)
        const text = `We saw ${given} ${family}, then ${otherGiven} ${otherFamily}.`
        const index = elsewhereIndex([person(given, family), person(otherGiven, otherFamily)], [], soundsOf)
        const before = find(text, known, index)
        const after = find(text, { ...known, names: [...known.names, `${given} ${family}`] }, index)
        expect(after).toEqual(before.filter((stranger) => !stranger.text.includes(family)))
      }),
    )
  })

  it('answers any text, with places that lie in it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) =>
        find(text).every(({ text: found, start, end }) => text.slice(start, end) === found && found !== ''),
      ),
      { numRuns: 500 },
    )
  })

  it.each([
    'x'.repeat(100_000),
    'Ann-'.repeat(25_000),
    '12345'.repeat(20_000),
    'a.b@'.repeat(25_000),
    'Elm '.repeat(25_000),
  ])(
    'answers a line of 100,000 characters without spaces or sense',
    (text) => {
      expect(find(text).length).toBeLessThan(25_000)
    },
    5_000,
  )

  it('answers the same with nobody in the record', () => {
    expect(find('', known, nobody)).toEqual([])
    expect(find('Zainab came.', known, nobody)).toMatchObject([{ text: 'Zainab', why: 'unknown' }])
  })
})
