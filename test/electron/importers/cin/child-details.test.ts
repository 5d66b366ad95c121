import { describe, expect, it } from 'vitest'
import type { ImportBatch } from '../../../../shared/records/import-batch.ts'
import { brief, onlyChild, read } from '../made-files.ts'
import { census, child, protectionPlan, referral } from './made-census.ts'

const plan = referral(protectionPlan({ CPPstartDate: '2026-05-07' }))
const of = (identifiers: Readonly<Record<string, string>>): Promise<ImportBatch> =>
  read(census(child('1', [plan], identifiers)))
const withText = (from: string, to: string) => read(census(child('1', [plan]).replace(from, to)))
const ours = ({ messages }: ImportBatch) => brief(messages.filter(({ ruleId }) => ruleId === null))

describe('who a child of the census is', () => {
  it.each([
    [{ GenderCurrent: '1' }, 'M'],
    [{ GenderCurrent: '2' }, 'F'],
    [{ GenderCurrent: '0' }, 'U'],
    [{ GenderCurrent: '9' }, 'U'],
    [{ Sex: 'M' }, 'M'],
    [{ Sex: 'u' }, 'U'],
    [{ Sex: 'F', GenderCurrent: '1' }, 'F'],
  ])('has the sex that %j says', async (values, sex) => {
    const batch = await of({ PersonBirthDate: '2019-04-02', ...values })
    expect(onlyChild(batch).sex).toBe(sex)
    expect(ours(batch)).toEqual([])
  })

  it('has no sex where it is none the census knows', async () => {
    const batch = await of({ PersonBirthDate: '2019-04-02', Sex: 'X' })
    expect(onlyChild(batch).sex).toBeNull()
    expect(ours(batch)).toEqual(['warning unknown-value 15 ChildIdentifiers/Sex'])
  })

  it('is unborn with an expected birth, and born once there is a birth', async () => {
    const unborn = await of({ ExpectedPersonBirthDate: '2027-01-15', Sex: 'U' })
    expect(onlyChild(unborn)).toMatchObject({ bornOn: null, expectedOn: '2027-01-15' })
    const born = await of({ ExpectedPersonBirthDate: '2026-06-01', PersonBirthDate: '28/05/2026', Sex: 'F' })
    expect(onlyChild(born)).toMatchObject({ bornOn: '2026-05-28', expectedOn: null })
    expect([...ours(unborn), ...ours(born)]).toEqual([])
  })

  it('is unborn with a birth in the future, and asked about long after the expected day', async () => {
    const future = await of({ PersonBirthDate: '2027-01-15' })
    expect(onlyChild(future)).toMatchObject({ bornOn: null, expectedOn: '2027-01-15' })
    expect(ours(future)).toEqual(['warning expected-birth 14 ChildIdentifiers/PersonBirthDate'])
    const overdue = await of({ ExpectedPersonBirthDate: '2026-06-01' })
    expect(ours(overdue)).toEqual(['warning birth-missing 14 ChildIdentifiers/ExpectedPersonBirthDate'])
  })

  it('is kept without a birth, and with one that cannot be read', async () => {
    expect(ours(await of({ Sex: 'F' }))).toEqual(['warning birth-missing 11 ChildIdentifiers/PersonBirthDate'])
    const twoDigits = await of({ PersonBirthDate: '02/04/19' })
    expect(onlyChild(twoDigits).bornOn).toBeNull()
    expect(ours(twoDigits)).toEqual(['warning date-not-read 14 ChildIdentifiers/PersonBirthDate'])
  })

  it('is disabled by any code but NONE, and neither way without one', async () => {
    expect(onlyChild(await withText('NONE', 'none')).isDisabled).toBe(false)
    expect(onlyChild(await withText('NONE', 'HAND')).isDisabled).toBe(true)
    expect(onlyChild(await withText('NONE', '')).isDisabled).toBeNull()
  })

  it('keeps an ethnic group that is no code as it is written', async () => {
    const batch = await withText('WBRI', 'Martian')
    expect(onlyChild(batch).ethnicity).toBe('Martian')
    expect(ours(batch)).toEqual(['warning unknown-value 18 ChildCharacteristics/Ethnicity'])
  })
})
