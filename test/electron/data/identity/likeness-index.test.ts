import { expect, it } from 'vitest'
import { likenessIndex } from '../../../../electron/data/identity/likeness-index.ts'
import { addDaysTo, IsoDate } from '../../../../shared/dates.ts'
import { type Likened, nameWords } from '../../../../shared/likeness.ts'

const nobody: Likened = {
  references: [],
  given: [],
  family: [],
  sex: null,
  bornOn: null,
  expectedOn: null,
  familyId: null,
  care: [],
  plans: [],
  enquiries: [],
}
const named = (given: string, family: string): Pick<Likened, 'given' | 'family'> => ({
  given: nameWords(given),
  family: nameWords(family),
})
const day = (text: string) => IsoDate.parse(text)

it('finds by number, birth, sound of the name, and the time of an expected birth; never the entry itself', () => {
  const nia = { ...nobody, ...named('Nia', 'Bowen-Achebe'), references: ['1'], bornOn: day('2016-03-08') }
  const unborn = { ...nobody, ...named('', 'Ferreira'), expectedOn: day('2026-12-20') }
  const index = likenessIndex<Likened>()
  index.add(nia)
  index.add(unborn)
  const found = (asked: Partial<Likened>) => index.like({ ...nobody, ...asked }).map(({ entry }) => entry)
  expect(found({ references: ['1'] })).toEqual([nia])
  expect(found({ ...named('Ada', 'Bowen-Achebe'), bornOn: nia.bornOn })).toEqual([nia])
  expect(found({ ...named('Nya', 'Achebe'), bornOn: day('2016-08-03') })).toEqual([nia])
  for (const apart of [-42, 42])
    expect(found({ ...named('Rosa', 'Ferreira'), bornOn: addDaysTo(day('2026-12-20'), apart) })).toEqual([unborn])
  expect(found({ ...named('Rosa', 'Ferreira'), bornOn: addDaysTo(day('2026-12-20'), 43) })).toEqual([])
  expect(index.like(nia)).toEqual([])
})

it('holds no child against the rest of the record', () => {
  let reads = 0
  const entry = (at: number): Likened => ({
    ...nobody,
    bornOn: addDaysTo(day('2009-01-01'), at),
    // Every comparison begins with the case numbers.
    get references() {
      reads += 1
      return [`here ${at}`]
    },
  })
  const index = likenessIndex<Likened>()
  for (let at = 0; at < 1000; at += 1) index.add(entry(at))
  reads = 0
  for (let at = 0; at < 1000; at += 1)
    index.like({ ...nobody, references: ['there'], bornOn: addDaysTo(day('2009-01-01'), at) })
  expect(reads).toBeLessThan(5 * 1000)
})
