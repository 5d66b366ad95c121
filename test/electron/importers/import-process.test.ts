import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { type ImportReply, serveImport } from '../../../electron/importers/import-process.ts'
import { csv, header, reviews, today } from './made-files.ts'

/** Sends one request over a port and gathers the replies up to the last. */
function ask(request: unknown): Promise<ImportReply[]> {
  return new Promise((resolve) => {
    const replies: ImportReply[] = []
    let deliver: (event: { data: unknown }) => void = () => undefined
    serveImport({
      once: (_, listener) => {
        deliver = listener
      },
      postMessage: (reply) => {
        replies.push(reply)
        if (reply.kind !== 'progress') resolve(replies)
      },
    })
    deliver({ data: request })
  })
}

describe('the import process', () => {
  it('reads the files at the paths it is given, and names them without their folder', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'footprint-import-'))
    onTestFinished(() => rmSync(folder, { recursive: true }))
    const paths = [header('1,F,15/03/2015,WBRI,,,'), reviews('1,15/03/2015,13/06/2026,PN1')].map(({ name, bytes }) => {
      writeFileSync(path.join(folder, name), bytes)
      return path.join(folder, name)
    })
    const replies = await ask({ today, paths })
    expect(replies.at(-1)).toMatchObject({
      kind: 'done',
      batch: { counts: { rowsKept: 2, children: 1 }, files: [{ name: 'header.csv' }, { name: 'reviews.csv' }] },
    })
    expect(replies[0]).toMatchObject({ kind: 'progress' })
  })

  it('reads files sent as bytes', async () => {
    const replies = await ask({ today, files: [csv('header.csv', 'CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB')] })
    expect(replies.at(-1)).toMatchObject({ kind: 'done', batch: { source: 'ssda903', children: [] } })
  })

  it.each([
    [{ today, paths: ['/no/such/folder/secret-name.csv'] }],
    [{ today: 'tomorrow', paths: ['x'] }],
    ['nonsense'],
  ])('says that it failed without naming a file: %j', async (request) => {
    expect(await ask(request)).toEqual([
      {
        kind: 'failed',
        message: 'The files could not be read. Close them in Excel, check that they open there, and try again.',
      },
    ])
  })
})
