import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { throttleAt, waitAfter } from '../../../electron/vault/throttle.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'footprint-throttle-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('wrong tries', () => {
  it('wait longer each time', () =>
    expect(Array.from({ length: 12 }, (_, failed) => waitAfter(failed))).toEqual([
      0, 0, 0, 1, 2, 4, 8, 16, 32, 64, 300, 300,
    ]))

  it('are at most ten in any five minutes, however fast somebody is', () => {
    const throttle = throttleAt(join(folder, 'attempts.json'))
    const tries: number[] = []
    for (let now = 1_000_000; tries.length < 30; now += throttle.secondsToWait(now) * 1000) {
      if (throttle.secondsToWait(now) > 0) continue
      throttle.wrongTry(now)
      tries.push(now)
    }
    for (const from of tries) expect(tries.filter((at) => at >= from && at < from + 300_000).length).toBeLessThan(11)
  })

  it('are forgotten after a right one', () => {
    const throttle = throttleAt(join(folder, 'attempts.json'))
    for (let tries = 0; tries < 5; tries += 1) throttle.wrongTry(1000)
    throttle.rightTry()
    expect(throttle.secondsToWait(1000)).toBe(0)
  })

  it('do not lock anybody out by a damaged count', () => {
    const file = join(folder, 'attempts.json')
    writeFileSync(file, '{"failed":')
    expect(throttleAt(file).secondsToWait(1000)).toBe(0)
  })
})
