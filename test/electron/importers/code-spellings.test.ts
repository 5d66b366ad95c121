import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import {
  categoriesOf,
  endReasonCode,
  ethnicityCode,
  legalStatusCode,
  needCode,
  permanencePlan,
  placementCode,
  providerCode,
  sexOf,
  yesOrNo,
} from '../../../electron/importers/code-spellings.ts'
import { sample } from './made-files.ts'

describe('one spelling of each kind', () => {
  it.each([
    [legalStatusCode, 'CLA - V2 - Single period of accommodation under Section\u00a020', 'V2'],
    [legalStatusCode, "Code 'C1' is not mapped", 'C1'],
    [legalStatusCode, 'Concurrent Care Order & Placement Order', 'E1'],
    [legalStatusCode, 'Interim Supervision Order', null],
    [placementCode, 'f) U6: Foster placement - not FFA', 'U6'],
    [placementCode, 'R1OUT - Residential Care Home (outside LA)', 'R1'],
    [placementCode, 'Z101 - PLACEMENT BY COURT (SEC 38/6)', null],
    [placementCode, 'Foster placement', null],
    [endReasonCode, 'E4 A - Return home to live with parents', 'E4A'],
    [endReasonCode, 'Age assessment determined child is aged 18 or over and E5, E6 and E7 do not apply', 'E15'],
    [needCode, '2c Learning Disability', 'N2'],
    [needCode, 'N10', null],
    [permanencePlan, 'Long term fostering/SGO', 'sgoOrCao'],
    [providerCode, 'e) PR4 - Private provision', 'PR4'],
    [ethnicityCode, 's) NOBT', 'NOBT'],
    [ethnicityCode, 'British', null],
  ])('%o reads %j as %j', (toCode, text, code) => {
    expect(toCode(text)).toBe(code)
  })

  it.each([
    ['a) Neglect', ['NEG']],
    ['Neglect, Physical and Emotional', ['NEG', 'PHY', 'EMO']],
    ['YNNY', ['NEG', 'EMO']],
    ['MUL', ['MUL']],
    ['Multiple: Sexual Abuse, Emotional Abuse', ['SAB', 'EMO']],
    ['Worrying', null],
  ])('reads the categories of %j', (text, categories) => {
    expect(categoriesOf(text)).toEqual(categories)
  })

  it.each([
    ['a) Yes', true],
    ['0 - No', false],
    ['c) Unknown', null],
    ['maybe', undefined],
  ])('reads %j as %j', (text, answer) => {
    expect(yesOrNo(text)).toBe(answer)
  })

  it.each([
    ['a) Male', 'M'],
    ['2', 'F'],
    ['Unborn', 'U'],
    ['x', null],
  ])('reads the sex %j as %j', (text, sex) => {
    expect(sexOf(text)).toBe(sex)
  })
})

// For each column: the codes each group of spellings may give, and the share of spellings that must give one.
const columns = [
  {
    name: "list_8 / Child's Legal Status",
    toCode: legalStatusCode,
    share: 0.9,
    groups: { a: 'C1', b: 'C2', c: 'D1', d: 'E1', e: 'V2', f: 'L1 L2 L3', g: 'J1 J2 J3', z: 'V3 V4' },
    // A wrong group in the source: the words speak of remand.
    exceptions: ['On remand or committed for trial or sentence'],
  },
  {
    name: 'list_8 / Placement Type',
    toCode: placementCode,
    share: 0.85,
    groups: {
      a: 'U1 U2 U3 U4 U5 U6',
      b: 'A3 A4 A5 A6',
      c: 'P1',
      d: 'P2',
      e: 'P3',
      f: 'H5',
      g: 'K1',
      h: 'K2',
      i: 'R1',
      j: 'R2',
      k: 'R3',
      l: 'R5',
      m: 'S1',
      n: 'Z1',
      o: 'T0 T1 T2 T3 T4',
    },
    exceptions: ['Secure units, homes and hostels', 'Other placements in the community'],
  },
  {
    name: 'list_8 / Reason Ceased to be Looked After',
    toCode: endReasonCode,
    share: 0.93,
    groups: {
      a: 'E11 E12',
      b: 'E2',
      c: 'E3',
      d: 'E4A E4B',
      e: 'E13 E17',
      f: 'E41',
      g: 'E45 E46 E47 E48',
      h: 'E5 E6',
      i: 'E7',
      j: 'E9',
      k: 'E14',
      l: 'E15',
      m: 'E16',
      n: 'E8',
      z: 'X1',
    },
    exceptions: [
      'With parent, relative or other person with no PR',
      'UnPlanned to parent/other parent resp',
      'Aged 18 (or over) and remained with current carers (inc under staying put arrangements)',
      'Age assessment determined child is aged 18 or over and E5, E6 and E7 do not apply e.g. an unaccompanied asylum seeking child who',
    ],
  },
  {
    name: "list_8 / Child's Category of Need",
    toCode: needCode,
    share: 0.78,
    groups: { a: 'N1', b: 'N2', c: 'N3', d: 'N4', e: 'N5', f: 'N6', g: 'N7', h: 'N8', i: 'N9', j: 'N0' },
    exceptions: [],
  },
  {
    name: 'list_8 / What is the permanence plan for this child?',
    toCode: permanencePlan,
    share: 0.95,
    groups: {
      a: 'returnToFamily',
      b: 'adoption',
      c: 'sgoOrCao',
      d: 'supportedLiving',
      e: 'longTermResidential',
      f: 'longTermFostering',
      g: 'other',
    },
    exceptions: ['Long term placement with relatives/friends', 'Independent Living'],
  },
]
const Variants = z.record(z.string(), z.record(z.string(), z.array(z.string())))
const file = sample('annex-a/value-variants-lists-5-7-8.json')

