import { describe, expect, it } from 'vitest'
import { IsoDate } from '../../../shared/dates.ts'
import type { ChallengeKind, TrackerDecision } from '../../../shared/records/challenge.ts'
import { RecordId } from '../../../shared/records/ids.ts'
import { isFinished, nextMeetingFor, type TrackedEntry, type TrackedMeeting } from '../../../shared/rules/tracker.ts'

const day = (text: string) => IsoDate.parse(text)
const ids = new Map<string, RecordId>()
const idOf = (name: string) => {
  const id = ids.get(name) ?? RecordId.parse(crypto.randomUUID())
  ids.set(name, id)
  return id
}
const meeting = (kind: ChallengeKind, meetsOn: string, isHeld = false): TrackedMeeting => ({
  id: idOf(`${kind} ${meetsOn}`),
  kind,
  meetsOn: day(meetsOn),
  isHeld,
})
const said = (
  at: TrackedMeeting,
  decision: TrackerDecision | null,
  rest: Partial<TrackedEntry> = {},
): TrackedEntry => ({
  ...{ challengeMeetingId: at.id, decision, action: '', doneOn: null },
  ...rest,
})
const today = day('2026-11-23')
const nov = meeting('preChallenge', '2026-11-12', true)
const dec = meeting('preChallenge', '2026-12-10')
const jan = meeting('preChallenge', '2027-01-14')
const ad = meeting('challenge', '2026-12-17')
const meetings = [jan, ad, dec, nov]
const item = (entries: readonly TrackedEntry[], closedOn: string | null = null) => ({
  ...{ sinceOn: day('2026-11-01'), closedOn: closedOn === null ? null : day(closedOn) },
  entries,
})
const next = (...entries: readonly TrackedEntry[]) => nextMeetingFor(item(entries), { meetings, today })

describe('where an item of the tracker comes up next', () => {
  it('is the next pre-challenge meeting, for one no meeting has spoken of', () => {
    expect(next()).toBe(dec)
  })

  it('is the next pre-challenge meeting again, for further action, and for what a meeting did not come to', () => {
    expect(next(said(nov, 'furtherAction'))).toBe(dec)
    expect(next(said(nov, null))).toBe(dec)
    expect(next(said(dec, 'furtherAction'))).toBe(jan)
  })

  it('is the next challenge meeting, once that is decided, and the tracker again afterwards', () => {
    expect(next(said(nov, 'toChallenge'))).toBe(ad)
    expect(next(said(nov, 'toChallenge'), said(ad, 'furtherAction'))).toBe(jan)
  })

  it('is none once it is settled, unless its action is still to be done', () => {
    expect(next(said(nov, 'resolved'))).toBeNull()
    expect(next(said(nov, 'resolved', { action: 'Tell the school' }))).toBe(dec)
    expect(isFinished(said(nov, 'resolved', { action: 'Tell the school', doneOn: today }))).toBe(true)
  })

  it('is none while no such meeting is in the calendar', () => {
    expect(nextMeetingFor(item([said(ad, 'toChallenge')]), { meetings, today })).toBeNull()
  })

  it('is once more a meeting that has not heard yet that it was closed', () => {
    const spoken = said(nov, 'furtherAction')
    expect(nextMeetingFor(item([spoken], '2026-11-20'), { meetings, today })).toBe(dec)
    const heldDec = { ...dec, isHeld: true }
    const later = { meetings: [nov, heldDec, jan], today: day('2026-12-11') }
    expect(nextMeetingFor(item([spoken, said(heldDec, null)], '2026-11-20'), later)).toBeNull()
  })

  it('is the meeting it was put on by hand, where that comes first', () => {
    expect(next(said(nov, 'toChallenge'), said(dec, null))).toBe(dec)
  })

  it('is not a meeting that went by without being marked as held, once the next of its kind has come', () => {
    const forgotten = { ...nov, isHeld: false }
    const at = (on: string) => nextMeetingFor(item([]), { meetings: [forgotten, dec, jan], today: day(on) })
    expect(at('2026-12-09')).toBe(forgotten)
    expect(at('2026-12-10')).toBe(dec)
  })
})
