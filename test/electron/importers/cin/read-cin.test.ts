import { describe, expect, it } from 'vitest'
import { ImportBatch } from '../../../../shared/records/import-batch.ts'
import { brief, onlyChild, read, sample } from '../made-files.ts'
import {
  census,
  censusHeader,
  censusTo,
  child,
  element,
  protectionPlan,
  referral,
  section47,
  xmlFile,
} from './made-census.ts'

const planned = (reference: string) => child(reference, [referral(protectionPlan({ CPPstartDate: '2026-05-07' }))])
const enquired = (reference: string) =>
  child(reference, [referral(section47({ S47ActualStartDate: '2026-05-01', ICPCnotRequired: '1' }))])

describe('a children in need census', () => {
  it('is known by its elements, and says which year and line', async () => {
    const batch = await read(census(planned('1')))
    expect(batch.source).toBe('cin')
    expect(batch.files).toEqual([
      {
        name: 'cin.xml',
        sheet: null,
        recognisedAs: 'Children in need census 2026 to 2027',
        why: 'by its elements',
        rowsRead: 1,
        isUsed: true,
      },
    ])
    expect(batch.covers).toEqual(['childProtection'])
    expect(onlyChild(batch).origin).toEqual([{ file: 'cin.xml', sheet: null, row: 11 }])
    expect(ImportBatch.safeParse(batch).error).toBeUndefined()
  })

  it('counts each Child as a row, and children in need only in one message without making a record', async () => {
    const batch = await read(census(planned('1'), child('2', [referral()]), child('3', [referral()])))
    expect(batch.counts).toEqual({ rowsRead: 3, rowsKept: 3, rowsLeftOut: 0, children: 1 })
    const [only, ...others] = batch.messages.filter(({ code }) => code === 'people-without-case')
    expect(only?.text).toContain('2 of the 3 children in this file are in need without an enquiry')
    expect(others).toEqual([])
  })

  it('leaves out a child without a reference, and one of whom nothing can be used', async () => {
    const batch = await read(
      census(planned(' '), child('2', [referral(protectionPlan({ CPPstartDate: '31/02/2026' }))])),
    )
    expect(batch.counts).toEqual({ rowsRead: 2, rowsKept: 0, rowsLeftOut: 2, children: 0 })
    expect(brief(batch.messages.filter(({ ruleId }) => ruleId === null))).toEqual([
      'error reference-missing 11 ChildIdentifiers/LAchildID',
      'warning part-left-out 51 ChildProtectionPlans/CPPstartDate',
      'error nothing-usable 33 -',
    ])
  })

  it('is read whatever the order of its elements, their prefix, their capitals and spaces around values', async () => {
    const text = element(
      'c:message',
      element(
        'c:Children',
        element(
          'c:Child',
          element('c:CINdetails', element('c:ChildProtectionPlans', element('c:cppStartDate', ' 07/05/2026\n'))),
          element('c:ChildIdentifiers', element('c:sex', 'M'), element('c:LAchildID', '0012'), element('c:UPN', '')),
        ),
      ),
      censusHeader('2027-03-31').replaceAll(/(<\/?)/g, '$1c:'),
    ).replace('<c:message>', '<c:message xmlns:c="urn:cin">')
    const batch = await read(xmlFile(text))
    expect(onlyChild(batch)).toMatchObject({
      reference: '0012',
      sex: 'M',
      plans: [{ startedOn: '2026-05-07', isConferenceHistoryComplete: true }],
    })
  })

  it('reads entities, and Windows text, without expanding anything', async () => {
    const bytes = Buffer.from(Buffer.from(census(planned('A&amp;B&#x2D;1 Zo\u00eb')).bytes).toString('utf8'), 'latin1')
    const batch = await read({ name: 'cin.xml', bytes: new Uint8Array(bytes) })
    expect(onlyChild(batch).reference).toBe('A&B-1 Zo\u00eb')
    expect(batch.files[0]?.why).toBe('by its elements; read as Windows (Western European) text')
  })

  it('counts elements it does not know in one message, and passes over those of a later year', async () => {
    const extra = ['TransferIn', 'TransferIn', 'Second'].map((name) => element(name, element('Deep', 'x')))
    const ignored = element('PreProceedingsandFGDM', element('PLOstartDate', '2026-05-01'))
    const batch = await read(
      census(child('1', [referral(...extra, ignored, protectionPlan({ CPPstartDate: '2026-05-07' }))])),
    )
    expect(batch.messages.filter(({ code }) => code === 'element-unknown').map(({ text }) => text)).toEqual([
      expect.stringContaining(
        '3 elements are not ones the census has where they stand, so they were not read: TransferIn, Second.',
      ),
    ])
  })

  it('says so when a value stands twice, and takes the first', async () => {
    const twice = { PersonBirthDate: '2019-04-02', Sex: 'F' }
    const text = child('1', [referral(protectionPlan({ CPPstartDate: '2026-05-07' }))], twice)
    const batch = await read(census(text.replace('<Sex>F</Sex>', '<Sex>F</Sex>\n<Sex>M</Sex>')))
    expect(onlyChild(batch).sex).toBe('F')
    expect(batch.messages.map(({ text: said }) => said)).toContainEqual(expect.stringContaining('second Sex'))
  })

  it('joins a child who stands in it twice', async () => {
    const batch = await read(census(planned('1'), enquired('1'), planned('1')))
    expect(onlyChild(batch)).toMatchObject({
      origin: [{ row: 11 }, { row: 33 }, { row: 53 }],
      plans: [{ startedOn: '2026-05-07' }],
      enquiries: [{ strategyDiscussionOn: '2026-05-01' }],
    })
    expect(brief(batch.messages.filter(({ ruleId }) => ruleId === null))).toEqual([
      'warning child-twice 33 ChildIdentifiers/LAchildID',
      'warning child-twice 53 ChildIdentifiers/LAchildID',
      'warning duplicate-row 67 -',
    ])
  })

  it('makes the checks that need no year where the file does not say it, and says so', async () => {
    const late = protectionPlan({ CPPstartDate: '2026-05-07' }, '2026-05-07')
    const batch = await read(xmlFile(element('Message', element('Children', child('1', [referral(late)])))))
    expect(batch.messages.map(({ code }) => code)).toEqual(['rule-8841', 'census-year-missing'])
    const named = element('Header', element('CollectionDetails', element('Collection', 'CIN'), element('Year', '2027')))
    const [file] = (await read(xmlFile(element('Message', named, element('Children', planned('1')))))).files
    expect(file?.recognisedAs).toBe('Children in need census 2026 to 2027')
  })
})