describe.skipIf(file === null)(
  'the spellings seen in real files (skipped where the sample data is not at hand)',
  () => {
    const variants = file === null ? {} : Variants.parse(JSON.parse(new TextDecoder().decode(file.bytes)))

    it.each(columns)('$name are read, and none as something else', ({ name, toCode, share, groups, exceptions }) => {
      const allowed: Readonly<Record<string, string>> = groups
      let read = 0
      let all = 0
      const wrong: string[] = []
      for (const [group, spellings] of Object.entries(variants[name] ?? {})) {
        const letter = /^([a-z])\)|^(zz)/.exec(group)
        const codes = allowed[letter?.[1] ?? letter?.[2]?.charAt(0) ?? '']?.split(' ')
        for (const spelling of spellings) {
          all += 1
          const code = toCode(spelling)
          if (code !== null) read += 1
          // A code written in the value outranks the group it was sorted into, which is wrong here and there.
          const isWritten = code !== null && spelling.toUpperCase().replaceAll(' ', '').includes(code.toUpperCase())
          if (code !== null && codes !== undefined && !codes.includes(code) && !isWritten)
            wrong.push(`${spelling} as ${code}`)
        }
      }
      expect(wrong.filter((line) => !exceptions.some((exception) => line.startsWith(exception)))).toEqual([])
      expect(read / all).toBeGreaterThanOrEqual(share)
    })

    it('categories of abuse are the set the words name', () => {
      const groups = variants['list_7 / Initial Category of Abuse'] ?? {}
      const sets = Object.fromEntries(
        Object.entries(groups).map(([group, spellings]) => [
          group.charAt(0),
          spellings.map((text) => [text, categoriesOf(text)] as const),
        ]),
      )
      const single = { a: 'NEG', b: 'PHY', c: 'SAB', d: 'EMO' }
      // The source counts this one as neglect; the words name three.
      for (const [letter, category] of Object.entries(single))
        for (const [text, set] of sets[letter] ?? [])
          expect([text, set]).toEqual([
            text,
            text === 'Neglect, Physical and Emotional' ? ['NEG', 'PHY', 'EMO'] : [category],
          ])
      for (const [text, set] of sets.e ?? [])
        expect([text, set?.length === 1 ? set[0] : (set?.length ?? 0) > 1]).toEqual([
          text,
          set?.length === 1 ? 'MUL' : true,
        ])
    })

    it('answers are yes, no or unknown', () => {
      for (const name of [
        'Did the Initial Child Protection Conference Result in a Child Protection Plan',
        'Was an Initial Child Protection Conference deemed unnecessary?',
      ])
        for (const [group, spellings] of Object.entries(variants[`list_5 / ${name}`] ?? {}))
          for (const text of spellings)
            expect([text, String(yesOrNo(text))]).toEqual([text, group === 'Unknown' ? 'null' : group.toLowerCase()])
    })
  },
)
