import { expect, it } from 'vitest'
import type { Ask } from '../../../electron/documents/ask.ts'
import { describeList } from '../../../electron/documents/describe-list.ts'
import { partFor } from '../../../electron/documents/list-document.ts'
import { aChild, aMeeting, aPeriodOfCare, inCommand } from '../../support/builders.ts'
import { openSession } from '../../support/open-session.ts'

it('lets initials and case numbers leave, and no name, nor the initials of a restricted record', async () => {
  const session = await openSession('2026-11-23')
  inCommand(session, (db) => {
    const childId = aChild(db, { givenName: 'Jayden', familyName: 'Clarke', reference: '4471902' })
    aPeriodOfCare(db, childId, { startedOn: '2026-07-27' })
    const perChild = { dueBy: '2026-08-14', lateReason: 'unknown', lateNote: 'Jayden was ill' }
    aMeeting(db, { kind: 'roa', childIds: [childId], heldOn: '2026-08-20', perChild })
  })
  const input = { iroId: null, fromOn: null, untilOn: null }
  const list = { name: 'lateLog', input, keys: null, about: '' } as const
  // The session asks what the vault process answers; its type holds more operations than a document needs.
  inCommand(session, (db) => {
    const childId = aChild(db, { givenName: 'Zoe', familyName: 'Quill', reference: '880011', isRestricted: true })
    aPeriodOfCare(db, childId, { startedOn: '2026-07-27' })
    aMeeting(db, { kind: 'roa', childIds: [childId], heldOn: '2026-08-21' })
  })
  const document = await describeList(session.ask as Ask, list, false)
  expect(document).toMatchObject({ title: 'Out-of-date log', rows: 3, children: 2 })
  const text = JSON.stringify([partFor('file', document), partFor('paper', document)])
  expect(text).toContain('JC 4471902')
  expect(text).not.toMatch(/Jayden|Clarke|ZQ/)
  expect(document.figures).toEqual([{ heading: 'By reason', text: 'No reason given: 2. Unknown: 1' }])
})
