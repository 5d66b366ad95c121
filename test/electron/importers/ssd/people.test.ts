import { describe, expect, it } from 'vitest'
import { brief, onlyChild, read } from '../made-files.ts'
import { careReview, episode, involvement, person, plan, table } from './ssd-files.ts'

const plans = table('plans.csv', plan())

describe('the tables of the dataset are told apart by their columns', () => {
  it('in any order, with columns more than needed, in any case, whatever the file is called', async () => {
    const columns = Object.entries(episode({ clae_something_new: 'x' })).toReversed()
    const batch = await read(
      table('header.csv', Object.fromEntries(columns.map(([key, value]) => [key.toUpperCase(), value]))),
    )
    expect(batch).toMatchObject({
      source: 'ssd',
      files: [
        { recognisedAs: 'Standard Safeguarding Dataset, ssd_cla_episodes: time looked after', why: 'by its columns' },
      ],
      counts: { rowsKept: 1, children: 1 },
    })
  })

  it('names the column without which a table cannot be read', async () => {
    const { clae_cla_id: _, ...without } = episode()
    const batch = await read(table('a.csv', without), plans)
    expect(batch.messages).toMatchObject([{ severity: 'error', code: 'columns-missing', file: 'a.csv' }])
    expect(batch.messages[0]?.text).toContain('it has no column clae_cla_id')
    expect(batch.counts.children).toBe(1)
  })

  it('refuses a telling column that is there twice', async () => {
    const file = table('a.csv', plan())
    const doubled = new TextDecoder().decode(file.bytes).replaceAll(/^([^,]*),([^,]*),/gm, '$1,$2,$2,')
    const batch = await read({ name: 'a.csv', bytes: new TextEncoder().encode(doubled) })
    expect(batch.messages[0]?.text).toContain('The column cppl_person_id is there twice')
  })

  it('asks for the table that says whose rows these are', async () => {
    const batch = await read(table('a.csv', careReview({ clar_cla_review_date: '2026-01-01' })), plans)
    expect(batch.messages).toMatchObject([{ severity: 'error', code: 'table-missing', file: 'a.csv', row: null }])
    expect(batch.messages[0]?.text).toContain('ssd_cla_reviews cannot be read without ssd_cla_episodes')
  })

  it('knows the tables it keeps nothing of', async () => {
    const batch = await read(plans, table('f.csv', { fami_family_id: '1', fami_person_id: '101' }))
    expect(brief(batch.messages)).toEqual(['warning table-not-used - -'])
    expect(batch.files).toMatchObject([
      {},
      { recognisedAs: 'Standard Safeguarding Dataset, ssd_family', isUsed: false },
    ])
  })

  it('reads one table from two files', async () => {
    const batch = await read(plans, table('more.csv', plan({ cppl_person_id: '102', cppl_cp_plan_id: 'k9' })))
    expect(batch.children.map(({ reference }) => reference)).toEqual(['101', '102'])
  })
})

