import { describe, expect, it } from 'vitest'
import { brief, csv, episodes, header, headings, onlyChild, read, reviews } from '../made-files.ts'

const nia = header('4471902,F,15/03/2015,WBRI,,,')

describe('headings', () => {
  it.each([
    ['in quotation marks', '"CHILD","DOB","REVIEW","REVIEW_CODE"'],
    ['in lower case', 'child,dob,review,review_code'],
    ['with spaces around them', ' CHILD , DOB,REVIEW , REVIEW_CODE '],
  ])('may be %s', async (_, heading) => {
    const batch = await read(nia, csv('reviews.csv', heading, '4471902,15/03/2015,13/06/2024,PN1'))
    expect(batch.messages).toEqual([])
    expect(onlyChild(batch).reviews).toHaveLength(1)
  })

  it('may have blank columns after them, which rows may leave out', async () => {
    const batch = await read(
      nia,
      csv(
        'reviews.csv',
        `${headings.reviews},,,`,
        '4471902,15/03/2015,13/06/2024,PN1,,,',
        '4471902,15/03/2015,12/12/2024,PN1',
        '4471902,15/03/2015,12/06/2024,PN1, , ,',
      ),
    )
    expect(batch.messages).toEqual([])
    expect(onlyChild(batch).reviews).toHaveLength(3)
  })

  it('still tell a row with a value too many or too few', async () => {
    const batch = await read(
      nia,
      csv('reviews.csv', `${headings.reviews},,`, '4471902,15/03/2015,13/06/2024,PN1,stray,', '4471902,15/03/2015,x'),
    )
    expect(brief(batch.messages)).toEqual(['error wrong-number-of-values 2 -', 'error wrong-number-of-values 3 -'])
    expect(batch.messages[1]?.text).toContain('The row has 3 values where the heading has 4')
  })
})

describe('values', () => {
  it.each([
    ['commas', ',', 'utf8'],
    ['semicolons', ';', 'utf8'],
    ['tabs', '\t', 'utf8'],
    ['commas and a byte order mark', ',', 'bom'],
    ['semicolons in Windows-1252', ';', 'latin1'],
  ])('may be parted by %s', async (_, separator, encoding) => {
    const text = `${headings.episodes}\n4471902,07/05/2024,S,C2,N1,U6,PR1,,,,LE1\u00a01AA,LE1\u00a01AA,11\n`.replaceAll(
      ',',
      separator,
    )
    const bytes =
      encoding === 'latin1' ? Buffer.from(text, 'latin1') : Buffer.from(encoding === 'bom' ? `\uFEFF${text}` : text)
    const batch = await read(nia, { name: 'episodes.csv', bytes: new Uint8Array(bytes) })
    expect(batch.messages.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(onlyChild(batch).periodsOfCare[0]?.placements[0]).toMatchObject({ postcode: 'LE1 1AA', urn: '11' })
  })

  it('are taken in upper case, as the return defines them', async () => {
    const batch = await read(nia, episodes('4471902,07/05/2024,s,c2,n1,u6,pr1,01/09/2024,e4a,,,le1 1aa,sc1'))
    expect(batch.messages).toEqual([])
    expect(onlyChild(batch).periodsOfCare).toMatchObject([
      { endReason: 'E4A', needCode: 'N1', placements: [{ placementCode: 'U6', postcode: 'LE1 1AA', urn: 'SC1' }] },
    ])
  })

  it('keep the noughts a reference begins with', async () => {
    const batch = await read(header('000123,F,15/03/2015,WBRI,,,'), reviews('000123,15/03/2015,13/06/2024,PN1'))
    expect(batch.messages).toEqual([])
    expect(onlyChild(batch).reference).toBe('000123')
  })

  it('that are Excel errors count as blank, with a message for each that matters', async () => {
    const batch = await read(
      header('4471902,#N/A,15/03/2015,WBRI,#N/A,#N/A,#REF!', '#N/A,F,15/03/2015,WBRI,,,'),
      episodes('4471902,07/05/2024,S,C2,#N/A,U6,PR1,#N/A,#VALUE!,#N/A,#N/A,#N/A,#N/A'),
    )
    expect(brief(batch.messages)).toEqual([
      'warning formula-error 2 SEX',
      'warning formula-error 2 MOTHER',
      'warning value-missing 2 SEX',
      'error reference-missing 3 CHILD',
      'warning formula-error 2 CIN',
      'warning formula-error 2 DEC',
      'warning formula-error 2 REC',
      'warning formula-error 2 REASON_PLACE_CHANGE',
      'warning formula-error 2 PL_POST',
      'warning formula-error 2 URN',
    ])
    expect(onlyChild(batch)).toMatchObject({
      sex: null,
      periodsOfCare: [{ endedOn: null, endReason: null, needCode: null, placements: [{ postcode: null, urn: null }] }],
    })
  })

  it('may be a reference longer than the return allows: said once a child, and kept whole', async () => {
    const batch = await read(
      header('12345678901,F,15/03/2015,WBRI,,,'),
      reviews('12345678901,15/03/2015,13/06/2024,PN1'),
    )
    expect(brief(batch.messages)).toEqual(['warning reference-long 2 CHILD'])
    expect(onlyChild(batch).reference).toBe('12345678901')
  })
})

describe('days', () => {
  const started = (day: string) => read(nia, episodes(`4471902,${day},S,C2,N1,U6,PR1,,,,,,`))

  it.each([
    ['1/2/2020', '2020-02-01', []],
    ['01.02.2020', '2020-02-01', []],
    ['2020-02-01', '2020-02-01', []],
    ['01/02/2020 00:00', '2020-02-01', []],
    ['2020-02-01T00:00:00', '2020-02-01', []],
    ['43862', '2020-02-01', ['warning date-as-number 2 DECOM']],
  ])('written %s are read', async (written, day, messages) => {
    const batch = await started(written)
    expect(brief(batch.messages)).toEqual(messages)
    expect(onlyChild(batch).periodsOfCare[0]?.startedOn).toBe(day)
  })

  it.each(['01/02/20', '30/02/2020', '02/13/2020', '9999', '123456', 'today'])(
    'written %s are refused',
    async (written) => {
      const batch = await started(written)
      expect(brief(batch.messages)).toEqual(['error date-not-read 2 DECOM'])
    },
  )

  it('of birth as Excel numbers are read, and said', async () => {
    const batch = await read(header('4471902,F,42078,WBRI,,,'))
    expect(brief(batch.messages)).toEqual(['warning date-as-number 2 DOB'])
    expect(onlyChild(batch).bornOn).toBe('2015-03-15')
  })
})
