import { describe, expect, it } from 'vitest'
import { MeetingKind } from '../../../shared/records/meeting-kind.ts'
import {
  doneOnProblem,
  recordBand,
  recordLimits,
  stepDueBy,
  stepStanding,
} from '../../../shared/rules/record-limits.ts'
import { day } from '../day.ts'
import { england as calendar } from './context.ts'

/** The last day of each step of a meeting, by its name. */
function duesOf(kind: MeetingKind, held: string, uploaded: string | null = null) {
  const events = { heldOn: day(held), uploadedOn: uploaded === null ? null : day(uploaded) }
  return Object.fromEntries(
    recordLimits({ kind, makesNoPlan: false }).map((limit) => [limit.step, stepDueBy(limit, events, calendar)]),
  )
}

describe('the record of a looked-after review (LAC-12)', () => {
  it.each([
    ['Wed 13 Jun 2018', 'Wed 20 Jun 2018', 'Wed 4 Jul 2018', 'Wed 11 Jul 2018'],
    ['Thu 20 Dec 2018', 'Mon 31 Dec 2018', 'Tue 15 Jan 2019', 'Tue 22 Jan 2019'],
    ['Wed 17 Apr 2019', 'Fri 26 Apr 2019', 'Mon 13 May 2019', 'Mon 20 May 2019'],
  ])('of %s: decisions by %s, written by %s, sent out by %s', (held, decisions, written, sent) => {
    expect(duesOf('roa', held)).toEqual({
      decisionsRecorded: day(decisions),
      uploaded: day(decisions),
      managerAnswered: null,
      recordWritten: day(written),
      recordDistributed: day(sent),
    })
  })
  it.each([
    ['Tue 5 May 2020', 'Wed 13 May 2020'],
    ['Tue 31 May 2022', 'Thu 9 Jun 2022'],
  ])('of %s: decisions by %s, over the bank holidays', (held, decisions) => {
    expect(duesOf('adoptionReview', held)).toMatchObject({ uploaded: day(decisions) })
  })
  it('gives the manager five working days from the upload', () => {
    expect(duesOf('roa', 'Wed 13 Jun 2018', 'Fri 15 Jun 2018').managerAnswered).toBe(day('Fri 22 Jun 2018'))
  })
  it('keeps the IRO’s part and the office’s apart', () => {
    const owners = recordLimits({ kind: 'roa', makesNoPlan: false }).map(({ step, owner }) => `${step} ${owner}`)
    expect(owners).toEqual([
      'decisionsRecorded iro',
      'uploaded admin',
      'managerAnswered manager',
      'recordWritten iro',
      'recordDistributed admin',
    ])
  })
})

describe('the record of a conference (CP-07)', () => {
  it.each([
    ['Wed 13 Jun 2018', 'Wed 20 Jun 2018', 'Wed 27 Jun 2018'],
    ['Thu 20 Dec 2018', 'Mon 31 Dec 2018', 'Tue 8 Jan 2019'],
    ['Wed 17 Apr 2019', 'Fri 26 Apr 2019', 'Fri 3 May 2019'],
  ])('of %s: mapping and plan the same day, upload by %s, record and core group by %s', (held, five, ten) => {
    expect(duesOf('icpc', held)).toEqual({
      mappingGiven: day(held),
      planGiven: day(held),
      uploaded: day(five),
      coreGroupHeld: day(ten),
      recordWritten: day(ten),
      recordDistributed: day(ten),
    })
    expect(recordBand(day(held), day(five), calendar)).toBe('upTo5')
    expect(recordBand(day(held), calendar.addWorkingDays(day(five), 1), calendar)).toBe('upTo10')
    expect(recordBand(day(held), day(ten), calendar)).toBe('upTo10')
    expect(recordBand(day(held), calendar.addWorkingDays(day(ten), 1), calendar)).toBe('over10')
  })
  it('asks for the first core group after an initial conference only, and neither plan nor core group where no plan was made', () => {
    const stepsOf = (kind: MeetingKind, makesNoPlan: boolean) =>
      recordLimits({ kind, makesNoPlan }).map(({ step }) => step)
    expect(stepsOf('icpc', false)).toContain('coreGroupHeld')
    for (const kind of ['rcpc', 'hsbInitial', 'hsbReview'] as const)
      expect(stepsOf(kind, false)).not.toContain('coreGroupHeld')
    expect(stepsOf('hsbReview', false)).toContain('planGiven')
    expect(stepsOf('icpc', true)).toEqual(['mappingGiven', 'uploaded', 'recordWritten', 'recordDistributed'])
  })
  it('waits for the meeting: nothing runs until the day it was held is known', () => {
    for (const kind of MeetingKind.options)
      for (const limit of recordLimits({ kind, makesNoPlan: false }))
        expect(stepDueBy(limit, { heldOn: null, uploadedOn: null }, calendar)).toBeNull()
  })
})

describe('how a step stands', () => {
  const dueBy = day('Wed 20 Jun 2018')
  it.each([
    ['is planned six working days before', 'Tue 12 Jun 2018', null, 'planned', 'Due Wed 20 Jun'],
    ['is due soon from the fifth working day before', 'Wed 13 Jun 2018', null, 'dueSoon', 'Due Wed 20 Jun'],
    ['is in time on its last day', 'Wed 20 Jun 2018', null, 'dueSoon', 'Due today'],
    ['is late the day after', 'Thu 21 Jun 2018', null, 'overdue', 'Was due Wed 20 Jun, 1 working day late'],
    ['is late by working days', 'Mon 25 Jun 2018', null, 'overdue', 'Was due Wed 20 Jun, 3 working days late'],
    ['is done in time', 'Mon 25 Jun 2018', 'Wed 20 Jun 2018', 'held', 'Done Wed 20 Jun'],
    ['says how late it was done', 'Mon 25 Jun 2018', 'Fri 22 Jun 2018', 'held', 'Done Fri 22 Jun, 2 working days late'],
  ] as const)('%s', (_name, today, done, kind, text) => {
    const doneOn = done && day(done)
    expect(stepStanding({ dueBy, doneOn, today: day(today), calendar })).toEqual({ kind, text })
  })
  it('counts days where no working day has passed', () => {
    const today = day('Sun 24 Jun 2018')
    const facts = { dueBy: day('Fri 22 Jun 2018'), doneOn: null, today, calendar }
    expect(stepStanding(facts).text).toBe('Was due Fri 22 Jun, 2 days late')
  })
  it('does not run before its event', () => {
    const facts = { dueBy: null, doneOn: null, today: day('Wed 20 Jun 2018'), calendar }
    expect(stepStanding(facts)).toEqual({ kind: 'planned', text: 'Not running yet' })
  })
})

describe('the day a step was done', () => {
  const [held, today] = [day('Wed 13 Jun 2018'), day('Wed 20 Jun 2018')]
  it('is from the day of the meeting to today', () => {
    expect(doneOnProblem(held, held, today)).toBeNull()
    expect(doneOnProblem(today, held, today)).toBeNull()
    expect(doneOnProblem(day('Thu 21 Jun 2018'), held, today)).toMatch('Thu 21 Jun 2018 is still to come')
    expect(doneOnProblem(day('Tue 12 Jun 2018'), held, today)).toMatch('held on Wed 13 Jun 2018')
  })
})