describe('people from ssd_person', () => {
  it('takes names, sex, birth and ethnicity of children with a case, and counts the others', async () => {
    const batch = await read(
      plans,
      table(
        'p.csv',
        person({
          pers_forename: 'Ada',
          pers_surname: 'O’Neill',
          pers_sex: '',
          pers_gender: '02',
          pers_dob: 'Mar 15 2015 12:00AM',
        }),
        person({ pers_person_id: '500' }),
        person({ pers_person_id: '501' }),
      ),
    )
    expect(onlyChild(batch)).toMatchObject({
      givenName: 'Ada',
      familyName: "O'Neill",
      sex: 'F',
      bornOn: '2015-03-15',
      ethnicity: 'WBRI',
    })
    expect(batch.messages.map(({ code, text }) => [code, text.slice(0, 24)])).toEqual([
      ['tidied-text', expect.any(String)],
      ['people-without-case', '2 of the people in this '],
    ])
  })

  it('takes everybody where no table of cases was chosen', async () => {
    const batch = await read(table('p.csv', person(), person({ pers_person_id: '500' })))
    expect(batch.counts.children).toBe(2)
  })

  it.each([
    [{ pers_dob: '2027-01-31' }, { bornOn: null, expectedOn: '2027-01-31' }, ['expected-birth']],
    [{ pers_dob: '' }, { bornOn: null, expectedOn: null }, ['birth-missing']],
    [{ pers_dob: '15/03/15' }, { bornOn: null, expectedOn: null }, ['date-not-read']],
    [{ pers_sex: 'X' }, { sex: null }, ['unknown-value']],
    [{ pers_death_date: '2026-10-01' }, { bornOn: '2015-03-15' }, ['child-died']],
  ])('reads %j', async (values, found, codes) => {
    const batch = await read(plans, table('p.csv', person(values)))
    expect(onlyChild(batch)).toMatchObject(found)
    expect(batch.messages.map(({ code }) => code)).toEqual(codes)
  })

  it('says which child is in no row, or in two', async () => {
    const batch = await read(
      table('plans.csv', plan(), plan({ cppl_person_id: '102', cppl_cp_plan_id: 'k2' })),
      table('p.csv', person(), person({ pers_sex: 'M' })),
    )
    expect(brief(batch.messages)).toEqual([
      'warning child-twice 3 pers_person_id',
      'warning conflicting-value 3 pers_sex',
      'warning child-not-in-person 3 -',
    ])
  })

  it('reads disability and asylum where the child has a case', async () => {
    const batch = await read(
      plans,
      table(
        'd.csv',
        { disa_person_id: '101', disa_disability_code: 'NONE' },
        { disa_person_id: '101', disa_disability_code: 'AUT' },
        { disa_person_id: '7', disa_disability_code: 'AUT' },
      ),
      table('i.csv', { immi_person_id: '101', immi_immigration_status: 'Unaccompanied Asylum Seeking Child' }),
    )
    expect(onlyChild(batch)).toMatchObject({ isDisabled: true, isUasc: true })
    expect(batch.messages).toEqual([])
  })
})

describe('workers from ssd_involvements', () => {
  const names = table(
    'w.csv',
    { prof_professional_id: 'w1', prof_professional_name: 'Jo Marsh' },
    { prof_professional_id: 'w2', prof_professional_name: 'Sam Reed' },
    { prof_professional_id: 'w3', prof_professional_name: 'Kit Hale' },
  )
  const teams = table('t.csv', { dept_team_id: 't1', dept_team_name: 'North 2' })

  it('takes the latest worker with the team, and the IRO', async () => {
    const batch = await read(
      plans,
      names,
      teams,
      table(
        'i.csv',
        involvement(),
        involvement({ invo_professional_id: 'w2', invo_involvement_start_date: '2025-02-01' }),
        involvement({
          invo_professional_id: 'w3',
          invo_professional_role_id: 'Independent Reviewing Officer',
          invo_professional_team: '',
        }),
        involvement({ invo_professional_id: 'w2', invo_involvement_end_date: '2026-01-01' }),
        involvement({ invo_professional_id: 'w2', invo_professional_role_id: 'School nurse' }),
      ),
    )
    expect(onlyChild(batch)).toMatchObject({ workerName: 'Jo Marsh', teamName: 'North 2', iroName: 'Kit Hale' })
    expect(batch.messages).toMatchObject([{ code: 'rows-not-needed', text: expect.stringContaining('2 of the rows') }])
  })

  it('takes neither of two from the same day, and says where only numbers are known', async () => {
    const both = await read(plans, names, table('i.csv', involvement(), involvement({ invo_professional_id: 'w2' })))
    expect(onlyChild(both).workerName).toBeNull()
    expect(brief(both.messages)).toEqual(['warning conflicting-value 3 invo_professional_id'])
    const nameless = await read(plans, table('i.csv', involvement({ invo_professional_team: 'North 2' })))
    expect(onlyChild(nameless)).toMatchObject({ workerName: null, teamName: 'North 2' })
    expect(nameless.messages).toMatchObject([{ code: 'worker-not-named' }])
  })
})
