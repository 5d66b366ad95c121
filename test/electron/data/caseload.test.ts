import { beforeEach, describe, expect, it } from 'vitest'
import type { CaseloadRow } from '../../../shared/records/caseload.ts'
import type { IroId } from '../../../shared/records/ids.ts'
import {
  aChild,
  aFamily,
  allocate,
  aMeeting,
  anEnquiry,
  anHsbInvolvement,
  anIro,
  anUnbornChild,
  aPeriodOfCare,
  aPlan,
  aTeam,
  aWorker,
  inCommand,
} from '../../support/builders.ts'
import { openSession, type TestSession } from '../../support/open-session.ts'

let session: TestSession
let ruth: IroId
beforeEach(async () => {
  session = await openSession('2026-11-23')
  ruth = inCommand(session, (db) => anIro(db, { name: 'Ruth Adeyemi' }))
})

const everybody = () => session.ask('caseload.list', { iroId: null })

async function onlyRow(): Promise<CaseloadRow> {
  const [row, ...others] = await everybody()
  expect(others).toEqual([])
  if (!row) throw new Error('no row')
  return row
}

describe('a caseload', () => {
  it('has a row with everything a list shows of a looked-after child', async () => {
    inCommand(session, (db) => {
      const teamId = aTeam(db)
      const child = aChild(db, { teamId, workerId: aWorker(db, { teamId }), hasConfidentialAddress: true })
      aFamily(db, { name: 'Bowen', childIds: [child] })
      allocate(db, child, ruth)
      aPeriodOfCare(db, child, { startedOn: '2026-10-26' })
    })
    expect(await onlyRow()).toMatchObject({
      givenName: 'Nia',
      ageYears: 10,
      hasConfidentialAddress: true,
      list: 'lookedAfter',
      family: 'Bowen',
      iro: 'Ruth Adeyemi',
      team: 'Ashwell locality team',
      lookedAfterOn: '2026-10-26',
      next: { label: 'First review', ruleId: 'LAC-01', dueBy: '2026-11-23', planBy: '2026-11-23', bookedFor: null },
      status: { kind: 'dueSoon', text: 'Not booked, due today', needsReason: false },
      workingDaysLeft: 0,
      weight: 1.5,
      flags: [],
    })
  })

  it('is one IRO’s, or everybody’s with the soonest due first', async () => {
    inCommand(session, (db) => {
      const later = aChild(db, { givenName: 'Later' })
      aPeriodOfCare(db, later, { startedOn: '2026-11-16' })
      const sooner = aChild(db, { givenName: 'Sooner' })
      allocate(db, sooner, ruth)
      aPeriodOfCare(db, sooner, { startedOn: '2026-11-02' })
    })
    expect((await everybody()).map((row) => row.givenName)).toEqual(['Sooner', 'Later'])
    expect((await session.ask('caseload.list', { iroId: ruth })).map((row) => row.givenName)).toEqual(['Sooner'])
  })

  it('weighs a dual child by both lists, and points out that nobody has been appointed', async () => {
    inCommand(session, (db) => {
      const child = aChild(db)
      aPeriodOfCare(db, child, { startedOn: '2026-11-16' })
      aPlan(db, child, { startedOn: '2026-10-05' })
    })
    expect(await onlyRow()).toMatchObject({ list: 'dual', weight: 2.5, flags: [{ kind: 'noIro', text: 'No IRO yet' }] })
  })

  it('lists a child in short breaks without weight and without a date', async () => {
    inCommand(session, (db) => {
      const child = aChild(db)
      allocate(db, child, ruth)
      aPeriodOfCare(db, child, { startedOn: '2026-09-01', legalStatus: 'V4' })
    })
    expect(await onlyRow()).toMatchObject({
      list: 'shortBreaks',
      isLookedAfter: false,
      next: null,
      status: null,
      workingDaysLeft: null,
      weight: 0,
      flags: [{ kind: 'shortBreaks', text: 'Short breaks: listed, not scheduled' }],
    })
  })

  it('lists HSB without weight', async () => {
    inCommand(session, (db) => anHsbInvolvement(db, aChild(db), '2026-11-02'))
    expect(await onlyRow()).toMatchObject({ list: 'hsb', isHsb: true, weight: 0 })
  })

  it('warns of a conference too near the birth of a child not yet born', async () => {
    inCommand(session, (db) => anEnquiry(db, anUnbornChild(db, '2027-01-10'), '2026-11-16'))
    const { list, ageYears, expectedOn, flags } = await onlyRow()
    expect({ list, ageYears, expectedOn }).toEqual({
      list: 'awaitingConference',
      ageYears: null,
      expectedOn: '2027-01-10',
    })
    expect(flags).toContainEqual({
      kind: 'preBirth',
      text: 'Conference under 10 weeks before the birth, expected Sun 10 Jan 2027',
      ruleId: 'CP-04',
    })
  })

  it('points out a long plan, a repeat plan, and a plan still open after the first review', async () => {
    inCommand(session, (db) => {
      const child = aChild(db)
      allocate(db, child, ruth)
      aPlan(db, child, { startedOn: '2024-01-08', endedOn: '2024-06-10' })
      aPlan(db, child, { startedOn: '2025-08-04' })
      aPeriodOfCare(db, child, { startedOn: '2026-09-07' })
      aMeeting(db, { kind: 'roa', childIds: [child], heldOn: '2026-10-01' })
    })
    expect((await onlyRow()).flags).toEqual([
      { kind: 'stillInBothLists', text: 'Still in both lists after a review', ruleId: 'CP-14' },
      { kind: 'planLength', text: 'On a plan for 15 months: approaching 18 months', ruleId: 'CP-09' },
      { kind: 'repeatPlan', text: 'Repeat plan', ruleId: 'CP-11' },
    ])
  })

  it('says a late meeting has its reason, once its booking carries one', async () => {
    inCommand(session, (db) => {
      const child = aChild(db)
      aPeriodOfCare(db, child, { startedOn: '2026-10-19' })
      const meeting = { kind: 'roa', childIds: [child], scheduledFor: '2026-11-26' } as const
      aMeeting(db, { ...meeting, perChild: { lateReason: 'lateNotification' } })
    })
    expect((await onlyRow()).status).toEqual({
      kind: 'lateWithReason',
      text: 'Late, reason given, booked for 26 Nov',
      needsReason: false,
    })
  })

  it('says a meeting was stood down until another is booked', async () => {
    const child = inCommand(session, (db) => {
      const made = aChild(db)
      aPlan(db, made, { startedOn: '2026-09-28' })
      aMeeting(db, { kind: 'rcpc', childIds: [made], scheduledFor: '2026-11-19', status: 'stoodDown' })
      return made
    })
    expect((await onlyRow()).status).toMatchObject({ kind: 'stoodDown', text: 'Stood down, rebook' })
    inCommand(session, (db) => aMeeting(db, { kind: 'rcpc', childIds: [child], scheduledFor: '2026-12-02' }))
    expect((await onlyRow()).status).toMatchObject({ kind: 'planned', text: 'Booked for 2 Dec' })
  })
})
