import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ageOn, IsoDate } from '../../../shared/dates.ts'
import {
  check399,
  checkReviews903,
  type EpisodeRow,
  type HeaderRow,
  type ReturnRows903,
  type ReviewRow,
} from '../../../shared/rules/return-checks-903.ts'

const checkReturn903 = (rows: ReturnRows903) => [...checkReviews903(rows), ...check399(rows)]
const origin = (file: string, row: number) => ({ file, sheet: null, row })
const header = (row: number, reference: string, bornOn = '15/03/2015', mother = ''): HeaderRow => ({
  origin: origin('header.csv', row),
  reference,
  bornOn,
  mother,
})
const episode = (row: number, reference: string, legalStatus: string): EpisodeRow => ({
  origin: origin('episodes.csv', row),
  reference,
  legalStatus,
})
type Review = {
  readonly reference?: string
  readonly bornOn?: string
  readonly reviewOn?: string
  readonly code?: string
}
const review = (row: number, told: Review = {}): ReviewRow => ({
  origin: origin('reviews.csv', row),
  reference: '1',
  bornOn: '15/03/2015',
  reviewOn: '13/06/2024',
  code: 'PN1',
  ...told,
})

/** The failing rows as `rule table row column`. */
const failing = (rows: Partial<ReturnRows903>): string[] =>
  checkReturn903({ header: null, episodes: null, reviews: null, ...rows }).map(({ ruleId, table, row, column }) =>
    [ruleId, table, row, column].join(' '),
  )
const failingReview = (told: Review): string[] => failing({ reviews: [review(2, told)] })

const ukDay = (day: IsoDate) => `${day.slice(8)}/${day.slice(5, 7)}/${day.slice(0, 4)}`
const anyDay = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
  .map((date) => IsoDate.parse(date.toISOString().slice(0, 10)))

describe('166: the day of a review', () => {
  it.each(['01/01/2021', '1/2/2021', '29/02/2024', '31/12/2099'])('may be written %s', (reviewOn) => {
    expect(failingReview({ reviewOn })).toEqual([])
  })

  it.each(['38/04/2019', '29/02/2023', '01/01/19', '2021-01-01', '01.01.2021', '01/01/2021 00:00', '43831', 'SOON'])(
    'may not be written %s',
    (reviewOn) => {
      expect(failingReview({ reviewOn })).toEqual(['166 reviews 2 REVIEW'])
    },
  )

  it('may not be blank', () => {
    expect(failingReview({ reviewOn: '', code: '' })).toEqual(['166 reviews 2 REVIEW'])
  })
})

describe('167: the participation code', () => {
  it.each(['PN0', 'PN3', 'PN7'])('may be %s', (code) => {
    expect(failingReview({ code, bornOn: '' })).toEqual([])
  })

  it.each(['', 'PN8', 'P0', 'pn1', 'CHILD TOO YOUNG', 'toString'])('may not be %j', (code) => {
    expect(failingReview({ code })).toEqual(['167 reviews 2 REVIEW_CODE'])
  })

  it('may not stand without a review', () => {
    expect(failingReview({ reviewOn: '', code: 'PN3' })).toEqual(['166 reviews 2 REVIEW', '167 reviews 2 REVIEW_CODE'])
  })
})

describe('440 and 441: the code beside the age', () => {
  it.each([
    ['14/03/2019', 'PN0', []],
    ['14/03/2019', 'PN1', ['441 reviews 2 REVIEW_CODE']],
    ['15/03/2019', 'PN0', []],
    ['15/03/2019', 'PN1', []],
    ['16/03/2019', 'PN0', ['440 reviews 2 REVIEW_CODE']],
    ['16/03/2019', 'PN1', []],
  ])('on %s with %s gives %j, for a child born on 15 March 2015', (reviewOn, code, expected) => {
    expect(failingReview({ reviewOn, code })).toEqual(expected)
  })

  it('lets both pass on the 29 February four years after a birth on one', () => {
    const bornOn = '29/02/2016'
    expect(failingReview({ bornOn, reviewOn: '29/02/2020', code: 'PN0' })).toEqual([])
    expect(failingReview({ bornOn, reviewOn: '29/02/2020', code: 'PN4' })).toEqual([])
    expect(failingReview({ bornOn, reviewOn: '01/03/2020', code: 'PN0' })).toEqual(['440 reviews 2 REVIEW_CODE'])
    expect(failingReview({ bornOn, reviewOn: '28/02/2020', code: 'PN4' })).toEqual(['441 reviews 2 REVIEW_CODE'])
  })

  it('never fails both, and fails just where the age and the code disagree off the birthday', () => {
    const isNotBirthday = ([bornOn, reviewOn]: readonly [IsoDate, IsoDate, number]) =>
      bornOn <= reviewOn && bornOn.slice(5) !== reviewOn.slice(5)
    fc.assert(
      fc.property(
        fc.tuple(anyDay, anyDay, fc.integer({ min: 0, max: 7 })).filter(isNotBirthday),
        ([bornOn, reviewOn, number]) => {
          const isUnder4 = (ageOn(bornOn, reviewOn) ?? 0) < 4
          const rule = isUnder4 && number > 0 ? ['441'] : !isUnder4 && number === 0 ? ['440'] : []
          const found = failingReview({ bornOn: ukDay(bornOn), reviewOn: ukDay(reviewOn), code: `PN${number}` })
          expect(found.map((text) => text.slice(0, 3))).toEqual(rule)
        },
      ),
    )
  })

  it('asks nothing where a date is missing or cannot be read', () => {
    expect(failingReview({ bornOn: '', code: 'PN0' })).toEqual([])
    expect(failingReview({ bornOn: '15/03/15', code: 'PN0' })).toEqual([])
  })

  it('says what is wrong with the days in it', () => {
    const [finding] = checkReturn903({
      header: null,
      episodes: null,
      reviews: [review(7, { reviewOn: '16/03/2019', code: 'PN0' })],
    })
    expect(finding).toEqual({
      ruleId: '440',
      table: 'reviews',
      origin: origin('reviews.csv', 7),
      row: 7,
      column: 'REVIEW_CODE',
      reference: '1',
      text: 'PN0 is for children under 4, but this child turned 4 on Fri 15 Mar 2019, before the review. Give PN1 to PN7, or correct the dates.',
    })
  })
})

