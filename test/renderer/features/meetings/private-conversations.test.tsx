// @vitest-environment jsdom
import { cleanup, screen } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { PrivateConversations } from '../../../../renderer/features/meetings/private-conversations.tsx'
import { aChild, aMeeting, aPeriodOfCare, inCommand } from '../../../support/builders.ts'
import { openSession } from '../../../support/open-session.ts'
import { renderWithApp } from '../../../support/render-with-app.tsx'

afterEach(cleanup)

it('says of each child of a review whether they were spoken with in private', async () => {
  const session = await openSession('2026-11-23')
  const [meetingId, lily] = inCommand(session, (db) => {
    const childIds = ['Lily', 'Ava'].map((givenName) => aChild(db, { givenName, familyName: 'Thornton' }))
    for (const id of childIds) aPeriodOfCare(db, id, { startedOn: '2026-05-01' })
    aMeeting(db, { childIds, kind: 'roa', heldOn: '2026-05-27' })
    return [aMeeting(db, { childIds, kind: 'roa', scheduledFor: '2026-11-25' }), childIds[0]] as const
  })
  if (!lily) throw new Error('no child was made')
  const { id } = await session.ask('footprint.add', { childId: lily, kind: 'privateConversation' })
  await session.ask('footprint.change', { id, changes: [{ field: 'conversation', value: 'refused' }] })
  renderWithApp(session, <PrivateConversations meetingId={meetingId} />)
  const list = await screen.findByRole('list', { name: 'Conversations in private' })
  expect([...list.children].map((line) => line.textContent)).toEqual([
    'Lily Thornton: Refused to speak in private, Mon 23 Nov 2026',
    'Ava Thornton: No conversation in private since the last review',
  ])
})
