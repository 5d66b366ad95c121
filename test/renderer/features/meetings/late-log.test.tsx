// @vitest-environment jsdom
import { cleanup, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { LateLog } from '../../../../renderer/features/meetings/late-log.tsx'
import { IsoDate } from '../../../../shared/dates.ts'
import { aChild, aMeeting, aPeriodOfCare, inCommand } from '../../../support/builders.ts'
import { giveLayout } from '../../../support/jsdom-layout.ts'
import { openSession, type TestSession } from '../../../support/open-session.ts'
import { renderWithApp } from '../../../support/render-with-app.tsx'

let session: TestSession
beforeAll(giveLayout)
beforeEach(async () => {
  session = await openSession('2026-11-23')
})
afterEach(cleanup)

const show = (at = '/meetings/late') => renderWithApp(session, <LateLog />, { at })

/** The second review, due Fri 20 Nov 2026, held today for one reason. */
async function aLateReview(givenName: string, lateReason: 'lateReferral' | 'examsOrRescheduling') {
  const childId = inCommand(session, (db) => {
    const id = aChild(db, { givenName, familyName: 'Clarke', bornOn: '2017-01-01' })
    aPeriodOfCare(db, id, { startedOn: '2026-07-27' })
    aMeeting(db, { kind: 'roa', childIds: [id], heldOn: '2026-08-20' })
    return id
  })
  const perChild = [{ childId, lateReason, lateNote: '', participation: null }]
  const where = { startsAt: null, place: '', iroId: null, earlyReason: null }
  await session.ask('meetings.recordHeld', { kind: 'roa', heldOn: IsoDate.parse('2026-11-23'), ...where, perChild })
}

it('lists what was late with its reason, counts meetings and children, and totals the reasons', async () => {
  await aLateReview('Jayden', 'lateReferral')
  await aLateReview('Chloe', 'examsOrRescheduling')
  show()
  const table = await screen.findByRole('table', { name: 'Out-of-date log' })
  expect(within(table).getByRole('rowheader', { name: 'Jayden Clarke, 9' })).toBeTruthy()
  expect(within(table).getAllByText('Held Mon 23 Nov 2026, 1 working day late')).toHaveLength(2)
  expect(screen.getByText('2 meetings, 2 children. 2 wait for a manager’s sign-off.')).toBeTruthy()
  await userEvent.click(screen.getByRole('button', { name: 'Late referral to the service' }))
  expect(screen.getByText('1 meeting, 1 child. 1 waits for a manager’s sign-off.')).toBeTruthy()
  expect(within(table).queryByRole('rowheader', { name: 'Chloe Clarke, 9' })).toBeNull()
})

it('says of a conference that went ahead without a quorum that it was held', async () => {
  const meetingId = inCommand(session, (db) => {
    const childIds = [aChild(db)]
    return aMeeting(db, { kind: 'rcpc', childIds, heldOn: '2026-11-23', perChild: { dueBy: '2026-11-27' } })
  })
  const changes = [{ childId: null, field: 'inquorateReason', value: 'The health visitor was ill' }]
  await session.ask('meetingRecord.save', { meetingId, changes })
  show()
  expect(await screen.findByText('Held Mon 23 Nov 2026, not quorate')).toBeTruthy()
})

it('takes the manager’s sign-off from the line and lets go of it among those that wait', async () => {
  await aLateReview('Jayden', 'lateReferral')
  show('/meetings/late?show=waiting')
  await userEvent.click(await screen.findByText('Jayden Clarke, 9'))
  await userEvent.click(await screen.findByRole('button', { name: 'Sign off' }))
  const dialog = within(await screen.findByRole('dialog'))
  await userEvent.click(dialog.getByRole('button', { name: 'Keep the sign-off' }))
  expect((await dialog.findAllByText('Enter the name of the manager who agreed')).length).toBeGreaterThan(0)
  await userEvent.type(dialog.getByRole('textbox', { name: /Agreed by/ }), 'Helen Marsh')
  await userEvent.click(dialog.getByRole('button', { name: 'Keep the sign-off' }))
  expect(await screen.findByText('Nothing late in this period')).toBeTruthy()
  expect(await session.ask('lateLog.list', { iroId: null, fromOn: null, untilOn: null })).toMatchObject([
    { signOff: { agreedBy: 'Helen Marsh', agreedOn: '2026-11-23' } },
  ])
})
