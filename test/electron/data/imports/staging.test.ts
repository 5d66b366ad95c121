import { expect, it } from 'vitest'
import { openSession } from '../../../support/open-session.ts'
import { header, read } from '../../importers/made-files.ts'

it('puts a batch together that arrived in parts, and forgets parts of a reading that was broken off', async () => {
  const session = await openSession('2026-11-23')
  const { children, ...rest } = await read(header('1,F,15/03/2015,WBRI,,,', '2,F,15/03/2015,WBRI,,,'))
  await session.ask('imports.stagePart', { isFirst: true, children })
  await session.ask('imports.stagePart', { isFirst: true, children: children.slice(0, 1) })
  await session.ask('imports.stagePart', { isFirst: false, children: children.slice(1) })
  expect(await session.ask('imports.preview', {})).toBeNull()
  await session.ask('imports.stage', { ...rest, children: [] })
  expect((await session.ask('imports.preview', {}))?.counts).toMatchObject({ children: { new: 2 } })
  await session.ask('imports.stagePart', { isFirst: true, children })
  await session.ask('imports.discard', {})
  await session.ask('imports.stage', { ...rest, children: [] })
  expect((await session.ask('imports.preview', {}))?.counts).toMatchObject({ children: { new: 0 } })
})
