import { beforeEach, describe, expect, it } from 'vitest'
import type { MapTemplate } from '../../../shared/records/map-template.ts'
import { aChild, aMeeting, inCommand } from '../../support/builders.ts'
import { openSession, type TestSession } from '../../support/open-session.ts'

let session: TestSession
beforeEach(async () => {
  session = await openSession('2026-11-23')
})

const list = () => session.ask('mapTemplates.list', {})
const keep = (template: MapTemplate) => session.ask('mapTemplates.keep', { template })
const shipped = async (key: string): Promise<MapTemplate> => {
  const found = (await list()).find((template) => template.key === key)
  if (!found) throw new Error(`no template ${key}`)
  return found
}

describe('the templates of maps', () => {
  it('come with one for conferences and one for reviews', async () => {
    const kinds = (await list()).map(({ key, kinds }) => [key, kinds.includes('icpc'), kinds.includes('roa')])
    expect(kinds).toEqual([
      ['signs-of-safety', true, false],
      ['child-led-review', false, true],
    ])
  })

  it('take a council’s own, and its later editions only', async () => {
    const own = { ...(await shipped('signs-of-safety')), key: 'county-map', name: 'County map', edition: 1 }
    await keep(own)
    await expect(keep({ ...own, name: 'Changed' })).rejects.toThrow('Give the changed template edition 2.')
    await keep({ ...own, name: 'County map 2', edition: 2 })
    expect((await list()).map(({ name }) => name)).toEqual(['Signs of Safety', 'Child-led review', 'County map 2'])
  })

  it('may take the place of one that comes with the app', async () => {
    await keep({ ...(await shipped('signs-of-safety')), name: 'Ours', edition: 2 })
    expect((await list()).map(({ name }) => name)).toEqual(['Ours', 'Child-led review'])
  })

  it('leave a map as it was begun when a later edition comes', async () => {
    const meetingId = inCommand(session, (db) =>
      aMeeting(db, { childIds: [aChild(db)], kind: 'icpc', scheduledFor: '2026-11-23' }),
    )
    await session.ask('map.begin', { meetingId, template: 'signs-of-safety', isFromPrevious: false })
    await keep({ ...(await shipped('signs-of-safety')), name: 'Ours', edition: 2 })
    expect((await session.ask('map.get', { meetingId })).state?.template.name).toBe('Signs of Safety')
  })

  it('are refused without three columns, with a heading twice, or with nowhere for the next steps', async () => {
    const good = await shipped('signs-of-safety')
    const [first, second, third] = good.columns
    const reply = async (columns: unknown) =>
      JSON.stringify(await session.reply('mapTemplates.keep', { template: { ...good, key: 'own', columns } }))
    expect(await reply([first, second])).toContain('invalid')
    expect(await reply([first, first, third])).toContain('Give every heading a key of its own')
    expect(await reply([first, second, { ...third, headings: third?.headings.slice(0, 1) }])).toContain(
      'holds the next steps',
    )
  })
})
