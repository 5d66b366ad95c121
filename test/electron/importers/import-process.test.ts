import { execFileSync } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { type ImportReply, serveImport } from '../../../electron/importers/import-process.ts'
import { csv, header, reviews, today } from './made-files.ts'

/** Sends one request over a port, answers each part, and gathers the replies up to the last. */
function ask(request: unknown): Promise<ImportReply[]> {
  return new Promise((resolve) => {
    const replies: ImportReply[] = []
    let deliver: (event: { data: unknown }) => void = () => undefined
    serveImport({
      once: (_, listener) => {
        deliver = listener
      },
      postMessage: (reply) => {
        replies.push(structuredClone(reply))
        if (reply.kind === 'part') deliver({ data: null })
        if (reply.kind === 'done' || reply.kind === 'failed') resolve(replies)
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

  it('says of each file that cannot be had why, and reads the others', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'footprint-import-'))
    onTestFinished(() => rmSync(folder, { recursive: true }))
    const good = path.join(folder, 'header.csv')
    const locked = path.join(folder, 'locked.csv')
    const pipe = path.join(folder, 'pipe.csv')
    writeFileSync(good, header('1,F,15/03/2015,WBRI,,,').bytes)
    writeFileSync(locked, 'x')
    chmodSync(locked, 0)
    execFileSync('mkfifo', [pipe])
    const isRoot = process.getuid?.() === 0 // who may read everything
    const replies = await ask({
      today,
      paths: [path.join(folder, 'gone.csv'), folder, ...(isRoot ? [] : [locked]), pipe, good],
    })
    expect(replies.at(-1)).toMatchObject({ kind: 'done', batch: { source: 'ssda903', counts: { rowsKept: 1 } } })
    const done = replies.at(-1)
    const messages = done?.kind === 'done' ? done.batch.messages : []
    expect(messages.map(({ file, code }) => `${file} ${code}`)).toEqual([
      'gone.csv file-gone',
      `${path.basename(folder)} file-is-folder`,
      ...(isRoot ? [] : ['locked.csv file-locked']),
      'pipe.csv file-is-folder',
    ])
    expect(JSON.stringify(messages)).not.toContain(tmpdir())
  })

  it('hands a large county over part by part, in order', async () => {
    const references = Array.from({ length: 2_500 }, (_, index) => String(index))
    const file = header(...references.map((reference) => `${reference},F,15/03/2015,WBRI,,,`))
    const replies = await ask({ today, files: [file] })
    const parts = replies.flatMap((reply) => (reply.kind === 'part' ? [reply.part] : []))
    expect(parts.map(({ isFirst, children }) => [isFirst, children.length])).toEqual([
      [true, 1_000],
      [false, 1_000],
      [false, 500],
    ])
    const handedOver = parts.flatMap(({ children }) => children.map(({ reference }) => reference))
    expect(handedOver).toEqual(references)
    expect(replies.at(-1)).toMatchObject({ kind: 'done', batch: { counts: { children: 2_500 }, children: [] } })
  })

  it('tells of each file before it is opened, however quickly the one before it was read', async () => {
    const files = ['a', 'b', 'c'].map((name) => csv(`${name}.csv`, 'x,y'))
    const labels = (await ask({ today, files })).flatMap((reply) =>
      reply.kind === 'progress' ? reply.progress.label : [],
    )
    expect(labels).toEqual(['Opening a.csv', 'Opening b.csv', 'Opening c.csv'])
  })

  it.each([[{ today: 'tomorrow', paths: ['x'] }], ['nonsense']])('says that it failed: %j', async (request) => {
    expect(await ask(request)).toEqual([
      {
        kind: 'failed',
        message:
          'Reading failed. Open the file in Excel, check that it is whole, save it again and try once more, or leave it out.',
      },
    ])
  })
})