describe('399: a child with short breaks only', () => {
  const shortBreaks = [episode(2, '1', 'V3'), episode(3, '1', 'V4')]

  it('may not have a review: the row, its header row and all its episodes fail', () => {
    expect(failing({ header: [header(2, '1')], episodes: shortBreaks, reviews: [review(2), review(3)] })).toEqual([
      '399 header 2 MOTHER',
      '399 episodes 2 LS',
      '399 episodes 3 LS',
      '399 reviews 2 REVIEW',
      '399 reviews 3 REVIEW',
    ])
  })

  it('may not have MOTHER', () => {
    expect(failing({ header: [header(2, '1', '15/03/2015', '0')], episodes: shortBreaks, reviews: [] })).toEqual([
      '399 header 2 MOTHER',
      '399 episodes 2 LS',
      '399 episodes 3 LS',
    ])
  })

  it('may have a review row that says nothing', () => {
    const blank = review(2, { reviewOn: '', code: '' })
    expect(failing({ header: [header(2, '1')], episodes: shortBreaks, reviews: [blank] })).toEqual([
      '166 reviews 2 REVIEW',
    ])
  })

  it('has any other legal status, and may have reviews', () => {
    const episodes = [...shortBreaks, episode(4, '1', 'V2')]
    expect(failing({ header: [header(2, '1')], episodes, reviews: [review(2)] })).toEqual([])
  })

  it('is looked for only in a return with all three tables, and never among rows without a child', () => {
    expect(failing({ header: [header(2, '1')], reviews: [review(2)] })).toEqual([])
    expect(failing({ episodes: shortBreaks, reviews: [review(2)] })).toEqual([])
    const nameless = {
      header: [header(2, '')],
      episodes: [episode(2, '', 'V3')],
      reviews: [review(2, { reference: '' })],
    }
    expect(failing(nameless)).toEqual([])
  })
})

it('passes over a birth so late that no fourth birthday can follow', () => {
  expect(failingReview({ bornOn: '31/12/9999' })).toEqual([])
})

describe('INT08 and INT17: reviews beside the header', () => {
  it('want every child of the reviews in the header', () => {
    const reviews = [review(2), review(3, { reference: '99' }), review(4, { reference: '99' })]
    expect(failing({ header: [header(2, '1')], reviews })).toEqual(['INT08 reviews 3 CHILD', 'INT08 reviews 4 CHILD'])
    expect(failing({ reviews })).toEqual([])
  })

  it('want the same date of birth where both can be read', () => {
    const reviews = [review(2, { bornOn: '16/03/2015' }), review(3, { bornOn: '' }), review(4, { bornOn: '15/3/2015' })]
    expect(failing({ header: [header(2, '1')], reviews })).toEqual(['INT17 reviews 2 DOB'])
    expect(failing({ header: [header(2, '1', '')], reviews })).toEqual([])
  })
})

it('finds the same in the whole return as in its children one by one', () => {
  const references = fc.constantFrom('1', '2', '3')
  const days = fc.constantFrom('15/03/2015', '16/03/2019', '13/06/2024', '', '1/1/24')
  const rows = fc.record({
    header: fc.array(fc.tuple(references, days, fc.constantFrom('', '0'))),
    episodes: fc.array(fc.tuple(references, fc.constantFrom('V3', 'V4', 'C2', ''))),
    reviews: fc.array(fc.tuple(references, days, days, fc.constantFrom('PN0', 'PN1', 'PN9', ''))),
  })
  fc.assert(
    fc.property(rows, (told) => {
      const whole: ReturnRows903 = {
        header: told.header.map(([reference, bornOn, mother], row) => header(row + 2, reference, bornOn, mother)),
        episodes: told.episodes.map(([reference, legalStatus], row) => episode(row + 2, reference, legalStatus)),
        reviews: told.reviews.map(([reference, bornOn, reviewOn, code], row) =>
          review(row + 2, { reference, bornOn, reviewOn, code }),
        ),
      }
      const parts = ['1', '2', '3'].flatMap((child) => {
        const of = <Row extends { readonly reference: string }>(all: readonly Row[] | null) =>
          (all ?? []).filter(({ reference }) => reference === child)
        return failing({ header: of(whole.header), episodes: of(whole.episodes), reviews: of(whole.reviews) })
      })
      expect(failing(whole).toSorted()).toEqual(parts.toSorted())
    }),
  )
})
