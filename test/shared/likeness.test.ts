import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wordsAlike } from '../../electron/data/identity/words-alike.ts'
import { IsoDate } from '../../shared/dates.ts'
import { type Likened, likenessOf, nameWords, referenceKey } from '../../shared/likeness.ts'
import { likenessText } from '../../shared/records/identity.ts'
import { FamilyId } from '../../shared/records/ids.ts'

type Entry = {
  ref?: string
  alias?: string
  name?: readonly [given: string | null, family: string | null]
  sex?: 'M' | 'F' | 'U'
  born?: string
  expected?: string
  care?: string
  plan?: string
  enquiry?: string
  isInOneFamily?: true
}

const familyId = FamilyId.parse('0190e7a4-0000-7000-8000-000000000000')
const days = (text: string | undefined) => (text === undefined ? [] : [IsoDate.parse(text)])
const entry = ({ ref, alias, name = [null, null], sex, born, expected, ...cases }: Entry): Likened => ({
  references: [ref, alias].flatMap((one) => (one === undefined ? [] : [referenceKey(one)])),
  given: nameWords(name[0]),
  family: nameWords(name[1]),
  sex: sex ?? null,
  bornOn: born === undefined ? null : IsoDate.parse(born),
  expectedOn: expected === undefined ? null : IsoDate.parse(expected),
  familyId: cases.isInOneFamily ? familyId : null,
  care: days(cases.care),
  plans: days(cases.plan),
  enquiries: days(cases.enquiry),
})
const areAlike = wordsAlike()
const said = (one: Entry, other: Entry): string => {
  const there = likenessOf(entry(one), entry(other), areAlike)
  const back = likenessOf(entry(other), entry(one), areAlike)
  expect(back).toEqual(there)
  return there ? `${there.strength}: ${likenessText(there)}` : 'two children'
}

const born = '2016-03-08'
const nia = { ref: '1', name: ['Nia', 'Bowen-Achebe'], sex: 'F', born } as const
const numbered = { ref: '2' }