describe('a census of some time ago', () => {
  it('says how old it is once that is more than a month', async () => {
    const codes = async (referenceDate: string) =>
      (await read(censusTo(referenceDate, planned('1')))).messages.filter(({ code }) => code === 'census-old')
    expect(await codes('2026-10-23')).toEqual([])
    expect(await codes('2026-03-31')).toMatchObject([
      { row: null, text: expect.stringContaining('ends on Tue 31 Mar 2026, 237 days before this import') },
    ])
  })
})

describe('a census that is not as it should be', () => {
  const whole = new TextDecoder().decode(census(planned('1'), planned('2'), planned('3')).bytes)

  it('stops where it stops making sense, keeps what came before and finds nobody gone', async () => {
    const cut = whole.indexOf('<CPPstartDate', whole.indexOf('LAchildID>2'))
    const batch = await read({ name: 'cin.xml', bytes: new TextEncoder().encode(whole.slice(0, cut)) })
    expect(batch.counts).toEqual({ rowsRead: 2, rowsKept: 1, rowsLeftOut: 1, children: 1 })
    expect(batch.covers).toEqual([])
    expect(batch.messages.filter(({ severity }) => severity === 'error')).toMatchObject([
      { code: 'row-cut-off', row: 33, reference: '2' },
      { code: 'xml-damaged', row: null },
    ])
  })

  it('is refused with a document type, whatever it declares', async () => {
    const bomb = whole.replace('<Message>', '<!DOCTYPE Message [<!ENTITY a "aaaaaaaaaa">]>\n<Message>')
    const batch = await read(xmlFile(bomb.replace(/^<\?xml.*\n/, '')))
    expect(batch.messages).toMatchObject([{ severity: 'error', code: 'xml-unsafe' }])
    expect(batch.files).toMatchObject([{ isUsed: false, rowsRead: 0 }])
  })

  it('stops at a value of 200,000 characters, with the line', async () => {
    const batch = await read(census(planned('1'), planned('x'.repeat(200_000)), planned('3')))
    expect(batch.counts).toEqual({ rowsRead: 2, rowsKept: 1, rowsLeftOut: 1, children: 1 })
    expect(
      batch.messages
        .filter(({ severity }) => severity === 'error')
        .map(({ code, text }) => [code, /line (\d+)/.exec(text)?.[1]]),
    ).toEqual([
      ['row-cut-off', undefined],
      ['xml-damaged', '35'],
    ])
  })

  it('leaves out a child with more elements than any child has', async () => {
    const reviews = Array.from({ length: 6_000 }, () => '2026-07-30')
    const batch = await read(
      census(child('1', [referral(protectionPlan({ CPPstartDate: '2026-05-07' }, ...reviews))]), planned('2')),
    )
    expect(batch.counts).toEqual({ rowsRead: 2, rowsKept: 1, rowsLeftOut: 1, children: 1 })
    expect(batch.messages[0]).toMatchObject({ severity: 'error', code: 'child-too-long', row: 11, reference: '1' })
  })

  it('is another file when its root is another, or it is the census of another service', async () => {
    const school = element('Message', element('Header', element('Collection', 'School Census')), element('Pupils', 'x'))
    for (const text of [school, whole.replaceAll(/(<\/?)Message>/g, '$1Letter>').replace(/^<\?xml.*\n/, '')]) {
      const batch = await read(xmlFile(text))
      expect(batch.messages).toMatchObject([{ severity: 'error', code: 'file-not-recognised' }])
      expect(batch.source).toBeNull()
    }
  })

  it('says so when it holds no children', async () => {
    const batch = await read(census())
    expect(batch.messages).toMatchObject([{ code: 'no-children' }])
    expect(batch.covers).toEqual([])
  })
})

