import { expect, it } from 'vitest'
import { whoMayHaveSaid } from '../../../../renderer/features/map/who-may-have-said.ts'
import { aMappedMeeting } from '../../../support/a-map.ts'
import { openSession } from '../../../support/open-session.ts'

it('offers the register, the network and whoever is named on a line, each once', async () => {
  const session = await openSession('2026-11-23')
  const { meetingId, addLine } = await aMappedMeeting(session)
  await session.ask('network.add', { meetingId, name: 'Jean Hallam', relation: 'Gran' })
  for (const saidBy of ['Meera Joshi', 'jean hallam', '']) {
    const id = await addLine('Kelly rang 999.')
    await session.ask('mapLines.change', { id, saidBy })
  }
  const offered = whoMayHaveSaid(await session.ask('map.get', { meetingId }))
  expect(offered.map(({ label }) => label).slice(-2)).toEqual(['Jean Hallam', 'Meera Joshi'])
  expect(offered.at(-2)?.note).toBe('Gran, not verified')
  expect(offered.at(-1)).toEqual({ key: 'is:Meera Joshi', label: 'Meera Joshi', note: 'named on this map' })
  expect(new Set(offered.map(({ label }) => label.toLowerCase())).size).toBe(offered.length)
})