// Who they are | the one entry | the other | what is said.
const cases: readonly (readonly [string, Entry, Entry, string])[] = [
  ['one case number', { ref: '4471902' }, { ref: ' 4471902 ' }, 'certain: Same case number'],
  ['a number in small letters', { ref: 'cp12a' }, { ref: 'CP12A' }, 'certain: Same case number'],
  ['the number the other also goes by', { ref: '1' }, { ref: '2', alias: '1' }, 'certain: Same case number'],
  ['one name and birth', nia, { ...nia, ...numbered }, 'likely: Same name, same date of birth'],
  [
    'a name without its hyphen',
    nia,
    { ...nia, ...numbered, name: ['Nia', 'Bowen Achebe'] },
    'likely: Same name, same date of birth',
  ],
  [
    'half of a double name',
    nia,
    { ...nia, ...numbered, name: ['Nia', 'Achebe'] },
    'likely: Names that sound or look alike, same date of birth',
  ],
  [
    'an accent',
    { name: ['Zoë', 'Núñez'], born },
    { name: ['Zoe', 'Nunez'], born },
    'likely: Same name, same date of birth',
  ],
  [
    'an Irish name by ear',
    { name: ['Caitlín', 'McKenna'], born },
    { name: ['Katelyn', 'Mackenna'], born },
    'likely: Names that sound or look alike, same date of birth',
  ],
  [
    'a Polish name by ear',
    { name: ['Łukasz', 'Wójcik'], born },
    { name: ['Lukas', 'Wojcik'], born },
    'likely: Names that sound or look alike, same date of birth',
  ],
  [
    'a name written two ways',
    { name: ['Muhammad', 'Hussain'], born },
    { name: ['Mohamed', 'Husain'], born },
    'likely: Names that sound or look alike, same date of birth',
  ],
  [
    'a Greek name in its own letters',
    { name: ['Νίκη', 'Παππά'], born },
    { name: ['Νίκη', 'Παππά'], born },
    'likely: Same name, same date of birth',
  ],
  [
    'a short form',
    { name: ['Sam', 'Boateng'], born },
    { name: ['Samuel', 'Boateng'], born },
    'likely: Names that sound or look alike, same date of birth',
  ],
  [
    'another short form',
    { name: ['Billy', 'Clarke'], born },
    { name: ['William', 'Clarke'], born },
    'likely: Names that sound or look alike, same date of birth',
  ],
  [
    'day and month changed round',
    nia,
    { ...nia, ...numbered, born: '2016-08-03' },
    'likely: Same name, day and month of birth changed round',
  ],
  [
    'one digit of the birth',
    nia,
    { ...nia, ...numbered, born: '2015-03-08' },
    'likely: Same name, one slip apart in the date of birth',
  ],
  [
    'two digits changed round',
    { name: ['Nia', 'Bowen'], born: '2016-03-12' },
    { name: ['Nia', 'Bowen'], born: '2016-03-21' },
    'likely: Same name, one slip apart in the date of birth',
  ],
  [
    'a slip in both',
    { name: ['Nia', 'Bowen'], born },
    { name: ['Nya', 'Bowen'], born: '2016-08-03' },
    'possible: Names that sound or look alike, day and month of birth changed round',
  ],
  ['one name, another birth', nia, { ...nia, ...numbered, born: '2011-11-19' }, 'two children'],
  [
    'one name, no birth',
    { name: ['Nia', 'Bowen'] },
    { name: ['Nia', 'Bowen'], born },
    'possible: Same name, no date of birth to compare',
  ],
  ['half a name, no birth', { name: [null, 'Bowen'] }, { name: ['Nia', 'Bowen'], born }, 'two children'],
  [
    'the sex mistyped',
    nia,
    { ...nia, ...numbered, sex: 'M' },
    'possible: Same name, same date of birth, but the sex differs',
  ],

  [
    'twins',
    { ref: '1', name: ['Lily', 'Thornton'], born },
    { ref: '2', name: ['Ava', 'Thornton'], born },
    'possible: Same family name, same date of birth, a twin, or the same child twice',
  ],
  [
    'twins, a boy and a girl',
    { name: ['Lily', 'Thornton'], sex: 'F', born },
    { name: ['Max', 'Thornton'], sex: 'M', born },
    'two children',
  ],
  [
    'twins whom somebody put into one family',
    { name: ['Lily', 'Thornton'], born, isInOneFamily: true },
    { name: ['Ava', 'Thornton'], born, isInOneFamily: true },
    'two children',
  ],
  [
    'one child twice in one family',
    { ...nia, isInOneFamily: true },
    { ...nia, ...numbered, isInOneFamily: true },
    'likely: Same name, same date of birth',
  ],
  [
    'brothers',
    { name: ['Jayden', 'Clarke'], born },
    { name: ['Jordan', 'Clarke'], born: '2018-11-20' },
    'two children',
  ],
  [
    'brothers a year apart to the day',
    { name: ['Jayden', 'Clarke'], born },
    { name: ['Leo', 'Clarke'], born: '2017-03-08' },
    'two children',
  ],
  ['strangers born on one day', { name: ['Jayden', 'Clarke'], born }, { name: ['Leo', 'Novak'], born }, 'two children'],
  [
    'a baby not named yet',
    { name: [null, 'Ferreira'], born },
    { name: ['Rosa', 'Ferreira'], born },
    'likely: Same family name, same date of birth',
  ],
  [
    'another family name since',
    { name: ['Rosa', 'Ferreira'], born, care: '2016-03-10' },
    { name: ['Rosa', 'Hale'], born, care: '2016-03-10' },
    'possible: Same given name, same date of birth, looked after since the same day',
  ],

  [
    'a typed child and one of a return, looked after since one day',
    { ...nia, care: '2026-09-07' },
    { ref: '2', sex: 'F', born, care: '2026-09-07' },
    'likely: Same date of birth, same sex, looked after since the same day',
  ],
  [
    'the same with a plan',
    { ...nia, plan: '2026-05-07' },
    { ref: '2', sex: 'F', born, plan: '2026-05-07' },
    'likely: Same date of birth, same sex, plan started on the same day',
  ],
  [
    'the same with an enquiry',
    { ...nia, enquiry: '2026-11-16' },
    { ref: '2', sex: 'F', born, enquiry: '2026-11-16' },
    'likely: Same date of birth, same sex, strategy discussion on the same day',
  ],
  [
    'the same, the sex not known',
    { ...nia, care: '2026-09-07' },
    { ref: '2', sex: 'U', born, care: '2026-09-07' },
    'possible: Same date of birth, looked after since the same day',
  ],
  [
    'the same, the sex another',
    { ...nia, care: '2026-09-07' },
    { ref: '2', sex: 'M', born, care: '2026-09-07' },
    'two children',
  ],
  [
    'another day in care',
    { ...nia, care: '2026-09-07' },
    { ref: '2', sex: 'F', born, care: '2026-10-12' },
    'two children',
  ],
  [
    'a child typed without a case number',
    { name: ['Nia', 'Bowen'], sex: 'F', born },
    { ref: '2', sex: 'F', born },
    'possible: Same date of birth, same sex, no case number to compare',
  ],
  ['two of a return born on one day', { ref: '1', sex: 'F', born }, { ref: '2', sex: 'F', born }, 'two children'],

  [
    'an unborn child who is born, by the family',
    { name: [null, 'Ferreira'], expected: '2026-12-20' },
    { name: ['Rosa', 'Ferreira'], born: '2026-11-20' },
    'likely: Same family name, born within 6 weeks of the expected day',
  ],
  [
    'an unborn child who is born, by the plan',
    { name: [null, 'Ferreira'], expected: '2026-12-20', plan: '2026-10-05' },
    { ref: '2', born: '2026-12-24', plan: '2026-10-05' },
    'likely: Born within 6 weeks of the expected day, plan started on the same day',
  ],
  [
    'born too far from the expected day',
    { name: [null, 'Ferreira'], expected: '2026-12-20' },
    { name: ['Rosa', 'Ferreira'], born: '2026-10-20' },
    'two children',
  ],
  [
    'an unborn child of another name',
    { name: [null, 'Ferreira'], expected: '2026-12-20' },
    { name: ['Rosa', 'Hale'], born: '2026-12-20' },
    'two children',
  ],
  [
    'an unborn child twice',
    { name: [null, 'Ferreira'], expected: '2026-12-20' },
    { name: [null, 'Ferreira'], expected: '2026-12-13' },
    'likely: Same family name, expected within 6 weeks of each other',
  ],
  ['two unborn children nobody named', { expected: '2026-12-20' }, { expected: '2026-12-20' }, 'two children'],
]

describe('one child or two', () => {
  it.each(cases)('%s', (_who, one, other, expected) => expect(said(one, other)).toBe(expected))

  it('is the same asked either way round, and certain only by a case number', () => {
    const text = fc.constantFrom('Nia', 'Nya', 'Sam', 'Samuel', 'Bowen', 'Bowen-Achebe', 'O’Brien', null)
    const date = fc.constantFrom('2016-03-08', '2016-08-03', '2016-04-01')
    const dated = fc.oneof(fc.record({ born: date }), fc.record({ expected: date }), fc.constant({}))
    const named = fc.record({
      ref: fc.constantFrom('1', '2'),
      name: fc.tuple(text, text),
      sex: fc.constantFrom('M' as const, 'F' as const, 'U' as const),
      care: fc.constantFrom('2026-09-07', '2026-10-12'),
    })
    const any: fc.Arbitrary<Entry> = fc.tuple(named, dated).map(([one, when]) => ({ ...one, ...when }))
    fc.assert(
      fc.property(any, any, (one, other) => {
        expect(said(one, other).startsWith('certain')).toBe(one.ref === other.ref)
      }),
    )
  })
})