const published = sample('cin/BAR_cin_2022.xml')

describe.skipIf(published === null)('the published sample (skipped where it is not at hand)', () => {
  it('is all of 1970, so nothing of it is used, and every reason is said', async () => {
    const batch = await read(...(published === null ? [] : [published]))
    expect(batch.counts).toEqual({ rowsRead: 1, rowsKept: 0, rowsLeftOut: 1, children: 0 })
    expect(batch.files.map(({ recognisedAs }) => recognisedAs)).toEqual(['Children in need census 2021 to 2022'])
    expect(brief(batch.messages)).toEqual([
      'warning rule-4016 53 CINPlanDates/CINPlanStartDate',
      'warning rule-2889 57 Section47/S47ActualStartDate',
      'warning rule-1104 59 Section47/DateOfInitialCPC',
      'warning rule-8715 59 Section47/DateOfInitialCPC',
      'warning rule-1105 64 ChildProtectionPlans/CPPstartDate',
      'warning rule-8930 65 ChildProtectionPlans/CPPendDate',
      'warning part-left-out 64 ChildProtectionPlans/CPPstartDate',
      'warning part-left-out 57 Section47/S47ActualStartDate',
      'warning date-not-read 42 CINdetails/DateOfInitialCPC',
      'error nothing-usable 18 -',
      'warning census-old - -',
    ])
  })

  it('gives its child, enquiry and plan once its years are ours', async () => {
    const text = new TextDecoder().decode(published?.bytes).replaceAll('>197', '>201').replaceAll('>196', '>201')
    const batch = await read({ name: 'BAR_cin_2022.xml', bytes: new TextEncoder().encode(text) })
    expect(batch.counts).toEqual({ rowsRead: 1, rowsKept: 1, rowsLeftOut: 0, children: 1 })
    expect(onlyChild(batch)).toMatchObject({
      reference: 'DfEX0000001',
      sex: 'M',
      bornOn: '2016-03-24',
      expectedOn: null,
      ethnicity: 'WBRI',
      isDisabled: true,
      plans: [
        {
          startedOn: '2010-02-17',
          endedOn: '2011-03-14',
          initialCategories: ['PHY'],
          latestCategories: ['PHY'],
          previousPlans: 10,
          conferences: [{ heldOn: '2011-02-15' }],
          isConferenceHistoryComplete: false,
        },
      ],
      enquiries: [{ strategyDiscussionOn: '2010-02-02', conferenceOn: '2010-02-11', isConferenceRequired: true }],
      sourceDues: [],
    })
  })
})
