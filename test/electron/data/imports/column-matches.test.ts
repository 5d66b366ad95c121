import { beforeEach, describe, expect, it } from 'vitest'
import type { FileToRead } from '../../../../electron/importers/read-files.ts'
import { openSession, type TestSession } from '../../../support/open-session.ts'
import { csv } from '../../importers/made-files.ts'
import { accepted, readWith } from '../../importers/match/matched-files.ts'

let session: TestSession
beforeEach(async () => {
  session = await openSession('2026-11-23')
})

const list = (...rows: string[]) =>
  csv('list.csv', 'Mosaic ID,Surname,Forename,Date became LAC,Next review due', ...rows)
const amara = '4471902,Okafor,Amara,07/09/2026,31/12/2026'

/** Reads files as the main process does: by the lists the vault remembers, and those matched now under a name. */
async function stage(file: FileToRead, name?: string): Promise<void> {
  const known = await session.ask('imports.matches', {})
  const remembered = known.map(({ name: called, headings, columns }) => ({ name: called, headings, columns }))
  const { tablesToMatch } = await readWith({ remembered }, file)
  const matches = name === undefined ? [] : tablesToMatch.map((table) => accepted(table, name))
  await session.ask('imports.stage', await readWith({ matches, remembered }, file))
}
const names = async () => (await session.ask('imports.matches', {})).map(({ name }) => name)

describe('how a list is read', () => {
  it('is asked for while the file waits, and remembered once the import is kept', async () => {
    await stage(list(amara))
    expect(await session.ask('imports.tablesToMatch', {})).toMatchObject([{ file: 'list.csv', rows: 1 }])
    await stage(list(amara), 'Weekly list')
    expect(await session.ask('imports.tablesToMatch', {})).toEqual([])
    expect(await names()).toEqual([])
    await session.ask('imports.keep', {})
    expect(await session.ask('imports.matches', {})).toMatchObject([
      {
        name: 'Weekly list',
        headings: ['Mosaic ID', 'Surname', 'Forename', 'Date became LAC', 'Next review due'],
        columns: { reference: 'Mosaic ID', careStartedOn: 'Date became LAC' },
        version: 1,
      },
    ])
    expect(await session.ask('imports.tablesToMatch', {})).toEqual([])
  })

  it('is used at once for the next file, whose import goes by the name of the list', async () => {
    await stage(list(amara), 'Weekly list')
    const { importId: first } = await session.ask('imports.keep', {})
    await stage(list(amara, '4471977,Lee,Tom,01/02/2020,14/01/2027'))
    expect(await session.ask('imports.preview', {})).toMatchObject({ counts: { children: { new: 1, unchanged: 1 } } })
    const compared = await session.ask('imports.compared', {
      ...{ importId: null, becomes: null, isConflict: false, text: '', offset: 0, limit: 10 },
    })
    expect(compared.since?.importId).toBe(first)
    await session.ask('imports.keep', {})
    expect(await session.ask('imports.matches', {})).toMatchObject([{ name: 'Weekly list', version: 1 }])
  })

  it('takes the place of one of the same name', async () => {
    await stage(list(amara), 'Weekly list')
    await session.ask('imports.keep', {})
    await stage(csv('list.csv', 'PID,DOB', '10021,15/03/2015'), 'weekly LIST')
    await session.ask('imports.keep', {})
    expect(await session.ask('imports.matches', {})).toMatchObject([
      { name: 'weekly LIST', headings: ['PID', 'DOB'], version: 2 },
    ])
  })

  it('stays when the import is undone, and goes when it is forgotten', async () => {
    await stage(list(amara), 'Weekly list')
    const { importId } = await session.ask('imports.keep', {})
    await session.ask('imports.undo', { importId })
    const [known] = await session.ask('imports.matches', {})
    expect(known?.name).toBe('Weekly list')
    if (!known) throw new Error('expected a list')
    await expect(session.ask('imports.forgetMatch', { id: known.id, version: 7 })).rejects.toMatchObject({
      detail: { code: 'conflict' },
    })
    await session.ask('imports.forgetMatch', { id: known.id, version: known.version })
    expect(await names()).toEqual([])
    await stage(list(amara))
    expect(await session.ask('imports.tablesToMatch', {})).toHaveLength(1)
  })
})
