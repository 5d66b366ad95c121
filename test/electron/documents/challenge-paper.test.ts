import { expect, it } from 'vitest'
import { challengePage } from '../../../electron/documents/challenge-paper.ts'
import { IsoDate } from '../../../shared/dates.ts'
import { raiseConcern } from '../../support/an-alert.ts'
import { aChild, aPeriodOfCare, inCommand } from '../../support/builders.ts'
import { openSession } from '../../support/open-session.ts'

const day = (text: string) => IsoDate.parse(text)
const made = { today: day('2026-11-26'), isPractice: false }

/** A meeting with one case, whose action of the meeting before is late. */
async function told() {
  const session = await openSession('2026-11-12')
  const childId = inCommand(session, (db) => {
    const id = aChild(db, { reference: '4471902' })
    aPeriodOfCare(db, id, { startedOn: '2026-05-01' })
    return id
  })
  const days = [day('2026-11-12'), day('2026-11-26')]
  await session.ask('challenge.addMeetings', { kind: 'preChallenge', days, startsAt: '10:00', place: 'Room 4' })
  const { id: subjectId, number } = await raiseConcern(session, { childId, raisedOn: '2026-11-02' })
  const [first, second] = await session.ask('challenge.meetings', {})
  if (!first || !second) throw new Error('no meetings')
  await session.ask('alerts.sayPreChallenge', { alertId: subjectId, version: 1, isForPreChallenge: true })
  const action = { action: 'Ring the manager', ownerName: 'Helen Marsh', dueBy: day('2026-11-19') }
  await session.ask('challenge.write', { meetingId: first.id, subjectId, decision: 'furtherAction', ...action })
  await session.ask('challenge.writeMeeting', { meetingId: first.id, present: 'Helen Marsh', isHeld: true })
  await session.goTo('2026-11-26')
  const meetingId = second.id
  await session.ask('challenge.write', { meetingId, subjectId, discussion: 'Visit on 24 Nov', decision: 'resolved' })
  const agenda = await session.ask('challenge.agenda', { meetingId })
  return { number, agenda, late: await session.ask('challenge.lateActions', {}) }
}

const textOf = (page: ReturnType<typeof challengePage>) =>
  page
    .draw('n')
    .replace(/<style.*<\/style>/s, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')

it('has late actions first, then each case by initials with what was said before', async () => {
  const { number, ...rest } = await told()
  const text = textOf(challengePage({ ...rest, paper: 'agenda', hasNames: false }, made))
  expect(text).toContain('Actions late Action Case or theme Owner Was due Ring the manager NB 4471902 Helen Marsh')
  expect(text).toContain(`1. NB 4471902 Alert ${number}, statutory visits missed, with the team manager`)
  expect(text).toContain('Before, Thu 12 Nov 2026: Further action. Action: Ring the manager')
  expect(text).not.toMatch(/Nia|Bowen/)
})

it('names children where that is asked for, and never on the assistant director’s copy', async () => {
  const rest = await told()
  const named = challengePage({ ...rest, paper: 'minutes', hasNames: true }, made)
  expect(textOf(named)).toContain('Nia Bowen-Achebe')
  expect(named.foot).toContain('names children')
  const director = challengePage({ ...rest, paper: 'director', hasNames: true }, made)
  expect(textOf(director)).not.toMatch(/Nia|Bowen/)
  expect(director.foot).toContain('initials only')
})

it('has in the minutes what was decided', async () => {
  const text = textOf(challengePage({ ...(await told()), paper: 'minutes', hasNames: false }, made))
  expect(text).toContain('Visit on 24 Nov Decision: Resolved.')
})
