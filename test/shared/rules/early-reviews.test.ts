import { describe, expect, it } from 'vitest'
import { EarlyReviewReason, earlyReviewReasons, terminationNoticeBy } from '../../../shared/rules/early-reviews.ts'
import { day } from '../day.ts'
import { england } from './context.ts'

describe('LAC-04: reviews brought forward', () => {
  it('each have a label and a paragraph of the regulations', () => {
    for (const reason of EarlyReviewReason.options) {
      expect(earlyReviewReasons[reason].label).not.toBe('')
      expect(earlyReviewReasons[reason].source).toMatch(/Regulations 2010, reg (14|32|33)\(\d\)/)
    }
  })

  it('give 10 working days for notice of a placement ended without a review', () => {
    expect(terminationNoticeBy(day('Thu 20 Dec 2018'), england)).toBe(day('Tue 8 Jan 2019'))
  })
})
