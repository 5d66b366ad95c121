import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { framesOf, type LogLine, openLog } from '../../electron/log.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'footprint-log-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const now = () => '2026-11-23T08:51:40.000Z'
const lines = () => readFileSync(join(folder, 'footprint.jsonl'), 'utf8').trim().split('\n')

/** An error with this stack under its message, as V8 writes it. */
function thrown(message: string, ...frames: string[]): Error {
  const error = new Error(message)
  error.stack = [`Error: ${message}`, ...frames.map((frame) => `    ${frame}`)].join('\n')
  return error
}

describe('the diagnostic log', () => {
  it('writes one line of JSON for each event, with its time', () => {
    openLog(folder, now)({ event: 'operation', operation: 'caseload.list', ms: 71 })
    expect(lines()).toEqual([
      '{"at":"2026-11-23T08:51:40.000Z","event":"operation","operation":"caseload.list","ms":71}',
    ])
  })

  it.each([
    { event: 'operation', operation: 'caseload.list', name: 'Okonkwo' },
    { event: 'unexpected', code: 'no child called Okonkwo' },
    { event: 'unexpected', stack: ['at read (/home/okonkwo/x.js:1:1)'] },
  ])('keeps nothing of a line that says more than it may: %o', (line) => {
    // The log of the vault process comes as a message, which no type holds to its promise.
    openLog(folder, now)(line as unknown as LogLine)
    expect(lines().join()).not.toMatch(/okonkwo/i)
    expect(lines()).toHaveLength(1)
  })

  it('keeps five files of a megabyte', () => {
    for (let made = 1; made <= 9; made += 1) writeFileSync(join(folder, `footprint-${made}.jsonl`), 'old')
    writeFileSync(join(folder, 'footprint.jsonl'), 'x'.repeat(1_048_576))
    openLog(folder, now)({ event: 'start' })
    expect(readdirSync(folder)).toHaveLength(5)
    expect(lines()).toHaveLength(1)
  })

  it('does not throw where it cannot write', () => {
    writeFileSync(join(folder, 'file'), '')
    expect(() => openLog(join(folder, 'file/logs'), now)({ event: 'start' })).not.toThrow()
  })
})

describe('the frames of an error', () => {
  it('name functions and files, and no folder, even one with spaces', () => {
    const error = thrown(
      'no row',
      'at async read (C:\\Users\\Ruth Adeyemi\\App Data\\vault-process.js:12:3)',
      'at file:///home/Ruth%20Adeyemi/out/main.js:4:1',
      'at new Session (node:internal/modules/run_main:96:12)',
    )
    expect(framesOf(error)).toEqual([
      'at async read (vault-process.js:12:3)',
      'at main.js:4:1',
      'at new Session (run_main:96:12)',
    ])
  })

  it('leave out the message, even one that looks like a frame', () => {
    expect(framesOf(thrown('note:\n    at Okonkwo (home)\n    at school', 'at save (/x/y.js:1:1)'))).toEqual([
      'at save (y.js:1:1)',
    ])
  })

  it('are none for what is not an error', () => expect(framesOf('Okonkwo')).toEqual([]))
})
